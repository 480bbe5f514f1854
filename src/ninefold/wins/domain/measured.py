"""The same figure measured by several wins, read as one way from its first to its last value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from ninefold.wins.domain.win import Win


@dataclass(frozen=True, slots=True)
class Series:
    """A figure that went from `before` to `after` in so many `steps`, the last on the day `on`."""

    name: str
    unit: str
    before: Decimal
    after: Decimal
    steps: int
    on: date


def series(wins: Iterable[Win]) -> list[Series]:
    """The figures of the wins with a before that is not zero, in the order in which the wins
    come.

    Wins whose figures carry the same name and unit are one series where each, by day, begins
    with the value that the one before it ended with (40 to 36, 36 to 27 is 40 to 27); it stands
    in the place of its first.
    """
    given = list(wins)
    places = {id(win): place for place, win in enumerate(given)}
    made: list[tuple[int, Series]] = []
    for win in sorted(given, key=lambda one: (one.on, -places[id(one)])):
        metric = win.metric
        if metric is None or not metric.before:
            continue
        place = places[id(win)]
        name = metric.name.strip() or win.title
        own = Series(name, metric.unit.strip(), metric.before, metric.after, 1, win.on)
        known = next((at for at, (_, one) in enumerate(made) if _goes_on(one, own)), None)
        if known is None or not metric.name.strip():
            made.append((place, own))
        else:
            first, one = made[known]
            longer = replace(one, after=own.after, steps=one.steps + 1, on=own.on)
            made[known] = (min(first, place), longer)
    return [one for _, one in sorted(made, key=lambda pair: pair[0])]


def _goes_on(one: Series, other: Series) -> bool:
    is_same = (one.name.casefold(), one.unit) == (other.name.casefold(), other.unit)
    return is_same and one.after == other.before
