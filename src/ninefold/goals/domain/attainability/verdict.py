"""Whether it all fits: needed against free at every day that something is due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ninefold.goals.domain.attainability.capacity import Capacity
from ninefold.goals.domain.attainability.demand import Demand, tightened


@dataclass(frozen=True, slots=True)
class Point:
    """Minutes that everything due by a day needs, and minutes free until then."""

    on: date
    needed: int
    free: int

    @property
    def short(self) -> int:
        """How many minutes are missing, 0 when it fits."""
        return max(0, self.needed - self.free)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`points` in the order of days; all goals can be met when none is short."""

    points: tuple[Point, ...]

    @property
    def fits(self) -> bool:
        """Whether all goals with a day can be met."""
        return not self.short

    @property
    def short(self) -> int:
        """The minutes missing at the worst day."""
        return max((point.short for point in self.points), default=0)


def judge(demands: Sequence[Demand], capacity: Capacity) -> Verdict:
    """Compare needed and free minutes at each day that something is due.

    They can all be met exactly if what is due by each day fits into the minutes until then
    (earliest due first; Jackson, "Scheduling a production line to minimize maximum tardiness",
    1955). Goals without a day, and without one that they block, are left out.
    """
    dated = [(d.due_on, d.minutes) for d in tightened(demands) if d.due_on is not None]
    days = sorted({day for day, _ in dated})
    free = capacity.until_all(days)
    return Verdict(
        tuple(
            Point(day, sum(minutes for due, minutes in dated if due <= day), until)
            for day, until in zip(days, free, strict=True)
        )
    )
