"""One instance that the calendar library wrote out, as an occurrence."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import vDDDTypes

from ninefold.scheduling.domain.components import Component
from ninefold.scheduling.domain.occurrence import Occurrence
from ninefold.scheduling.domain.zones import name_of

MARK = "X-NINEFOLD-LINE"


def written_out(
    instance: Any, source: Any, component: Component, has_siblings: bool, zone: ZoneInfo
) -> Occurrence:
    """Return the occurrence that `instance` is.

    `source` is the event of the file that it was made from (the series or an override), `zone`
    the reader's zone, in which whole days begin.
    """
    start, end = instance["DTSTART"].dt, instance["DTEND"].dt
    is_all_day = not isinstance(start, datetime)
    if is_all_day:
        starts_at = datetime.combine(start, time(), zone)
        last = end.date() if isinstance(end, datetime) else end
        ends_at = datetime.combine(last, time(), zone)
        zone_name = zone.key
    else:
        starts_at = start
        ends_at = end if isinstance(end, datetime) else datetime.combine(end, time(), zone)
        if "DURATION" in source and "DTEND" not in source:
            ends_at = _after(starts_at, source["DURATION"].dt, component)
        tzid = str(source["DTSTART"].params.get("TZID", "")) or zone.key
        zone_name = name_of(starts_at.tzinfo, tzid)
    recurs = has_siblings or any(name in source for name in ("RRULE", "RDATE", "RECURRENCE-ID"))
    is_cancelled = str(source.get("STATUS", "")).upper() == "CANCELLED"
    return Occurrence(
        uid=str(source["UID"]),
        recurrence_id=_original_start(instance, source).isoformat() if recurs else None,
        summary=str(source.get("SUMMARY", "")),
        starts_at=starts_at,
        ends_at=max(starts_at, ends_at, key=lambda at: at.astimezone(UTC)),
        is_all_day=is_all_day,
        zone=zone_name,
        is_busy=not is_cancelled and not _is_free(source),
        location=str(source.get("LOCATION", "")),
        is_cancelled=is_cancelled,
    )


def sole_instance(event: Any) -> Any:
    """Return the only instance of an event that does not recur, None when the library must say.

    Most events are such, and the library takes the longest over each. Its answer is the same:
    the event as it stands.
    """
    if any(name in event for name in ("RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")):
        return None
    start = event["DTSTART"].dt
    is_timed = isinstance(start, datetime)
    if "DTEND" in event:
        end = event["DTEND"].dt
    elif "DURATION" in event:
        end = start + event["DURATION"].dt
    else:
        end = start if is_timed else start + timedelta(days=1)
    if isinstance(end, datetime) != is_timed or ("DURATION" in event and not is_timed):
        return None
    return {"DTSTART": event["DTSTART"], "DTEND": vDDDTypes(end), MARK: event[MARK]}


def _after(start: datetime, duration: timedelta, component: Component) -> datetime:
    """Return the end of a duration: days by the calendar, hours by the clock (RFC 5545, 3.3.6)."""
    written = component.first("DURATION")
    has_days = written is not None and any(unit in written.value.upper() for unit in "DW")
    days = timedelta(days=duration.days) if has_days else timedelta(0)
    by_calendar = start + days
    return (by_calendar.astimezone(UTC) + (duration - days)).astimezone(start.tzinfo)


def _original_start(instance: Any, source: Any) -> date:
    identity = source.get("RECURRENCE-ID")
    start: date = instance["DTSTART"].dt
    if identity is None:
        return start
    named: date = identity.dt
    if str(identity.params.get("RANGE", "")).upper() != "THISANDFUTURE":
        return named
    # Every later instance is made from the same override, moved by the same amount.
    if isinstance(named, datetime) == isinstance(start, datetime):
        original: date = start - (source["DTSTART"].dt - named)
        return original
    return start


def _is_free(source: Any) -> bool:
    shown = str(source.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper()
    return shown == "FREE" or (
        str(source.get("TRANSP", "OPAQUE")).upper() == "TRANSPARENT" and shown in ("", "FREE")
    )
