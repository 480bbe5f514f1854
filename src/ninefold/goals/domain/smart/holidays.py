"""The days that people name instead of dates."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar.

    Source: the anonymous Gregorian algorithm (Meeus, Jones and Butcher).
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the `nth` (from 1) `weekday` (Monday is 0) of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


# Movable days of calendars that we do not compute are recognised and have no date.
_HOLIDAYS: tuple[tuple[str, Callable[[int], date] | None], ...] = (
    (r"new year'?s eve", _fixed(12, 31)),
    (r"(?:the )?new year(?:'?s(?: day)?)?(?! resolution)", _fixed(1, 1)),
    (r"christmas eve", _fixed(12, 24)),
    (r"christmas(?: day)?|x-?mas", _fixed(12, 25)),
    (r"boxing day", _fixed(12, 26)),
    (r"good friday", _from_easter(-2)),
    (r"easter monday", _from_easter(1)),
    (r"easter(?: sunday)?", _from_easter(0)),
    (r"ascension(?: day)?", _from_easter(39)),
    (r"pentecost|whitsun", _from_easter(49)),
    (r"thanksgiving(?: day)?", lambda year: nth_weekday(year, 11, 3, 4)),
    (r"black friday", lambda year: nth_weekday(year, 11, 3, 4) + timedelta(days=1)),
    (r"labou?r day", lambda year: nth_weekday(year, 9, 0, 1)),
    (r"may day", _fixed(5, 1)),
    (r"independence day|(?:the )?(?:4th|fourth) of july", _fixed(7, 4)),
    (r"hallowe'?en", _fixed(10, 31)),
    (r"valentine'?s(?: day)?", _fixed(2, 14)),
    (r"st\.? patrick'?s day", _fixed(3, 17)),
    (r"(?:international )?women'?s day", _fixed(3, 8)),
    (r"mother'?s day", lambda year: nth_weekday(year, 5, 6, 2)),
    (r"epiphany", _fixed(1, 6)),
    (r"diwali|ramadan|eid(?: al-\w+)?|hanukkah|passover|(?:lunar|chinese) new year", None),
    (r"the (?:christmas |winter |summer |easter )?(?:holidays|holiday season)", None),
)
PATTERN = "|".join(pattern for pattern, _ in _HOLIDAYS)
_COMPILED = tuple((re.compile(pattern), when) for pattern, when in _HOLIDAYS)


def next_holiday(name: str, *, today: date) -> date | None:
    """Return the next time `name` (lower case) falls after `today`, or None if we cannot tell."""
    for pattern, when in _COMPILED:
        if pattern.fullmatch(name):
            if when is None:
                return None
            this_year = when(today.year)
            return this_year if this_year > today else when(today.year + 1)
    return None
