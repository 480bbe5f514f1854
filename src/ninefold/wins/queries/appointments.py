"""Appointments of the owner's calendars that have passed."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from ninefold.kernel import clock
from ninefold.scheduling.queries import calendars, occurrences_of
from ninefold.wins.domain.appointments import Appointment
from ninefold.wins.models import WatchedCalendar

MOST_OF_A_CALENDAR = 5000


def calendars_of(owner: Any) -> list[Any]:
    """The owner's calendars by name."""
    return list(calendars(owner))


def watched_calendars(owner: Any) -> list[tuple[Any, bool]]:
    """The owner's calendars by name, each with whether it offers drafts by itself."""
    watched = set(WatchedCalendar.objects.of(owner).values_list("calendar_id", flat=True))
    return [(one, one.pk in watched) for one in calendars(owner)]


def passed_appointments(
    owner: Any, days: int, only: Collection[UUID] | None = None
) -> list[Appointment]:
    """What stood in the owner's calendars (those of `only`, when it is given) within so many
    days and is over, practice left out."""
    now = clock.now()
    zone = ZoneInfo(owner.time_zone)
    found = []
    for source in calendars(owner):
        if only is not None and source.pk not in only:
            continue
        for row in occurrences_of(source, now - timedelta(days=days), MOST_OF_A_CALENDAR):
            if row.ends_at > now or not row.summary.strip():
                continue
            begins = row.starts_at.astimezone(zone)
            found.append(
                Appointment(
                    key=f"{row.uid} {row.recurrence_id}",
                    series=row.uid,
                    title=row.summary.replace("\x00", ""),
                    on=begins.date(),
                    days=max(1, -(-(row.ends_at - row.starts_at) // timedelta(days=1))),
                    origin=source.name,
                )
            )
    return found
