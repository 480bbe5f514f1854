from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.scheduling.domain.components import NotACalendar
from ninefold.scheduling.domain.occurrence import CalendarReading, from_json, to_json
from ninefold.scheduling.domain.reading import read_calendar
from ninefold.scheduling.domain.zones import UnknownZone

PARIS = ZoneInfo("Europe/Paris")


def calendar(*events: str) -> bytes:
    text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n"
    for event in events:
        text += f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n"
    return (text + "END:VCALENDAR\n").encode()


def read(data: bytes, first: str = "2026-03-01", last: str = "2026-03-31") -> CalendarReading:
    days = {"starts_on": date.fromisoformat(first), "ends_on": date.fromisoformat(last)}
    return read_calendar(data, **days, zone="Europe/Paris")


def starts(reading: CalendarReading) -> list[str]:
    return [item.starts_at.isoformat() for item in reading.occurrences]


def test_a_weekly_meeting_keeps_its_wall_time_when_the_clocks_change() -> None:
    reading = read(
        calendar("UID:1\nDTSTART;TZID=Europe/Paris:20260323T100000\nRRULE:FREQ=WEEKLY;COUNT=2")
    )
    assert starts(reading) == ["2026-03-23T10:00:00+01:00", "2026-03-30T10:00:00+02:00"]
    assert [item.recurrence_id for item in reading.occurrences] == starts(reading)


def test_excluded_added_moved_and_cancelled_instances_are_honoured() -> None:
    zone = ";TZID=Europe/Paris"
    reading = read(
        calendar(
            f"UID:1\nSUMMARY:Weekly\nDTSTART{zone}:20260302T100000\n"
            f"DTEND{zone}:20260302T110000\nRRULE:FREQ=WEEKLY;COUNT=4\n"
            f"EXDATE{zone}:20260309T100000\nRDATE{zone}:20260311T150000",
            f"UID:1\nSUMMARY:Moved\nRECURRENCE-ID{zone}:20260316T100000\n"
            f"DTSTART{zone}:20260317T120000\nDTEND{zone}:20260317T123000",
            f"UID:1\nSUMMARY:Off\nSTATUS:CANCELLED\nRECURRENCE-ID{zone}:20260323T100000\n"
            f"DTSTART{zone}:20260323T100000\nDTEND{zone}:20260323T110000",
        )
    )
    told = [
        (item.starts_at.strftime("%d %H:%M"), item.summary, item.is_busy)
        for item in reading.occurrences
    ]
    assert told == [
        ("02 10:00", "Weekly", True),
        ("11 15:00", "Weekly", True),
        ("17 12:00", "Moved", True),
        ("23 10:00", "Off", False),
    ]
    assert reading.occurrences[2].recurrence_id == "2026-03-16T10:00:00+01:00"
    assert reading.occurrences[3].is_cancelled
    assert reading.faults == ()


def test_every_instance_after_a_change_for_this_and_future_has_its_own_recurrence_id() -> None:
    reading = read(
        calendar(
            "UID:1\nDTSTART:20260302T100000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=4",
            "UID:1\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260316T100000Z\n"
            "DTSTART:20260316T120000Z\nDURATION:PT1H",
        )
    )
    assert [item.starts_at.hour for item in reading.occurrences] == [10, 10, 12, 12]
    identities = [item.recurrence_id for item in reading.occurrences]
    assert identities[2:] == ["2026-03-16T10:00:00+00:00", "2026-03-23T10:00:00+00:00"]


def test_hours_of_a_duration_are_counted_by_the_clock_and_days_by_the_calendar() -> None:
    reading = read(
        calendar(
            "UID:1\nDTSTART;TZID=Europe/Paris:20260329T000000\nDURATION:PT4H",
            "UID:2\nDTSTART;TZID=Europe/Paris:20260328T120000\nDURATION:P1D",
        )
    )
    ends = {item.uid: item.ends_at.isoformat() for item in reading.occurrences}
    assert ends == {"1": "2026-03-29T05:00:00+02:00", "2": "2026-03-29T12:00:00+02:00"}


def test_a_time_without_a_zone_is_in_the_readers_zone() -> None:
    reading = read(calendar("UID:1\nDTSTART:20260302T100000\nDTEND:20260302T110000"))
    assert starts(reading) == ["2026-03-02T10:00:00+01:00"]
    assert reading.occurrences[0].zone == "Europe/Paris"
    assert reading.occurrences[0].recurrence_id is None


@pytest.mark.parametrize(
    ("name", "offset"),
    [
        ("Romance Standard Time", "+01:00"),
        ("Eastern Standard Time", "-05:00"),
        ("/example.org/Europe/Berlin", "+01:00"),
        ('"Asia/Kolkata"', "+05:30"),
    ],
)
def test_zones_are_known_by_the_names_that_other_programs_write(name: str, offset: str) -> None:
    reading = read(calendar(f"UID:1\nDTSTART;TZID={name}:20260302T100000"))
    assert starts(reading) == [f"2026-03-02T10:00:00{offset}"]
    assert reading.faults == ()


def test_a_zone_that_the_file_defines_itself_is_used() -> None:
    own_zone = (
        "BEGIN:VTIMEZONE\nTZID:Our Office\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
        "TZOFFSETFROM:+0330\nTZOFFSETTO:+0330\nEND:STANDARD\nEND:VTIMEZONE\n"
    )
    data = calendar("UID:1\nDTSTART;TZID=Our Office:20260302T100000").replace(
        b"BEGIN:VEVENT", own_zone.encode() + b"BEGIN:VEVENT", 1
    )
    reading = read(data)
    assert [item.starts_at.astimezone(UTC).hour for item in reading.occurrences] == [6]
    assert reading.occurrences[0].zone == "Our Office"
    assert read(calendar("UID:1\nDTSTART;TZID=Our Office:20260302T100000")).faults != ()


def test_an_unknown_zone_is_reported_and_the_event_still_blocks_time() -> None:
    reading = read(calendar("UID:1\nDTSTART;TZID=Atlantis:20260302T100000"))
    assert starts(reading) == ["2026-03-02T10:00:00+01:00"]
    assert [(fault.line, "Atlantis" in fault.message) for fault in reading.faults] == [(6, True)]


def test_all_day_overnight_many_day_and_empty_events_are_read() -> None:
    reading = read(
        calendar(
            "UID:day\nDTSTART;VALUE=DATE:20260328\nDTEND;VALUE=DATE:20260330",
            "UID:night\nDTSTART:20260302T220000\nDTEND:20260303T060000",
            "UID:trip\nDTSTART:20260220T080000\nDTEND:20260305T200000",
            "UID:bell\nDTSTART:20260304T120000\nDTEND:20260304T120000",
            "UID:same\nDTSTART;VALUE=DATE:20260310\nDTEND;VALUE=DATE:20260310",
        )
    )
    found = {item.uid: item for item in reading.occurrences}
    assert found["day"].starts_at.isoformat() == "2026-03-28T00:00:00+01:00"
    assert found["day"].ends_at.isoformat() == "2026-03-30T00:00:00+02:00"
    assert found["night"].ends_at.isoformat() == "2026-03-03T06:00:00+01:00"
    assert found["trip"].starts_at.date() == date(2026, 2, 20)
    assert found["bell"].starts_at == found["bell"].ends_at
    assert (found["same"].ends_at - found["same"].starts_at).days == 1


def test_the_first_and_last_day_are_included_in_the_readers_own_zone() -> None:
    data = calendar(
        "UID:before\nDTSTART:20260301T220000Z\nDTEND:20260301T230000Z",
        "UID:first\nDTSTART:20260301T230000Z\nDTEND:20260302T000000Z",
        "UID:last\nDTSTART:20260302T223000Z\nDTEND:20260302T230000Z",
        "UID:after\nDTSTART:20260302T230000Z\nDTEND:20260303T000000Z",
    )
    reading = read(data, "2026-03-02", "2026-03-02")
    assert [item.uid for item in reading.occurrences] == ["first", "last"]


@pytest.mark.parametrize(
    ("line", "is_busy"),
    [
        ("TRANSP:OPAQUE", True),
        ("TRANSP:TRANSPARENT", False),
        ("STATUS:CANCELLED", False),
        ("STATUS:TENTATIVE", True),
        ("X-MICROSOFT-CDO-BUSYSTATUS:FREE", False),
        ("X-MICROSOFT-CDO-BUSYSTATUS:OOF\nTRANSP:TRANSPARENT", True),
    ],
)
def test_an_event_is_busy_unless_it_says_otherwise(line: str, is_busy: bool) -> None:
    reading = read(calendar(f"UID:1\nDTSTART:20260302T100000Z\n{line}"))
    assert [item.is_busy for item in reading.occurrences] == [is_busy]


def test_a_broken_event_is_a_fault_with_its_line_and_the_rest_is_read() -> None:
    reading = read(
        calendar(
            "UID:no-start\nSUMMARY:Nothing",
            "UID:no-date\nDTSTART:2026-13-45",
            "UID:backwards\nDTSTART:20260303T100000Z\nDTEND:20260302T100000Z",
            "UID:rule\nDTSTART:20260303T100000Z\nRRULE:FREQ=OFTEN",
            "UID:good\nDTSTART:20260304T100000Z\nthis line is torn",
        )
    )
    assert [item.uid for item in reading.occurrences] == ["good"]
    assert [fault.line for fault in reading.faults] == [4, 10, 15, 20, 25]


def test_an_event_that_was_cut_off_loses_only_itself() -> None:
    data = calendar("UID:1\nDTSTART:20260302T100000Z", "UID:2\nDTSTART:20260303T100000Z")
    torn = data.replace(b"END:VEVENT\n", b"", 1)
    assert [item.uid for item in read(torn).occurrences] == ["2"]
    assert [fault.line for fault in read(torn).faults] == [4]
    short = data[: data.rindex(b"END:VEVENT")]
    assert [item.uid for item in read(short).occurrences] == ["1"]
    assert any("cut short" in fault.message for fault in read(short).faults)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=5",
        "INTERVAL=2;FREQ=secondly",
        "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=" + ",".join(map(str, range(60))) + ";BYSECOND=0,30",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYSETPOS=300",
        "FREQ=DAILY;INTERVAL=0",
    ],
)
def test_a_rule_that_repeats_without_measure_is_refused(rule: str) -> None:
    reading = read(calendar(f"UID:1\nDTSTART:19700101T000000Z\nRRULE:{rule}"))
    assert reading.occurrences == ()
    assert [fault.line for fault in reading.faults] == [7]


def test_a_local_until_without_zone_keeps_its_last_day() -> None:
    for until in ("20260316", "20260316T100000"):
        event = f"UID:1\nDTSTART:20260302T100000\nRRULE:FREQ=WEEKLY;UNTIL={until}"
        assert [item.starts_at.day for item in read(calendar(event)).occurrences] == [2, 9, 16]


def test_a_broken_extra_date_is_reported_and_the_event_is_read_without_it() -> None:
    reading = read(
        calendar("UID:1\nDTSTART:20260302T100000Z\nRDATE:20260303T109900Z\nRDATE:20260304T100000Z")
    )
    assert [item.starts_at.day for item in reading.occurrences] == [2, 4]
    assert [fault.line for fault in reading.faults] == [7]


def test_an_exclusion_by_rule_is_reported() -> None:
    reading = read(
        calendar("UID:1\nDTSTART:20260302T100000Z\nRRULE:FREQ=DAILY;COUNT=3\nEXRULE:FREQ=DAILY")
    )
    assert len(reading.occurrences) == 3
    assert [fault.line for fault in reading.faults] == [8]


def test_two_events_of_one_uid_are_reported() -> None:
    reading = read(calendar("UID:1\nDTSTART:20260302T100000Z", "UID:1\nDTSTART:20260303T100000Z"))
    assert len(reading.occurrences) == 1
    assert [fault.line for fault in reading.faults] == [8]


def test_two_events_without_uid_are_both_read() -> None:
    reading = read(calendar("DTSTART:20260302T100000Z", "DTSTART:20260303T100000Z"))
    assert len({item.uid for item in reading.occurrences}) == 2


def test_folded_lines_byte_order_marks_and_old_encodings_are_read() -> None:
    data = calendar("UID:1\nSUMMARY:Caf\n é au\n\t lait\nDTSTART:20260302T100000Z")
    crlf = data.replace(b"\n", b"\r\n")
    for version in (crlf, b"\xef\xbb\xbf" + crlf, data.decode().encode("cp1252")):
        assert [item.summary for item in read(version).occurrences] == ["Café au lait"]


def test_what_is_no_calendar_is_refused_with_what_to_do() -> None:
    with pytest.raises(NotACalendar, match=r"Export it as an \.ics file"):
        read(b"<html>Sign in</html>")
    with pytest.raises(UnknownZone, match="Europe/Paris"):
        read_calendar(
            calendar(), starts_on=date(2026, 1, 1), ends_on=date(2026, 1, 2), zone="Mars/Base"
        )
    with pytest.raises(ValueError, match="Swap them"):
        read(calendar(), "2026-03-02", "2026-03-01")


@settings(max_examples=60, deadline=None)
@given(
    day=st.dates(date(2026, 1, 1), date(2026, 12, 1)),
    hour=st.integers(0, 23),
    minutes=st.integers(0, 3000),
    count=st.integers(1, 8),
    frequency=st.sampled_from(["DAILY", "WEEKLY", "MONTHLY"]),
)
def test_what_is_read_survives_the_way_through_json(
    day: date, hour: int, minutes: int, count: int, frequency: str
) -> None:
    event = (
        f"UID:1\nSUMMARY:Ünïcode\\, and more\n"
        f"DTSTART;TZID=Europe/Paris:{day:%Y%m%d}T{hour:02}3000\n"
        f"DURATION:PT{minutes}M\nRRULE:FREQ={frequency};COUNT={count}"
    )
    reading = read(calendar(event), "2026-01-01", "2027-12-31")
    assert len(reading.occurrences) <= count
    assert from_json(to_json(reading)) == reading
    for item in reading.occurrences:
        length = item.ends_at.astimezone(UTC) - item.starts_at.astimezone(UTC)
        assert length.total_seconds() == minutes * 60


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_no_damage_to_a_file_stops_the_reading(data: st.DataObject) -> None:
    whole = calendar(
        "UID:1\nDTSTART;TZID=Europe/Paris:20260302T100000\nDURATION:PT1H\n"
        "RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20260309T100000",
        "UID:2\nDTSTART;VALUE=DATE:20260304\nRDATE;VALUE=PERIOD:20260305T100000Z/PT1H",
    )
    at = data.draw(st.integers(40, len(whole) - 1))
    length = data.draw(st.integers(0, 30))
    damaged = whole[:at] + data.draw(st.binary(max_size=6)) + whole[at + length :]
    for item in read(damaged).occurrences:
        assert item.starts_at.tzinfo is not None
        assert item.starts_at <= item.ends_at


def test_an_instant_is_the_same_whichever_zone_it_is_asked_in() -> None:
    data = calendar("UID:1\nDTSTART:20260302T100000Z")
    assert read(data).occurrences[0].starts_at == datetime(2026, 3, 2, 11, tzinfo=PARIS)


def test_an_event_that_takes_too_long_costs_itself_and_not_its_calendar() -> None:
    endless = "UID:endless\nDTSTART:19950101T000000Z\nRRULE:FREQ=HOURLY"
    honest = "UID:honest\nDTSTART:20260302T100000Z\nSUMMARY:Honest"
    text = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in (endless, honest))
    reading = read_calendar(
        f"BEGIN:VCALENDAR\n{text}END:VCALENDAR\n".encode(),
        starts_on=date(2026, 3, 1),
        ends_on=date(2026, 3, 7),
        zone="Europe/Berlin",
        seconds_an_event=0.05,
    )
    assert [one.summary for one in reading.occurrences] == ["Honest"]
    (fault,) = reading.faults
    assert "take too long to write out, so it was left out" in fault.message
    assert fault.line == 2


def test_a_start_that_is_a_period_is_a_fault_with_its_line() -> None:
    reading = read(calendar("UID:1\nDTSTART;VALUE=PERIOD:20260301T100000Z/PT1H"))
    assert not reading.occurrences
    assert [(one.line, one.message) for one in reading.faults] == [
        (6, "DTSTART is no point in time. The event was left out.")
    ]
