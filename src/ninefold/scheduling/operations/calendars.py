"""Calendars that are read, so that practice keeps clear of what stands in them."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from django.conf import settings
from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel import clock
from ninefold.kernel.facts.scheduling import CalendarAdded, CalendarChanged
from ninefold.kernel.fetching import AddressRefused, Fetched, fetch
from ninefold.scheduling.models import CalendarSource
from ninefold.scheduling.operations.reading import CannotUseCalendar, keep_reading, read_copy

MOST_BYTES = 10 * 1024 * 1024
MOST_SECONDS = 20
MOST_CALENDARS = 20


def fetch_calendar(
    address: str, *, etag: str | None = None, last_modified: str | None = None
) -> Fetched:
    """Fetch an address with the limits for calendars. Raises CannotUseCalendar for an address
    that is never fetched, and FetchFailed when it does not answer now."""
    try:
        return fetch(
            address,
            allowed=settings.NINEFOLD_FETCH_ALLOW,
            max_bytes=MOST_BYTES,
            timeout_seconds=MOST_SECONDS,
            etag=etag or None,
            last_modified=last_modified or None,
        )
    except AddressRefused as refusal:
        message = refusal.message
        if "private network" in message:
            place = urlsplit(address.strip()).netloc.rpartition("@")[2]
            message += (
                f" On your own machine: start Ninefold with NINEFOLD_FETCH_ALLOW={place} in its "
                "environment."
            )
        raise CannotUseCalendar(message, field="address") from refusal


def add_calendar_by_address(
    *, owner: Any, name: str, address: str, is_busy: bool = True, zone: str = ""
) -> CalendarSource:
    """Read a calendar from an http, https or webcal address, now and every half hour.

    Raises CannotUseCalendar, or FetchFailed when the address does not answer.
    """
    _check(owner, name, zone)
    if not address.strip():
        raise CannotUseCalendar("Paste the address of the calendar.", field="address")
    fetched = fetch_calendar(address)
    return _add(
        owner,
        fetched.body,
        field="address",
        name=name,
        address=address.strip(),
        is_busy=is_busy,
        zone=zone,
        etag=fetched.etag or "",
        last_modified=(fetched.last_modified or "")[:100],
    )


def add_calendar_file(
    *, owner: Any, name: str, file_name: str, data: bytes, is_busy: bool = True, zone: str = ""
) -> CalendarSource:
    """Read a calendar from the bytes of an .ics file. Raises CannotUseCalendar."""
    _check(owner, name, zone)
    return _add(
        owner,
        data,
        field="file",
        name=name,
        file_name=file_name[-200:] or "calendar.ics",
        is_busy=is_busy,
        zone=zone,
    )


def replace_calendar_file(
    *, owner: Any, key: object, file_name: str, data: bytes
) -> CalendarSource:
    """Put a newer file in place of the last one; a broken one changes nothing.

    Raises NotFound or CannotUseCalendar.
    """
    source = CalendarSource.objects.one_of(owner, key)
    if source.address:
        raise CannotUseCalendar(
            "This calendar is read from its address. Add the file as a calendar of its own.",
            field="file",
        )
    read = read_copy(data, today=owner.today, zone=source.zone or owner.time_zone, field="file")
    now = clock.now()
    with transaction.atomic():
        keep_reading(
            source,
            read,
            last_copy=data,
            file_name=file_name[-200:] or source.file_name,
            fetched_at=now,
            checked_at=now,
        )
        record(owner=owner, fact=CalendarChanged(subject=source.ref))
    return source


def change_calendar(
    *, owner: Any, key: object, name: str, is_busy: bool, zone: str = "", version: int | None = None
) -> CalendarSource:
    """Rename a calendar, say whether its times are busy, and in which zone it means times that
    name none. Raises NotFound, CannotUseCalendar or ChangedElsewhere."""
    source = CalendarSource.objects.one_of(owner, key)
    _check(owner, name, zone, adding=False)
    values = {"name": name.strip()[:120], "is_busy": is_busy, "zone": zone}
    if zone == source.zone:
        with transaction.atomic():
            change(source, version=version, **values)
            record(owner=owner, fact=CalendarChanged(subject=source.ref))
        return source
    read = read_copy(
        bytes(source.last_copy), today=owner.today, zone=zone or owner.time_zone, field="zone"
    )
    with transaction.atomic():
        change(source, version=version, **values)
        keep_reading(source, read)
        record(owner=owner, fact=CalendarChanged(subject=source.ref))
    return source


def _check(owner: Any, name: str, zone: str, *, adding: bool = True) -> None:
    if not name.strip():
        raise CannotUseCalendar("Give the calendar a name, such as Work.", field="name")
    if zone and zone not in available_timezones():
        raise CannotUseCalendar(
            "This is not a time zone we know: write it as Region/City, such as Europe/Berlin.",
            field="zone",
        )
    if adding and CalendarSource.objects.of(owner).count() >= MOST_CALENDARS:
        raise CannotUseCalendar(
            f"You have {MOST_CALENDARS} calendars. Remove one that you no longer need first."
        )


def _add(owner: Any, data: bytes, *, field: str, name: str, **values: Any) -> CalendarSource:
    read = read_copy(data, today=owner.today, zone=values["zone"] or owner.time_zone, field=field)
    now = clock.now()
    with transaction.atomic():
        source = CalendarSource.objects.create(
            owner=owner,
            name=name.strip()[:120],
            last_copy=data,
            fetched_at=now,
            checked_at=now,
            **read.values(),
            **values,
        )
        keep_reading(source, read)
        record(owner=owner, fact=CalendarAdded(subject=source.ref))
    return source
