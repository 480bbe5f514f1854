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


@dataclass(frozen=True, slots=True)
class Decomposition:
    """The Brier score taken apart: `reliability` (0 is best), less `resolution` (the more the
    better), plus `uncertainty` (what the events themselves bring), plus what lies `within` the
    stretches of confidence. The first three are Murphy's; the four add up to `score`."""

    score: float
    reliability: float
    resolution: float
    uncertainty: float
    within: float


def decomposition(statements: Sequence[Statement], *, bins: int = 5) -> Decomposition | None:
    """Take the Brier score apart over `bins` stretches of confidence; None without statements.

    Sources: Murphy, "A new vector partition of the probability score", 1973; the rest that comes
    of putting unlike confidences into one stretch, after Stephenson, Coelho and Jolliffe, 2008.
    """
    score = brier_score(statements)
    if score is None:
        return None
    count = len(statements)
    base = sum(s.came_true for s in statements) / count
    reliability = resolution = 0.0
    for found in calibration(statements, bins=bins):
        if found.mean_confidence is None or found.share_true is None:
            continue
        reliability += found.count * (found.mean_confidence - found.share_true) ** 2 / count
        resolution += found.count * (found.share_true - base) ** 2 / count
    uncertainty = base * (1 - base)
    within = score - (reliability - resolution + uncertainty)
    return Decomposition(score, reliability, resolution, uncertainty, within)


def share_interval(true: int, count: int, *, z: float = 1.645) -> tuple[float, float]:
    """Return the Wilson interval (90 % with the usual `z`) of a share, `true` of `count` (1 or
    more). Source: Wilson, "Probable inference", 1927."""
    share = true / count
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z / (1 + z * z / count)
    half *= (share * (1 - share) / count + z * z / (4 * count * count)) ** 0.5
    return max(0.0, middle - half), min(1.0, middle + half)
