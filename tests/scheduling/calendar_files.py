"""Calendar files for tests, written here."""

from __future__ import annotations

from datetime import date, timedelta


def calendar_file(*events: str) -> bytes:
    """An .ics file of these events."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN"]
    for event in events:
        lines += ["BEGIN:VEVENT", *event.strip().splitlines(), "END:VEVENT"]
    lines.append("END:VCALENDAR")
    return "".join(f"{line.strip()}\r\n" for line in lines).encode()


def weekly_meeting(first: date, start: str = "1800", end: str = "1900") -> str:
    """A meeting that recurs each week in London from `first` on."""
    day = f"{first:%Y%m%d}"
    return f"""UID:weekly@example.org
        SUMMARY:Choir
        DTSTART;TZID=Europe/London:{day}T{start}00
        DTEND;TZID=Europe/London:{day}T{end}00
        RRULE:FREQ=WEEKLY"""


def whole_day(on: date) -> str:
    """A busy day."""
    return f"""UID:away@example.org
        SUMMARY:Away
        DTSTART;VALUE=DATE:{on:%Y%m%d}
        DTEND;VALUE=DATE:{on + timedelta(days=1):%Y%m%d}"""
