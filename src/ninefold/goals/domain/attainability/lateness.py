"""The order of jobs in a line that is late by the fewest weeks, found by dynamic programming.

Layer by layer over the sets of jobs done first (Held and Karp, "A dynamic programming approach to
sequencing problems", 1962); sets that cannot lead to fewer weeks than are known are dropped by
the bound. Few jobs are always solved; with many, a layer may grow beyond what is kept, and then
the answer is good, but not proven. No clock is involved: the same goals give the same answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from ninefold.goals.domain.attainability.lateness_bound import Bound, Relaxation
from ninefold.goals.domain.attainability.line import Line

ALL_SETS = 12
"""Up to so many jobs every set is looked at, ties and all, without a bound."""

TIE = 1_000

MANY_JOBS = 32
FEWER_SETS = 6
"""Beyond so many jobs a layer keeps a sixth of the sets, so that a page does not wait."""

MOST_JOBS = 62


@dataclass(frozen=True, slots=True)
class Answer:
    """The jobs in order, the weeks of lateness in all, and the fewest that are possible."""

    order: tuple[int, ...]
    weeks: int
    at_least: int


def fewest_late_weeks(
    line: Line, *, steps: int = 60, narrow: int = 300, wide: int = 12_000
) -> Answer:
    """Return an order with the fewest weeks late; the same for `at_least` when it is proven.

    `steps` improve the bound, and so many sets a layer are kept in the quick and in the thorough
    search. Up to `ALL_SETS` jobs, of the orders with the fewest weeks the one with the fewest and
    least important goals late.
    """
    count = len(line.keys)
    known = _cheapest(line, _greedy(line))
    if count <= ALL_SETS:
        order = _search(line, None, None, 2**count)[0]
        assert order is not None
        weeks = _cost(line, order)[0]
        return Answer(order, weeks, weeks)
    if count > MOST_JOBS or not any(line.minutes):
        return Answer(known, _cost(line, known)[0], 0)
    relaxation = Relaxation(line)
    low = 0
    if count > MANY_JOBS:
        wide //= FEWER_SETS
    for width in (narrow, narrow, wide):
        weeks = _cost(line, known)[0]
        bound = relaxation.best_bound(weeks, steps)
        low = max(low, ceil(bound.value - 1e-6))
        while low < weeks:
            order, whole = _search(line, bound, weeks, width)
            if order is None:
                if whole:
                    low = weeks
                break
            known = _cheapest(line, [known, order])
            weeks = _cost(line, known)[0]
        if low >= weeks:
            break
    weeks = _cost(line, known)[0]
    return Answer(known, weeks, min(low, weeks))


def _greedy(line: Line) -> list[tuple[int, ...]]:
    """Orders to begin with: soonest due first, and shortest first, each as far as order lets."""
    places = range(len(line.keys))
    return [
        _keeping(line, sorted(places, key=lambda n: (*_due(line, n), line.minutes[n]))),
        _keeping(line, sorted(places, key=lambda n: line.minutes[n])),
    ]


def _due(line: Line, place: int) -> tuple[int]:
    return (line.free[place][0] if line.free[place] else line.total,)


def _keeping(line: Line, wanted: Sequence[int]) -> tuple[int, ...]:
    placed: list[int] = []
    waiting = list(wanted)
    while waiting:
        following = next(n for n in waiting if line.earlier[n] <= set(placed))
        placed.append(following)
        waiting.remove(following)
    return tuple(placed)


def _cost(line: Line, order: Sequence[int]) -> tuple[int, int]:
    weeks = ties = used = 0
    for place in order:
        used += line.minutes[place]
        late = line.weeks(place, used)
        weeks += late
        ties += line.touched[place] if late else 0
    return weeks, ties


def _cheapest(line: Line, orders: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    return min(orders, key=lambda order: _cost(line, order))


def _search(
    line: Line, bound: Bound | None, upper: int | None, width: int
) -> tuple[tuple[int, ...] | None, bool]:
    """Return an order with fewer weeks than `upper` or None, and whether no set was dropped
    that the bound had let live."""
    import numpy as np

    count = len(line.keys)
    needs = [sum(1 << n for n in line.earlier[place]) for place in range(count)]
    free = [np.array(minutes) for minutes in line.free]
    sets = np.zeros(1, dtype=np.int64)
    costs, used, grid = (np.zeros(1, dtype=np.int64) for _ in range(3))
    relaxed = np.zeros(1)
    if bound is not None:
        # What the multipliers give for doing each job once; taken back as jobs are done.
        relaxed[0] = bound.value - bound.best[0]
    whole = True
    history: list[tuple[Any, Any]] = []
    for _ in range(count):
        parts: list[tuple[Any, ...]] = []
        for job in range(count):
            open_to = ((sets >> job) & 1 == 0) & ((sets & needs[job]) == needs[job])
            can = np.nonzero(open_to)[0]
            if not len(can):
                continue
            done = used[can] + line.minutes[job]
            late = np.searchsorted(free[job], done) if len(free[job]) else 0 * done
            cost = costs[can] + TIE * late + np.where(late > 0, line.touched[job], 0)
            now = sets[can] | (1 << job)
            if bound is None:
                parts.append((now, cost, done, 0 * done, 0.0 * done, cost, can, 0 * can + job))
                continue
            at = grid[can] + bound.units[job]
            sum_so_far = relaxed[can] + late + bound.price[job] + bound.slope[job] * at
            if not bound.units[job]:
                sum_so_far = relaxed[can] + late
            first = bound.first[at]
            taken = (first >= 0) & ((now >> np.maximum(first, 0)) & 1 == 1)
            rest = np.where(taken, bound.second[at], bound.best[at])
            least = np.maximum(sum_so_far + rest, cost // TIE)
            kept = np.nonzero(least <= (upper or 0) - 1 + 1e-6)[0]
            row = (now, cost, done, at, sum_so_far, least, can, 0 * can + job)
            parts.append(tuple(values[kept] for values in row))
        joined = [np.concatenate(values) for values in zip(*parts, strict=True)] if parts else []
        if not joined or not len(joined[0]):
            return None, whole
        ranked = np.lexsort((joined[1], joined[0]))
        inside = joined[0][ranked]
        keep = ranked[np.concatenate([[True], inside[1:] != inside[:-1]])]
        if len(keep) > width:
            whole = False
            keep = keep[np.argpartition(joined[5][keep], width)[:width]]
        sets, costs, used, grid, relaxed, _, came, job_done = (values[keep] for values in joined)
        history.append((came, job_done))
    order, place = [], int(costs.argmin())
    for came, job_done in reversed(history):
        order.append(int(job_done[place]))
        place = int(came[place])
    return tuple(reversed(order)), whole
