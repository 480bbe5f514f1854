"""Stretches of the calendar that people name: "Q3", "FY27", "May 2027", "next week".

A name without a year means the next such stretch that is not over.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from ninefold.goals.domain.smart.holidays import PATTERN as HOLIDAY
from ninefold.goals.domain.smart.holidays import next_holiday

MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?"
)
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}
_ORDINALS |= {"fourth": 4, "4th": 4, "last": 4, "final": 4}
_ORDINAL = r"(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th)"
YEAR = r"(?:19|20)\d\d"
_COMING = r"(?:this|next|the coming|the upcoming|coming|upcoming|the next|the current|current)"
_UNIT = r"(?:week|fortnight|month|quarter|half[- ]year|year|semester|term|sprint|weekend|season)"
_OF_YEAR = rf"(?: (?:of |in )?(?:fy ?)?(?P<oy>{YEAR}|\d\d\b|next year|this year|the year))?"


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, both included; `kind` names how it was written."""

    start: date
    end: date
    kind: str


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def months(year: int, first: int, count: int, kind: str) -> Period:
    """Return `count` months from month `first` (1 to 12) of `year`."""
    start = date(year, first, 1)
    return Period(start, start + relativedelta(months=count, days=-1), kind)


def month_number(name: str) -> int:
    return _MONTHS.index(name[:3]) + 1


def _year(text: str | None, today: date) -> int | None:
    if text is None or text == "the year":
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


# Each pattern's group names end in a number of its own, because all stand in one expression.
POINT = (
    r"(?:"
    r"(?P<iso>\d{4}-\d{2}-\d{2})\b"
    r"|(?P<slashed>\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2}))\b"
    rf"|(?:the )?(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<m1>{MONTH})(?:,? (?P<y1>{YEAR}))?"
    rf"|(?P<m2>{MONTH}) (?:the )?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<y2>{YEAR}))?"
    rf"|(?P<m3>{MONTH})(?:,? (?:of )?(?P<y3>{YEAR}|next year|this year))?"
    rf"|(?:q(?P<q>[1-4])\b|(?:the )?(?P<qo>{_ORDINAL}) quarter){_OF_YEAR.replace('oy', 'qy')}"
    rf"|(?P<qfirst>{YEAR})[- /]?q(?P<q2>[1-4])\b"
    rf"|(?:h(?P<h>[12])\b|(?:the )?(?P<ho>first|second|last) half){_OF_YEAR.replace('oy', 'hy')}"
    rf"|(?:fy[ -]?|(?:fiscal|financial) year )(?P<fy>{YEAR}|\d\d)\b"
    rf"|(?P<rel>{_COMING}) (?:(?:calendar|fiscal|financial|business|school|academic|performance)"
    rf" )?(?P<unit>{_UNIT})\b"
    rf"|(?P<rel2>this|next|coming|the coming)? ?(?P<wd>{WEEKDAY})\b"
    rf"|(?P<relm>this|next) (?P<m4>{MONTH})"
    rf"|(?:(?:this|next|the coming|the) )?(?P<season>spring|summer|autumn|fall|winter)"
    rf"(?: (?:of )?(?P<sy>{YEAR}))?\b"
    rf"|(?P<holiday>{HOLIDAY})\b(?: (?P<holy>{YEAR}))?"
    r"|(?P<eo>eo[dwmqy]|cob)\b"
    r"|(?P<near>today|tonight|tomorrow)\b"
    r"|(?:the )?(?P<yearend>year[- ]?end|end of (?:the )?(?:calendar )?year"
    r"|(?:the )?turn of the year)\b"
    r"|(?:(?:the|my|our|this) )?(?P<ofthis>week|month|quarter|year|(?:fiscal|financial) year"
    r"|(?:school|academic) year|decade)(?= end\b|\b)"
    rf"|(?P<y>{YEAR})\b(?!\s*(?:%|hours|people|words|euros|dollars))"
    r"|the (?P<dayth>\d{1,2})(?:st|nd|rd|th)\b(?: of (?P<whichm>this|next) month)?"
    r")"
)
_SEASONS = {"spring": (3, 3), "summer": (6, 3), "autumn": (9, 3), "fall": (9, 3), "winter": (12, 3)}


def _from_relative(word: str, unit: str, today: date, kind: str) -> Period:
    later = 1 if "next" in word or "coming" in word else 0
    if unit in ("week", "fortnight", "weekend"):
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7 * later)
        if unit == "weekend":
            return Period(monday + timedelta(days=5), monday + timedelta(days=6), kind)
        return Period(monday, monday + timedelta(days=6 if unit == "week" else 13), kind)
    if unit == "month":
        start = today.replace(day=1) + relativedelta(months=later)
        return months(start.year, start.month, 1, kind)
    if unit == "quarter":
        start = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1) + relativedelta(
            months=3 * later
        )
        return months(start.year, start.month, 3, kind)
    if unit == "year":
        return months(today.year + later, 1, 12, kind)
    length = {"sprint": 14, "season": 91, "term": 120, "semester": 182}.get(unit, 182)
    start_day = today + timedelta(days=length * later)
    return Period(start_day, start_day + timedelta(days=length), kind)


def _slashed(text: str) -> date | None:
    first, second, year = (int(part) for part in re.split(r"[/.]", text))
    year += 2000 if year < 100 else 0
    # Day first, as most of the world writes it, unless only month first makes a date.
    return _safe_day(year, second, first) or _safe_day(year, first, second)


def resolve(match: re.Match[str], *, today: date) -> Period | None:
    """Return the stretch that a match of `POINT` (in lower case) names.

    None when there is no such date or when we cannot tell which day it is.
    """
    g = match.groupdict()
    if g["iso"]:
        try:
            return _one_day(date.fromisoformat(g["iso"]))
        except ValueError:
            return None
    if g["slashed"]:
        return _one_day(_slashed(g["slashed"]))
    if g["d1"] or g["d2"]:
        month = month_number(g["m1"] or g["m2"])
        day = int(g["d1"] or g["d2"])
        return _day_of_month(today, month, day, _year(g["y1"] or g["y2"], today))
    if g["m3"]:
        return _yearly(today, _year(g["y3"], today), month_number(g["m3"]), 1, "month")
    if g["m4"]:
        return _yearly(today, None, month_number(g["m4"]), 1, "month")
    if g["q"] or g["qo"] or g["q2"]:
        quarter = int(g["q"] or g["q2"] or 0) or _ORDINALS[g["qo"]]
        year = _year(g["qy"] or g["qfirst"], today)
        return _yearly(today, year, 3 * quarter - 2, 3, "quarter")
    if g["h"] or g["ho"]:
        half = int(g["h"]) if g["h"] else (1 if g["ho"] == "first" else 2)
        return _yearly(today, _year(g["hy"], today), 6 * half - 5, 6, "half-year")
    if g["fy"]:
        return months(_year(g["fy"], today) or today.year, 1, 12, "fiscal year")
    if g["unit"]:
        kind = "fiscal year" if re.search("fiscal|financial", match[0]) else g["unit"]
        return _from_relative(g["rel"], g["unit"], today, kind)
    if g["wd"]:
        ahead = (_WEEKDAYS.index(g["wd"][:3]) - today.weekday()) % 7 or 7
        if g["rel2"] == "next" and ahead + today.weekday() < 7:
            ahead += 7
        return _one_day(today + timedelta(days=ahead), "weekday")
    if g["season"]:
        first, count = _SEASONS[g["season"]]
        return _yearly(today, _year(g["sy"], today), first, count, "season")
    if g["holiday"]:
        year_given = _year(g["holy"], today)
        start = today if year_given is None else date(year_given, 1, 1) - timedelta(days=1)
        return _one_day(next_holiday(g["holiday"], today=start), "holiday")
    if g["near"]:
        return _one_day(today + timedelta(days=g["near"] == "tomorrow"), "date")
    if g["eo"]:
        unit = {"w": "week", "m": "month", "q": "quarter", "y": "year"}.get(g["eo"][-1])
        return _from_relative("this", unit, today, unit) if unit else _one_day(today)
    if g["yearend"]:
        return Period(date(today.year, 12, 1), date(today.year, 12, 31), "year")
    if g["ofthis"]:
        unit = g["ofthis"]
        if unit == "decade":
            return Period(today, date(today.year // 10 * 10 + 9, 12, 31), "decade")
        return _from_relative("this", unit.rsplit(" ", 1)[-1], today, unit)
    if g["y"]:
        return months(int(g["y"]), 1, 12, "year")
    if g["dayth"]:
        start = today.replace(day=1) + relativedelta(months=g["whichm"] == "next")
        found = _safe_day(start.year, start.month, int(g["dayth"]))
        if found and found < today:
            start += relativedelta(months=1)
            found = _safe_day(start.year, start.month, int(g["dayth"]))
        return _one_day(found)
    return None
