"""What a calendar says, once its recurrences are written out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that an appointment takes place.

    `starts_at` and `ends_at` are aware. An all-day occurrence runs from local midnight to the
    local midnight after its last day, in `zone`. `recurrence_id` is the original start in ISO
    8601 (a date when it lasts all day), and None when the appointment does not recur.
    """

    uid: str
    recurrence_id: str | None
    summary: str
    starts_at: datetime
    ends_at: datetime
    is_all_day: bool
    zone: str
    is_busy: bool
    location: str = ""
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a file that could not be read: the line it begins on (from 1) and why."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class CalendarReading:
    """The occurrences in order of time, and the faults in order of line."""

    occurrences: tuple[Occurrence, ...]
    faults: tuple[Fault, ...]


def to_json(reading: CalendarReading) -> dict[str, Any]:
    """Return a reading as plain values; an all-day start and end are dates (the end exclusive)."""
    return {
        "occurrences": [
            {
                "start": _moment(item.starts_at, item.is_all_day),
                "end": _moment(item.ends_at, item.is_all_day),
                "zone": item.zone,
                "uid": item.uid,
                "recurrence_id": item.recurrence_id,
                "summary": item.summary,
                "location": item.location,
                "all_day": item.is_all_day,
                "busy": item.is_busy,
                "cancelled": item.is_cancelled,
            }
            for item in reading.occurrences
        ],
        "faults": [{"line": fault.line, "message": fault.message} for fault in reading.faults],
    }


def from_json(document: Mapping[str, Any]) -> CalendarReading:
    """Return the reading that `to_json` wrote; instants are equal, zones by name where known."""
    occurrences = tuple(
        Occurrence(
            uid=item["uid"],
            recurrence_id=item["recurrence_id"],
            summary=item["summary"],
            starts_at=_instant(item["start"], item["zone"]),
            ends_at=_instant(item["end"], item["zone"]),
            is_all_day=item["all_day"],
            zone=item["zone"],
            is_busy=item["busy"],
            location=item["location"],
            is_cancelled=item["cancelled"],
        )
        for item in document["occurrences"]
    )
    faults = tuple(Fault(item["line"], item["message"]) for item in document["faults"])
    return CalendarReading(occurrences, faults)


def _moment(at: datetime, is_all_day: bool) -> str:
    return at.date().isoformat() if is_all_day else at.isoformat()


def _instant(text: str, zone: str) -> datetime:
    at = datetime.fromisoformat(text)
    try:
        local = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return at
    return at.replace(tzinfo=local) if at.tzinfo is None else at.astimezone(local)
