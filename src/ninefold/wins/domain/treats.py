"""A treat for a win, from the person's own list of treats."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

REST_DAYS = {1: 2, 2: 7, 3: 14}


@dataclass(frozen=True, slots=True)
class Treat:
    """Something the person likes to give themselves; ``size`` 1 to 3 answers to the impact."""

    name: str
    size: int = 1


def fitting_treats(
    treats: Iterable[Treat],
    *,
    impact: int,
    taken: Mapping[str, date],
    today: date,
    most: int = 3,
) -> tuple[Treat, ...]:
    """Up to ``most`` own treats no larger than the win, the largest and longest untaken first.

    A treat taken within the last 2, 7 or 14 days (by its size) rests, so that it stays one.
    ``taken`` maps names to the day last taken. Empty when the person keeps no treats: none are
    made up. Raises ValueError for an impact outside 1 to 3.
    """
    if impact not in REST_DAYS:
        raise ValueError(f"impact: {impact} is out of range. Give 1, 2 or 3.")

    def is_rested(treat: Treat) -> bool:
        last = taken.get(treat.name)
        return last is None or today - last > timedelta(days=REST_DAYS.get(treat.size, 14))

    rested = [treat for treat in treats if treat.size <= impact and is_rested(treat)]
    rested.sort(key=lambda treat: (-treat.size, taken.get(treat.name, date.min), treat.name))
    return tuple(rested[:most])
