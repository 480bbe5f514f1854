"""What the owner says shall count, against what their days show."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

# Below this many days with something done, shares show chance and not a habit.
FEWEST_DAYS: Final = 8
# Half a share again: closer than that, days and words agree as well as they can.
NEAR: Final = 0.1


@dataclass(frozen=True)
class Done:
    """What the log shows of one goal: days with something, entries, minutes."""

    days: int = 0
    entries: int = 0
    minutes: int = 0


@dataclass(frozen=True)
class Compared:
    """One goal: its stated share and its shares of the days and of the minutes, 0 to 1; None
    where there is nothing to share. `gap` is days minus said: above 0 it had more than said."""

    key: str
    points: int
    done: Done
    said: float | None
    days: float | None
    minutes: float | None

    @property
    def gap(self) -> float | None:
        """How much more of the days it had than was said."""
        return None if self.said is None or self.days is None else self.days - self.said

    @property
    def verdict(self) -> str:
        """ "more", "less" or "as said"; "" when it cannot be said."""
        gap = self.gap
        if gap is None:
            return ""
        return "as said" if abs(gap) <= NEAR else "more" if gap > 0 else "less"


@dataclass(frozen=True)
class SaidAndDid:
    """All goals, the one with most points first. `missing_days` are needed before shares of the
    days mean something."""

    goals: tuple[Compared, ...]
    days: int
    minutes: int
    missing_days: int


def compare(points: Mapping[str, int], done: Mapping[str, Done]) -> SaidAndDid:
    """Set the points of goals (0 or more, by key) beside what was done for each. A day on which
    two goals had something counts for both."""
    said_total = sum(points.values())
    days = sum(one.days for one in done.values())
    minutes = sum(one.minutes for one in done.values())
    goals = [
        Compared(
            key=key,
            points=points.get(key, 0),
            done=done.get(key, Done()),
            said=points.get(key, 0) / said_total if said_total else None,
            days=done.get(key, Done()).days / days if days else None,
            minutes=done.get(key, Done()).minutes / minutes if minutes else None,
        )
        for key in dict.fromkeys([*points, *done])
    ]
    goals.sort(key=lambda one: (-one.points, -one.done.days))
    return SaidAndDid(tuple(goals), days, minutes, max(FEWEST_DAYS - days, 0))
