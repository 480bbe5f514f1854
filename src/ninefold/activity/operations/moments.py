"""When something of a day is said to have happened."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.kernel import clock


def instant_of(owner: Any, day: date) -> datetime:
    """Now for today, else noon of the day on the owner's wall clock, in UTC."""
    if day == owner.today:
        return clock.now()
    return datetime.combine(day, time(12), ZoneInfo(owner.time_zone)).astimezone(UTC)
