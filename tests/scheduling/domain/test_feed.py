from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.scheduling.domain.feed import (
    Appointment,
    CannotWriteCalendar,
    Participant,
    write_calendar,
    write_invitation,
)
from ninefold.scheduling.domain.reading import read_calendar

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
PRACTICE = Appointment(
    uid="practice-1@ninefold",
    summary="Practise: Python, lists; and more",
    starts_at=NOW + timedelta(hours=10),
    ends_at=NOW + timedelta(hours=11),
    sequence=2,
    changed_at=NOW - timedelta(days=1),
    description="Chapter 3\nExercises",
)
YEAR = {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31), "zone": "Europe/Paris"}


def test_a_feed_names_itself_and_says_how_often_to_come_back() -> None:
    calendar = icalendar.Calendar.from_ical(
        write_calendar([PRACTICE], name="Practice", generated_at=NOW)
    )
    assert str(calendar["X-WR-CALNAME"]) == "Practice"
    assert calendar["REFRESH-INTERVAL"].to_ical() == b"PT1H"
    assert calendar["X-PUBLISHED-TTL"].to_ical() == b"PT1H"
    (event,) = calendar.walk("VEVENT")
    assert str(event["UID"]) == "practice-1@ninefold"
    assert event["SEQUENCE"] == 2
    assert event["DTSTAMP"].dt == NOW - timedelta(days=1)


def test_an_unchanged_feed_is_the_same_bytes_later_and_in_any_order() -> None:
    other = replace(PRACTICE, uid="practice-2@ninefold")
    later = NOW + timedelta(days=1)
    first = write_calendar([PRACTICE, other], name="Practice", generated_at=NOW)
    assert first == write_calendar([other, PRACTICE], name="Practice", generated_at=later)


@settings(max_examples=60, deadline=None)
@given(
    summary=st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=120),
    start=st.datetimes(datetime(2026, 1, 2), datetime(2026, 12, 1), allow_imaginary=False),
    minutes=st.integers(0, 3000),
    is_busy=st.booleans(),
    zone=st.sampled_from(["UTC", "Europe/Paris", "America/New_York", "Asia/Kathmandu"]),
)
def test_what_is_written_is_what_is_read(
    summary: str, start: datetime, minutes: int, is_busy: bool, zone: str
) -> None:
    starts_at = start.replace(microsecond=0, tzinfo=ZoneInfo(zone))
    ends_at = starts_at.astimezone(UTC) + timedelta(minutes=minutes)
    written = replace(
        PRACTICE, summary=summary, starts_at=starts_at, ends_at=ends_at, is_busy=is_busy
    )
    reading = read_calendar(write_calendar([written], name="P", generated_at=NOW), **YEAR)
    assert reading.faults == ()
    (item,) = reading.occurrences
    assert (item.uid, item.summary, item.is_busy) == (written.uid, summary, is_busy)
    assert item.starts_at.astimezone(UTC) == starts_at.astimezone(UTC)
    assert item.ends_at.astimezone(UTC) == ends_at


def test_an_all_day_appointment_keeps_its_days() -> None:
    zone = ZoneInfo("Europe/Paris")
    day = replace(
        PRACTICE,
        starts_at=datetime(2026, 3, 29, tzinfo=zone),
        ends_at=datetime(2026, 3, 30, tzinfo=zone),
        is_all_day=True,
    )
    (item,) = read_calendar(write_calendar([day], name="P", generated_at=NOW), **YEAR).occurrences
    assert (item.is_all_day, item.starts_at, item.ends_at) == (True, day.starts_at, day.ends_at)


def test_an_invitation_asks_each_attendee_for_an_answer() -> None:
    text = write_invitation(
        PRACTICE,
        organiser=Participant("Ada Okafor", "ada@example.org"),
        attendees=[Participant("Ben Li", "ben@example.org"), Participant("", "cy@example.org")],
        generated_at=NOW,
    )
    calendar = icalendar.Calendar.from_ical(text)
    assert str(calendar["METHOD"]) == "REQUEST"
    (event,) = calendar.walk("VEVENT")
    assert str(event["ORGANIZER"]) == "mailto:ada@example.org"
    assert [str(address) for address in event["ATTENDEE"]] == [
        "mailto:ben@example.org",
        "mailto:cy@example.org",
    ]
    assert event["ATTENDEE"][0].params["RSVP"] == "TRUE"
    assert event["ATTENDEE"][0].params["CN"] == "Ben Li"


def test_a_cancelled_meeting_is_withdrawn() -> None:
    text = write_invitation(
        replace(PRACTICE, is_cancelled=True, sequence=3),
        organiser=Participant("Ada", "ada@example.org"),
        attendees=[Participant("Ben", "ben@example.org")],
        generated_at=NOW,
    )
    assert b"METHOD:CANCEL" in text
    assert b"STATUS:CANCELLED" in text


def test_no_text_can_forge_a_line_of_the_file() -> None:
    forged = "Lunch\r\nEND:VEVENT\r\nATTENDEE:mailto:eve@example.org"
    written = replace(PRACTICE, summary=forged, location=forged, uid="1\r\nX-FORGED:1")
    text = write_invitation(
        written,
        organiser=Participant(forged, "ada@example.org"),
        attendees=[Participant('"; X=1', "ben@example.org")],
        generated_at=NOW,
    )
    lines = text.replace(b"\r\n ", b"").split(b"\r\n")
    assert lines.count(b"END:VEVENT") == 1
    assert sum(line.startswith(b"ATTENDEE") for line in lines) == 1
    assert not any(line.startswith(b"X-FORGED") for line in lines)


def test_what_a_calendar_cannot_hold_is_refused_by_name() -> None:
    naive = datetime(2026, 3, 2, 9)
    for changes, field in (
        ({"uid": " "}, "uid"),
        ({"starts_at": naive}, "starts_at"),
        ({"ends_at": NOW - timedelta(days=1)}, "ends_at"),
    ):
        with pytest.raises(CannotWriteCalendar, match=field):
            write_calendar([replace(PRACTICE, **changes)], name="P", generated_at=NOW)  # type: ignore[arg-type]
    with pytest.raises(CannotWriteCalendar, match="two appointments"):
        write_calendar([PRACTICE, PRACTICE], name="P", generated_at=NOW)
    for email in ("ben", "ben@example.org\r\nX:1", "a b@example.org"):
        with pytest.raises(CannotWriteCalendar, match="email"):
            write_invitation(
                PRACTICE,
                organiser=Participant("Ada", "ada@example.org"),
                attendees=[Participant("Ben", email)],
                generated_at=NOW,
            )
