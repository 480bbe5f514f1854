"""From a time on a wall clock to an instant, without guessing."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

EARLIEST, LATEST = 1970, 2200


class NoSuchTime(ValueError):
    """No clock shows this time, or the zone is unknown; the message says how to mend it."""


def instant(wall: datetime, zone: str) -> datetime:
    """The instant, in UTC, at which a clock in ``zone`` (an IANA name) shows ``wall``.

    An hour that comes twice when clocks go back means the first time. Raises NoSuchTime for an
    unknown zone, for a time that is skipped when clocks go forward, and for years outside of
    1970 to 2200.
    """
    if not EARLIEST <= wall.year <= LATEST:
        raise NoSuchTime(f"starts_at: choose a year from {EARLIEST} to {LATEST}.")
    try:
        local = wall.replace(tzinfo=ZoneInfo(zone), fold=0)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise NoSuchTime(f"zone: {zone!r} is not known. Write it like Europe/Berlin.") from error
    found = local.astimezone(UTC)
    back = found.astimezone(local.tzinfo)
    if back.replace(tzinfo=None, fold=0) != wall.replace(fold=0):
        raise NoSuchTime(
            f"starts_at: clocks in {zone} skip {wall:%H:%M} on that day. Choose an hour later."
        )
    return found
