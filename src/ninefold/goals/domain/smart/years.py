"""Years that do not begin in January: fiscal years, school years and their terms."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta

# (first month, months) of what schools and universities call by these names. Their days differ
# from place to place; the month is what most share.
_TERMS: dict[str, tuple[int, int]] = {
    "autumn term": (9, 4),
    "fall term": (9, 4),
    "michaelmas term": (10, 3),
    "spring term": (1, 3),
    "hilary term": (1, 3),
    "lent term": (1, 3),
    "summer term": (4, 4),
    "trinity term": (4, 3),
    "easter term": (4, 3),
    "fall semester": (9, 4),
    "autumn semester": (9, 4),
    "winter semester": (10, 6),
    "spring semester": (1, 5),
    "summer semester": (4, 6),
}
TERM = (
    r"(?:(?:autumn|fall|winter|spring|summer|michaelmas|hilary|lent|trinity|easter)"
    r" (?:term|semester))"
)
_SCHOOL_YEAR = (9, 11)  # September to the end of July


def term_months(name: str) -> tuple[int, int]:
    """Return (first month, number of months) of a term such as "spring term".

    A term that only some places have ("winter term") lasts four months from its season's start.
    """
    words = name.split()
    seasons = {"autumn": 9, "fall": 9, "winter": 10, "spring": 1, "summer": 4}
    return _TERMS.get(name) or (seasons.get(words[0], 9), 4)


def school_year(today: date, *, later: int = 0) -> tuple[date, date]:
    """Return the first and last day of the school year around `today`, or `later` years on."""
    first, count = _SCHOOL_YEAR
    year = today.year + later - (1 if today.month < first else 0)
    start = date(year, first, 1)
    return start, start + relativedelta(months=count, days=-1)


def fiscal_year(named: int, *, first_month: int) -> tuple[date, date]:
    """Return the first and last day of fiscal year `named`.

    A fiscal year bears the number of the calendar year in which it ends, as in most countries:
    with `first_month` 4, FY27 is 1 April 2026 to 31 March 2027.
    """
    start = date(named - (first_month > 1), first_month, 1)
    return start, start + relativedelta(months=12, days=-1)


def fiscal_year_around(today: date, *, first_month: int, later: int = 0) -> int:
    """Return the number of the fiscal year that `today` lies in, or `later` years on."""
    return today.year + later + (first_month > 1 and today.month >= first_month)


def fiscal_quarter(named: int, quarter: int, *, first_month: int) -> tuple[date, date]:
    """Return the first and last day of quarter 1 to 4 of fiscal year `named`."""
    begin, _ = fiscal_year(named, first_month=first_month)
    start = begin + relativedelta(months=3 * (quarter - 1))
    return start, start + relativedelta(months=3, days=-1)
