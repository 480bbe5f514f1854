"""Calendars that offer drafts of wins by themselves, when their owner has said so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from ninefold.wins.models import WatchedCalendar
from ninefold.wins.operations.checking import CannotKeepWin
from ninefold.wins.operations.offering import draft_from_calendar
from ninefold.wins.queries.appointments import calendars_of


@transaction.atomic
def watch_calendars(*, owner: Any, keys: Sequence[object]) -> list[UUID]:
    """Let exactly these calendars offer drafts by themselves; what has passed in them of late is
    offered at once. Raises CannotKeepWin for a calendar that the owner has not."""
    mine = {str(one.pk): one.pk for one in calendars_of(owner)}
    wanted = {str(key) for key in keys}
    if wanted - mine.keys():
        raise CannotKeepWin(
            "One of these calendars is not here any more: choose again.", field="calendars"
        )
    chosen = [mine[key] for key in sorted(wanted)]
    rows = WatchedCalendar.objects.filter(owner=owner)
    rows.exclude(calendar_id__in=chosen).delete()
    WatchedCalendar.objects.bulk_create(
        (WatchedCalendar(owner=owner, calendar_id=key) for key in chosen), ignore_conflicts=True
    )
    if chosen:
        draft_from_calendar(owner=owner, only=chosen)
    return chosen


def draft_from_watched(now: datetime) -> None:
    """Offer what has passed in every calendar that may offer by itself."""
    chosen: dict[Any, list[UUID]] = {}
    rows = WatchedCalendar.objects.filter(removed_at=None, owner__is_active=True)
    for row in rows.select_related("owner").order_by("owner_id"):
        chosen.setdefault(row.owner, []).append(row.calendar_id)
    for owner, keys in chosen.items():
        draft_from_calendar(owner=owner, only=keys)
