"""Names of time zones as calendar programs write them, and local times that clocks skip."""

from datetime import UTC, date, datetime, time, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Timezone
from icalendar.timezone import tzp

from ninefold.scheduling.domain.components import Component
from ninefold.scheduling.domain.occurrence import Fault

_RULE_FREQUENCIES = ("FREQ=YEARLY", "FREQ=MONTHLY")


class UnknownZone(ValueError):
    """A time zone that is in no list."""


def zone_named(name: str) -> ZoneInfo:
    """Return the zone with that IANA name; raises UnknownZone when there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UnknownZone(
            f"There is no time zone {name!r}. Write it like Europe/Paris or America/New_York."
        ) from None


def name_of(zone: tzinfo | None, otherwise: str) -> str:
    """Return the IANA name of a zone where it has one."""
    if zone is UTC:
        return "UTC"
    return str(getattr(zone, "key", None) or otherwise)


def learn_zones(components: list[Component]) -> list[Fault]:
    """Teach the calendar library the zones that a file defines itself; return what is broken.

    The library keeps them for the whole process, so what earlier files taught is dropped first.
    """
    tzp.use_default()
    faults: list[Fault] = []
    for component in components:
        tzid = component.first("TZID")
        if component.name != "VTIMEZONE" or (tzid and tzp.timezone(tzid.value)):
            continue
        if reason := _reason_against(component):
            faults.append(Fault(component.line, f"This time zone was left out: {reason}."))
            continue
        try:
            tzp.cache_timezone_component(Timezone.from_ical(_text(component)))
        except Exception as error:
            faults.append(Fault(component.line, f"This time zone cannot be read: {error}."))
    return faults


def local(day: date, at: time, zone: tzinfo) -> datetime:
    """Return a local wall time as an aware one that exists.

    A time that the clock skips becomes the first moment after the gap; one that it shows twice
    is the first of the two. Arithmetic after PEP 495.
    """
    wall = datetime.combine(day, at, zone)
    there_and_back = wall.astimezone(UTC).astimezone(zone)
    if there_and_back.replace(tzinfo=None) == wall.replace(tzinfo=None):
        return wall
    before, after = wall.utcoffset(), wall.replace(fold=1).utcoffset()
    assert before is not None and after is not None
    low, high = (wall.replace(tzinfo=UTC) - max(before, after)), there_and_back.astimezone(UTC)
    while (high - low).total_seconds() > 1:
        middle = (low + (high - low) / 2).replace(microsecond=0)
        if middle.astimezone(zone).utcoffset() == low.astimezone(zone).utcoffset():
            low = middle
        else:
            high = middle
    return high.astimezone(zone)


def _reason_against(component: Component) -> str:
    if component.first("TZID") is None:
        return "it has no TZID"
    if not component.children:
        return "it has neither STANDARD nor DAYLIGHT"
    for part in component.children:
        for rule in part.properties:
            if rule.name == "RRULE" and not rule.value.upper().startswith(_RULE_FREQUENCIES):
                return f"its rule in line {rule.line} does not repeat by year or month"
    return ""


def _text(component: Component) -> str:
    lines = [f"BEGIN:{component.name}", *(item.text for item in component.properties)]
    lines += [_text(child).rstrip("\r\n") for child in component.children]
    return "\r\n".join([*lines, f"END:{component.name}", ""])
