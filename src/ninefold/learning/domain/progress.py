"""How far a resource has come, and what a day would have to bring to be through in time."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

MOST: Final = 100_000


class Unit(StrEnum):
    """What progress is counted in."""

    PERCENT = "percent"
    PAGES = "pages"
    LESSONS = "lessons"


_ONE: Final = {Unit.PAGES: "page", Unit.LESSONS: "lesson"}
# What one tap adds: small enough for a quarter of an hour, large enough for an evening.
_STEPS: Final = {Unit.PERCENT: (5, 10, 25), Unit.PAGES: (5, 10, 25), Unit.LESSONS: (1, 2)}


@dataclass(frozen=True)
class Progress:
    """`current` of `total` in `unit`. `total` is 100 for percent and None when not known.

    Raises ValueError for a negative or huge figure, a total of 0, or more done than there is.
    """

    unit: Unit
    current: int = 0
    total: int | None = None

    def __post_init__(self) -> None:
        if self.unit is Unit.PERCENT:
            object.__setattr__(self, "total", 100)
        if not 0 <= self.current <= MOST:
            raise ValueError(f"{self.current} is not between 0 and {MOST}")
        if self.total is not None and not 1 <= self.total <= MOST:
            raise ValueError(f"a total of {self.total} is not between 1 and {MOST}")
        if self.total is not None and self.current > self.total:
            raise ValueError(f"{self.current} is more than the {self.total} there are")

    @property
    def share(self) -> float | None:
        """How much is done, from 0 to 1; None while the total is not known."""
        return None if self.total is None else self.current / self.total

    @property
    def is_complete(self) -> bool:
        """Whether all of it is done."""
        return self.total is not None and self.current == self.total

    @property
    def words(self) -> str:
        """ "120 of 300 pages", "40%", or "12 lessons" while the total is not known."""
        if self.unit is Unit.PERCENT:
            return f"{self.current}%"
        one = self.total == 1 or (self.total is None and self.current == 1)
        noun = _ONE[self.unit] if one else self.unit.value
        if self.total is None:
            return f"{self.current} {noun}"
        return f"{self.current} of {self.total} {noun}"

    def after(self, step: int) -> Progress:
        """The progress `step` further on, held between 0 and the total."""
        most = MOST if self.total is None else self.total
        return Progress(self.unit, max(0, min(most, self.current + step)), self.total)

    def steps(self) -> list[int]:
        """The steps to offer as one tap, none beyond the end."""
        left = MOST if self.total is None else self.total - self.current
        return [step for step in _STEPS[self.unit] if step <= left]

    def step_words(self, step: int) -> str:
        """ "+1 lesson", "+10 pages", "+5%"."""
        if self.unit is Unit.PERCENT:
            return f"+{step}%"
        return f"+{step} {_ONE[self.unit] if step == 1 else self.unit.value}"


def expected_share(*, started_on: date, due_on: date, on: date) -> float:
    """How much an even pace from the first day to the last would have done by the end of `on`.

    From 0 to 1. A due day before the start counts as due at once.
    """
    if on < started_on:
        return 0.0
    days = (due_on - started_on).days + 1
    return 1.0 if days <= 1 else min(1.0, ((on - started_on).days + 1) / days)


@dataclass(frozen=True)
class Pace:
    """`units` each `per` ("day" or "week")."""

    units: int
    per: str


def needed_pace(progress: Progress, *, due_on: date, on: date) -> Pace | None:
    """What each day from `on` to `due_on`, both included, has to bring, rounded up; each week
    where a unit a day would be more than is needed.

    None when the total is not known, nothing is left, or the day has passed.
    """
    if progress.total is None or progress.is_complete or due_on < on:
        return None
    left, days = progress.total - progress.current, (due_on - on).days + 1
    if left >= days:
        return Pace(math.ceil(left / days), "day")
    return Pace(math.ceil(left * 7 / days), "week")
