"""The values of settings: read from a word, and written so that they read back the same."""

import re

from ninefold.kernel.capture.model import Metric

LONGEST_MINUTES = 6000

_WHOLE = re.compile(r"[+-]?\d", re.ASCII)
_MINUTES = re.compile(
    r"(?:(?P<hours>\d{1,3})h(?:(?P<rest>\d{1,2})m?)?|(?P<minutes>\d{1,4})m(?:in)?"
    r"|(?P<whole>\d{1,3})[.,](?P<part>\d{1,2})h)",
    re.ASCII | re.I,
)
_NUMBER = r"-?\d{1,15}(?:\.\d{1,9})?"
_UNIT = r"[^\W\d_]{1,12}|[%‰€$£¥°]"
_METRIC = re.compile(
    rf"(?P<name>[^\W\d_][\w-]{{0,59}})="
    rf"(?:(?P<before>{_NUMBER})(?P<first_unit>{_UNIT})?\.\.)?(?P<after>{_NUMBER})(?P<unit>{_UNIT})?"
)
_SLUG = re.compile(r"[^\W\d_][\w-]{0,59}")
_TAG = re.compile(r"[^\W\d_][\w-]*(?:/[\w-]+)*")


def read_whole(value: str, *, low: int, high: int) -> int | None:
    """A whole number of one digit from `low` to `high`, or None."""
    if not _WHOLE.fullmatch(value):
        return None
    number = int(value)
    return number if low <= number <= high else None


def read_minutes(value: str) -> int | None:
    """Minutes from `45m`, `1h`, `1h30m`, `1h30` or `1.5h`: 1 to 6000, or None."""
    found = _MINUTES.fullmatch(value)
    if not found:
        return None
    if found["minutes"]:
        minutes = int(found["minutes"])
    elif found["hours"]:
        rest = int(found["rest"] or 0)
        if rest >= 60:
            return None
        minutes = int(found["hours"]) * 60 + rest
    else:
        hundredths = int(found["part"].ljust(2, "0"))
        minutes = int(found["whole"]) * 60 + (hundredths * 60 + 50) // 100
    return minutes if 1 <= minutes <= LONGEST_MINUTES else None


def write_minutes(minutes: int) -> str:
    """Minutes as `45m`, `2h` or `1h30m`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest}m"
    return f"{hours}h{rest}m" if rest else f"{hours}h"


def read_metric(value: str) -> Metric | None:
    """A metric from `name=before..after` or `name=after`, with a unit behind, or None."""
    found = _METRIC.fullmatch(value)
    if not found:
        return None
    unit = found["unit"] or ""
    if found["first_unit"] not in (None, unit):
        return None
    return Metric(found["name"], found["before"], found["after"], unit)


def write_metric(metric: Metric) -> str:
    """A metric as `name=before..after` and its unit."""
    before = "" if metric.before is None else f"{metric.before}.."
    return f"{metric.name}={before}{metric.after}{metric.unit}"


def is_slug(value: str) -> bool:
    """Whether a value can name an audience: a letter, then letters, digits, hyphens."""
    return bool(_SLUG.fullmatch(value))


def is_tag(value: str) -> bool:
    """Whether a value can be a tag: a letter first, so that +49 stays a telephone number."""
    return len(value) <= 100 and bool(_TAG.fullmatch(value))
