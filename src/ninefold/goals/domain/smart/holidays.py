"""The days that people name instead of dates."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from ninefold.goals.domain.smart.other_calendars import (
    hanukkah,
    hebrew_new_year,
    islamic_in,
    passover,
)


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


_When = Callable[[int], date | tuple[date, ...]]


def _nth(month: int, weekday: int, nth: int, later: int = 0) -> _When:
    return lambda year: nth_weekday(year, month, weekday, nth) + timedelta(days=later)


def _last(month: int, weekday: int) -> _When:
    """The last `weekday` of a month is seven days before the first of the next."""
    return lambda year: nth_weekday(year, month + 1, weekday, 1) - timedelta(days=7)


def _weekday_from(month: int, day: int, weekday: int) -> _When:
    """The first `weekday` on or after a day of the year."""

    def when(year: int) -> date:
        first = date(year, month, day)
        return first + timedelta(days=(weekday - first.weekday()) % 7)

    return when


def _islamic(month: int, day: int) -> _When:
    return lambda year: islamic_in(year, month, day)


# Movable days of calendars that we do not compute are recognised and have no date. Longer names
# stand before shorter ones that begin like them.
_HOLIDAYS: tuple[tuple[str, _When | None], ...] = (
    (r"new year'?s eve", _fixed(12, 31)),
    (r"(?:jewish new year|rosh hashanah)", hebrew_new_year),
    (r"(?:the )?(?:lunar|chinese) new year", None),
    (r"(?:persian new year|nowruz|norooz)", _fixed(3, 20)),
    (r"(?:the )?new year(?:'?s(?: day)?)?(?! resolution)", _fixed(1, 1)),
    (r"christmas eve", _fixed(12, 24)),
    (
        r"(?:christmas(?: day)?|x-?mas)(?! (?:part|dinner|lunch|campaign|market|sale|menu))",
        _fixed(12, 25),
    ),
    (r"boxing day|st\.? stephen'?s day", _fixed(12, 26)),
    (r"(?:st\.? nicholas'?(?:s)?(?: day)?)", _fixed(12, 6)),
    (r"(?:sinterklaas)", _fixed(12, 5)),
    (r"(?:st\.? lucia'?s day)", _fixed(12, 13)),
    (r"(?:kwanzaa)", _fixed(12, 26)),
    (r"(?:mardi gras|shrove tuesday|pancake day)", _from_easter(-47)),
    (r"carnival", _from_easter(-47)),
    (r"ash wednesday|lent", _from_easter(-46)),
    (r"mothering sunday", _from_easter(-21)),
    (r"palm sunday", _from_easter(-7)),
    (r"maundy thursday", _from_easter(-3)),
    (r"good friday", _from_easter(-2)),
    (r"easter monday", _from_easter(1)),
    (r"orthodox easter", None),
    (r"easter(?: sunday)?", _from_easter(0)),
    (r"ascension(?: day)?", _from_easter(39)),
    (r"whit monday", _from_easter(50)),
    (r"pentecost|whitsun(?:day)?", _from_easter(49)),
    (r"corpus christi", _from_easter(60)),
    (r"canadian thanksgiving", _nth(10, 0, 2)),
    (r"thanksgiving(?: day)?", _nth(11, 3, 4)),
    (r"black friday", _nth(11, 3, 4, later=1)),
    (r"cyber monday", _nth(11, 3, 4, later=4)),
    (r"labou?r day", _nth(9, 0, 1)),
    (r"may day", _fixed(5, 1)),
    (r"independence day|(?:the )?(?:4th|fourth) of july", _fixed(7, 4)),
    (r"memorial day", _last(5, 0)),
    (r"(?:martin luther king(?:,? jr\.?)?|mlk) day", _nth(1, 0, 3)),
    (r"presidents'?(?:s)? day", _nth(2, 0, 3)),
    (r"juneteenth", _fixed(6, 19)),
    (r"columbus day|indigenous peoples'? day", _nth(10, 0, 2)),
    (r"veterans'? day|remembrance day|armistice day|singles'? day", _fixed(11, 11)),
    (r"groundhog day", _fixed(2, 2)),
    (r"canada day", _fixed(7, 1)),
    (r"victoria day", _weekday_from(5, 18, 0)),
    (r"family day", _nth(2, 0, 3)),
    (r"(?:the )?early may bank holiday", _nth(5, 0, 1)),
    (r"(?:the )?(?:spring|late may) bank holiday", _last(5, 0)),
    (r"(?:the )?(?:august|summer) bank holiday", _last(8, 0)),
    (r"burns night", _fixed(1, 25)),
    (r"st\.? david'?s day", _fixed(3, 1)),
    (r"st\.? george'?s day", _fixed(4, 23)),
    (r"st\.? andrew'?s day", _fixed(11, 30)),
    (r"(?:guy fawkes|bonfire) night", _fixed(11, 5)),
    (r"bastille day", _fixed(7, 14)),
    (r"(?:the day of )?german unity(?: day)?", _fixed(10, 3)),
    (r"reformation day", _fixed(10, 31)),
    (r"all saints'?(?: day)?", _fixed(11, 1)),
    (r"all souls'?(?: day)?|(?:the )?day of the dead", _fixed(11, 2)),
    (r"assumption(?: day)", _fixed(8, 15)),
    (r"(?:the )?immaculate conception", _fixed(12, 8)),
    (r"king'?s day", _fixed(4, 27)),
    (r"midsummer(?:'?s)? eve", _weekday_from(6, 19, 4)),
    (r"midsummer(?:'?s)?(?: day)?", _weekday_from(6, 20, 5)),
    (r"walpurgis(?: night)?", _fixed(4, 30)),
    (r"oktoberfest", _weekday_from(9, 16, 5)),
    (r"australia day", _fixed(1, 26)),
    (r"anzac day", _fixed(4, 25)),
    (r"waitangi day", _fixed(2, 6)),
    (r"golden week", _fixed(4, 29)),
    (r"cinco de mayo", _fixed(5, 5)),
    (r"songkran", _fixed(4, 13)),
    (r"gandhi jayanti", _fixed(10, 2)),
    (r"hallowe'?en", _fixed(10, 31)),
    (r"valentine'?s(?: day)?", _fixed(2, 14)),
    (r"st\.? patrick'?s day", _fixed(3, 17)),
    (r"(?:international )?women'?s day", _fixed(3, 8)),
    (r"mother'?s day", _nth(5, 6, 2)),
    (r"father'?s day", _nth(6, 6, 3)),
    (r"april fool'?s'?(?: day)?", _fixed(4, 1)),
    (r"earth day", _fixed(4, 22)),
    (r"pi day", _fixed(3, 14)),
    (r"ada lovelace day", _nth(10, 1, 2)),
    (r"epiphany|three kings'? day", _fixed(1, 6)),
    (r"twelfth night", _fixed(1, 5)),
    (r"michaelmas", _fixed(9, 29)),
    (r"candlemas", _fixed(2, 2)),
    (r"eid al-adha|(?:the )?feast of sacrifice|bayram|tabaski|eid ul-adha", _islamic(12, 10)),
    (r"eid(?: (?:al|ul)-fitr)?", _islamic(10, 1)),
    (r"ramadan", _islamic(9, 1)),
    (r"hanukkah|chanukah", hanukkah),
    (r"passover|pesach", passover),
    (r"yom kippur", lambda year: hebrew_new_year(year) + timedelta(days=9)),
    (
        r"diwali|deepavali|holi(?!d)|navratri|vesak|onam|pongal|mid-autumn festival"
        r"|(?:the )?(?:dragon boat|lantern|spring) festival|tet|obon|chuseok|sallah|purim|sukkot"
        r"|shavuot|republic day|national day",
        None,
    ),
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
            for year in (today.year, today.year + 1):
                days = when(year)
                for day in days if isinstance(days, tuple) else (days,):
                    if day > today:
                        return day
    return None
