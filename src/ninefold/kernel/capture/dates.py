"""Dates as people type them in one word, relative to a given today."""

import re
from datetime import date, timedelta

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONG_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_NEAR = {"today": 0, "tomorrow": 1, "yesterday": -1}
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_OFFSET = re.compile(r"([+-])(\d{1,4})([dwmy])", re.ASCII)
_DAY_MONTH = re.compile(r"(\d{1,2})([a-z]{3,9})(\d{4})?", re.ASCII)
_MONTH_DAY = re.compile(r"([a-z]{3,9})(\d{1,2})", re.ASCII)

# 29 February comes back after eight years at most (around 1900 and 2100).
_LONGEST_WAIT_FOR_A_DAY = 8


def read_date(word: str, *, today: date, is_past: bool) -> date | None:
    """The day that one word names, or None when it names none.

    Understood: `today`, `tomorrow`, `yesterday`; weekdays (`fri`, `friday`); `2026-12-24`;
    `24dec`, `dec24`, `24dec2026`; offsets `+3d`, `+2w`, `+1m`, `+1y` and the same with a minus.
    A weekday is never today: it is the nearest one before today when `is_past`, else the nearest
    one after. A day without a year is today or the nearest in that direction. Months that are
    too short give their last day.
    """
    word = word.lower()
    try:
        return (
            _near(word, today)
            or _iso(word)
            or _offset(word, today)
            or _weekday(word, today, is_past)
            or _day_of_month(word, today, is_past)
        )
    except (ValueError, OverflowError):
        return None


def add_months(day: date, months: int) -> date:
    """The same day some months later (or earlier), or the last day of a shorter month.

    Raises ValueError when the result lies outside the years 1 to 9999.
    """
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not 1 <= year <= 9999:
        raise ValueError("The year must lie between 1 and 9999.")
    return date(year, month + 1, min(day.day, _days_in(year, month + 1)))


def _days_in(year: int, month: int) -> int:
    # The standard calendar module costs a capture 2 ms to import.
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _near(word: str, today: date) -> date | None:
    days = _NEAR.get(word)
    return None if days is None else today + timedelta(days=days)


def _iso(word: str) -> date | None:
    found = _ISO.fullmatch(word)
    return date(int(found[1]), int(found[2]), int(found[3])) if found else None


def _offset(word: str, today: date) -> date | None:
    found = _OFFSET.fullmatch(word)
    if not found:
        return None
    count = int(found[2]) * (1 if found[1] == "+" else -1)
    match found[3]:
        case "d":
            return today + timedelta(days=count)
        case "w":
            return today + timedelta(weeks=count)
        case "m":
            return add_months(today, count)
        case _:
            return add_months(today, count * 12)


def _weekday(word: str, today: date, is_past: bool) -> date | None:
    for number, name in enumerate(_WEEKDAYS):
        if word in (name, name[:3]):
            if is_past:
                return today - timedelta(days=(today.weekday() - number - 1) % 7 + 1)
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    return None


def _month(word: str) -> int | None:
    for number, (short, long) in enumerate(zip(_MONTHS, _LONG_MONTHS, strict=True), start=1):
        if word in (short, long):
            return number
    return None


def _day_of_month(word: str, today: date, is_past: bool) -> date | None:
    if found := _DAY_MONTH.fullmatch(word):
        day, month, year = int(found[1]), _month(found[2]), found[3]
    elif found := _MONTH_DAY.fullmatch(word):
        day, month, year = int(found[2]), _month(found[1]), None
    else:
        return None
    if month is None:
        return None
    if year is not None:
        return date(int(year), month, day)
    return _nearest(day, month, today, is_past)


def _nearest(day: int, month: int, today: date, is_past: bool) -> date | None:
    step = -1 if is_past else 1
    for distance in range(_LONGEST_WAIT_FOR_A_DAY + 1):
        year = today.year + step * distance
        if not 1 <= day <= _days_in(2000, month) or not 1 <= year <= 9999:
            return None
        if day > _days_in(year, month):
            continue
        found = date(year, month, day)
        if (found <= today) if is_past else (found >= today):
            return found
    return None
