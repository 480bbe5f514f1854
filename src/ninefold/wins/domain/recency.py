"""A meter of recency bias: do the kept wins tell of the whole period or of its last weeks?"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

MEANINGFUL_FROM = 4


@dataclass(frozen=True, slots=True)
class Part:
    """One equal part of the period, with its share of the wins (0 to 1)."""

    start: date
    end: date
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class RecencyMeter:
    """``lean`` runs from -1 (all on the first day) over 0 (evenly spread) to 1 (all on the last).

    ``uneven_share`` is the part of the wins (0 to 1) that would have to lie elsewhere for the
    parts to be even. ``is_meaningful`` is false below four wins.
    """

    parts: tuple[Part, ...]
    total: int
    lean: float
    uneven_share: float
    is_meaningful: bool

    @property
    def quietest(self) -> Part:
        """The part with the fewest wins, the earliest of equals: the place to look first."""
        return min(self.parts, key=lambda part: (part.count, part.start))


def recency_meter(days: Iterable[date], *, start: date, end: date, parts: int = 4) -> RecencyMeter:
    """Spread of win days over ``start`` to ``end`` (both included) in ``parts`` equal parts.

    The lean is twice the mean position less one, positions running from 0 to 1 at mid-day; the
    uneven share is half the sum of absolute differences between each part's share of wins and
    its share of days. Days outside are left out. Raises ValueError for a reversed period or
    more parts than days.
    """
    length = (end - start).days + 1
    if length < 1:
        raise ValueError(f"end: {end} is before the start, {start}. Choose a later day.")
    if not 1 <= parts <= length:
        raise ValueError(f"parts: {parts} does not fit {length} days. Give 1 to {length}.")
    offsets = [(day - start).days for day in days if start <= day <= end]
    total = len(offsets)
    bounds = [length * index // parts for index in range(parts + 1)]
    made = []
    uneven = 0.0
    for low, high in pairwise(bounds):
        count = sum(1 for offset in offsets if low <= offset < high)
        share = count / total if total else 0.0
        uneven += abs(share - (high - low) / length) / 2 if total else 0.0
        made.append(
            Part(start + timedelta(days=low), start + timedelta(days=high - 1), count, share)
        )
    mean = sum((offset + 0.5) / length for offset in offsets) / total if total else 0.5
    return RecencyMeter(tuple(made), total, 2 * mean - 1, uneven, total >= MEANINGFUL_FROM)


def month_counts(days: Iterable[date], today: date, months: int = 12) -> dict[date, int]:
    """How many wins fall into each of the last ``months`` calendar months, this one included, by
    the month's first day, earliest first. Raises ValueError for fewer than one month."""
    if months < 1:
        raise ValueError(f"months: {months} is too few. Give 1 or more.")
    place = today.year * 12 + today.month - 1
    firsts = [date(*_year_and_month(place - back), 1) for back in range(months - 1, -1, -1)]
    counted = Counter(day.replace(day=1) for day in days if day <= today)
    return {first: counted[first] for first in firsts}


def _year_and_month(place: int) -> tuple[int, int]:
    return place // 12, place % 12 + 1


def thin_months(counts: Mapping[date, int]) -> list[date]:
    """The months with at most two thirds of the mean, fewest wins first, the later of equals
    first; all of them, latest first, when there is no win at all."""
    mean = sum(counts.values()) / len(counts) if counts else 0.0
    thin = [first for first, count in counts.items() if count <= mean * 2 / 3]
    return sorted(thin, key=lambda first: (counts[first], -first.toordinal()))
