"""Stretches of the calendar that people name: "Q3", "FY27", "May 2027", "next week".

A name without a year means the next such stretch that is not over.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from ninefold.goals.domain.smart.holidays import next_holiday, nth_weekday
from ninefold.goals.domain.smart.years import (
    fiscal_quarter,
    fiscal_year,
    fiscal_year_around,
    school_year,
    term_months,
)

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}
_ORDINALS |= {"fourth": 4, "4th": 4, "last": 4, "final": 4}
_FISCAL = re.compile(r"fiscal|financial|\btax\b|\bfy")
_SEASONS = {"spring": (3, 3), "summer": (6, 3), "autumn": (9, 3), "fall": (9, 3), "winter": (12, 3)}
_UNIT_DAYS = {
    "sprint": 14,
    "half-term": 42,
    "half term": 42,
    "season": 91,
    "term": 120,
    "semester": 182,
}

_Groups = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, both included; `kind` names how it was written."""

    start: date
    end: date
    kind: str


def months(year: int, first: int, count: int, kind: str) -> Period:
    """Return `count` months from month `first` (1 to 12) of `year`."""
    start = date(year, first, 1)
    return Period(start, start + relativedelta(months=count, days=-1), kind)


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or its beginning."""
    return _MONTHS.index(name[:3]) + 1


def _year(text: str | None, today: date) -> int | None:
    text = text.lstrip("'") if text else None
    if text is None or not (text.isdigit() or text in ("next year", "this year")):
        return None
    if text == "next year":
        return today.year + 1
    if text == "this year":
        return today.year
    return int(text) if len(text) == 4 else 2000 + int(text)


def _yearly(today: date, year: int | None, first: int, count: int, kind: str) -> Period:
    if year is not None:
        return months(year, first, count, kind)
    period = months(today.year, first, count, kind)
    return period if period.end >= today else months(today.year + 1, first, count, kind)


def _safe_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _one_day(day: date | None, kind: str = "date") -> Period | None:
    return None if day is None else Period(day, day, kind)


def _day_of_month(today: date, month: int, day: int, year: int | None) -> Period | None:
    if year is not None:
        return _one_day(_safe_day(year, month, day))
    candidate = _safe_day(today.year, month, day)
    if candidate is None or candidate < today:
        candidate = _safe_day(today.year + 1, month, day) or candidate
    return _one_day(candidate)


def _from_relative(
    word: str, unit: str, today: date, kind: str, fiscal_start: int = 1
) -> Period | None:
    later = 1 if "next" in word or "coming" in word else 0
    if unit in ("week", "fortnight", "weekend"):
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * later)
        if unit == "weekend":
            return Period(monday + timedelta(days=5), monday + timedelta(days=6), kind)
        return Period(monday, monday + timedelta(days=6 if unit == "week" else 13), kind)
    if kind == "fiscal year" and unit == "year":
        named = fiscal_year_around(today, first_month=fiscal_start, later=later)
        return Period(*fiscal_year(named, first_month=fiscal_start), kind)
    if kind == "school year":
        return Period(*school_year(today, later=later), kind)
    if unit == "month":
        start = today.replace(day=1) + relativedelta(months=later)
        return months(start.year, start.month, 1, kind)
    if unit == "quarter":
        # Quarters of a fiscal year begin in its first month and every third one after.
        since = (
            (today.month - fiscal_start) % 3 if kind == "fiscal quarter" else (today.month - 1) % 3
        )
        start = today.replace(day=1) + relativedelta(months=3 * later - since)
        return months(start.year, start.month, 3, kind)
    if unit == "year":
        return months(today.year + later, 1, 12, kind)
    length = _UNIT_DAYS.get(unit, 182)
    start_day = today + timedelta(days=length * later)
    return Period(start_day, start_day + timedelta(days=length), kind)


def _slashed(text: str) -> date | None:
    first, second, year = (int(part) for part in re.split(r"[/.]", text))
    year += 2000 if year < 100 else 0
    # Day first, as most of the world writes it, unless only month first makes a date.
    return _safe_day(year, second, first) or _safe_day(year, first, second)


def _short(text: str, today: date) -> Period | None:
    first, second = (int(part) for part in re.split(r"[/.]", text.rstrip(".")))
    day, month = (first, second) if second <= 12 else (second, first)
    return _day_of_month(today, month, day, None) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _nth(g: _Groups, today: date) -> Period | None:
    """Return "the first Monday of March", "the second week of next month" and their like."""
    nth = _ORDINALS[g["nth"] or "first"]
    last = g["nth"] in ("last", "final")
    if g["nth_rel"]:
        first = today.replace(day=1) + relativedelta(months=g["nth_rel"] == "next")
    else:
        month = month_number(g["nth_month"] or "jan")
        first = _yearly(today, _year(g["nth_year"], today), month, 1, "month").start
    days = monthrange(first.year, first.month)[1]
    what = g["nth_day"] or ""
    if what == "week":
        start = days - 6 if last else 7 * nth - 6
        return Period(first.replace(day=start), first.replace(day=min(days, start + 6)), "week")
    weekday = 5 if what == "weekend" else 4 if " day" in what else _WEEKDAYS.index(what[:3])
    on = nth_weekday(first.year, first.month, weekday, 4 if last else nth)
    if last and on.day + 7 <= days:
        on += timedelta(days=7)
    return _one_day(on, "weekday")


def _quarter(g: _Groups, words: str, today: date, fiscal_start: int) -> Period:
    number = int(g["q"] or g["q2"] or g["q3"] or 0) or _ORDINALS[g["qo"] or "first"]
    told = g["qy"] or g["q2_year"] or g["q3_year"]
    year = _year(told, today)
    if _FISCAL.search(words):
        kind = "fiscal quarter"
        named = year or fiscal_year_around(
            today, first_month=fiscal_start, later=int("next" in (told or ""))
        )
        period = Period(*fiscal_quarter(named, number, first_month=fiscal_start), kind)
        if year is None and period.end < today:
            period = Period(*fiscal_quarter(named + 1, number, first_month=fiscal_start), kind)
        return period
    return _yearly(today, year, 3 * number - 2, 3, "quarter")


def _half(g: _Groups, words: str, today: date, fiscal_start: int) -> Period:
    digit = g["h"] or g["h2"] or g["h3"]
    half = int(digit) if digit else (1 if g["ho"] == "first" else 2)
    year = _year(g["hy"] or g["h2_year"] or g["h3_year"], today)
    if _FISCAL.search(words):
        named = year or fiscal_year_around(today, first_month=fiscal_start)
        begin, _ = fiscal_quarter(named, 2 * half - 1, first_month=fiscal_start)
        return months(begin.year, begin.month, 6, "half-year")
    return _yearly(today, year, 6 * half - 5, 6, "half-year")


def _spanning(g: _Groups) -> Period | None:
    """Return the school year or season "2026/27", or the month "2027-02"."""
    first, second = int(g["from_year"] or 0), int((g["to_year"] or "0")[-2:])
    if second == (first + 1) % 100:
        return Period(*school_year(date(first, 10, 1)), "school year")
    if len(g["to_year"] or "") == 4:
        return months(int(g["to_year"] or 0), 1, 12, "year")
    return months(first, second, 1, "month") if 1 <= second <= 12 else None


def _iso_week(g: _Groups, today: date) -> Period | None:
    week, year = int(g["isoweek"] or 0), _year(g["isoweek_y"], today)
    for candidate in [year] if year else [today.year, today.year + 1]:
        try:
            monday = date.fromisocalendar(candidate, week, 1)
        except ValueError:
            return None
        if year or monday + timedelta(days=6) >= today:
            return Period(monday, monday + timedelta(days=6), "week")
    return None


def _day_of_this_month(g: _Groups, today: date) -> Period | None:
    start = today.replace(day=1) + relativedelta(months=g["whichm"] == "next")
    found = _safe_day(start.year, start.month, int(g["dayth"] or 0))
    if found and found < today:
        start += relativedelta(months=1)
        found = _safe_day(start.year, start.month, int(g["dayth"] or 0))
    return _one_day(found)


def _named_stretch(g: _Groups, words: str, today: date, fiscal_start: int) -> Period | None:
    """Return the ends of days, weeks, months, quarters and years that need no number."""
    if g["eo"]:
        unit = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}.get(g["eo"])
        return _from_relative("this", unit, today, unit) if unit else _one_day(today)
    if g["yearend"]:
        year = _year(g["yearend_y"], today)
        if g["yearend_fiscal"]:
            named = year or fiscal_year_around(today, first_month=fiscal_start)
            end = fiscal_year(named, first_month=fiscal_start)[1]
            return Period(end.replace(day=1), end, "fiscal year")
        return Period(date(year or today.year, 12, 1), date(year or today.year, 12, 31), "year")
    if g["unitend"]:
        unit = g["unitend"].replace(" ", "-")
        if unit == "half-year":
            return months(today.year, 1 if today.month < 7 else 7, 6, unit)
        return _from_relative("this", unit, today, unit)
    unit = g["ofthis"] or ""
    if unit == "decade":
        return Period(today, date(today.year // 10 * 10 + 9, 12, 31), "decade")
    return _from_relative("this", unit.rsplit(" ", 1)[-1], today, _kind(unit, words), fiscal_start)


def _kind(unit: str, words: str) -> str:
    last = unit.rsplit(" ", 1)[-1]
    if _FISCAL.search(words) and last in ("year", "quarter"):
        return f"fiscal {last}"
    return "school year" if last == "year" and re.search(r"school|academic", words) else unit


def resolve(match: re.Match[str], *, today: date, fiscal_start: int = 1) -> Period | None:
    """Return the stretch that a match of `POINT` (in lower case) names.

    `fiscal_start` is the month (1 to 12) in which fiscal years begin. None when there is no such
    date or when we cannot tell which day it is.
    """
    g = match.groupdict()
    if g["iso"]:
        try:
            return _one_day(date.fromisoformat(g["iso"]))
        except ValueError:
            return None
    if g["slashed"]:
        return _one_day(_slashed(g["slashed"]))
    if g["short"]:
        return _short(g["short"], today)
    if g["nth"]:
        return _nth(g, today)
    if g["d1"] or g["d2"]:
        month = month_number(g["m1"] or g["m2"])
        day = int(g["d1"] or g["d2"])
        return _day_of_month(today, month, day, _year(g["y1"] or g["y2"], today))
    if g["m3"]:
        return _yearly(today, _year(g["y3"], today), month_number(g["m3"]), 1, "month")
    if g["m4"]:
        return _yearly(today, None, month_number(g["m4"]), 1, "month")
    if g["q"] or g["qo"] or g["q2"] or g["q3"]:
        return _quarter(g, match[0], today, fiscal_start)
    if g["h"] or g["ho"] or g["h2"] or g["h3"]:
        return _half(g, match[0], today, fiscal_start)
    if g["fy"]:
        named = _year(g["fy_end"] or g["fy"], today) or today.year
        return Period(*fiscal_year(named, first_month=fiscal_start), "fiscal year")
    if g["from_year"]:
        return _spanning(g)
    if g["unit"]:
        kind = _kind(g["unit"], match[0])
        return _from_relative(g["rel"], g["unit"], today, kind, fiscal_start)
    if g["wd"]:
        ahead = (_WEEKDAYS.index(g["wd"][:3]) - today.weekday()) % 7 or 7
        if g["rel2"] == "next" and ahead + today.weekday() < 7:
            ahead += 7
        return _one_day(today + timedelta(days=ahead), "weekday")
    if g["term"]:
        return _yearly(today, _year(g["term_y"], today), *term_months(g["term"]), "term")
    if g["season"]:
        first, count = _SEASONS[g["season"]]
        return _yearly(today, _year(g["sy"], today), first, count, "season")
    if g["holiday"]:
        year_given = _year(g["holy"], today)
        start = today if year_given is None else date(year_given, 1, 1) - timedelta(days=1)
        return _one_day(next_holiday(g["holiday"], today=start), "holiday")
    if g["near"]:
        return _one_day(today + timedelta(days="tomorrow" in g["near"]), "date")
    if g["y"]:
        return months(int(g["y"]), 1, 12, "year")
    if g["isoweek"]:
        return _iso_week(g, today)
    if g["dayth"]:
        return _day_of_this_month(g, today)
    return _named_stretch(g, match[0], today, fiscal_start)
