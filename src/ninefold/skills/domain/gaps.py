"""The distance between where a skill is and where it should be, and which gap comes first."""

from collections.abc import Iterable
from dataclasses import dataclass

HIGHEST = 5.0
LOWEST_IMPORTANCE, HIGHEST_IMPORTANCE = 1, 3


@dataclass(frozen=True, slots=True)
class Need:
    """A skill that a target role or a goal asks for.

    ``current`` is 0 (none yet) to 5, ``target`` 1 to 5, ``importance`` 1 to 3; ``goals`` are
    those it serves. Raises ValueError out of these ranges.
    """

    skill: str
    current: float
    target: float
    importance: int = 2
    goals: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if not 0 <= self.current <= HIGHEST:
            raise ValueError(f"current: {self.current} is out of range. Give 0 to 5.")
        if not 1 <= self.target <= HIGHEST:
            raise ValueError(f"target: {self.target} is out of range. Give 1 to 5.")
        if not LOWEST_IMPORTANCE <= self.importance <= HIGHEST_IMPORTANCE:
            raise ValueError(f"importance: {self.importance} is out of range. Give 1 to 3.")


@dataclass(frozen=True, slots=True)
class Gap:
    """``size`` in levels, 0 when the target is reached; ``weight`` orders gaps."""

    need: Need
    size: float
    weight: float

    @property
    def is_closed(self) -> bool:
        return self.size == 0


def gap_of(need: Need) -> Gap:
    """Size is target less current, never below 0; weight is size x importance x (1 + goals)."""
    size = max(0.0, need.target - need.current)
    return Gap(need, size, size * need.importance * (1 + len(need.goals)))


def gaps(needs: Iterable[Need]) -> tuple[Gap, ...]:
    """All gaps, heaviest first; of equals the smaller gap (sooner closed), then by name."""
    found = [gap_of(need) for need in needs]
    return tuple(sorted(found, key=lambda gap: (-gap.weight, gap.size, gap.need.skill)))


def readiness(needs: Iterable[Need]) -> float | None:
    """The share (0 to 1) of all levels asked for that are reached, weighted by importance.

    Going beyond a target does not make up for another gap. None without needs.
    """
    asked = reached = 0.0
    for need in needs:
        asked += need.importance * need.target
        reached += need.importance * min(need.current, need.target)
    return reached / asked if asked else None
