"""Spans of days that reviews, reports and budgets speak of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, order=True)
class Period:
    """Whole days from `starts_on` to `ends_on`, both included. Raises ValueError when reversed."""

    starts_on: date
    ends_on: date

    def __post_init__(self) -> None:
        if self.ends_on < self.starts_on:
            raise ValueError("a period ends on or after the day it starts on")

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.starts_on <= day <= self.ends_on

    def __iter__(self) -> Iterator[date]:
        day = self.starts_on
        while day <= self.ends_on:
            yield day
            day += timedelta(days=1)

    @property
    def days(self) -> int:
        """How many days it holds, at least 1."""
        return (self.ends_on - self.starts_on).days + 1

    def instants(self, zone: str) -> tuple[datetime, datetime]:
        """Its first instant and the first instant after it, in UTC, as a wall calendar in
        `zone` has them."""
        tz = ZoneInfo(zone)
        start = datetime.combine(self.starts_on, time.min, tz)
        end = datetime.combine(self.ends_on + timedelta(days=1), time.min, tz)
        return start.astimezone(UTC), end.astimezone(UTC)


def week_of(day: date, *, starts_weekday: int = 0) -> Period:
    """The week around `day`; `starts_weekday` counts from Monday, 0, to Sunday, 6."""
    start = day - timedelta(days=(day.weekday() - starts_weekday) % 7)
    return Period(start, start + timedelta(days=6))


def month_of(day: date) -> Period:
    """The calendar month around `day`."""
    start = day.replace(day=1)
    return Period(start, (start + timedelta(days=32)).replace(day=1) - timedelta(days=1))


def quarter_of(day: date) -> Period:
    """The calendar quarter around `day`."""
    start = day.replace(month=3 * ((day.month - 1) // 3) + 1, day=1)
    return Period(start, month_of(start + timedelta(days=65)).ends_on)


def year_of(day: date) -> Period:
    """The calendar year around `day`."""
    return Period(date(day.year, 1, 1), date(day.year, 12, 31))


def last_days(today: date, days: int) -> Period:
    """The `days` days that end with `today`."""
    return Period(today - timedelta(days=days - 1), today)
