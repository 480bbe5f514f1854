"""From answers to six scores, their intervals, and what the profile as a whole says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from statistics import fmean

from ninefold.passion.domain.areas import AREAS, Area
from ninefold.passion.domain.interest_items import HIGHEST, ITEM_OF_CODE, LOWEST
from ninefold.passion.domain.pooling import student_quantile

COVERAGE = 0.9
# Before any answer: answers of one area scatter by about a quarter of the scale.
_PRIOR_VARIANCE = 0.25**2
_PRIOR_FREEDOM = 5.0
_LEVEL = 1e-9


@dataclass(frozen=True, slots=True)
class AreaScore:
    """One area: mean liking from 0 (not at all) to 1 (very much), with its 90 % interval.

    The interval says how far the mean would move had other activities of the same area been
    asked; `answered` is how many were.
    """

    area: Area
    score: float
    low: float
    high: float
    answered: int


def share(answer: int) -> float:
    """An answer from 1 to 5 as a share of the scale, 0 to 1."""
    return (answer - LOWEST) / (HIGHEST - LOWEST)


def check_answers(answers: Mapping[str, int]) -> None:
    """Raises ValueError that names the item when a code is unknown or an answer is not 1 to 5."""
    for code, answer in answers.items():
        if code not in ITEM_OF_CODE:
            raise ValueError(f"{code!r} is not an item of the questionnaire.")
        if not LOWEST <= answer <= HIGHEST:
            raise ValueError(f"The answer to {code} is {answer}: give 1 to 5.")


def score_areas(answers: Mapping[str, int]) -> tuple[AreaScore, ...]:
    """The six areas in the order R I A S E C. Raises ValueError as `check_answers` does.

    The interval is Student's t about the mean of the area's answers; an area lends itself the
    scatter of the other areas' answers (as Smyth 2004 moderates variances), since five answers
    alone say little about it. An area without answers is 0.5, anywhere from 0 to 1.
    """
    check_answers(answers)
    shares: dict[Area, list[float]] = {area: [] for area in AREAS}
    for code, answer in answers.items():
        shares[ITEM_OF_CODE[code].area].append(share(answer))
    squares = {
        area: sum((value - fmean(values)) ** 2 for value in values) if values else 0.0
        for area, values in shares.items()
    }
    freedom_of_all = sum(max(0, len(values) - 1) for values in shares.values())
    pooled = (_PRIOR_FREEDOM * _PRIOR_VARIANCE + sum(squares.values())) / (
        _PRIOR_FREEDOM + freedom_of_all
    )
    found = []
    for area, values in shares.items():
        if not values:
            found.append(AreaScore(area, 0.5, 0.0, 1.0, 0))
            continue
        freedom = _PRIOR_FREEDOM + len(values) - 1
        variance = (_PRIOR_FREEDOM * pooled + squares[area]) / freedom
        half = student_quantile((1 + COVERAGE) / 2, freedom) * sqrt(variance / len(values))
        mean = fmean(values)
        found.append(
            AreaScore(area, mean, max(0.0, mean - half), min(1.0, mean + half), len(values))
        )
    return tuple(found)


class Consistency(StrEnum):
    """How near the two first areas stand on the hexagon (Holland 1997)."""

    HIGH = "high"
    MIDDLE = "middle"
    LOW = "low"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class HollandCode:
    """The three first areas, with what is level said.

    `groups` are all six areas, those with the same score together; `letters` are the first
    three; where `is_tied`, another order or another third letter fits just as well.
    """

    letters: str
    groups: tuple[tuple[Area, ...], ...]

    @property
    def is_tied(self) -> bool:
        """Whether a tie decides on one of the three letters or on their order."""
        place = 0
        for group in self.groups:
            if place < 3 and len(group) > 1:
                return True
            place += len(group)
        return False

    @property
    def in_words(self) -> str:
        """What is level among the first three places, "" for nothing."""
        said, place = [], 0
        for group in self.groups:
            if place < 3 and len(group) > 1:
                titles = [area.title for area in group]
                said.append(f"{', '.join(titles[:-1])} and {titles[-1]} are level")
            place += len(group)
        return "; ".join(said)


def holland_code(scores: tuple[AreaScore, ...]) -> HollandCode:
    """The code of a profile; ties keep the order R I A S E C within `letters`."""
    ranked = sorted(scores, key=lambda one: (-round(one.score, 9), AREAS.index(one.area)))
    groups: list[list[AreaScore]] = []
    for one in ranked:
        if groups and abs(groups[-1][0].score - one.score) < _LEVEL:
            groups[-1].append(one)
        else:
            groups.append([one])
    return HollandCode(
        letters="".join(one.area.value for one in ranked[:3]),
        groups=tuple(tuple(one.area for one in group) for group in groups),
    )


def consistency(code: HollandCode) -> Consistency:
    """Neighbours give high, opposites low; open when a tie leaves more than one answer."""
    first, *rest = code.groups
    if len(first) > 1:
        pairs = [(a, b) for a in first for b in first if AREAS.index(a) < AREAS.index(b)]
    else:
        pairs = [(first[0], b) for b in (rest[0] if rest else ())]
    steps = {a.steps_to(b) for a, b in pairs}
    if len(steps) != 1:
        return Consistency.OPEN
    return {1: Consistency.HIGH, 2: Consistency.MIDDLE, 3: Consistency.LOW}[steps.pop()]


def differentiation(scores: tuple[AreaScore, ...]) -> float:
    """How far the first area stands out, 0 (flat) to 1.

    Iachan's L1 (1984, "A family of differentiation indices", Psychometrika 49): half of what is
    left of the first score after the mean of the second and the fourth, here doubled so that it
    runs from 0 to 1.
    """
    ranked = sorted((one.score for one in scores), reverse=True)
    return ranked[0] - (ranked[1] + ranked[3]) / 2
