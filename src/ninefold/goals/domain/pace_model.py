"""How the pace towards a target may go on: many possible paces, kept by how well they explain
the readings so far, then let run.

A bootstrap particle filter (Gordon, Salmond and Smith, "Novel approach to nonlinear/non-Gaussian
Bayesian state estimation", 1993). Each particle is a way of working: a pace that wanders and may
drift, in stretches of work and rest, more or less evenly, perhaps slower the nearer a ceiling
comes. How common each is beforehand was chosen on simulated histories and is checked on others:
see `benchmarks/forecast.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

PARTICLES = 1_500
MOST_WEEKS = 522
FINE_WEEKS = 104
LEAST_SHARE = 0.5
FREEDOM = 12


@dataclass(frozen=True, slots=True)
class Habits:
    """How common ways of working are before anything was read. Rates are per week."""

    level: float = 0.5
    wander: float = 0.05
    drift: float = 0.006
    unevenness: float = 1.0
    uneven_spread: float = 1.1
    rest: float = 0.008
    rest_spread: float = 1.2
    resume: float = 0.15
    resume_spread: float = 1.4
    ceiling: float = 0.15


USUAL = Habits()


@dataclass(frozen=True, slots=True)
class Futures:
    """`arrivals` are weeks from the last reading until the distance is gone, infinite where that
    takes over ten years; `path` is (weeks, gone by 10th, 50th and 90th percentile)."""

    arrivals: Any
    path: tuple[tuple[float, float, float, float], ...]


def futures(
    steps: Sequence[tuple[float, float]],
    *,
    before: float,
    distance: float,
    seed: int = 0,
    habits: Habits = USUAL,
) -> Futures:
    """Let the pace of `steps` go on until `distance` (above 0) is gone.

    Steps are (weeks, change towards the target), oldest first, at least one change above 0;
    `before` is what lay before the first reading's value up to the target, above 0.
    """
    import numpy

    generator = numpy.random.default_rng(seed)
    state = _State(generator, steps, before, habits)
    for weeks, change in steps:
        state.observe(weeks, change)
    return state.run(distance)


class _State:
    """The particles; every attribute is an array with one number for each."""

    def __init__(
        self, generator: Any, steps: Sequence[tuple[float, float]], before: float, habits: Habits
    ) -> None:
        import numpy

        self.np, self.generator, self.habits = numpy, generator, habits
        count = PARTICLES
        weeks = sum(length for length, _ in steps)
        total = sum(change for _, change in steps)
        # The scale is that of the steps that moved, so that a late stop does not hide the pace.
        moved = [change / length for length, change in steps if change > 0]
        self.scale = max(total / weeks, 0.3 * sum(moved) / len(moved))
        normal = generator.standard_normal
        self.level = habits.level * normal(count)
        self.wander = habits.wander * numpy.exp(0.7 * normal(count))
        self.drift = habits.drift * generator.standard_t(3, count)
        self.uneven = habits.unevenness * numpy.exp(habits.uneven_spread * normal(count))
        self.rest = habits.rest * numpy.exp(habits.rest_spread * normal(count))
        self.resume = habits.resume * numpy.exp(habits.resume_spread * normal(count))
        self.active = numpy.ones(count)
        beyond = before * numpy.exp(generator.uniform(-3.0, 1.0, count))
        is_bounded = generator.random(count) < habits.ceiling
        self.ceiling = numpy.where(is_bounded, before + beyond, numpy.inf)
        self.gone = numpy.zeros(count)
        self.weight = numpy.full(count, 1.0 / count)

    def _slowing(self) -> Any:
        """How much of the first pace is left below the ceiling, 0 to 1."""
        with self.np.errstate(invalid="ignore"):
            left = 1 - self.gone / self.ceiling
        return self.np.clip(self.np.nan_to_num(left, nan=1.0), 0.0, 1.0)

    def _move(self, weeks: float) -> Any:
        """Let time pass; returns the share of it that each particle works."""
        np, draw = self.np, self.generator
        count = len(self.level)
        self.level = (
            self.level + self.drift * weeks + self.wander * weeks**0.5 * draw.standard_normal(count)
        )
        self.level = np.clip(self.level, -5, 5)
        chance = 1 - np.exp(-np.where(self.active > 0, self.rest, self.resume) * weeks)
        turns = draw.random(count) < chance
        part = draw.random(count)
        share = np.where(turns, np.where(self.active > 0, part, 1 - part), self.active)
        self.active = np.where(turns, 1 - self.active, self.active)
        return share

    def observe(self, weeks: float, change: float) -> None:
        """Weigh the particles by a step that was read."""
        np = self.np
        share = self._move(weeks)
        pace = self.scale * np.exp(self.level) * self._slowing()
        mean = pace * share * weeks
        spread = np.sqrt(
            (self.uneven * pace) ** 2 * np.maximum(share * weeks, 0.0)
            + (0.04 * self.scale) ** 2 * weeks
        )
        # Student's t: a single odd step is no proof.
        log = -(FREEDOM + 1) / 2 * np.log1p(((change - mean) / spread) ** 2 / FREEDOM)
        log = log - np.log(spread)
        weight = self.weight * np.exp(log - log.max())
        self.weight = weight / weight.sum()
        self.gone = self.gone + change
        if 1 / (self.weight**2).sum() < LEAST_SHARE * len(weight):
            self._resample()

    def _resample(self) -> None:
        np = self.np
        count = len(self.weight)
        places = (np.arange(count) + self.generator.random()) / count
        chosen = np.minimum(np.searchsorted(np.cumsum(self.weight), places), count - 1)
        for name in (
            "level",
            "wander",
            "drift",
            "uneven",
            "rest",
            "resume",
            "active",
            "ceiling",
            "gone",
        ):
            setattr(self, name, getattr(self, name)[chosen])
        self.weight = np.full(count, 1.0 / count)
        normal = self.generator.standard_normal
        # A little jitter keeps what does not change from collapsing onto a few particles.
        for name in ("wander", "uneven", "rest", "resume"):
            setattr(self, name, getattr(self, name) * np.exp(0.05 * normal(count)))

    def run(self, distance: float) -> Futures:
        """Let every particle go on, week by week."""
        np = self.np
        self._resample()
        count = len(self.level)
        gone = np.zeros(count)
        arrivals = np.full(count, np.inf)
        begun = self.gone.copy()
        path = []
        week = 0.0
        while week < MOST_WEEKS and np.isinf(arrivals).any():
            # Far ahead a month at once is fine enough.
            stride = 1.0 if week < FINE_WEEKS else 4.0
            share = self._move(stride)
            self.gone = begun + gone
            pace = self.scale * np.exp(self.level) * self._slowing()
            # Gamma steps: uneven, yet never backwards, as most metrics are.
            shape = np.maximum(share * stride / self.uneven**2, 1e-3)
            change = self.generator.gamma(shape) * pace * self.uneven**2
            change = np.where(share > 0, change, 0.0)
            after = gone + change
            arrived = (after >= distance) & np.isinf(arrivals)
            part = (distance - gone) / np.maximum(change, 1e-12 * self.scale)
            arrivals = np.where(arrived, week + stride * np.clip(part, 0, 1), arrivals)
            gone = np.minimum(after, distance)
            week += stride
            if week <= FINE_WEEKS:
                low, middle, high = np.quantile(gone, (0.1, 0.5, 0.9))
                path.append((week, float(low), float(middle), float(high)))
        return Futures(arrivals, tuple(path))
