import argparse
import json
import os
import time
from datetime import date
from pathlib import Path

import pytest

from ninefold.scheduling import cli
from ninefold.scheduling.sandbox import (
    CalendarTookTooLong,
    CalendarTooLarge,
    CalendarUnreadable,
    Limits,
    TookTooLong,
    TooLarge,
    Unreadable,
    read_limited_calendar,
    run_limited,
)

MEETING = b"""BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
SUMMARY:Meeting
DTSTART;TZID=Europe/Paris:20260302T100000
DURATION:PT1H
RRULE:FREQ=WEEKLY;COUNT=2
END:VEVENT
BEGIN:VEVENT
UID:2
END:VEVENT
END:VCALENDAR
"""
MARCH = {"starts_on": date(2026, 3, 1), "ends_on": date(2026, 3, 31), "zone": "Europe/Paris"}


def test_a_calendar_is_read_in_a_process_of_its_own() -> None:
    reading = read_limited_calendar(MEETING, **MARCH)
    assert [item.starts_at.day for item in reading.occurrences] == [2, 9]
    assert [fault.line for fault in reading.faults] == [9]


def test_what_is_no_calendar_is_refused() -> None:
    with pytest.raises(CalendarUnreadable, match=r"Export it as an \.ics file"):
        read_limited_calendar(b"hello", **MARCH)


def test_a_file_above_the_limit_is_refused_before_it_is_read() -> None:
    with pytest.raises(CalendarTooLarge, match="Export fewer years"):
        read_limited_calendar(MEETING, **MARCH, limits=Limits(input_bytes=10))


def test_a_calendar_that_never_ends_is_stopped() -> None:
    # Each is allowed alone; together they are more than anyone's calendar holds.
    endless = MEETING.replace(b"FREQ=WEEKLY;COUNT=2", b"FREQ=HOURLY").replace(b"2026", b"2000")
    events = (endless[16:-14].replace(b"UID:1", b"UID:%d" % number) for number in range(100))
    many = b"BEGIN:VCALENDAR\n" + b"".join(events) + b"END:VCALENDAR\n"
    with pytest.raises(CalendarTookTooLong, match="very often"):
        read_limited_calendar(many, **MARCH, limits=Limits(work_seconds=1, wall_seconds=20))


def test_waiting_is_limited_even_when_no_work_is_done() -> None:
    with pytest.raises(TookTooLong):
        run_limited(f"{_here()}:wait", b"", limits=Limits(wall_seconds=1))


def test_memory_is_limited() -> None:
    with pytest.raises(TooLarge, match="memory"):
        run_limited(f"{_here()}:fill", b"", limits=Limits(memory_bytes=300_000_000))


def test_the_process_sees_no_secret_and_writes_no_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NINEFOLD_SECRET_KEY", "very secret")
    assert "NINEFOLD_SECRET_KEY" not in run_limited(f"{_here()}:environment", b"")
    place = str(tmp_path / "written")
    with pytest.raises(Unreadable):
        run_limited(f"{_here()}:write", b"abc", {"place": place})
    assert not Path(place).exists() or Path(place).read_bytes() == b""


@pytest.fixture(autouse=True)
def _functions_of_these_tests(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Put this file where the limited process finds it."""
    package = tmp_path / "extra"
    package.mkdir()
    (package / "ninefold_limits_probe.py").write_text(Path(__file__).read_text())
    monkeypatch.syspath_prepend(str(package))


def _here() -> str:
    return "ninefold_limits_probe"


def wait(_: bytes) -> None:
    time.sleep(60)


def fill(_: bytes) -> int:
    return len(bytearray(2_000_000_000))


def environment(_: bytes) -> list[str]:
    return list(os.environ)


def write(data: bytes, place: str) -> None:
    Path(place).write_bytes(data)


def _run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    cli.register(parser.add_subparsers())
    arguments = parser.parse_args(words)
    code: int = arguments.run(arguments)
    return code


def test_the_command_answers_in_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "calendar.ics"
    file.write_bytes(MEETING)
    days = ("--from", "2026-03-01", "--to", "2026-03-08", "--zone", "Europe/Paris")
    assert _run("calendar", "read", str(file), *days, "--json") == 0
    answer = json.loads(capsys.readouterr().out)
    assert [item["start"] for item in answer["occurrences"]] == ["2026-03-02T10:00:00+01:00"]
    assert answer["occurrences"][0]["recurrence_id"] == "2026-03-02T10:00:00+01:00"
    assert answer["faults"][0]["line"] == 9
    assert _run("calendar", "read", str(file), *days) == 0
    assert "Meeting" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("missing.ics", "--from", "2026-03-01", "--to", "2026-03-02"), "missing.ics"),
        ((__file__, "--from", "2026-03-01", "--to", "2026-03-02"), "no BEGIN:VCALENDAR"),
        ((__file__, "--from", "soon", "--to", "2026-03-02"), "--from"),
        ((__file__, "--from", "2026-03-02", "--to", "2026-03-01"), "Swap them"),
    ],
)
def test_the_command_says_what_is_wrong_and_ends_with_two(
    words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run("calendar", "read", *words) == 2
    assert said in capsys.readouterr().err


def test_a_file_that_is_no_calendar_is_told_in_json_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "words.ics"
    file.write_bytes(b"just words")
    days = ("--from", "2026-03-01", "--to", "2026-03-08")
    assert _run("calendar", "read", str(file), *days, "--json") == 2
    said = capsys.readouterr()
    answer = json.loads(said.out)
    assert answer["occurrences"] == []
    assert answer["faults"][0]["message"] in said.err


def test_the_reading_process_does_not_load_django() -> None:
    assert "django" not in run_limited(f"{_here()}:modules", b"")


def modules(_: bytes) -> list[str]:
    import sys

    return list(sys.modules)
