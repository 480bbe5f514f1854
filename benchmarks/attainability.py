"""How long the smallest conflict and the smallest mends take on simulated sets of goals, and how
often the sum of weeks moved is proven least."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from statistics import median

from benchmarks.figure import Figure
from ninefold.goals.domain.attainability import (
    Capacity,
    Demand,
    MoveMend,
    fewest_more_hours,
    fewest_weeks_moved,
    least_parked,
    least_scope_cut,
    smallest_conflict,
)

TODAY = date(2026, 1, 7)
OVERLOADS = (1.05, 1.1, 1.2, 1.4)


def goals(count: int, overload: float, seed: int) -> tuple[list[Demand], Capacity]:
    """Goals of 4 to 80 hours due within 400 days, some after others, that ask for `overload`
    times the hours of the 57 weeks."""
    random = Random(f"{count}:{overload}:{seed}")
    demands = [
        Demand(
            f"goal {place}",
            random.randint(4, 80) * 60,
            TODAY + timedelta(days=random.randint(5, 400)),
            random.randint(1, 3),
            tuple(f"goal {n}" for n in range(place) if random.random() < 0.4 / count),
        )
        for place in range(count)
    ]
    total = sum(demand.minutes for demand in demands)
    return demands, Capacity(TODAY, int(total / 57 / overload))


def _milliseconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def run(*, seeds: int = 2) -> list[Figure]:
    """Medians over overloads and seeds."""
    fewest_weeks_moved(*goals(3, 1.4, 0))
    figures = []
    for count in (15, 30, 50):
        cases = [goals(count, overload, seed) for overload in OVERLOADS for seed in range(seeds)]
        for name, work in (
            ("smallest conflicting set", smallest_conflict),
            ("least weight parked", least_parked),
            ("least scope cut", least_scope_cut),
            ("fewest hours a week", fewest_more_hours),
        ):
            took = median(_milliseconds(lambda c=case, w=work: w(*c)) for case in cases)
            figures.append(Figure(f"{name}, {count} goals, proven", round(took, 1), "ms"))
        moves: list[MoveMend | None] = []
        times = []
        for case in cases:
            started = time.perf_counter()
            moves.append(fewest_weeks_moved(*case))
            times.append((time.perf_counter() - started) * 1000)
        took = median(times)
        figures.append(Figure(f"fewest weeks moved, {count} goals", round(took, 1), "ms"))
        found = [move for move in moves if move is not None]
        proven = sum(move.proven for move in found)
        figures.append(
            Figure(f"of these proven least, {count} goals", 100 * proven / len(found), "%")
        )
        gaps = [1 - move.at_least / move.weeks for move in found if move.weeks]
        figures.append(
            Figure(
                f"largest gap to the proven bound, {count} goals", round(100 * max(gaps), 1), "%"
            )
        )
    return figures


if __name__ == "__main__":
    for figure in run():
        print(f"{figure.value:8.1f} {figure.unit}  {figure.name}")
