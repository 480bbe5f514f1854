"""Days of the Islamic and Hebrew calendars, by their arithmetic forms.

The Islamic days follow the tabular (civil) calendar, which can lie a day off the sighted moon. The
Hebrew calendar is arithmetic by itself, so its days are exact. Sources: the tabular Islamic leap
rule (11 in 30 years) and the molad with its four postponements, as every textbook of calendars
has them.
"""

from __future__ import annotations

from datetime import date, timedelta

_ISLAMIC_EPOCH = date(622, 7, 19)  # 1 Muharram 1, proleptic Gregorian
_HEBREW_EPOCH = -1_373_428  # ordinal of the day before 1 Tishri of year 1
_PARTS_A_DAY = 25_920
_MONTH_PARTS = 29 * _PARTS_A_DAY + 13_753


def islamic_day(year: int, month: int, day: int) -> date:
    """Return the Gregorian date of `day` of `month` (1 Muharram to 12) of an Islamic year."""
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day - 1
    return _ISLAMIC_EPOCH + timedelta(days=days)


def islamic_in(gregorian_year: int, month: int, day: int) -> tuple[date, ...]:
    """Return when this Islamic day falls in a Gregorian year: once, or twice in some."""
    near = (gregorian_year - 622) * 33 // 32 + 1
    found = (islamic_day(year, month, day) for year in range(max(1, near - 2), near + 3))
    return tuple(when for when in found if when.year == gregorian_year)


def _new_year_days(year: int) -> int:
    """Return the days from the Hebrew epoch to 1 Tishri of `year`."""
    months = (235 * year - 234) // 19
    parts = 204 + 793 * (months % 1080)
    hours = 5 + 12 * months + 793 * (months // 1080) + parts // 1080
    parts = 1080 * (hours % 24) + parts % 1080
    days = 1 + 29 * months + hours // 24
    leap, after_leap = (7 * year + 1) % 19 < 7, (7 * (year - 1) + 1) % 19 < 7
    if (
        parts >= 19_440
        or (days % 7 == 2 and parts >= 9_924 and not leap)
        or (days % 7 == 1 and parts >= 16_789 and after_leap)
    ):
        days += 1
    return days + 1 if days % 7 in (0, 3, 5) else days


def hebrew_new_year(gregorian_year: int) -> date:
    """Return 1 Tishri (Rosh Hashanah) in the autumn of a Gregorian year."""
    return date.fromordinal(_HEBREW_EPOCH + _new_year_days(gregorian_year + 3761))


def passover(gregorian_year: int) -> date:
    """Return 15 Nisan: always 163 days before the next Rosh Hashanah."""
    return hebrew_new_year(gregorian_year) - timedelta(days=163)


def hanukkah(gregorian_year: int) -> date:
    """Return 25 Kislev: 83 days after Rosh Hashanah, 84 where Heshvan is long."""
    begins = hebrew_new_year(gregorian_year)
    length = (hebrew_new_year(gregorian_year + 1) - begins).days
    return begins + timedelta(days=84 if length in (355, 385) else 83)
