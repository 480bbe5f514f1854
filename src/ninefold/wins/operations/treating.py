"""Treats: the owner's own list, and taking one."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from ninefold.activity.operations import record
from ninefold.kernel.facts.wins import TreatListed
from ninefold.kernel.facts.wins import TreatTaken as TookTreat
from ninefold.wins.models import Treat, TreatTaken, Win
from ninefold.wins.operations.checking import CannotKeepWin, checked_day


@transaction.atomic
def list_treat(*, owner: Any, name: str, size: int = 1) -> Treat:
    """Put a treat on the owner's list. Raises CannotKeepWin when it is empty or stands there."""
    flat = " ".join(name.split())[:200]
    if not flat:
        raise CannotKeepWin("Say what would be a treat for you.", field="name")
    if size not in Treat.Size.values:
        raise CannotKeepWin("Choose one of the three sizes.", field="size")
    if Treat.objects.of(owner).filter(name__iexact=flat).exists():
        raise CannotKeepWin("This treat is on your list already.", field="name")
    row = Treat.objects.create(owner=owner, name=flat, size=size)
    record(owner=owner, fact=TreatListed(subject=row.ref))
    return row


@transaction.atomic
def take_treat(
    *, owner: Any, key: object, win_key: object = None, on: date | None = None
) -> TreatTaken:
    """The owner takes a treat, for a win if `win_key` names one. Raises NotFound, or
    CannotKeepWin for a day still to come."""
    treat = Treat.objects.one_of(owner, key)
    win = Win.objects.one_of(owner, win_key) if win_key else None
    row = TreatTaken.objects.create(owner=owner, treat=treat, win=win, on=checked_day(owner, on))
    record(owner=owner, fact=TookTreat(subject=treat.ref, win=win.ref if win else None))
    return row
