"""Write appointments as iCalendar (RFC 5545), for a feed to subscribe to or as an invitation."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, vCalAddress, vDuration, vText

_PRODUCT = "-//Ninefold//Ninefold//EN"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_ADDRESS = re.compile(r"[^\s@<>\"',;:\\\x00-\x20\x7f]+@[^\s@<>\"',;:\\\x00-\x20\x7f]+")


class CannotWriteCalendar(ValueError):
    """Something that a calendar file cannot hold; the message names it."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """What is to stand in a calendar.

    `uid` stays the same for as long as the appointment lives, and `sequence` rises with each
    change of its time. `changed_at` is when it last changed (the time of writing unless given).
    An all-day one begins and ends at local midnights of its days, the end exclusive.
    """

    uid: str
    summary: str
    starts_at: datetime
    ends_at: datetime
    sequence: int = 0
    changed_at: datetime | None = None
    description: str = ""
    location: str = ""
    is_busy: bool = True
    is_all_day: bool = False
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part in a meeting."""

    name: str
    email: str


def write_calendar(
    appointments: Iterable[Appointment],
    *,
    name: str,
    generated_at: datetime,
    refresh_every: timedelta = timedelta(hours=1),
) -> bytes:
    """Return a calendar to subscribe to, in order of time and uid, in UTC.

    The same appointments give the same bytes, apart from those without `changed_at`, so that an
    unchanged feed can be answered as unchanged. Raises CannotWriteCalendar for a time without a
    zone, an end before the start, or a uid that is empty or given twice.
    """
    calendar = _calendar()
    calendar.add("method", "PUBLISH")
    calendar.add("name", _clean(name))
    calendar.add("x-wr-calname", _clean(name))
    calendar.add("refresh-interval", refresh_every, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(refresh_every))
    seen: set[str] = set()
    listed = list(appointments)
    for appointment in listed:
        if appointment.uid in seen:
            raise CannotWriteCalendar(f"uid: {appointment.uid!r} is given to two appointments.")
        seen.add(appointment.uid)
        _check(appointment)
    for appointment in sorted(listed, key=lambda a: (a.starts_at.astimezone(UTC), a.uid)):
        calendar.add_component(_event(appointment, generated_at))
    return bytes(calendar.to_ical())


def write_invitation(
    appointment: Appointment,
    *,
    organiser: Participant,
    attendees: Sequence[Participant],
    generated_at: datetime,
) -> bytes:
    """Return an invitation (METHOD:REQUEST of RFC 5546), or its withdrawal when cancelled.

    Send it as `text/calendar; method=REQUEST` (or CANCEL). Raises CannotWriteCalendar as
    `write_calendar` does, and for an address that is none.
    """
    _check(appointment)
    if not attendees:
        raise CannotWriteCalendar("attendees: an invitation needs at least one.")
    calendar = _calendar()
    calendar.add("method", "CANCEL" if appointment.is_cancelled else "REQUEST")
    event = _event(appointment, generated_at)
    event.add("organizer", _address(organiser))
    for attendee in attendees:
        address = _address(attendee)
        address.params["ROLE"] = vText("REQ-PARTICIPANT")
        address.params["PARTSTAT"] = vText("NEEDS-ACTION")
        address.params["RSVP"] = vText("TRUE")
        event.add("attendee", address, encode=False)
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _calendar() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    return calendar


def _event(appointment: Appointment, generated_at: datetime) -> Event:
    event = Event()
    event.add("uid", _clean(appointment.uid))
    event.add("dtstamp", (appointment.changed_at or generated_at).astimezone(UTC))
    if appointment.changed_at:
        event.add("last-modified", appointment.changed_at.astimezone(UTC))
    event.add("sequence", appointment.sequence)
    event.add("summary", _clean(appointment.summary))
    if appointment.is_all_day:
        event.add("dtstart", appointment.starts_at.date())
        event.add("dtend", appointment.ends_at.date())
    else:
        event.add("dtstart", appointment.starts_at.astimezone(UTC))
        event.add("dtend", appointment.ends_at.astimezone(UTC))
    if appointment.description:
        event.add("description", _clean(appointment.description))
    if appointment.location:
        event.add("location", _clean(appointment.location))
    event.add("status", "CANCELLED" if appointment.is_cancelled else "CONFIRMED")
    event.add("transp", "OPAQUE" if appointment.is_busy else "TRANSPARENT")
    return event


def _check(appointment: Appointment) -> None:
    if not appointment.uid.strip():
        raise CannotWriteCalendar("uid: give each appointment one of its own.")
    for field in ("starts_at", "ends_at", "changed_at"):
        at = getattr(appointment, field)
        if at is not None and at.tzinfo is None:
            raise CannotWriteCalendar(f"{field}: give a time with a zone.")
    if appointment.ends_at.astimezone(UTC) < appointment.starts_at.astimezone(UTC):
        raise CannotWriteCalendar("ends_at: the end is before the start; swap them.")


def _address(participant: Participant) -> vCalAddress:
    # An address goes into the file as it stands, so a line break in one would forge lines.
    if not _ADDRESS.fullmatch(participant.email):
        raise CannotWriteCalendar(
            f"email: {participant.email!r} is no address; write it like name@example.org."
        )
    address = vCalAddress(f"mailto:{participant.email}")
    name = re.sub(r"[\s\"]+", " ", _clean(participant.name)).strip()
    if name:
        address.params["CN"] = vText(name)
    return address


def _clean(text: str) -> str:
    return _CONTROL.sub("", text.replace("\r\n", "\n"))
