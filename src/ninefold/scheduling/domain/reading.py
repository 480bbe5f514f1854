"""Read an iCalendar file (RFC 5545) and write out its recurrences over some days."""

import hashlib
import warnings
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
from icalendar.timezone import tzp

from ninefold.scheduling.domain.components import Component, cut, decode
from ninefold.scheduling.domain.occurrence import (
    CalendarReading,
    Fault,
    Occurrence,
    to_json,
)
from ninefold.scheduling.domain.recurrence_rules import MOVED_EARLIER, RefusedRule, check_rule, clip
from ninefold.scheduling.domain.work_limit import TooMuchWork, work_limit
from ninefold.scheduling.domain.written_out import MARK, sole_instance, written_out
from ninefold.scheduling.domain.zones import learn_zones, zone_named

MAX_OCCURRENCES = 100_000
# An honest series of ten years takes some hundredths of this.
SECONDS_AN_EVENT = 2.0
TOO_MUCH_WORK = (
    "The times of this event take too long to write out, so it was left out. "
    "Give its rule fewer conditions, or a later start."
)
_MUST_BE_WHOLE = {"DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "RRULE"}
# Alarms, attendees and descriptions are most of a file, and most of what is broken in it.
_NEEDED = _MUST_BE_WHOLE | {
    "UID", "RDATE", "EXDATE", "SUMMARY", "LOCATION", "STATUS", "TRANSP", "SEQUENCE",
    "X-MICROSOFT-CDO-BUSYSTATUS",
}  # fmt: skip


class BrokenEvent(ValueError):
    """An event that cannot be read, and the line of what is wrong."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, slots=True)
class _Window:
    starts_at: datetime
    ends_at: datetime
    zone: ZoneInfo


def read_calendar(
    data: bytes,
    *,
    starts_on: date,
    ends_on: date,
    zone: str,
    seconds_an_event: float | None = None,
) -> CalendarReading:
    """Return what takes place from `starts_on` to `ends_on`, both days included.

    `zone` is the IANA name of the reader's zone: days begin in it, and times that name no zone
    are in it. An event that is broken becomes a fault with its line, and the rest is read; so
    does one that takes more than `seconds_an_event` of work to write out.
    Raises NotACalendar for data that is no calendar, UnknownZone, and ValueError when
    `ends_on` is before `starts_on`.
    """
    if ends_on < starts_on:
        raise ValueError("The last day is before the first day. Swap them.")
    local_zone = zone_named(zone)
    window = _Window(
        datetime.combine(starts_on, time(), local_zone),
        datetime.combine(ends_on + timedelta(days=1), time(), local_zone),
        local_zone,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        components, faults = cut(decode(data))
        faults += learn_zones(components)
        series: dict[str, list[tuple[Component, Any]]] = defaultdict(list)
        for component in components:
            if component.name != "VEVENT":
                continue
            try:
                event = _event(component, window, faults)
            except BrokenEvent as broken:
                faults.append(Fault(broken.line, str(broken)))
            # The library reads some values only when asked, and fails in many ways.
            except Exception as error:
                faults.append(Fault(component.line, f"This event cannot be read: {error}"))
            else:
                series[str(event["UID"])].append((component, event))
        occurrences: list[Occurrence] = []
        for members in series.values():
            try:
                with work_limit(seconds_an_event):
                    occurrences += _occurrences(members, window, faults)
            except TooMuchWork:
                faults.append(Fault(members[0][0].line, TOO_MUCH_WORK))
            if len(occurrences) > MAX_OCCURRENCES:
                line = members[0][0].line
                faults.append(
                    Fault(
                        line,
                        f"There are more than {MAX_OCCURRENCES:,} occurrences in these days; "
                        "the events from here on were left out. Ask for fewer days.",
                    )
                )
                break
    occurrences.sort(key=lambda item: (item.starts_at.astimezone(UTC), item.uid, item.ends_at))
    faults.sort(key=lambda fault: (fault.line, fault.message))
    return CalendarReading(tuple(occurrences[:MAX_OCCURRENCES]), tuple(faults))


def _event(component: Component, window: _Window, faults: list[Fault]) -> Any:
    if component.first("DTSTART") is None:
        raise BrokenEvent(component.line, "This event has no DTSTART, so it has no time.")
    lines = [item for item in component.properties if item.name in _NEEDED]
    text = "\r\n".join(["BEGIN:VEVENT", *(item.text for item in lines), "END:VEVENT", ""])
    try:
        event: Any = icalendar.Event.from_ical(text)
    except Exception as error:
        raise BrokenEvent(component.line, f"This event cannot be read: {error}") from None
    for name, reason in event.errors:
        where = component.first(str(name).upper())
        line = where.line if where else component.line
        message = f"{name} cannot be read: {reason}"
        if str(name).upper() in _MUST_BE_WHOLE:
            raise BrokenEvent(line, f"{message}. The event was left out.")
        faults.append(Fault(line, f"{message}. The event was read without it."))
        _drop_broken(event, str(name).upper())
    if "DTSTART" not in event:
        raise BrokenEvent(component.line, "The start of this event (DTSTART) cannot be read.")
    if not str(event.get("UID", "")).strip():
        event["UID"] = "without-uid-" + hashlib.sha256(text.encode()).hexdigest()[:24]
    for name in ("DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "SEQUENCE"):
        if isinstance(event.get(name), list):
            event[name] = event[name][0]
    for name in ("DTSTART", "DTEND", "RECURRENCE-ID"):
        if name in event and not isinstance(event[name].dt, date):
            named = component.first(name)
            line = named.line if named else component.line
            raise BrokenEvent(line, f"{name} is no point in time. The event was left out.")
    for item in lines:
        _report_unknown_zone(item.text, item.line, window, faults)
    _localise(event, window.zone)
    _check_span(component, event)
    _clip_rules(component, event, window, faults)
    event[MARK] = icalendar.vText(str(component.line))
    return event


def _drop_broken(event: Any, name: str) -> None:
    held = event.get(name)
    whole = [
        item
        for item in (held if isinstance(held, list) else [held])
        if not isinstance(item, icalendar.vBroken)
    ]
    event.pop(name, None)
    if whole and whole != [None]:
        event[name] = whole if len(whole) > 1 else whole[0]


def _report_unknown_zone(text: str, line: int, window: _Window, faults: list[Fault]) -> None:
    head = text.partition(":")[0]
    _, marker, after = head.partition(";TZID=")
    tzid = after.split(";")[0].strip('"') if marker else ""
    if tzid and tzp.timezone(tzid) is None:
        faults.append(
            Fault(line, f"The time zone {tzid!r} is not known; read in {window.zone.key}.")
        )


def _localise(event: Any, zone: ZoneInfo) -> None:
    def settled(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(settled(part) for part in value)
        if isinstance(value, datetime) and value.tzinfo is None:
            return value.replace(tzinfo=zone)
        return value

    for name in ("DTSTART", "DTEND", "RECURRENCE-ID"):
        if name in event:
            event[name].dt = settled(event[name].dt)
    for name in ("RDATE", "EXDATE"):
        held = event.get(name, [])
        for dates in held if isinstance(held, list) else [held]:
            for item in dates.dts:
                item.dt = settled(item.dt)


def _check_span(component: Component, event: Any) -> None:
    start = event["DTSTART"].dt
    if "DURATION" in event and event["DURATION"].dt < timedelta(0):
        raise BrokenEvent(component.line, "This event has a negative DURATION.")
    end = event["DTEND"].dt if "DTEND" in event else None
    if end is None:
        return
    if isinstance(start, datetime) == isinstance(end, datetime) and end < start:
        line = component.first("DTEND") or component
        raise BrokenEvent(line.line, "This event ends before it starts (DTEND before DTSTART).")
    # Some programs give an all-day event the same day twice; the standard wants the day after.
    if not isinstance(start, datetime) and end == start:
        event["DTEND"].dt = start + timedelta(days=1)


def _clip_rules(component: Component, event: Any, window: _Window, faults: list[Fault]) -> None:
    start = event["DTSTART"].dt
    last = window.ends_at + MOVED_EARLIER
    for rule in (item for item in component.properties if item.name in ("RRULE", "EXRULE")):
        first_on = start.date() if isinstance(start, datetime) else start
        try:
            check_rule(rule.value, starts_on=first_on, until=last.date())
        except RefusedRule as refused:
            raise BrokenEvent(rule.line, f"{refused} The event was left out.") from None
    if exclusion := component.first("EXRULE"):
        message = "EXRULE is no longer part of the standard; what it leaves out is shown here."
        faults.append(Fault(exclusion.line, message))
    if "RRULE" in event:
        held = event["RRULE"]
        zone = start.tzinfo if isinstance(start, datetime) and start.tzinfo else window.zone
        rules = held if isinstance(held, list) else [held]
        clipped = [icalendar.vRecur(clip(rule, start, last, zone)) for rule in rules]
        event["RRULE"] = clipped if len(clipped) > 1 else clipped[0]


def _occurrences(
    members: list[tuple[Component, Any]], window: _Window, faults: list[Fault]
) -> list[Occurrence]:
    single = sole_instance(members[0][1]) if len(members) == 1 else None
    calendar = icalendar.Calendar()
    masters = [component for component, event in members if "RECURRENCE-ID" not in event]
    for component in masters[1:]:
        first = f"the event in line {masters[0].line}"
        faults.append(
            Fault(component.line, f"This event has the UID of {first}; only one of them is read.")
        )
    for _, event in members:
        calendar.add_component(event)
    sources = {str(component.line): (component, event) for component, event in members}
    day = timedelta(days=1)
    found: list[Occurrence] = []
    try:
        instances = [single] if single else None
        if instances is None:
            query = recurring_ical_events.CalendarQuery(calendar)
            # Zones reach a day past the reader's own, and what does not overlap is dropped below.
            instances = query.between(window.starts_at - day, window.ends_at + day)
        for instance in instances:
            component, event = sources[str(instance[MARK])]
            item = written_out(instance, event, component, len(members) > 1, window.zone)
            if _is_in(item, window):
                found.append(item)
    except Exception as error:
        line = members[0][0].line
        faults.append(Fault(line, f"The times of this event cannot be written out: {error}"))
        return []
    return found


def _is_in(item: Occurrence, window: _Window) -> bool:
    if item.starts_at == item.ends_at:
        return window.starts_at <= item.starts_at < window.ends_at
    return item.starts_at < window.ends_at and item.ends_at > window.starts_at


def read_as_json(data: bytes, *, starts_on: str, ends_on: str, zone: str) -> dict[str, Any]:
    """Do what `read_calendar` does with plain values (dates in ISO 8601), for other processes."""
    first, last = date.fromisoformat(starts_on), date.fromisoformat(ends_on)
    reading = read_calendar(
        data, starts_on=first, ends_on=last, zone=zone, seconds_an_event=SECONDS_AN_EVENT
    )
    return to_json(reading)
