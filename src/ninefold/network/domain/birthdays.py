"""Days that come round every year, with or without a known year."""

from __future__ import annotations

import calendar
from datetime import date


def next_occurrence(month: int, day: int, today: date) -> date:
    """The next date, today included, on which `month` and `day` come round.

    The 29th of February falls on the 28th in years without it.
    Raises ValueError for a day that no year has.
    """
    date(2000, month, day)
    for year in (today.year, today.year + 1):
        last = calendar.monthrange(year, month)[1]
        found = date(year, month, min(day, last))
        if found >= today:
            return found
    raise AssertionError("a day of the year comes round within a year")


def age_on(year: int | None, on: date) -> int | None:
    """How many years have passed since `year` on the day `on`; None when the year is unknown
    or still to come."""
    return None if year is None or year > on.year else on.year - year
