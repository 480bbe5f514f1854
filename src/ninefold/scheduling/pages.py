"""What each calendars screen shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ninefold.kernel import clock
from ninefold.scheduling.models import CalendarOccurrence, CalendarSource
from ninefold.scheduling.queries import calendar, calendars, feed_link, occurrences_of

MOST_SHOWN = 20


@dataclass(frozen=True)
class CalendarsPage:
    """Which calendars are read, and the one that is published."""

    calendars: list[CalendarSource]
    feed: Any | None


@dataclass(frozen=True)
class CalendarPage:
    """One calendar: how fresh it is, what comes, and what could not be read."""

    calendar: CalendarSource
    coming: list[CalendarOccurrence]
    faults: list[dict[str, Any]]


def calendars_page(owner: Any) -> CalendarsPage:
    """Gather the list."""
    return CalendarsPage(calendars(owner), feed_link(owner))


def calendar_page(owner: Any, key: object) -> CalendarPage:
    """Gather one calendar. Raises NotFound."""
    source = calendar(owner, key)
    return CalendarPage(source, occurrences_of(source, clock.now(), MOST_SHOWN), source.faults)
