"""Two sittings of the questionnaire beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import StatisticsError, correlation, fmean

from ninefold.passion.domain.areas import Area
from ninefold.passion.domain.interest_perturbation import Noise, retest_noise
from ninefold.passion.domain.interest_scoring import AreaScore, score_areas


@dataclass(frozen=True, slots=True)
class AreaChange:
    """An area then and now; `is_clear` when the two intervals do not meet."""

    area: Area
    then: AreaScore
    now: AreaScore

    @property
    def difference(self) -> float:
        """Now less then, -1 to 1."""
        return self.now.score - self.then.score

    @property
    def is_clear(self) -> bool:
        """Whether the two intervals lie apart."""
        return self.now.low > self.then.high or self.now.high < self.then.low


@dataclass(frozen=True, slots=True)
class Retest:
    """What two sittings say about each other, by the items that both have answered.

    `same` answers were equal, `mean_step` is how far an answer moved on average; `likeness` is
    the correlation of the two profiles (-1 to 1), None when one of them is flat.
    """

    changes: tuple[AreaChange, ...]
    shared: int
    same: int
    mean_step: float
    likeness: float | None
    noise: Noise


def compare(first: Mapping[str, int], second: Mapping[str, int]) -> Retest | None:
    """The earlier sitting with the later one; None when they share no item.

    Areas are scored on the shared items only, so that a short and a full form are compared like
    with like.
    """
    shared = sorted(first.keys() & second.keys())
    if not shared:
        return None
    then = score_areas({code: first[code] for code in shared})
    now = score_areas({code: second[code] for code in shared})
    steps = [abs(first[code] - second[code]) for code in shared]
    return Retest(
        changes=tuple(
            AreaChange(one.area, one, other) for one, other in zip(then, now, strict=True)
        ),
        shared=len(shared),
        same=sum(step == 0 for step in steps),
        mean_step=fmean(steps),
        likeness=_likeness(then, now),
        noise=retest_noise(first, second),
    )


def _likeness(then: Sequence[AreaScore], now: Sequence[AreaScore]) -> float | None:
    try:
        return correlation([one.score for one in then], [one.score for one in now])
    except StatisticsError:
        return None
