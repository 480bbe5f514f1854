"""The smallest changes after which all goals can be met, each the proven best of its sort."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from ninefold.goals.domain.attainability.capacity import Capacity
from ninefold.goals.domain.attainability.demand import Demand, before, tightened
from ninefold.goals.domain.attainability.exact import Program
from ninefold.goals.domain.attainability.verdict import judge

QUARTER = 15
MOST_WEEKS = 520
"""No deadline is moved by more than ten years."""

WHOLE = 1_000
"""What the thing that is made least of costs, so that ties are broken below it."""


@dataclass(frozen=True, slots=True)
class MoveMend:
    """Deadlines moved: (key, new day, weeks later). `weeks` is their sum; `at_least` is the sum
    that is proven to be needed, and `proven` says whether nothing better can exist."""

    moves: tuple[tuple[str, date, int], ...]
    weeks: int
    at_least: int = 0
    proven: bool = True


@dataclass(frozen=True, slots=True)
class ScopeMend:
    """Work left out: (key, minutes less). `minutes` is their sum, the least that helps."""

    cuts: tuple[tuple[str, int], ...]
    minutes: int


@dataclass(frozen=True, slots=True)
class HoursMend:
    """More minutes each week, in quarters of an hour, the fewest that help."""

    minutes: int


@dataclass(frozen=True, slots=True)
class ParkMend:
    """Goals put aside, the least weight that helps (and, of equals, the fewest goals)."""

    keys: tuple[str, ...]
    weight: int
    proven: bool = True


def fewest_more_hours(demands: Sequence[Demand], capacity: Capacity) -> HoursMend | None:
    """Return the fewest minutes a week to add; None when the real week has no room for it.

    What is free grows with the minutes added, so halving finds the least.
    """

    def fits(quarters: int) -> bool:
        more = replace(capacity, weekly_minutes=capacity.weekly_minutes + quarters * QUARTER)
        return judge(demands, more).fits

    low, high = 0, 7 * 24 * 4
    if not fits(high):
        return None
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if fits(middle) else (middle + 1, high)
    return HoursMend(low * QUARTER)


def least_scope_cut(demands: Sequence[Demand], capacity: Capacity) -> ScopeMend:
    """Return the fewest minutes to leave out, taken where it matters least.

    The days' bounds lie within one another, so the least sum is the largest shortfall, and
    taking from the lightest demands first reaches it: the bounds form a chain, on which the
    greedy choice is best (Edmonds on polymatroids, 1970).
    """
    verdict = judge(demands, capacity)
    missing = [(point.on, point.short) for point in verdict.points if point.short]
    target = verdict.short
    left = {d.key: d for d in tightened(demands) if d.due_on is not None}
    cuts: dict[str, int] = {}
    order = sorted(left.values(), key=lambda d: (d.weight, -d.minutes))
    for demand in order:
        most = min(demand.minutes, target - sum(cuts.values()))
        # However much is cut here, the others due by each day must be able to give the rest.
        cuts[demand.key] = _most_that_leaves_enough(demand, most, order, cuts, missing, target)
    found = tuple((d.key, cuts[d.key]) for d in demands if cuts.get(d.key))
    return ScopeMend(found, sum(minutes for _, minutes in found))


def _most_that_leaves_enough(
    demand: Demand,
    most: int,
    order: Sequence[Demand],
    cuts: dict[str, int],
    missing: Sequence[tuple[date, int]],
    target: int,
) -> int:
    """The most to cut here so that the target can still be kept: what is cut of goals due after
    a day is no help on it, and must leave enough of the target for those due by it."""
    for day, short in missing:
        if demand.due_on is not None and demand.due_on > day:
            after = sum(cuts.get(d.key, 0) for d in order if d.due_on and d.due_on > day)
            most = min(most, target - short - after)
    return max(0, most)


def least_parked(demands: Sequence[Demand], capacity: Capacity) -> ParkMend:
    """Return the goals to put aside, the least weight first, then the fewest goals.

    A goal that waits for a parked one is parked with it. Exact by a program with one yes or no
    for each goal: one machine with deadlines and weights, which Lawler and Moore (1969) solve
    by dynamic programming where there is no precedence.
    """
    program = Program()
    dated = {d.key: d for d in demands}
    place = {key: program.variable(WHOLE * d.weight + 1) for key, d in dated.items()}
    earlier = before(demands)
    for key, names in earlier.items():
        for name in names:
            program.at_least(0, {place[key]: 1.0, place[name]: -1.0})
    later = _later(earlier)
    days = sorted({d.due_on for d in demands if d.due_on is not None})
    for day, free in zip(days, capacity.until_all(days), strict=True):
        factors: dict[int, float] = {}
        constant = 0.0
        for key, demand in dated.items():
            if not demand.minutes:
                continue
            if demand.due_on is not None and demand.due_on <= day:
                constant += demand.minutes
                factors[place[key]] = factors.get(place[key], 0) + demand.minutes
                continue
            carriers = [k for k in later[key] if (on := dated[k].due_on) and on <= day]
            if carriers:
                # Due by this day unless each goal that needs it then is parked.
                rests = program.variable(whole=False)
                for carrier in carriers:
                    program.at_most(0, {rests: 1.0, place[carrier]: -1.0})
                constant += demand.minutes
                factors[rests] = float(demand.minutes)
        if constant > free:
            program.at_least(constant - free, factors)
    solved = program.solve()
    if solved is None:
        every = tuple(key for key, d in dated.items() if d.minutes)
        return ParkMend(every, sum(dated[key].weight for key in every), proven=False)
    keys = tuple(key for key in dated if solved.values[place[key]] > 0.5)
    return ParkMend(keys, sum(dated[key].weight for key in keys), solved.proven)


def fewest_weeks_moved(
    demands: Sequence[Demand], capacity: Capacity, *, seconds: float = 5.0
) -> MoveMend | None:
    """Return the deadlines to move so that the sum of weeks is least, then the fewest and the
    least important goals. None when there is no free time to move them into.

    Only a goal's own deadline moves; what it comes before moves with it where it must. For each
    goal and number of weeks one yes or no, "moved by at least so many"; the weeks that a good
    first answer needs bound them. Minimising late weeks on one machine is NP-hard (Du and Leung,
    1990), so the proof can run out of time: `proven` tells.
    """
    dated = {d.key: d for d in demands if d.due_on is not None}
    bound = _first_answer(demands, capacity)
    if bound is None:
        return None
    if not bound:
        return MoveMend((), 0)
    upper = sum(bound.values())
    program, place = _moving(demands, dated, capacity, upper)
    solved = program.solve(seconds)
    weeks, least, proven = bound, 0, False
    if solved is not None:
        weeks = {key: round(sum(solved.values[n] for n in place[key])) for key in dated}
        # The ties cost less than one week in all, so rounding down keeps the bound true.
        least, proven = int(solved.bound // WHOLE), solved.proven
    moves = tuple(
        (d.key, d.due_on + timedelta(weeks=weeks[d.key]), weeks[d.key])
        for d in demands
        if d.due_on is not None and weeks.get(d.key)
    )
    total = sum(n for _, _, n in moves)
    return MoveMend(moves, total, total if proven else min(total, least), proven)


def _moving(
    demands: Sequence[Demand],
    dated: dict[str, Demand],
    capacity: Capacity,
    upper: int,
) -> tuple[Program, dict[str, list[int]]]:
    program = Program()
    horizon = _all_fits_on(demands, capacity) or capacity.today
    place: dict[str, list[int]] = {}
    for key, demand in dated.items():
        assert demand.due_on is not None
        weeks = min(upper, max(0, -(-(horizon - demand.due_on).days // 7)))
        touched = float(demand.weight + 1)
        steps = [program.variable(WHOLE + (touched if n == 0 else 0)) for n in range(weeks)]
        place[key] = steps
        for step, following in pairwise(steps):
            program.at_least(0, {step: 1.0, following: -1.0})
    program.at_most(upper, {n: 1.0 for steps in place.values() for n in steps})
    later = _later(before(demands))
    days = sorted(
        {
            demand.due_on + timedelta(weeks=n)
            for key, demand in dated.items()
            if demand.due_on is not None
            for n in range(len(place[key]) + 1)
        }
    )
    for day, free in zip(days, capacity.until_all(days), strict=True):
        factors: dict[int, float] = {}
        constant = 0.0
        for demand in demands:
            if not demand.minutes:
                continue
            # Its own step and those of what waits for it: due by this day unless all have moved.
            reached = [
                _step(dated[k], day, place) for k in (demand.key, *later[demand.key]) if k in dated
            ]
            if None in reached:
                constant += demand.minutes
                continue
            open_steps = [step for step in reached if step is not None and step >= 0]
            if not open_steps:
                continue
            constant += demand.minutes
            moved = open_steps[0]
            if len(open_steps) > 1:
                moved = program.variable(whole=False)
                for step in open_steps:
                    program.at_most(0, {moved: 1.0, step: -1.0})
            factors[moved] = factors.get(moved, 0) + demand.minutes
        if constant > free:
            program.at_least(constant - free, factors)
    return program, place


def _step(demand: Demand, day: date, place: dict[str, list[int]]) -> int | None:
    """The variable that takes a goal beyond a day; -1 when it is due later anyway, None when
    none of its steps reaches so far."""
    assert demand.due_on is not None
    if demand.due_on > day:
        return -1
    number = (day - demand.due_on).days // 7
    steps = place[demand.key]
    return steps[number] if number < len(steps) else None


def _first_answer(demands: Sequence[Demand], capacity: Capacity) -> dict[str, int] | None:
    """A feasible move by the weeks that each goal is late, the best of some orders in which the
    goals could be done; None when not all fits within ten years."""
    horizon = _all_fits_on(demands, capacity)
    if horizon is None:
        return None
    due = [d for d in tightened(demands) if d.due_on is not None]
    free = {
        d.key: capacity.until_all(
            [
                d.due_on + timedelta(weeks=n)
                for n in range(max(0, -(-(horizon - d.due_on).days // 7)) + 1)
            ]
        )
        for d in demands
        if d.due_on is not None
    }
    earlier = before(demands)
    by_day = sorted(due, key=lambda d: (d.due_on or date.max, d.minutes))
    answers = [
        _late_weeks(_keeping(order, earlier), free)
        for order in (by_day, sorted(due, key=lambda d: d.minutes))
    ]
    best = min(answers, key=lambda weeks: sum(weeks.values()))
    return {key: weeks for key, weeks in best.items() if weeks}


def _keeping(order: Sequence[Demand], earlier: dict[str, set[str]]) -> list[Demand]:
    """The order with each goal after those that come before it."""
    placed: list[Demand] = []
    waiting = list(order)
    names = {d.key for d in order}
    while waiting:
        done = {d.key for d in placed}
        following = next(d for d in waiting if earlier[d.key] & names <= done)
        placed.append(following)
        waiting.remove(following)
    return placed


def _late_weeks(order: Sequence[Demand], free: dict[str, list[int]]) -> dict[str, int]:
    """The weeks by which each goal misses its own day in this order; `free` holds the minutes
    until that day moved by 0, 1, 2 weeks and so on."""
    weeks: dict[str, int] = {}
    used = 0
    for demand in order:
        used += demand.minutes
        if demand.key in free:
            weeks[demand.key] = min(bisect_left(free[demand.key], used), len(free[demand.key]) - 1)
    return weeks


def _all_fits_on(demands: Sequence[Demand], capacity: Capacity) -> date | None:
    """The first Sunday by which everything that is due fits; None beyond ten years."""
    total = sum(d.minutes for d in tightened(demands) if d.due_on is not None)
    free = 0
    for place in range(MOST_WEEKS):
        free += capacity.of_week(place)[1]
        if free >= total:
            return capacity.monday + timedelta(weeks=place, days=6)
    return None


def _later(earlier: dict[str, set[str]]) -> dict[str, set[str]]:
    answer: dict[str, set[str]] = {key: set() for key in earlier}
    for key, names in earlier.items():
        for name in names:
            answer[name].add(key)
    return answer
