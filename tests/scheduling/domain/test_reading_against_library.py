"""The recurrences that we write out are those of the library, whatever is cut around them."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.scheduling.domain.reading import read_calendar

NEW_YORK = ZoneInfo("America/New_York")
FIRST, LAST = date(2026, 2, 20), date(2026, 4, 20)

rules = st.builds(
    lambda *parts: ";".join(part for part in parts if part),
    st.sampled_from(
        [
            "FREQ=DAILY",
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;BYDAY=MO,TH,SU",
            "FREQ=MONTHLY",
            "FREQ=MONTHLY;BYDAY=-1FR,2TU",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "FREQ=YEARLY;BYMONTH=2,3;BYDAY=1SU",
            "FREQ=HOURLY;INTERVAL=7",
        ]
    ),
    st.sampled_from(["", "COUNT=5", "COUNT=40", "UNTIL=20260310T120000Z"]),
    st.sampled_from(["", "WKST=SU"]),
)


@settings(max_examples=80, deadline=None)
@given(
    rule=rules,
    day=st.dates(date(2025, 11, 1), date(2026, 4, 10)),
    hour=st.integers(0, 23),
    minutes=st.integers(15, 2000),
    skipped=st.lists(st.integers(0, 60), max_size=3),
    moved=st.none() | st.integers(0, 40),
)
def test_recurrences_are_those_of_the_library(
    rule: str, day: date, hour: int, minutes: int, skipped: list[int], moved: int | None
) -> None:
    zone = "TZID=America/New_York"
    start = datetime.combine(day, time(hour, 30))
    form = "%Y%m%dT%H%M%S"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "BEGIN:VEVENT",
        "UID:1",
        f"DTSTART;{zone}:{start:{form}}",
        f"DTEND;{zone}:{start + timedelta(minutes=minutes):{form}}",
        f"RRULE:{rule}",
        *(f"EXDATE;{zone}:{start + timedelta(days=number):{form}}" for number in skipped),
        "END:VEVENT",
    ]
    if moved is not None:
        old = start + timedelta(days=moved)
        new = old + timedelta(hours=30)
        lines += [
            "BEGIN:VEVENT",
            "UID:1",
            f"RECURRENCE-ID;{zone}:{old:{form}}",
            f"DTSTART;{zone}:{new:{form}}",
            f"DTEND;{zone}:{new + timedelta(minutes=45):{form}}",
            "END:VEVENT",
        ]
    data = "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()
    window = (
        datetime.combine(FIRST, time(), NEW_YORK),
        datetime.combine(LAST + timedelta(days=1), time(), NEW_YORK),
    )
    expected = sorted(
        (item["DTSTART"].dt, item["DTEND"].dt)
        for item in recurring_ical_events.of(icalendar.Calendar.from_ical(data)).between(*window)
    )
    reading = read_calendar(data, starts_on=FIRST, ends_on=LAST, zone="America/New_York")
    assert reading.faults == ()
    assert sorted((item.starts_at, item.ends_at) for item in reading.occurrences) == expected
