"""What was learnt, and whether anything came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Final

FEWEST_FOR_A_MEDIAN: Final = 3


@dataclass(frozen=True)
class Learnt:
    """One finished resource, and the days on which it was used or taught."""

    finished_on: date
    used_on: tuple[date, ...] = ()


@dataclass(frozen=True)
class LearnToUse:
    """Of what was learnt, how many were used at least once and how many not yet.

    `days_to_first_use` is the median over those that were used, 0 where the use came before the
    end; None below three of them, because fewer say nothing.
    """

    used: int
    not_used_yet: int
    days_to_first_use: int | None

    @property
    def learnt(self) -> int:
        """How many were learnt in all."""
        return self.used + self.not_used_yet

    @property
    def share(self) -> float | None:
        """The share that was used, 0 to 1; None when nothing was learnt yet."""
        return self.used / self.learnt if self.learnt else None


def learn_to_use(rows: Iterable[Learnt]) -> LearnToUse:
    """Count what was used. One use is enough, and many uses count no more than one."""
    rows = list(rows)
    waits = [max(0, (min(row.used_on) - row.finished_on).days) for row in rows if row.used_on]
    return LearnToUse(
        used=len(waits),
        not_used_yet=len(rows) - len(waits),
        days_to_first_use=round(median(waits)) if len(waits) >= FEWEST_FOR_A_MEDIAN else None,
    )
