"""Days and weeks of a zone counted in whole minutes, so that an engine works with numbers."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from ninefold.scheduling.domain.intervals import Interval
from ninefold.scheduling.domain.zones import local, zone_named

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
Span = tuple[int, int]


def minute(at: datetime) -> int:
    """Return the whole minutes since 1970 of an aware time, rounded down."""
    return int((at.astimezone(UTC) - _EPOCH).total_seconds() // 60)


def moment(minutes: int) -> datetime:
    """Return the time, in UTC, of a minute since 1970."""
    return _EPOCH + timedelta(minutes=minutes)


class WeekGrid:
    """The days of some weeks from the Monday on or before `now`, in a zone.

    Days and weeks are numbered from 0; a day may have 23 or 25 hours.
    """

    def __init__(self, now: datetime, zone: str, weeks: int) -> None:
        self._zone = zone_named(zone)
        today = now.astimezone(self._zone).date()
        self.starts_on = today - timedelta(days=today.weekday())
        self.days = 7 * weeks
        self.weeks = weeks
        self._midnights = [
            minute(local(self.starts_on + timedelta(days=day), time(), self._zone))
            for day in range(self.days + 1)
        ]

    def week_span(self, week: int) -> Span:
        """Return the first minute of a week, and the one after its last."""
        return self._midnights[7 * week], self._midnights[7 * week + 7]

    def week_starts_on(self, week: int) -> date:
        """Return the Monday of a week."""
        return self.starts_on + timedelta(days=7 * week)

    def day_of(self, at: int) -> int:
        """Return the number of the day that holds a minute (below 0 or above when outside)."""
        return bisect_right(self._midnights, at) - 1

    def week_of(self, at: int) -> int:
        """Return the number of the week that holds a minute."""
        return self.day_of(at) // 7

    def minutes_by_day(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the days that a span touches and its minutes on each."""
        parts = []
        day = self.day_of(start)
        while start < end:
            next_midnight = self._midnights[day + 1] if 0 <= day + 1 <= self.days else end
            stop = min(end, max(next_midnight, start + 1))
            parts.append((day, stop - start))
            start, day = stop, day + 1
        return parts

    def first_on_grid(self, at: int, grid: int) -> int:
        """Return the first minute not before `at` that is whole steps from its day's midnight."""
        day = self.day_of(at)
        midnight = self._midnights[max(0, min(day, self.days))]
        return at + (midnight - at) % grid

    def hours(self, ranges: Iterable[tuple[time, time]]) -> list[list[Span]]:
        """Return local ranges of a day written out for each day, in minutes."""
        listed = list(ranges)
        result = []
        for number in range(self.days):
            day = self.starts_on + timedelta(days=number)
            spans = []
            for begins, ends in listed:
                last = day if ends > begins else day + timedelta(days=1)
                start = minute(local(day, begins, self._zone))
                spans.append((start, minute(local(last, ends, self._zone))))
            result.append(spans)
        return result

    def pieces(self, intervals: Iterable[Interval], not_before: int) -> list[list[Span]]:
        """Return free intervals cut at the weeks, in whole minutes, by week."""
        by_week: list[list[Span]] = [[] for _ in range(self.weeks)]
        for interval in intervals:
            start = max(minute_up(interval.starts_at), not_before)
            end = minute(interval.ends_at)
            for week in range(max(0, self.week_of(start)), self.weeks):
                first, last = self.week_span(week)
                if first >= end:
                    break
                cut = max(start, first), min(end, last)
                if cut[0] < cut[1]:
                    by_week[week].append(cut)
        return by_week


def minute_up(at: datetime) -> int:
    """Return the whole minutes since 1970 of an aware time, rounded up."""
    return -int((_EPOCH - at.astimezone(UTC)).total_seconds() // 60)


def cut_out(pieces: list[Span], start: int, end: int) -> list[Span]:
    """Return the pieces without the minutes from `start` up to `end`."""
    left: list[Span] = []
    for first, last in pieces:
        if last <= start or end <= first:
            left.append((first, last))
            continue
        if first < start:
            left.append((first, start))
        if end < last:
            left.append((end, last))
    return left
