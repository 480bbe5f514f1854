"""Dates of a card, whole or in part."""

from __future__ import annotations

import re

from ninefold.network.domain.contacts import PartialDate

_FORMS = (
    re.compile(r"(?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(r"--(?P<month>\d{1,2})-?(?P<day>\d{2})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})"),
    re.compile(r"(?P<year>\d{4})(?:-?-?)"),
    re.compile(r"--(?P<month>\d{2})"),
    re.compile(r"---(?P<day>\d{2})"),
    re.compile(r"(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})"),
    re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})"),
)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def parse_date(text: str, *, omitted_year: str = "") -> PartialDate | None:
    """Read a date of a card; words and times are kept in `text`, nothing gives None.

    `omitted_year` is the year that stands for "unknown" (Apple writes 1604).
    """
    stripped = text.strip()
    if not stripped:
        return None
    day_part, separator, _ = stripped.replace(" ", "T", 1).partition("T")
    for form in _FORMS:
        if not (found := form.fullmatch(day_part)):
            continue
        named = found.groupdict()
        year, month, day = (int(named[key]) if named.get(key) else None for key in _KEYS)
        if named.get("year") in (omitted_year, "0000", "1604") and month and day:
            year = None
        if _possible(year, month, day):
            whole = (not separator and form not in _FORMS[7:]) or named.get("year") == omitted_year
            return PartialDate(year, month, day, "" if whole else stripped)
    return PartialDate(text=stripped)


_KEYS = ("year", "month", "day")


def _possible(year: int | None, month: int | None, day: int | None) -> bool:
    if month is not None and not 1 <= month <= 12:
        return False
    if day is not None and not 1 <= day <= (_DAYS[month - 1] if month else 31):
        return False
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return leap or (month, day) != (2, 29)


def format_date(when: PartialDate, version: str) -> tuple[str, bool]:
    """Give a date as a value, and whether it is one (else it is words, to be escaped)."""
    if when.text:
        return when.text, when.month is not None or when.year is not None
    year, month, day = when.year, when.month, when.day
    dash = "" if version == "4.0" else "-"
    if year is not None and month and day:
        return f"{year:04}{dash}{month:02}{dash}{day:02}", True
    if month and day:
        return f"--{month:02}{dash}{day:02}", True
    if year is not None:
        return f"{year:04}-{month:02}" if month else f"{year:04}", True
    if month:
        return f"--{month:02}", True
    return (f"---{day:02}", True) if day else ("", True)
