"""How the pace towards a target may go on: many possible paces, kept by how well they explain
the readings so far, then let run.

A bootstrap particle filter (Gordon, Salmond and Smith, "Novel approach to nonlinear/non-Gaussian
Bayesian state estimation", 1993). Each particle is a way of working: settled, or with a pace that
wanders or drifts, in stretches of work and rest, perhaps slower the nearer a ceiling comes. What
is done comes in bursts (`bursts`), from nearly even to rare and large. How common each way is
beforehand was chosen on simulated histories and is checked on others: see
`benchmarks/forecast.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ninefold.goals.domain.bursts import density, draw

PARTICLES = 2_000
MOST_WEEKS = 522
FINE_WEEKS = 104
LEAST_SHARE = 0.5
MOST_EVEN, LEAST_EVEN = 0.04, 8.0
ODD = 0.01
"""How often a step is taken to have come about in some other way: no single one is proof."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How common ways of working are before anything was read. Rates are per week. `settled` is
    a share of all; `wanders`, `drifts`, `rests` and `ceiling` are shares of the others, and
    `slows_down` of those that drift."""

    settled: float = 0.15
    level: float = 1.0
    wanders: float = 0.65
    wander: float = 0.1
    drifts: float = 0.65
    drift: float = 0.015
    slows_down: float = 0.5
    unevenness: float = 1.5
    uneven_spread: float = 1.4
    rests: float = 0.6
    rest: float = 0.016
    rest_spread: float = 0.8
    resume: float = 0.045
    resume_spread: float = 1.4
    ceiling: float = 0.4


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

    state = _State(numpy.random.default_rng(seed), steps, before, habits)
    for weeks, change in forwards(steps):
        state.observe(weeks, change)
    return state.run(distance)


def forwards(steps: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Read each step back together with steps before it, or after it at the beginning, until
    none of them goes back: what was lost is taken off what was gained."""
    found: list[tuple[float, float]] = []
    for length, gain in steps:
        weeks, change = length, gain
        while found and (change < 0 or found[-1][1] < 0):
            before, gone = found.pop()
            weeks, change = weeks + before, change + gone
        found.append((weeks, change))
    return [(weeks, max(0.0, change)) for weeks, change in found]


PARTS = ("level", "wander", "drift", "uneven", "rest", "resume", "active", "ceiling", "gone")
JITTERED = ("wander", "uneven", "rest", "resume")


class _State:
    """The particles; each of `PARTS` is an array with one number for each."""

    def __init__(
        self, generator: Any, steps: Sequence[tuple[float, float]], before: float, habits: Habits
    ) -> None:
        import numpy

        self.np, self.generator = numpy, generator
        count = PARTICLES
        weeks = sum(length for length, _ in steps)
        total = sum(change for _, change in steps)
        # The scale is that of the steps that moved, so that a late stop does not hide the pace.
        moved = [change / length for length, change in steps if change > 0]
        self.scale = max(total / weeks, 0.3 * sum(moved) / len(moved))
        normal = generator.standard_normal
        settled = generator.random(count) < habits.settled

        def some(share: float) -> Any:
            return (generator.random(count) < share) & ~settled

        self.level = habits.level * normal(count)
        self.wander = habits.wander * numpy.exp(0.7 * normal(count)) * some(habits.wanders)
        drift = habits.drift * abs(generator.standard_t(3, count)) * some(habits.drifts)
        self.drift = numpy.where(generator.random(count) < habits.slows_down, -drift, drift)
        self.uneven = numpy.clip(
            habits.unevenness * numpy.exp(habits.uneven_spread * normal(count)),
            MOST_EVEN,
            LEAST_EVEN,
        )
        self.rest = habits.rest * numpy.exp(habits.rest_spread * normal(count)) * some(habits.rests)
        self.resume = habits.resume * numpy.exp(habits.resume_spread * normal(count))
        self.active = numpy.ones(count)
        beyond = before * numpy.exp(generator.uniform(-3.0, 1.0, count))
        self.ceiling = numpy.where(some(habits.ceiling), before + beyond, numpy.inf)
        self.gone = numpy.zeros(count)
        self.weight = numpy.full(count, 1.0 / count)

    def _pace(self) -> Any:
        """What is done in a week of work: less the nearer the ceiling is."""
        left = self.np.clip(1 - self.gone / self.ceiling, 0.0, 1.0)
        return self.scale * self.np.exp(self.level) * left

    def _move(self, weeks: float) -> Any:
        """Let time pass; returns the weeks of it that each particle works."""
        np, chance = self.np, self.generator
        count = len(self.level)
        self.level = (
            self.level
            + self.drift * weeks
            + self.wander * weeks**0.5 * chance.standard_normal(count)
        )
        self.level = np.clip(self.level, -5, 5)
        rate = np.where(self.active > 0, self.rest, self.resume)
        turns = chance.random(count) < 1 - np.exp(-rate * weeks)
        part = chance.random(count)
        share = np.where(turns, np.where(self.active > 0, part, 1 - part), self.active)
        self.active = np.where(turns, 1 - self.active, self.active)
        return share * weeks

    def observe(self, weeks: float, change: float) -> None:
        """Weigh the particles by a step that was read, 0 or above."""
        np = self.np
        worked = self._move(weeks)
        fits = density(change, weeks=worked, pace=self._pace(), uneven=self.uneven)
        usual = 3 * self.scale * max(weeks, 1.0)
        odd = ODD if change <= 0 else ODD * np.exp(-change / usual) / usual
        weight = self.weight * (fits + odd)
        self.weight = weight / weight.sum()
        self.gone = self.gone + change
        if 1 / (self.weight**2).sum() < LEAST_SHARE * len(weight):
            self._resample()

    def _resample(self) -> None:
        np = self.np
        count = len(self.weight)
        places = (np.arange(count) + self.generator.random()) / count
        self._keep(np.minimum(np.searchsorted(np.cumsum(self.weight), places), count - 1))
        self.weight = np.full(count, 1.0 / count)
        normal = self.generator.standard_normal
        # A little jitter keeps what does not change from collapsing onto a few particles.
        for name in JITTERED:
            setattr(self, name, getattr(self, name) * np.exp(0.05 * normal(count)))
        self.level = self.level + 0.02 * normal(count) * np.minimum(1, self.uneven / 0.3)

    def _keep(self, chosen: Any) -> None:
        for name in PARTS:
            setattr(self, name, getattr(self, name)[chosen])

    def run(self, distance: float) -> Futures:
        """Let every particle go on, week by week, until it has arrived."""
        np = self.np
        self._resample()
        count = len(self.level)
        begun = self.gone[0]
        gone = np.zeros(count)
        arrivals = np.full(count, np.inf)
        on_the_way = np.arange(count)
        path = []
        week = 0.0
        while week < MOST_WEEKS and len(on_the_way):
            # Far ahead a month at once is fine enough.
            stride = 1.0 if week < FINE_WEEKS else 4.0
            worked = self._move(stride)
            so_far = gone[on_the_way]
            self.gone = begun + so_far
            change = draw(self.generator, weeks=worked, pace=self._pace(), uneven=self.uneven)
            arrived = so_far + change >= distance
            part = (distance - so_far[arrived]) / change[arrived]
            arrivals[on_the_way[arrived]] = week + stride * part
            gone[on_the_way] = np.minimum(so_far + change, distance)
            week += stride
            if arrived.any():
                on_the_way = on_the_way[~arrived]
                self._keep(~arrived)
            if week <= FINE_WEEKS:
                low, middle, high = np.quantile(gone, (0.1, 0.5, 0.9))
                path.append((week, float(low), float(middle), float(high)))
        return Futures(arrivals, tuple(path))
