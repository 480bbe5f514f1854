"""Keeping calendars fresh. One that cannot be reached keeps its last good copy."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q

from ninefold.accounts.ownership import change
from ninefold.kernel import clock
from ninefold.kernel.refusals import Refusal
from ninefold.scheduling.models import CalendarSource
from ninefold.scheduling.operations.calendars import fetch_calendar
from ninefold.scheduling.operations.reading import DAYS_AHEAD, keep_reading, read_copy

log = logging.getLogger("ninefold.scheduling")
DAYS_BETWEEN_READINGS = 7


def refresh_calendar(*, owner: Any, key: object) -> CalendarSource:
    """Fetch a calendar anew; when that fails, keep the last good copy and since when and why.

    A calendar from a file is only read for the coming days. Raises NotFound.
    """
    source = CalendarSource.objects.select_related("owner").one_of(owner, key)
    return _refresh(source, clock.now())


def refresh_calendars(now: datetime) -> None:
    """Refresh every calendar here; one that fails for more than a day is asked every six hours."""
    due = Q(address="") | Q(failing_since=None)
    due |= Q(failing_since__gt=now - timedelta(days=1))
    due |= Q(checked_at__lt=now - timedelta(hours=6))
    keys = CalendarSource.objects.filter(due, removed_at=None, owner__is_active=True)
    for key in list(keys.values_list("pk", flat=True)):
        source = CalendarSource.objects.select_related("owner").filter(pk=key).first()
        if source is None:
            continue
        try:
            _refresh(source, now)
        except Exception:
            log.exception("a calendar could not be refreshed")


def _refresh(source: CalendarSource, now: datetime) -> CalendarSource:
    owner: Any = source.owner
    zone = source.zone or owner.time_zone
    data: bytes | None = None
    values: dict[str, Any] = {}
    try:
        if source.address:
            fetched = fetch_calendar(
                source.address, etag=source.etag, last_modified=source.last_modified
            )
            values = {
                "checked_at": now,
                "fetched_at": now,
                "failing_since": None,
                "failing_reason": "",
            }
            if not fetched.not_modified:
                values |= {
                    "etag": fetched.etag or "",
                    "last_modified": (fetched.last_modified or "")[:100],
                }
                data = fetched.body
        is_new = data is not None and data != bytes(source.last_copy)
        if is_new or _is_stale(source, zone):
            copy = data if data is not None and is_new else bytes(source.last_copy)
            read = read_copy(copy, today=owner.today, zone=zone, field="address")
            return keep_reading(source, read, last_copy=copy, **values)
    except Refusal as refusal:
        return _note_failure(source, refusal.message, now, zone)
    # Nothing that anybody sees has changed, so the version stays.
    if values:
        CalendarSource.objects.filter(pk=source.pk).update(**values)
        for name, value in values.items():
            setattr(source, name, value)
    return source


def _is_stale(source: CalendarSource, zone: str) -> bool:
    owner: Any = source.owner
    last = owner.today + timedelta(days=DAYS_AHEAD - DAYS_BETWEEN_READINGS)
    return source.read_in_zone != zone or source.read_until < last


def _note_failure(source: CalendarSource, reason: str, now: datetime, zone: str) -> CalendarSource:
    values: dict[str, Any] = {"checked_at": now, "failing_reason": reason[:1000]}
    if source.failing_since is None:
        change(source, failing_since=now, **values)
    else:
        # Still failing is no change: a plan would be made anew for nothing.
        CalendarSource.objects.filter(pk=source.pk).update(**values)
        source.checked_at, source.failing_reason = now, values["failing_reason"]
    if _is_stale(source, zone):
        owner: Any = source.owner
        try:
            read = read_copy(bytes(source.last_copy), today=owner.today, zone=zone, field="address")
        except Refusal:
            log.warning("the last copy of a calendar cannot be read for the coming days")
        else:
            keep_reading(source, read)
    return source
