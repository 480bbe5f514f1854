"""Counting guesses at a passphrase, so that nobody who sits at an open browser can go through a
list of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction

from ninefold.kernel import clock
from ninefold.kernel.refusals import Refusal
from ninefold.reflection.domain.guesses import FORGOTTEN_AFTER, wait_after
from ninefold.reflection.models import PassphraseGuesses


class WrongPassphrase(Refusal):
    """The passphrase opens nothing of the owner's."""


class TooSoon(WrongPassphrase):
    """There were too many wrong guesses; `open_at` says when the next try is open."""

    def __init__(self, owner: Any, open_at: datetime) -> None:
        super().__init__(
            "There were too many wrong tries, so this one was not looked at."
            + _says(owner, open_at),
            field="passphrase",
        )
        self.open_at = open_at


def count_guess(owner: Any) -> None:
    """Count a guess before it is looked at: as wrong, until `forget_guesses` says otherwise. Two
    workers cannot use one open try twice. Raises TooSoon."""
    while True:
        now = clock.now()
        kept = PassphraseGuesses.objects.filter(owner=owner).first()
        if kept is None:
            if _begin(owner, now):
                return
            continue
        if now < kept.open_at:
            raise TooSoon(owner, kept.open_at)
        is_old = now - kept.last_at > FORGOTTEN_AFTER
        wrong = 1 if is_old else kept.wrong + 1
        unchanged = PassphraseGuesses.objects.filter(
            pk=kept.pk, wrong=kept.wrong, last_at=kept.last_at
        )
        if unchanged.update(wrong=wrong, last_at=now, open_at=now + wait_after(wrong)):
            return


def _begin(owner: Any, now: datetime) -> bool:
    try:
        with transaction.atomic():
            PassphraseGuesses.objects.create(
                owner=owner, wrong=1, last_at=now, open_at=now + wait_after(1)
            )
    except IntegrityError:
        return False
    return True


def forget_guesses(owner: Any) -> None:
    """The passphrase was right: what was guessed before does not count any more."""
    PassphraseGuesses.objects.filter(owner=owner).delete()


def next_try(owner: Any) -> str:
    """A sentence about when the next try is open; empty while it is open already."""
    kept = PassphraseGuesses.objects.filter(owner=owner, open_at__gt=clock.now()).first()
    return _says(owner, kept.open_at) if kept else ""


def _says(owner: Any, open_at: datetime) -> str:
    seconds = (open_at - clock.now()).total_seconds()
    wait = "a minute" if seconds <= 60 else f"{-(-seconds // 60):.0f} minutes"
    there = open_at.astimezone(ZoneInfo(owner.time_zone))
    return f" The next try is open within {wait}, at {there:%H:%M:%S}."
