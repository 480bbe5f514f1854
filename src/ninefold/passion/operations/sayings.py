"""Keeping compliments, talents and effortless wins in the words in which they were said."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import instant_of, record
from ninefold.kernel.facts import passion as facts
from ninefold.kernel.refusals import Refusal
from ninefold.passion.models import Compliment, EffortlessWin, Talent


class CannotKeepSaying(Refusal):
    """The words cannot be kept as they are."""


def _words(text: str) -> str:
    if not text.strip():
        raise CannotKeepSaying("Write a sentence, in the words that were used.", field="text")
    return text.strip()


def _day(owner: Any, on: date | None) -> date:
    day = on or owner.today
    if day > owner.today:
        raise CannotKeepSaying(
            "This day is still to come: choose today or an earlier one.", field="on"
        )
    return day


def _short(text: str, longest: int) -> str:
    return " ".join(text.split())[:longest]


@transaction.atomic
def keep_compliment(
    *, owner: Any, text: str, said_by: str = "", on: date | None = None, about: str = ""
) -> Compliment:
    """Keep what somebody said. Raises CannotKeepSaying when it is empty or still to come."""
    row = Compliment.objects.create(
        owner=owner,
        text=_words(text),
        said_by=_short(said_by, 200),
        on=_day(owner, on),
        about=_short(about, 300),
    )
    fact = facts.ComplimentKept(subject=row.ref)
    record(owner=owner, fact=fact, occurred_at=instant_of(owner, row.on))
    return row


@transaction.atomic
def change_compliment(
    *,
    owner: Any,
    key: object,
    version: int | None = None,
    text: str,
    said_by: str = "",
    on: date | None = None,
    about: str = "",
) -> Compliment:
    """Change a compliment. Raises NotFound, CannotKeepSaying or ChangedElsewhere."""
    row = Compliment.objects.one_of(owner, key)
    change(
        row,
        version=version,
        text=_words(text),
        said_by=_short(said_by, 200),
        on=_day(owner, on or row.on),
        about=_short(about, 300),
    )
    record(owner=owner, fact=facts.ComplimentChanged(subject=row.ref))
    return row


@transaction.atomic
def keep_talent(*, owner: Any, text: str, about: str = "") -> Talent:
    """Keep what one could do early or learnt quickly. Raises CannotKeepSaying when empty."""
    row = Talent.objects.create(owner=owner, text=_words(text), about=_short(about, 300))
    record(owner=owner, fact=facts.TalentKept(subject=row.ref))
    return row


@transaction.atomic
def change_talent(
    *, owner: Any, key: object, version: int | None = None, text: str, about: str = ""
) -> Talent:
    """Change a talent. Raises NotFound, CannotKeepSaying or ChangedElsewhere."""
    row = Talent.objects.one_of(owner, key)
    change(row, version=version, text=_words(text), about=_short(about, 300))
    record(owner=owner, fact=facts.TalentChanged(subject=row.ref))
    return row


@transaction.atomic
def keep_effortless_win(
    *, owner: Any, text: str, on: date | None = None, about: str = ""
) -> EffortlessWin:
    """Keep what went well without effort. Raises CannotKeepSaying when empty or still to come."""
    row = EffortlessWin.objects.create(
        owner=owner, text=_words(text), on=_day(owner, on), about=_short(about, 300)
    )
    fact = facts.EffortlessWinKept(subject=row.ref)
    record(owner=owner, fact=fact, occurred_at=instant_of(owner, row.on))
    return row


@transaction.atomic
def change_effortless_win(
    *,
    owner: Any,
    key: object,
    version: int | None = None,
    text: str,
    on: date | None = None,
    about: str = "",
) -> EffortlessWin:
    """Change an effortless win. Raises NotFound, CannotKeepSaying or ChangedElsewhere."""
    row = EffortlessWin.objects.one_of(owner, key)
    change(
        row,
        version=version,
        text=_words(text),
        on=_day(owner, on or row.on),
        about=_short(about, 300),
    )
    record(owner=owner, fact=facts.EffortlessWinChanged(subject=row.ref))
    return row
