"""Appointments of the owner's calendars that have passed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.kernel import clock
from ninefold.scheduling.queries import calendars, occurrences_of
from ninefold.wins.domain.appointments import Appointment

MOST_OF_A_CALENDAR = 5000


def has_calendar(owner: Any) -> bool:
    """Whether there is a calendar to look through."""
    return bool(calendars(owner))


def passed_appointments(owner: Any, days: int) -> list[Appointment]:
    """What stood in the owner's calendars within so many days and is over, practice left out."""
    now = clock.now()
    zone = ZoneInfo(owner.time_zone)
    found = []
    for source in calendars(owner):
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
