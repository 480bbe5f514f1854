"""Capturing a line, and taking it in where it belongs."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from ninefold.activity.operations import remove
from ninefold.kernel import clock
from ninefold.kernel.capture import parse
from ninefold.kernel.plugs import CaptureVerb, plugged
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.today.models import CapturedLine

log = logging.getLogger("ninefold.today")


class CannotCapture(Refusal):
    """The line cannot be kept as it is."""


def capture_verbs() -> dict[str, CaptureVerb]:
    """The first words that the capture line knows, by word."""
    return {verb.word: verb for plugs in plugged() for verb in plugs.capture}


def capture_line(*, owner: Any, text: str, door: str = "web") -> CapturedLine:
    """Keep `text` and take it in at once. Raises CannotCapture for an empty line, and what the
    strategy's own refusal says when it cannot be taken in; the web page then still shows it."""
    if not text.strip():
        raise CannotCapture("Write a few words first, for example: win: shipped the login page")
    with transaction.atomic():
        line = CapturedLine.objects.create(owner=owner, text=text.strip(), door=door)
        take_in(line=line)
    return line


@transaction.atomic
def take_in(*, line: CapturedLine) -> CapturedLine:
    """Turn a kept line into a row of the strategy that its first word names.

    Dates in it count from the day on which it was typed. Raises the strategy's Refusal.
    """
    owner = line.owner
    typed_on = line.captured_at.astimezone(ZoneInfo(owner.time_zone)).date()
    read = parse(line.text, today=typed_on, is_web=line.door == "web")
    verb = capture_verbs().get(read.kind)
    if verb is None:
        raise CannotCapture(f"No strategy takes lines that begin with “{read.kind}:” yet.")
    kept = verb.keep(owner, read, line.captured_at)
    line.taken_in_at = clock.now()
    line.row_kind, line.row_id = kept.ref.kind, kept.ref.id
    line.echo, line.url, line.fault = kept.echo, kept.url, ""
    line.save()
    return line


def take_in_waiting(now: datetime) -> int:
    """Take in what other doors have left, oldest first; a line that cannot be taken in keeps
    its fault and is shown on Today. Returns how many were taken in."""
    done = 0
    waiting = CapturedLine.objects.filter(taken_in_at=None, fault="", removed_at=None)
    for line in waiting.select_related("owner").order_by("captured_at")[:1000]:
        try:
            with transaction.atomic():
                take_in(line=line)
            done += 1
        except Refusal as refusal:
            CapturedLine.objects.filter(pk=line.pk).update(fault=refusal.message)
        except Exception:
            log.exception("a captured line could not be taken in")
            CapturedLine.objects.filter(pk=line.pk).update(
                fault="Something went wrong on our side while this was taken in. Try it again."
            )
    return done


@transaction.atomic
def undo_capture(*, owner: Any, key: object) -> CapturedLine:
    """Take a captured line back, together with the row it became. Raises NotFound."""
    line = CapturedLine.objects.one_of(owner, key)
    if line.row_id is not None:
        try:
            remove(owner=owner, ref=Ref(line.row_kind, str(line.row_id)))
        except NotFound:
            log.info("the row of a captured line was removed before")
    CapturedLine.objects.filter(pk=line.pk).update(removed_at=clock.now())
    return line
