"""How far the ranks of the six areas would move had the answers been given on another day.

Each answer is taken as given plus a normal error, rounded and cut to the scale. The error's
spread comes from a retest where there is one. As the answers err apart from each other, the
distribution of an area's sum is a convolution, and that of its rank follows exactly: no
simulation is needed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import sqrt
from random import Random
from statistics import NormalDist

from ninefold.passion.domain.areas import AREAS, Area
from ninefold.passion.domain.interest_items import HIGHEST, ITEM_OF_CODE, LOWEST
from ninefold.passion.domain.interest_scoring import check_answers, share

# An assumption, said so on the page: at a spread of 0.7 steps about half of the answers would
# be the same on another day, and most of the others one step away.
ASSUMED_NOISE = 0.7
# The assumption counts as much as this many answers given twice.
_ASSUMED_AS = 12
_TAIL = 0.05


@dataclass(frozen=True, slots=True)
class Noise:
    """The spread of one answer's error in steps of the scale; `pairs` answers given twice are
    behind it, 0 for a plain assumption."""

    deviation: float
    pairs: int

    @property
    def is_assumed(self) -> bool:
        """Whether no retest stands behind it."""
        return self.pairs == 0


def retest_noise(first: Mapping[str, int], second: Mapping[str, int]) -> Noise:
    """The noise that the items answered in both sittings show.

    Two answers that err alike and apart differ by twice one answer's variance. A true change of
    interest counts as noise too, so this is on the wide side. Few pairs lean on the assumption.
    """
    shared = sorted(first.keys() & second.keys())
    squares = sum((first[code] - second[code]) ** 2 for code in shared) / 2
    variance = (_ASSUMED_AS * ASSUMED_NOISE**2 + squares) / (_ASSUMED_AS + len(shared))
    return Noise(sqrt(variance), len(shared))


@dataclass(frozen=True, slots=True)
class RankRange:
    """Where an area ranks: from `best` to `worst` (1 to 6) in nine of ten repetitions;
    `first` is the probability to come first, ties shared."""

    area: Area
    best: int
    worst: int
    first: float


def rank_ranges(answers: Mapping[str, int], noise: float = ASSUMED_NOISE) -> tuple[RankRange, ...]:
    """The rank range of each area, in the order R I A S E C, exact under the noise model.

    All areas need the same number of answers (one or more), as sums are compared. A tie counts
    as each of its ranks with equal probability. Raises ValueError otherwise, and for a negative
    noise.
    """
    if noise < 0:
        raise ValueError(f"noise is {noise}: give 0 or more.")
    by_area = _by_area(answers)
    lengths = {len(values) for values in by_area.values()}
    if len(lengths) != 1 or 0 in lengths:
        raise ValueError("answers must be as many for each area, and at least one.")
    sums = {area: _sum_of(values, noise) for area, values in by_area.items()}
    found = []
    for area in AREAS:
        ranks = _ranks(sums[area], [sums[other] for other in AREAS if other is not area])
        found.append(RankRange(area, _first_beyond(ranks), _last_within(ranks), ranks[0]))
    return tuple(found)


def perturbed_scores(
    answers: Mapping[str, int], *, noise: float, count: int, seed: str
) -> list[tuple[float, ...]]:
    """`count` profiles (scores 0 to 1 in the order R I A S E C) as they could have come out;
    the same seed gives the same."""
    by_area = _by_area(answers)
    chance = Random(seed)
    return [
        tuple(
            sum(share(_perturb(answer, noise, chance)) for answer in by_area[area])
            / max(1, len(by_area[area]))
            for area in AREAS
        )
        for _ in range(count)
    ]


def _perturb(answer: int, noise: float, chance: Random) -> int:
    return min(HIGHEST, max(LOWEST, round(chance.gauss(answer, noise))))


def _by_area(answers: Mapping[str, int]) -> dict[Area, list[int]]:
    check_answers(answers)
    found: dict[Area, list[int]] = {area: [] for area in AREAS}
    for code in sorted(answers):
        found[ITEM_OF_CODE[code].area].append(answers[code])
    return found


@cache
def _answer_again(answer: int, noise: float) -> tuple[float, ...]:
    """The probabilities of 1 to 5 when the question is put again."""
    if noise == 0:
        return tuple(float(value == answer) for value in range(LOWEST, HIGHEST + 1))
    normal = NormalDist(answer, noise)
    edges = [0.0, *(normal.cdf(edge + 0.5) for edge in range(LOWEST, HIGHEST)), 1.0]
    return tuple(upper - lower for lower, upper in pairwise(edges))


def _sum_of(answers: Sequence[int], noise: float) -> list[float]:
    """The distribution of the sum of the answers, each counted from 0."""
    found = [1.0]
    for answer in answers:
        found = _convolve(found, _answer_again(answer, noise))
    return found


def _convolve(first: Sequence[float], second: Sequence[float]) -> list[float]:
    found = [0.0] * (len(first) + len(second) - 1)
    for at, one in enumerate(first):
        for further, other in enumerate(second):
            found[at + further] += one * other
    return found


def _ranks(own: Sequence[float], others: Sequence[Sequence[float]]) -> list[float]:
    """The probabilities of the ranks 1 to 6 of a sum among independent others."""
    ranks = [0.0] * (len(others) + 1)
    above = [1.0 - sum(other[:1]) for other in others]
    for value, probability in enumerate(own):
        level = [other[value] for other in others]
        # (how many are above, how many are level) with its probability
        ahead: dict[tuple[int, int], float] = {(0, 0): probability}
        for higher, same in zip(above, level, strict=True):
            further: dict[tuple[int, int], float] = {}
            for (up, even), weight in ahead.items():
                for key, part in (
                    ((up + 1, even), higher),
                    ((up, even + 1), same),
                    ((up, even), max(0.0, 1 - higher - same)),
                ):
                    further[key] = further.get(key, 0.0) + weight * part
            ahead = further
        for (up, even), weight in ahead.items():
            for rank in range(up, up + even + 1):
                ranks[rank] += weight / (even + 1)
        if value + 1 < len(own):
            above = [
                max(0.0, higher - other[value + 1])
                for higher, other in zip(above, others, strict=True)
            ]
    return ranks


def _first_beyond(ranks: Sequence[float]) -> int:
    total = 0.0
    for rank, probability in enumerate(ranks, start=1):
        total += probability
        if total > _TAIL:
            return rank
    return len(ranks)


def _last_within(ranks: Sequence[float]) -> int:
    total = 0.0
    for rank in range(len(ranks), 0, -1):
        total += ranks[rank - 1]
        if total > _TAIL:
            return rank
    return 1
