"""The fewest goals that cannot all be met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ninefold.goals.domain.attainability.capacity import Capacity
from ninefold.goals.domain.attainability.demand import Demand, before
from ninefold.goals.domain.attainability.exact import Program
from ninefold.goals.domain.attainability.verdict import judge


def smallest_conflict(demands: Sequence[Demand], capacity: Capacity) -> list[str]:
    """Return the keys of a smallest set of goals that cannot all be met even if all others were
    dropped; empty when everything fits. Exact; of several the one with the largest hours.

    Within the set a goal is due no later than the goals of the set that it comes before. Some
    set is too much exactly if at some day what it needs by then exceeds what is free; for a
    fixed day and no precedence the largest demands are the fewest, else a small program decides.
    """
    if judge(demands, capacity).fits:
        return []
    earlier = before(demands)
    later: dict[str, set[str]] = {demand.key: set() for demand in demands}
    for key, names in earlier.items():
        for name in names:
            later[name].add(key)
    days = sorted({demand.due_on for demand in demands if demand.due_on is not None})
    free = capacity.until_all(days)
    best: list[str] = []
    most = 0
    for day, until in zip(days, free, strict=True):
        due = {d.key for d in demands if d.due_on is not None and d.due_on <= day}
        carried = {d.key for d in demands if d.key not in due and later[d.key] & due}
        able = [d for d in demands if d.key in due | carried and d.minutes]
        if sum(d.minutes for d in able) <= until:
            continue
        found = _largest_first([d for d in able if d.key in due], until)
        if carried:
            found = _with_carriers(demands, able, due, carried, later, until, found)
        size = sum(d.minutes for d in demands if d.key in found)
        if found and (not best or (len(found), -size) < (len(best), -most)):
            best, most = found, size
    return [d.key for d in demands if d.key in set(best)]


def _largest_first(able: Sequence[Demand], until: int) -> list[str]:
    taken: list[str] = []
    total = 0
    for demand in sorted(able, key=lambda d: -d.minutes):
        taken.append(demand.key)
        total += demand.minutes
        if total > until:
            return taken
    return []


def _with_carriers(
    demands: Sequence[Demand],
    able: Sequence[Demand],
    due: set[str],
    carried: set[str],
    later: dict[str, set[str]],
    until: int,
    bound: list[str],
) -> list[str]:
    """The same where some are due by this day only through a goal that they come before, which
    must then be in the set as well."""
    program = Program()
    most = sum(d.minutes for d in able) + 1
    minutes = {d.key: d.minutes for d in demands}
    wanted = {d.key for d in able} | {key for d in able for key in later[d.key] & due}
    place = {key: program.variable(most - minutes[key]) for key in sorted(wanted)}
    for key in carried & wanted:
        program.at_least(0, {place[key]: -1.0, **{place[name]: 1.0 for name in later[key] & due}})
    program.at_least(until + 1, {place[key]: float(minutes[key]) for key in wanted})
    solved = program.solve()
    if solved is None:
        return bound
    return [key for key in wanted if solved.values[place[key]] > 0.5]


def cannot_all_be_met(demands: Sequence[Demand], keys: set[str], capacity: Capacity) -> bool:
    """Whether the goals with these keys, alone, are more than fits."""
    kept = [
        replace(d, blocked_by=tuple(k for k in before(demands)[d.key] if k in keys))
        for d in demands
        if d.key in keys
    ]
    return not judge(kept, capacity).fits
