"""Milestones of a record of wins: counts that are worth a pause."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

_FIRST_COUNTS = (1, 5, 10, 25, 50)


@dataclass(frozen=True, slots=True)
class Milestone:
    """The day on which a record of wins came to `count`."""

    count: int
    on: date

    @property
    def name(self) -> str:
        """As it is said: "Your first win", "Your 25th win"."""
        return "Your first win" if self.count == 1 else f"Your {ordinal(self.count)} win"


def is_milestone(count: int) -> bool:
    """Whether a record that grows to `count` wins passes a milestone: 1, 5, 10, 25, 50 and then
    each hundred."""
    return count in _FIRST_COUNTS or (count > 0 and count % 100 == 0)


def milestones(days: Iterable[date]) -> tuple[Milestone, ...]:
    """The milestones of wins on these days, in the order of days."""
    return tuple(
        Milestone(count, on) for count, on in enumerate(sorted(days), 1) if is_milestone(count)
    )


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th, 112th."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10)
    return f"{number}{ending or 'th'}"
