"""What a goal still asks for, and by when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Demand:
    """A goal with the minutes it still needs (0 or more) and the day it is due (None: no day).

    `weight` is how much it matters, 1 or more; `blocked_by` names the goals to finish before it.
    """

    key: str
    minutes: int
    due_on: date | None
    weight: int = 2
    blocked_by: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.minutes < 0 or self.weight < 1:
            raise ValueError("minutes must be 0 or more and weight 1 or more")


def before(demands: Sequence[Demand]) -> dict[str, set[str]]:
    """Return for each key all the keys that must be finished before it, near and far.

    Names of goals that are not among `demands` are passed over. Raises ValueError on a circle.
    """
    known = {demand.key: demand for demand in demands}
    answer: dict[str, set[str]] = {}

    def gather(key: str, path: tuple[str, ...]) -> set[str]:
        if key in path:
            raise ValueError(f"circle: {' - '.join((*path[path.index(key) :], key))}")
        if key not in answer:
            found: set[str] = set()
            for earlier in known[key].blocked_by:
                if earlier in known:
                    found |= {earlier} | gather(earlier, (*path, key))
            answer[key] = found
        return answer[key]

    for key in known:
        gather(key, ())
    return answer


def tightened(demands: Sequence[Demand]) -> list[Demand]:
    """Return the demands with each due no later than what it blocks.

    One worker who may switch at will meets all days, in an order that keeps what comes before
    what, exactly if earliest-due-first meets these tightened days: Lawler and Moore's argument
    for one machine with precedence. Raises ValueError on a circle.
    """
    days = {demand.key: demand.due_on for demand in demands}
    own = dict(days)
    for key, earlier in before(demands).items():
        due = own[key]
        if due is None:
            continue
        for name in earlier:
            day = days[name]
            days[name] = due if day is None else min(day, due)
    return [replace(demand, due_on=days[demand.key]) for demand in demands]
