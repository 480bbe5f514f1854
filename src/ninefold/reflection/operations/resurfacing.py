"""Keeping note of what came back, and letting a memory rest."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from ninefold.activity.queries import cards
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import NotFound
from ninefold.reflection.models import Entry, Resurfacing
from ninefold.reflection.queries.memories import memory_of_the_day


@transaction.atomic
def note_shown(*, owner: Any, ref: Ref, on: date) -> None:
    """Keep that a memory came back on this day."""
    Resurfacing.objects.update_or_create(
        owner=owner,
        row_kind=ref.kind,
        row_id=ref.id,
        defaults={"shown_on": on, "removed_at": None},
    )


@transaction.atomic
def let_rest(*, owner: Any, ref: Ref, is_at_rest: bool = True) -> None:
    """Say that a memory shall not come back by itself, or that it may again. Raises NotFound
    when the owner has no such row."""
    if ref not in cards(owner, [ref]):
        raise NotFound()
    Resurfacing.objects.update_or_create(
        owner=owner,
        row_kind=ref.kind,
        row_id=ref.id,
        defaults={"is_at_rest": is_at_rest, "removed_at": None},
    )


def choose_memories(now: datetime) -> None:
    """Note for every owner which memory today's page shows, so that it then rests for a season.

    Only for those who wrote in the last 60 days. Safe to run again.
    """
    recent = Entry.objects.filter(on__gte=now.date() - timedelta(days=60))
    owners = {row.owner_id: row.owner for row in recent.select_related("owner").distinct()}
    for owner in owners.values():
        today = now.astimezone(ZoneInfo(owner.time_zone)).date()
        one = memory_of_the_day(owner, today)
        if one is not None and one.resurfaced.memory.shown_on != today:
            note_shown(owner=owner, ref=one.ref, on=today)
