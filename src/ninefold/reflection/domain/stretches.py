"""Days in weeks, weeks in months, months in quarters, quarters in years."""

from datetime import date, timedelta
from typing import Final

from ninefold.kernel.periods import Period, month_of, quarter_of, week_of, year_of

SPANS: Final = ("day", "week", "month", "quarter", "year")
_WITHIN: Final = {"week": "day", "month": "week", "quarter": "month", "year": "quarter"}


def stretch(span: str, day: date, *, starts_weekday: int = 0) -> Period:
    """The day, week, month, quarter or year around `day`. Raises KeyError for another span."""
    around = {
        "day": lambda: Period(day, day),
        "week": lambda: week_of(day, starts_weekday=starts_weekday),
        "month": lambda: month_of(day),
        "quarter": lambda: quarter_of(day),
        "year": lambda: year_of(day),
    }
    return around[span]()


def wider(span: str) -> str:
    """The next longer span, or "" for a year."""
    place = SPANS.index(span) + 1
    return SPANS[place] if place < len(SPANS) else ""


def parts(span: str, period: Period, *, starts_weekday: int = 0) -> tuple[str, list[Period]]:
    """The next shorter span and its stretches that begin or lie in `period`, in order; "" and
    none for a day. Weeks at the edges of a month are cut to it."""
    shorter = _WITHIN.get(span, "")
    found = []
    day = period.starts_on
    while shorter and day <= period.ends_on:
        one = stretch(shorter, day, starts_weekday=starts_weekday)
        found.append(Period(max(one.starts_on, day), min(one.ends_on, period.ends_on)))
        day = one.ends_on + timedelta(days=1)
    return shorter, found
