"""The goals as jobs in a line: what each costs in weeks by when it is finished."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from ninefold.goals.domain.attainability.capacity import Capacity
from ninefold.goals.domain.attainability.demand import Demand, before

MOST_WEEKS = 520
"""No deadline is moved by more than ten years."""


@dataclass(frozen=True, slots=True)
class Line:
    """Jobs that stand in one another's way: `minutes` of each, `free` the minutes until its own
    day moved by 0, 1, 2 weeks and so on (empty for a goal without a day), and `earlier` the
    places of those to finish before it."""

    keys: tuple[str, ...]
    minutes: tuple[int, ...]
    free: tuple[tuple[int, ...], ...]
    earlier: tuple[frozenset[int], ...]
    touched: tuple[int, ...]

    @property
    def total(self) -> int:
        """The minutes of all together."""
        return sum(self.minutes)

    def weeks(self, place: int, used: int) -> int:
        """The weeks by which a job is late that is finished when so many minutes are used."""
        return bisect_left(self.free[place], used) if self.free[place] else 0


def line_of(demands: Sequence[Demand], capacity: Capacity) -> Line | None:
    """Return the jobs that may be late; None when not all fits within ten years.

    A goal that is in time even as the very last, and that no other waits for, can be done last
    without harm, and so is left out; then the next one is looked at.
    """
    known = {d.key: d for d in demands}
    earlier = before(demands)
    later: dict[str, set[str]] = {key: set() for key in known}
    for key, names in earlier.items():
        for name in names:
            later[name].add(key)
    rest = {
        key
        for key, d in known.items()
        if d.due_on is not None or any(known[name].due_on is not None for name in later[key])
    }
    total = sum(known[key].minutes for key in rest)
    free: dict[str, tuple[int, ...]] = {}
    for key in rest:
        due = known[key].due_on
        if due is None:
            free[key] = ()
            continue
        found = capacity.until_all([due + timedelta(weeks=n) for n in range(MOST_WEEKS)])
        needed = bisect_left(found, total) + 1
        if needed > MOST_WEEKS:
            return None
        free[key] = tuple(found[:needed])
    while True:
        left = sum(known[key].minutes for key in rest)
        last = {
            key for key in rest if not later[key] & rest and (not free[key] or free[key][0] >= left)
        }
        if not last:
            break
        rest -= last
    keys = tuple(d.key for d in demands if d.key in rest)
    place = {key: n for n, key in enumerate(keys)}
    return Line(
        keys,
        tuple(known[key].minutes for key in keys),
        tuple(free[key] for key in keys),
        tuple(frozenset(place[name] for name in earlier[key] if name in rest) for key in keys),
        tuple(known[key].weight + 1 for key in keys),
    )
