"""Whether brighter weeks and fuller weeks go together. It says nothing about which moves which."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import atanh, sqrt, tanh
from statistics import fmean
from typing import Final

FEWEST_WEEKS: Final = 12
_Z: Final = 1.6448536269514722


@dataclass(frozen=True)
class MoodWeek:
    """A week with its mean mood (1 to 5), how many moods that is from, and on how many of its
    days something was done for goals, skills, learning or wins (0 to 7)."""

    starts_on: date
    mood: float
    moods: int
    days: int


@dataclass(frozen=True)
class Together:
    """Spearman's rank correlation over `count` weeks with its 90 % interval; None with fewer than
    twelve weeks or where one of the two never changes."""

    count: int
    missing: int
    correlation: float | None
    low: float | None
    high: float | None

    @property
    def is_clear(self) -> bool:
        """Whether the interval leaves out zero."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)


def together(weeks: Sequence[MoodWeek]) -> Together:
    """Spearman's correlation of mood and days, with the interval by Fisher's transformation and
    the standard error of Bonett and Wright (2000), sqrt((1 + r^2 / 2) / (n - 3))."""
    count = len(weeks)
    missing = max(FEWEST_WEEKS - count, 0)
    if missing:
        return Together(count, missing, None, None, None)
    found = _pearson(_ranks([w.mood for w in weeks]), _ranks([float(w.days) for w in weeks]))
    if found is None:
        return Together(count, 0, None, None, None)
    spread = _Z * sqrt((1 + found**2 / 2) / (count - 3))
    middle = atanh(min(max(found, -0.9999999), 0.9999999))
    return Together(count, 0, found, tanh(middle - spread), tanh(middle + spread))


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in order[start : end + 1]:
            ranks[place] = (start + end) / 2
        start = end + 1
    return ranks


def _pearson(one: Sequence[float], other: Sequence[float]) -> float | None:
    mean_one, mean_other = fmean(one), fmean(other)
    by_one = sum((value - mean_one) ** 2 for value in one)
    by_other = sum((value - mean_other) ** 2 for value in other)
    if not by_one or not by_other:
        return None
    both = sum((a - mean_one) * (b - mean_other) for a, b in zip(one, other, strict=True))
    return max(-1.0, min(1.0, both / sqrt(by_one * by_other)))
