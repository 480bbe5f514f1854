"""Read a calendar of 3,000 events over 12 weeks.

    python -m benchmarks.calendar

The peer is the library alone on the whole file: no faults by line, no limits, and one broken
event stops it. Ours reads event by event; in the limited process its start and JSON come on top.
"""

from __future__ import annotations

import random
import time as clock
from collections.abc import Callable
from datetime import date, timedelta

import icalendar
import recurring_ical_events

from benchmarks.figure import Figure
from ninefold.scheduling.domain.reading import read_calendar
from ninefold.scheduling.sandbox import read_limited_calendar

EVENTS, ROUNDS = 3000, 3
FIRST = date(2026, 3, 2)
LAST = FIRST + timedelta(days=12 * 7 - 1)
RULES = ("", "", "RRULE:FREQ=WEEKLY;BYDAY=MO,WE", "RRULE:FREQ=WEEKLY", "RRULE:FREQ=MONTHLY")


def _file() -> bytes:
    chance = random.Random(20260302)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Benchmark//EN"]
    for number in range(EVENTS):
        day = FIRST + timedelta(days=chance.randrange(-60, 84))
        start = f"{day:%Y%m%d}T{chance.randrange(7, 20):02}0000"
        lines += [
            "BEGIN:VEVENT",
            f"UID:{number}@benchmark",
            "DTSTAMP:20260101T000000Z",
            f"DTSTART;TZID=Europe/Paris:{start}",
            "DURATION:PT1H",
            f"SUMMARY:Event {number}",
            "DESCRIPTION:" + "Notes of some length. " * 5,
            "ATTENDEE;CN=Somebody;PARTSTAT=ACCEPTED:mailto:somebody@example.org",
        ]
        rule = chance.choice(RULES)
        lines += [rule, "END:VEVENT"] if rule else ["END:VEVENT"]
    return ("\r\n".join([*lines, "END:VCALENDAR"]) + "\r\n").encode()


def _library(data: bytes) -> int:
    calendar = icalendar.Calendar.from_ical(data)
    return len(recurring_ical_events.of(calendar).between(FIRST, LAST + timedelta(days=1)))


def _seconds(work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(ROUNDS):
        started = clock.perf_counter()
        work()
        best = min(best, clock.perf_counter() - started)
    return best


def run() -> list[Figure]:
    """Measure the reading, alone and in the limited process, against the library alone."""
    data = _file()
    days = {"starts_on": FIRST, "ends_on": LAST}
    reading = read_calendar(data, **days, zone="Europe/Paris")
    expected = _library(data)
    if len(reading.occurrences) != expected or reading.faults:
        raise AssertionError(f"{len(reading.occurrences)} occurrences; the library has {expected}")
    library = _seconds(lambda: _library(data))
    inside = _seconds(lambda: read_calendar(data, **days, zone="Europe/Paris"))
    limited = _seconds(lambda: read_limited_calendar(data, **days, zone="Europe/Paris"))
    return [
        Figure("read 3,000 events", inside, "s", "the library alone", inside / library),
        Figure("read in limited process", limited, "s", "the library alone", limited / library),
        Figure("occurrences", len(reading.occurrences), "", "the library alone", 1.0),
    ]


if __name__ == "__main__":
    for figure in run():
        print(*figure, sep="\t")
