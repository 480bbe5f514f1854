"""When there is room: the hours of a week that you gave, less what stands in your calendars."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time, timedelta

from ninefold.scheduling.domain.intervals import Interval, merged, without
from ninefold.scheduling.domain.occurrence import Occurrence
from ninefold.scheduling.domain.zones import local, zone_named

WeeklyRoom = Mapping[int, Sequence[tuple[time, time]]]
"""Weekday (0 is Monday) to local ranges; one that ends at or before its start ends next day."""


def room(weekly: WeeklyRoom, *, zone: str, starts_on: date, ends_on: date) -> list[Interval]:
    """Return the hours of the week written out from `starts_on` to `ends_on`, both included.

    A local time that the clock skips becomes the first moment after the gap; one that it shows
    twice is the first of the two. Raises UnknownZone.
    """
    tzinfo = zone_named(zone)
    found: list[Interval] = []
    # From the day before, whose range may reach into the first day after midnight.
    for number in range(-1, (ends_on - starts_on).days + 1):
        day = starts_on + timedelta(days=number)
        for begins, ends in weekly.get(day.weekday(), ()):
            last_day = day if ends > begins else day + timedelta(days=1)
            start, end = local(day, begins, tzinfo), local(last_day, ends, tzinfo)
            if start.timestamp() < end.timestamp():
                found.append(Interval(start, end))
    first = local(starts_on, time(), tzinfo)
    last = local(ends_on + timedelta(days=1), time(), tzinfo)
    outside = [
        Interval(min(first, item.starts_at), first) for item in found if item.starts_at < first
    ] + [Interval(last, max(last, item.ends_at)) for item in found if item.ends_at > last]
    return without(found, outside)


def busy_time(occurrences: Iterable[Occurrence], *, buffer_minutes: int = 0) -> list[Interval]:
    """Return the time that busy occurrences take, with a buffer before and after each.

    A busy all-day occurrence takes its whole days, without a buffer; one without length takes
    nothing.
    """
    buffer = timedelta(minutes=buffer_minutes)
    taken: list[Interval] = []
    for item in occurrences:
        span = Interval(item.starts_at, item.ends_at)
        if not item.is_busy or not span.minutes:
            continue
        if item.is_all_day:
            taken.append(span)
        else:
            taken.append(Interval(span.starts_at - buffer, span.ends_at + buffer))
    return merged(taken)


def free_time(
    weekly: WeeklyRoom,
    busy: Iterable[Occurrence],
    *,
    zone: str,
    starts_on: date,
    ends_on: date,
    buffer_minutes: int = 0,
) -> list[Interval]:
    """Return what is left of the weekly room beside `busy`, in order, as intervals in UTC.

    `starts_on` and `ends_on` are both included and begin at midnight in `zone`. Leave out of
    `busy` the practice blocks that the planner itself placed. Raises UnknownZone.
    """
    hours = room(weekly, zone=zone, starts_on=starts_on, ends_on=ends_on)
    return without(hours, busy_time(busy, buffer_minutes=buffer_minutes))
