"""How well a person's stated confidence matches what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """`confidence` from 0 to 1, and whether the thing came true."""

    confidence: float
    came_true: bool

    def __post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence must be between 0 and 1, not {self.confidence}")


@dataclass(frozen=True, slots=True)
class Bin:
    """Statements with a confidence from `low` to `high`: how sure, how often true, how many.

    `mean_confidence` and `share_true` are None when `count` is 0.
    """

    low: float
    high: float
    count: int
    mean_confidence: float | None
    share_true: float | None


def brier_score(statements: Sequence[Statement]) -> float | None:
    """Return the mean squared distance of confidence from outcome, 0 (best) to 1.

    Always saying 0.5 scores 0.25. None without statements.
    Source: Brier, "Verification of forecasts expressed in terms of probability", 1950, in the
    form for two outcomes.
    """
    if not statements:
        return None
    return sum((s.confidence - s.came_true) ** 2 for s in statements) / len(statements)


def calibration(statements: Sequence[Statement], *, bins: int = 5) -> list[Bin]:
    """Return `bins` (1 or more) equal stretches of confidence with what came true in each.

    A confidence on a border belongs to the stretch above it, 1.0 to the last.
    """
    if bins < 1:
        raise ValueError("bins must be 1 or more")
    groups: list[list[Statement]] = [[] for _ in range(bins)]
    for statement in statements:
        groups[min(bins - 1, int(statement.confidence * bins))].append(statement)
    answer = []
    for place, group in enumerate(groups):
        count = len(group)
        answer.append(
            Bin(
                place / bins,
                (place + 1) / bins,
                count,
                sum(s.confidence for s in group) / count if count else None,
                sum(s.came_true for s in group) / count if count else None,
            )
        )
    return answer


def overconfidence(statements: Sequence[Statement]) -> float | None:
    """Return mean confidence less the share that came true, -1 to 1; above 0 is too sure."""
    if not statements:
        return None
    return sum(s.confidence - s.came_true for s in statements) / len(statements)
