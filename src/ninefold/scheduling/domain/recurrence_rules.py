"""Which recurrence rules are safe to write out, and how they are cut to the dates asked for."""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any

MAX_STEPS = 400_000
# How far past the last day a rule is followed, for instances that were moved to an earlier one.
MOVED_EARLIER = timedelta(days=31)
_FREQUENCIES = {"YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY"}
_DAYS_IN = {"YEARLY": 366, "MONTHLY": 31, "WEEKLY": 7}


class RefusedRule(ValueError):
    """A rule that is broken, or would take too long to write out."""


def check_rule(text: str, *, starts_on: date, until: date) -> None:
    """Refuse the RRULE value `text` when writing it out up to `until` would be too much.

    Raises RefusedRule with a reason that a person can act on.
    """
    parts = _parts(text)
    frequency = parts.get("FREQ", "")
    if frequency in ("SECONDLY", "MINUTELY"):
        raise RefusedRule(
            f"It repeats {frequency.lower()}, which no real appointment does; "
            "give it a rule of hours, days, weeks, months or years."
        )
    if frequency not in _FREQUENCIES:
        raise RefusedRule(f"Its rule has no frequency that is known (FREQ={frequency or '?'}).")
    interval = _positive(parts.get("INTERVAL", "1"))
    by_minute = len(parts.get("BYMINUTE", "0").split(","))
    by_second = len(parts.get("BYSECOND", "0").split(","))
    by_hour = len(parts.get("BYHOUR", "0").split(","))
    days = max((until - starts_on).days, 0) + 1
    visits = days * 24 / interval if frequency == "HOURLY" else days * by_hour
    if by_minute * by_second > 60 or visits * by_minute * by_second > MAX_STEPS:
        raise RefusedRule(
            "It repeats too often to write out; give it a later start or a wider interval."
        )
    if _never_falls(parts, by_hour * by_minute * by_second):
        raise RefusedRule("Its rule names a day that never comes, so it never takes place.")


def clip(rule: Mapping[str, Any], start: date, until: datetime, zone: tzinfo) -> dict[str, Any]:
    """Return the rule with an UNTIL no later than `until` (aware).

    An UNTIL without a zone is local time, and one that is a date includes that whole day, as
    calendar programs have it. Without the cut, a rule without an end is searched to year 9999.
    """
    clipped = dict(rule)
    clipped.pop("UNTIL", None)
    own = rule.get("UNTIL")
    value = own[0] if isinstance(own, list) and own else own
    if not isinstance(start, datetime):
        last = until.date()
        if isinstance(value, date):
            last = min(last, value.date() if isinstance(value, datetime) else value)
        clipped["UNTIL"] = [last]
        return clipped
    last_at = until
    if isinstance(value, datetime):
        last_at = min(last_at, value if value.tzinfo else value.replace(tzinfo=zone))
    elif isinstance(value, date):
        last_at = min(last_at, datetime.combine(value, time(23, 59, 59), zone))
    clipped["UNTIL"] = [last_at.astimezone(UTC).replace(microsecond=0)]
    return clipped


def _parts(text: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in text.upper().split(";") if part.strip())
    return {name.strip(): value.strip() for name, _, value in pairs}


def _positive(text: str) -> int:
    if not text.isdigit() or not 0 < int(text) < 100_000:
        raise RefusedRule(f"Its rule has the interval {text!r}; it must be a whole number from 1.")
    return int(text)


def _never_falls(parts: Mapping[str, str], times_a_day: int) -> bool:
    """Whether a rule is of the kind that would be searched in vain up to year 9999."""
    most = _DAYS_IN.get(parts["FREQ"], 1) * times_a_day
    positions = _numbers(parts.get("BYSETPOS", ""))
    if positions and all(abs(position) > most or position == 0 for position in positions):
        return True
    days = _numbers(parts.get("BYMONTHDAY", ""))
    months = [month for month in _numbers(parts.get("BYMONTH", "")) if 1 <= month <= 12]
    if not days:
        return False
    longest = max(monthrange(2024, month)[1] for month in months or range(1, 13))
    return all(abs(day) > longest or day == 0 for day in days)


def _numbers(text: str) -> Sequence[int]:
    return [int(part) for part in text.split(",") if part.strip().lstrip("+-").isdigit()]
