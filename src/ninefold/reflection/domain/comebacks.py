"""Coming back after a quiet time. Planned rest is neither a gap nor a return."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from ninefold.kernel.periods import Period

QUIET_DAYS: Final = 7


@dataclass(frozen=True)
class Comeback:
    """A day on which something happened again, after so many days that were not planned rest."""

    on: date
    quiet_days: int


def comebacks(
    active: Iterable[date], rests: Sequence[Period], *, quiet_days: int = QUIET_DAYS
) -> list[Comeback]:
    """Each return after at least `quiet_days` days without anything, the latest first. Days of
    planned rest do not count, so a holiday alone is never one."""
    resting = {day for rest in rests for day in rest}
    days = sorted(set(active))
    found = []
    for last, on in pairwise(days):
        between = (on - last).days - 1
        if between < quiet_days:
            continue
        quiet = sum(day not in resting for day in Period(last, on)) - 2
        quiet += (last in resting) + (on in resting)
        if quiet >= quiet_days:
            found.append(Comeback(on, quiet))
    return found[::-1]
