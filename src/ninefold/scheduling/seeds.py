"""The scheduling part of the demo: when Mira's week has room, and her work calendar."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from ninefold.scheduling.operations import add_calendar_file, set_practice_rules, set_weekly_room

# Summary, first weekday, start, minutes, every how many weeks.
MEETINGS = [
    ("Team planning", 0, time(9, 30), 60, 2),
    ("Stand-up", 0, time(9, 15), 15, 1),
    ("Stand-up", 2, time(9, 15), 15, 1),
    ("Defect review with Priya", 1, time(14, 0), 45, 1),
    ("One to one with Aylin", 3, time(11, 0), 30, 2),
    ("Release rehearsal", 3, time(17, 0), 90, 2),
    ("German class", 1, time(18, 30), 90, 1),
    ("Swimming", 4, time(18, 0), 60, 1),
]


def tell(owner: Any) -> None:
    """Give `owner` hours of the week and a calendar with real recurrences."""
    evening = [(day, time(17, 30), time(20, 0)) for day in (0, 1, 2, 3)]
    set_weekly_room(owner=owner, rooms=[*evening, (5, time(9, 30), time(12, 0))])
    set_practice_rules(owner=owner, weekly_minutes=240, block_minutes_max=60)
    add_calendar_file(
        owner=owner, name="Work and evenings", file_name="mira.ics", data=_calendar(owner)
    )


def _calendar(owner: Any) -> bytes:
    zone = ZoneInfo(owner.time_zone)
    monday = owner.today - timedelta(days=owner.today.weekday() + 7 * 26)
    calendar = Calendar()
    calendar.add("prodid", "-//Ninefold demo//EN")
    calendar.add("version", "2.0")
    for number, (summary, weekday, at, minutes, interval) in enumerate(MEETINGS):
        start = datetime.combine(monday + timedelta(days=weekday), at, zone)
        calendar.add_component(
            _event(number, summary, start, start + timedelta(minutes=minutes), interval)
        )
    away = owner.today + timedelta(days=12 - owner.today.weekday())
    calendar.add_component(_event(99, "Visiting Sofia in Turin", away, away + timedelta(days=2), 0))
    return bytes(calendar.to_ical())


def _event(number: int, summary: str, start: date, end: date, interval: int) -> Event:
    event = Event()
    event.add("uid", f"demo-{number}@ninefold.invalid")
    event.add("dtstamp", datetime(2024, 1, 1, tzinfo=ZoneInfo("UTC")))
    event.add("summary", summary)
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("transp", "OPAQUE")
    if interval:
        event.add("rrule", {"freq": "weekly", "interval": interval})
    return event
