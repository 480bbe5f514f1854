"""Stretches of time. All is counted in UTC: aware times of one zone are compared by their wall
clock in Python, which is wrong in the hour that a clock shows twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """A stretch of time from `starts_at` up to, not including, `ends_at`; kept in UTC.

    Raises ValueError for times without a zone, and for an end before the start.
    """

    starts_at: datetime
    ends_at: datetime

    def __post_init__(self) -> None:
        if self.starts_at.tzinfo is None or self.ends_at.tzinfo is None:
            raise ValueError("An interval needs times with a zone.")
        object.__setattr__(self, "starts_at", self.starts_at.astimezone(UTC))
        object.__setattr__(self, "ends_at", self.ends_at.astimezone(UTC))
        if self.ends_at < self.starts_at:
            raise ValueError("An interval cannot end before it starts.")

    @property
    def minutes(self) -> float:
        """Its length in minutes of real time."""
        return (self.ends_at - self.starts_at).total_seconds() / 60

    def overlaps(self, other: "Interval") -> bool:
        """Whether the two share any time; touching is not overlapping."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at

    def contains(self, other: "Interval") -> bool:
        """Whether `other` lies wholly within this one."""
        return self.starts_at <= other.starts_at and other.ends_at <= self.ends_at


def merged(intervals: Iterable[Interval]) -> list[Interval]:
    """Return the same time as intervals in order that neither overlap, touch nor are empty."""
    result: list[Interval] = []
    for interval in sorted(intervals):
        if interval.starts_at == interval.ends_at:
            continue
        if result and interval.starts_at <= result[-1].ends_at:
            last = result.pop()
            interval = Interval(last.starts_at, max(last.ends_at, interval.ends_at))
        result.append(interval)
    return result


def without(intervals: Iterable[Interval], taken: Iterable[Interval]) -> list[Interval]:
    """Return what is left of `intervals` when `taken` is cut out of them."""
    cuts = merged(taken)
    result: list[Interval] = []
    first = 0
    for interval in merged(intervals):
        start = interval.starts_at
        while first < len(cuts) and cuts[first].ends_at <= start:
            first += 1
        position = first
        while position < len(cuts) and cuts[position].starts_at < interval.ends_at:
            if cuts[position].starts_at > start:
                result.append(Interval(start, cuts[position].starts_at))
            start = max(start, cuts[position].ends_at)
            position += 1
        if start < interval.ends_at:
            result.append(Interval(start, interval.ends_at))
    return result
