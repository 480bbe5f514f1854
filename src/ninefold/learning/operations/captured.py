"""A captured line that begins with `learn:`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.kernel.capture import Capture
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal
from ninefold.learning.models import Resource, StudySession
from ninefold.learning.operations.checking import plain
from ninefold.learning.operations.library import add_resource
from ninefold.learning.operations.status import finish_resource
from ninefold.learning.operations.studying import log_study
from ninefold.links.operations import link
from ninefold.links.titles import rows_with_words

# A tag that names a kind says what it is: +book, +talk.
KIND_OF_TAG = {kind.value.replace("_", "-"): kind.value for kind in Resource.Kind}


class CannotTakeLine(Refusal):
    """The line does not say what is learnt."""


def keep_captured(*, owner: Any, capture: Capture, now: datetime) -> Resource | StudySession:
    """Keep what a captured line says; nothing in it is lost.

    A new wish; in progress when the line says how long (`t:`), finished when it says when
    (`on:`). With `t:` alone and the title of something that is open, the time is logged there.
    Raises CannotTakeLine when the line says nothing.
    """
    typed_on = now.astimezone(ZoneInfo(owner.time_zone)).date()
    held = _held(owner, capture)
    if held is not None:
        return log_study(owner=owner, key=held.pk, minutes=capture.minutes, on=typed_on)
    row = _add(owner, capture, typed_on)
    day = min(capture.on or typed_on, typed_on)
    if capture.minutes is not None:
        log_study(owner=owner, key=row.pk, minutes=capture.minutes, on=day)
    if capture.on is not None and capture.on <= typed_on:
        row = finish_resource(owner=owner, key=row.pk, on=capture.on)
    return Resource.objects.one_of(owner, row.pk)


def _held(owner: Any, capture: Capture) -> Resource | None:
    says_more = capture.on or capture.due or capture.addresses or capture.goals or capture.tags
    if capture.minutes is None or says_more or not capture.text.strip():
        return None
    found = [
        row
        for row in Resource.objects.of(owner).filter(title__iexact=capture.text.strip())
        if row.is_open
    ]
    return found[0] if len(found) == 1 else None


def _add(owner: Any, capture: Capture, typed_on: date) -> Resource:
    text = plain(capture.text, 10_000)
    first, further = capture.addresses[:1], capture.addresses[1:]
    title = text or "".join(first)
    if not title:
        raise CannotTakeLine("Say what you learn from: learn: A course on test design +course")
    kinds = [KIND_OF_TAG[tag.lower()] for tag in capture.tags if tag.lower() in KIND_OF_TAG]
    # What no field holds goes into the notes.
    figures = [
        f"{one.name}: {f'{one.before} → ' if one.before else ''}{one.after} {one.unit}".strip()
        for one in capture.metrics
    ]
    notes = [text if len(title) > 300 else "", *further, *figures]
    # A day that lies ahead is when it shall be done.
    ahead = capture.on if capture.on and capture.on > typed_on else None
    goals, unmatched = _goals(owner, capture.goals)
    row = add_resource(
        owner=owner,
        title=title,
        kind=kinds[0] if kinds else Resource.Kind.ARTICLE if first else Resource.Kind.TOPIC,
        address="".join(first),
        due_on=capture.due or ahead,
        tags=[tag for tag in capture.tags if tag.lower() not in KIND_OF_TAG],
        notes="\n\n".join(filter(None, notes)),
        goals=goals,
        goal_words=unmatched,
        on=typed_on,
    )
    for name in capture.people:
        people = rows_with_words(owner, name.replace("_", " "), kind="network.person")
        if len(people) == 1:
            link(owner=owner, source=row.ref, target=people[0].ref, relation="involves")
    return row


def _goals(owner: Any, named: tuple[str, ...]) -> tuple[list[Ref], str]:
    found: list[Ref] = []
    unmatched = []
    for name in named:
        words = name.replace("_", " ").replace("-", " ")
        rows = rows_with_words(owner, words, kind="goals.goal")
        if len(rows) == 1:
            found.append(rows[0].ref)
        else:
            unmatched.append(name)
    return found, ", ".join(unmatched)
