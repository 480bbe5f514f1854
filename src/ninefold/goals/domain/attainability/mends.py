"""The smallest changes after which all goals can be met, each the proven best of its sort."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ninefold.goals.domain.attainability.capacity import Capacity
from ninefold.goals.domain.attainability.demand import Demand, before, tightened
from ninefold.goals.domain.attainability.exact import Program
from ninefold.goals.domain.attainability.lateness import fewest_late_weeks
from ninefold.goals.domain.attainability.line import line_of
from ninefold.goals.domain.attainability.verdict import judge

QUARTER = 15
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


def fewest_weeks_moved(demands: Sequence[Demand], capacity: Capacity) -> MoveMend | None:
    """Return the deadlines to move so that the sum of weeks is least; of equals that were found,
    the fewest and the least important goals. None when there is no free time to move them into.

    Only a goal's own deadline moves; what it comes before moves with it where it must. Minimising
    late weeks on one machine is NP-hard (Du and Leung, 1990): see `lateness`. Up to a dozen goals
    that stand in one another's way are always proven; beyond, `proven` tells, and `at_least` the
    sum that is needed in any case.
    """
    line = line_of(demands, capacity)
    if line is None:
        return None
    if judge(demands, capacity).fits:
        return MoveMend((), 0)
    found = fewest_late_weeks(line)
    weeks: dict[str, int] = {}
    used = 0
    for place in found.order:
        used += line.minutes[place]
        weeks[line.keys[place]] = line.weeks(place, used)
    moves = tuple(
        (d.key, d.due_on + timedelta(weeks=weeks[d.key]), weeks[d.key])
        for d in demands
        if d.due_on is not None and weeks.get(d.key)
    )
    return MoveMend(moves, found.weeks, found.at_least, found.at_least == found.weeks)


def _later(earlier: dict[str, set[str]]) -> dict[str, set[str]]:
    answer: dict[str, set[str]] = {key: set() for key in earlier}
    for key, names in earlier.items():
        for name in names:
            answer[name].add(key)
    return answer
