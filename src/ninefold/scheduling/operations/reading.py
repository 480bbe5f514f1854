"""Reading a calendar's copy: within limits, written out once, and kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.kernel.refusals import Refusal
from ninefold.scheduling.domain.occurrence import CalendarReading, Fault
from ninefold.scheduling.models import CalendarOccurrence, CalendarSource
from ninefold.scheduling.sandbox import CannotReadCalendar, read_limited_calendar

DAYS_BACK, DAYS_AHEAD = 30, 120
MOST_OCCURRENCES = 20_000
MOST_FAULTS = 200


class CannotUseCalendar(Refusal):
    """The calendar cannot be read; `faults` lists what is wrong on which line."""

    def __init__(self, message: str, *, field: str = "", faults: tuple[Fault, ...] = ()) -> None:
        super().__init__(message, field=field)
        self.faults = faults


@dataclass(frozen=True)
class ReadCopy:
    """What a copy holds from `starts_on` to `ends_on`, days as they begin in `zone`."""

    reading: CalendarReading
    starts_on: date
    ends_on: date
    zone: str

    def values(self) -> dict[str, Any]:
        """The fields of the calendar that say what was read."""
        return {
            "read_from": self.starts_on,
            "read_until": self.ends_on,
            "read_in_zone": self.zone,
            "faults": [
                {"line": fault.line, "message": fault.message}
                for fault in self.reading.faults[:MOST_FAULTS]
            ],
        }


def read_copy(data: bytes, *, today: date, zone: str, field: str) -> ReadCopy:
    """Read a calendar file from 30 days back to 120 ahead. A file in which some events are
    broken is read without them. Raises CannotUseCalendar."""
    starts_on, ends_on = today - timedelta(days=DAYS_BACK), today + timedelta(days=DAYS_AHEAD)
    try:
        reading = read_limited_calendar(data, starts_on=starts_on, ends_on=ends_on, zone=zone)
    except CannotReadCalendar as refusal:
        raise CannotUseCalendar(str(refusal), field=field) from refusal
    if reading.faults and not reading.occurrences:
        raise CannotUseCalendar(
            "Nothing in this calendar could be read. What is wrong, by line, stands below: "
            "mend it in the program it comes from, or export it anew.",
            field=field,
            faults=reading.faults,
        )
    if len(reading.occurrences) > MOST_OCCURRENCES:
        raise CannotUseCalendar(
            f"This calendar holds {len(reading.occurrences):,} appointments in five months, more "
            f"than the {MOST_OCCURRENCES:,} that are taken in. Export one calendar of them.",
            field=field,
        )
    return ReadCopy(reading, starts_on, ends_on, zone)


@transaction.atomic
def keep_reading(source: CalendarSource, read: ReadCopy, **values: Any) -> CalendarSource:
    """Put what was read in place of what the calendar held, with `values` for its other fields."""
    change(source, **read.values(), **values)
    CalendarOccurrence.objects.filter(owner_id=source.owner_id, source=source).delete()
    CalendarOccurrence.objects.bulk_create(
        (
            CalendarOccurrence(
                owner_id=source.owner_id,
                source=source,
                uid=item.uid,
                recurrence_id=(item.recurrence_id or "")[:40],
                summary=item.summary,
                location=item.location,
                starts_at=item.starts_at,
                ends_at=item.ends_at,
                zone=item.zone[:64],
                is_all_day=item.is_all_day,
                is_busy=item.is_busy,
            )
            for item in read.reading.occurrences
            if not item.is_cancelled
        ),
        batch_size=500,
    )
    return source
