"""How often the energy map's 90 % intervals hold the truth, on simulated logs with known means."""

from __future__ import annotations

from random import Random
from statistics import NormalDist
from typing import NamedTuple

from benchmarks.figure import Figure
from ninefold.passion.domain.energy import EnergyLog, energy_map


class Scenario(NamedTuple):
    """Groups with logs each (low to high), and the scatter between and within groups."""

    name: str
    groups: int
    logs: tuple[int, int]
    common: float
    between: float
    within: float


SCENARIOS = (
    Scenario("first week: 4 activities, 1 to 3 logs", 4, (1, 3), 0.3, 0.7, 0.8),
    Scenario("first month: 8 activities, 1 to 10 logs", 8, (1, 10), 0.3, 0.7, 0.9),
    Scenario("one year: 12 activities, 5 to 60 logs", 12, (5, 60), 0.2, 0.8, 1.0),
    Scenario("all alike: 8 activities, 2 to 6 logs", 8, (2, 6), 0.0, 0.05, 0.8),
    Scenario("far apart: 6 activities, 2 to 8 logs", 6, (2, 8), 0.0, 1.2, 0.7),
    Scenario("noisy: 10 activities, 1 to 5 logs", 10, (1, 5), -0.3, 0.4, 1.4),
    Scenario("two activities, 1 to 4 logs", 2, (1, 4), 0.5, 0.7, 0.8),
    Scenario("one activity, 1 to 6 logs", 1, (1, 6), 0.3, 0.7, 0.8),
    Scenario("high and clipped: 6 activities, 2 to 12 logs", 6, (2, 12), 1.2, 0.6, 0.9),
)


def _answer(random: Random, mean: float, within: float) -> int:
    return max(-2, min(2, round(random.gauss(mean, within))))


def _true_mean(mean: float, within: float) -> float:
    """What a person's answers average to in the long run, after rounding and clipping."""
    normal = NormalDist(mean, within)
    return -2 + sum(1 - normal.cdf(edge) for edge in (-1.5, -0.5, 0.5, 1.5))


def coverage(scenario: Scenario, *, rounds: int, seed: int) -> float:
    """The share, in percent, of groups whose interval holds the true long-run mean."""
    random = Random(f"{seed}:{scenario.name}")
    held = seen = 0
    for _ in range(rounds):
        truth: dict[str, float] = {}
        logs: list[EnergyLog] = []
        for index in range(scenario.groups):
            mean = random.gauss(scenario.common, scenario.between)
            name = f"activity {index}"
            truth[name] = _true_mean(mean, scenario.within)
            logs += [
                EnergyLog(activity=name, energy=_answer(random, mean, scenario.within))
                for _ in range(random.randint(*scenario.logs))
            ]
        for group in energy_map(logs).groups:
            seen += 1
            held += group.low <= truth[group.name] <= group.high
    return 100 * held / seen


def run(*, rounds: int = 300, seed: int = 9) -> list[Figure]:
    """One figure per scenario; the ratio is the coverage over the 90 % it promises."""
    figures = []
    for scenario in SCENARIOS:
        value = coverage(scenario, rounds=rounds, seed=seed)
        figures.append(
            Figure(
                f"energy interval coverage, {scenario.name}",
                round(value, 1),
                "%",
                "90 % promised",
                round(value / 90, 3),
            )
        )
    return figures


if __name__ == "__main__":
    for figure in run():
        print(f"{figure.value:6.1f} {figure.unit}  {figure.name}")
