from __future__ import annotations

import io
import threading
import zipfile
from datetime import UTC, datetime, time, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.scheduling.calendar_files import calendar_file, weekly_meeting, whole_day

from ninefold.activity.queries import entries
from ninefold.kernel import clock
from ninefold.kernel.facts.scheduling import CalendarAdded
from ninefold.kernel.periods import Period
from ninefold.portability.archive import read_archive, write_archive
from ninefold.scheduling.models import CalendarOccurrence, CalendarSource
from ninefold.scheduling.operations import (
    CannotUseCalendar,
    add_calendar_by_address,
    add_calendar_file,
    change_calendar,
    refresh_calendar,
    refresh_calendars,
    replace_calendar_file,
    set_practice_rules,
    set_weekly_room,
)
from ninefold.scheduling.plugs import examine
from ninefold.scheduling.queries import free_intervals

MONDAY = datetime(2026, 3, 2, 8, tzinfo=UTC)


@pytest.fixture(autouse=True)
def on_a_monday():
    with clock.at(MONDAY):
        yield


@pytest.fixture
def server(settings):
    """A calendar at an address on this machine; change `body`, or make it fail."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            site = self.server
            site.asked += 1
            if site.fails:
                self.send_error(503)
                return
            tag = f'"{hash(site.body)}"'
            if self.headers.get("If-None-Match") == tag:
                self.send_response(304)
                self.end_headers()
                return
            self.send_response(200)
            self.send_header("ETag", tag)
            self.end_headers()
            self.wfile.write(site.body)

        def log_message(self, *args):
            pass

    site = HTTPServer(("127.0.0.1", 0), Handler)
    site.asked, site.fails = 0, False
    site.body = calendar_file(weekly_meeting(MONDAY.date()))
    site.address = f"http://127.0.0.1:{site.server_port}/mine.ics"
    settings.NINEFOLD_FETCH_ALLOW = frozenset({f"127.0.0.1:{site.server_port}"})
    thread = threading.Thread(target=site.serve_forever, daemon=True)
    thread.start()
    yield site
    site.shutdown()
    site.server_close()


def upload(client, data: bytes, path: str = "/settings/calendars/files/"):
    fields = {"file-name": "Mine", "file-is_busy": "on"} if path.endswith("files/") else {}
    name = "file-file" if path.endswith("files/") else "file"
    return client.post(path, {**fields, name: SimpleUploadedFile("mine.ics", data)}, follow=True)


def test_a_file_is_read_once_and_its_recurrences_are_written_out(ada, as_ada):
    answer = upload(as_ada, calendar_file(weekly_meeting(MONDAY.date())))
    assert answer.status_code == 200
    assert "Choir" in answer.content.decode()
    rows = CalendarOccurrence.objects.of(ada)
    assert rows.count() == 18
    assert rows.first().starts_at == datetime(2026, 3, 2, 18, tzinfo=UTC)
    # Summer time has begun in London by then.
    assert rows.last().starts_at == datetime(2026, 6, 29, 17, tzinfo=UTC)
    assert entries(ada, facts=[CalendarAdded]).count() == 1


def test_free_time_is_the_room_of_the_week_without_meetings_whole_days_and_a_buffer(ada):
    set_weekly_room(owner=ada, rooms=[(day, time(17), time(21)) for day in (0, 1)])
    data = calendar_file(
        weekly_meeting(MONDAY.date()), whole_day(MONDAY.date() + timedelta(days=1))
    )
    add_calendar_file(owner=ada, name="Mine", file_name="mine.ics", data=data)
    week = Period(MONDAY.date(), MONDAY.date() + timedelta(days=6))
    found = free_intervals(ada, week, buffer_minutes=15)
    assert [(one.starts_at.hour, one.starts_at.minute, one.minutes) for one in found] == [
        (17, 0, 45),
        (19, 15, 105),
    ]


def test_a_calendar_that_is_not_busy_takes_no_free_time(ada):
    set_weekly_room(owner=ada, rooms=[(0, time(17), time(21))])
    add_calendar_file(
        owner=ada,
        name="Mine",
        file_name="mine.ics",
        data=calendar_file(weekly_meeting(MONDAY.date())),
        is_busy=False,
    )
    week = Period(MONDAY.date(), MONDAY.date() + timedelta(days=6))
    assert sum(one.minutes for one in free_intervals(ada, week)) == 240


def test_a_broken_file_changes_nothing_and_lists_its_faults_by_line(ada, as_ada):
    broken = calendar_file("UID:1@example.org\nSUMMARY:No start").replace(b"\r\n", b"\n")
    page = upload(as_ada, broken)
    assert page.status_code == 422
    assert "What is wrong in it" in page.content.decode()
    assert 'value="Mine"' in page.content.decode()
    assert not CalendarSource.objects.of(ada).exists()


@pytest.mark.parametrize("data", [b"", b"just a text", b"\xff\xfe\x00\x01" * 50])
def test_what_is_no_calendar_is_refused_beside_its_field(as_ada, ada, data):
    page = upload(as_ada, data)
    assert page.status_code == 422
    assert not CalendarSource.objects.of(ada).exists()


def test_a_broken_newer_file_leaves_the_last_one_as_it_was(ada, as_ada):
    good = calendar_file(weekly_meeting(MONDAY.date()))
    row = add_calendar_file(owner=ada, name="Mine", file_name="mine.ics", data=good)
    assert upload(as_ada, b"nothing", f"/settings/calendars/{row.pk}/file/").status_code == 422
    assert CalendarOccurrence.objects.of(ada).count() == 18
    newer = calendar_file(whole_day(MONDAY.date()))
    replace_calendar_file(owner=ada, key=row.pk, file_name="new.ics", data=newer)
    assert CalendarOccurrence.objects.of(ada).get().is_all_day


def test_an_address_is_kept_fresh_and_an_unchanged_one_is_not_read_again(ada, server):
    row = add_calendar_by_address(owner=ada, name="Mine", address=server.address)
    assert row.etag
    version = CalendarSource.objects.get().version
    refresh_calendars(clock.now())
    assert CalendarSource.objects.get().version == version
    server.body = calendar_file(whole_day(MONDAY.date()))
    refresh_calendars(clock.now())
    assert server.asked == 3
    assert CalendarOccurrence.objects.of(ada).get().summary == "Away"


def test_an_unreachable_calendar_keeps_its_last_good_copy_and_says_since_when(ada, as_ada, server):
    row = add_calendar_by_address(owner=ada, name="Mine", address=server.address)
    server.fails = True
    with clock.at(MONDAY + timedelta(hours=1)):
        refresh_calendar(owner=ada, key=row.pk)
    with clock.at(MONDAY + timedelta(hours=3)):
        failing = refresh_calendar(owner=ada, key=row.pk)
    assert failing.failing_since == MONDAY + timedelta(hours=1)
    assert failing.fetched_at == MONDAY
    assert CalendarOccurrence.objects.of(ada).count() == 18
    page = as_ada.get(f"/settings/calendars/{row.pk}/").content.decode()
    assert "since 2 March 2026, 09:00" in page
    assert [good for _, good, _ in examine()] == [False]
    server.fails = False
    assert refresh_calendar(owner=ada, key=row.pk).failing_since is None
    assert [good for _, good, _ in examine()] == [True]


def test_an_answer_that_is_no_calendar_counts_as_a_failure(ada, server):
    row = add_calendar_by_address(owner=ada, name="Mine", address=server.address)
    server.body = b"<html>Sign in first</html>"
    assert refresh_calendar(owner=ada, key=row.pk).failing_reason
    assert CalendarOccurrence.objects.of(ada).count() == 18


def test_the_days_to_come_are_written_out_again_as_time_goes_by(ada, server):
    row = add_calendar_by_address(owner=ada, name="Mine", address=server.address)
    server.fails = True
    with clock.at(MONDAY + timedelta(days=60)):
        failing = refresh_calendar(owner=ada, key=row.pk)
        assert failing.read_until == ada.today + timedelta(days=120)
    assert CalendarOccurrence.objects.of(ada).last().starts_at.month == 8


def test_a_private_address_is_refused_with_what_the_operator_can_do(ada, as_ada, settings):
    settings.NINEFOLD_FETCH_ALLOW = frozenset()
    answer = as_ada.post(
        "/settings/calendars/addresses/",
        {"address-name": "Mine", "address-address": "http://localhost:8099/mine.ics"},
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "NINEFOLD_FETCH_ALLOW=localhost:8099" in page
    assert "http://localhost:8099/mine.ics" in page


def test_times_without_a_zone_are_in_the_zone_of_the_calendar(ada):
    start = f"{MONDAY:%Y%m%d}"
    data = calendar_file(
        f"UID:1@example.org\nSUMMARY:Call\nDTSTART:{start}T120000\nDTEND:{start}T130000"
    )
    row = add_calendar_file(
        owner=ada, name="Mine", file_name="mine.ics", data=data, zone="America/New_York"
    )
    assert row.occurrences.get().starts_at.hour == 17
    change_calendar(owner=ada, key=row.pk, name="Mine", is_busy=True, zone="Europe/Berlin")
    assert row.occurrences.get().starts_at.hour == 11
    with pytest.raises(CannotUseCalendar, match="Region/City"):
        change_calendar(owner=ada, key=row.pk, name="Mine", is_busy=True, zone="Mars/Base")


def test_a_removed_calendar_takes_no_time_and_comes_back_with_undo(ada, as_ada):
    set_weekly_room(owner=ada, rooms=[(0, time(17), time(21))])
    data = calendar_file(weekly_meeting(MONDAY.date()))
    row = add_calendar_file(owner=ada, name="Mine", file_name="mine.ics", data=data)
    week = Period(MONDAY.date(), MONDAY.date() + timedelta(days=6))
    as_ada.post(f"/rows/scheduling.calendar_source/{row.pk}/removal/")
    assert sum(one.minutes for one in free_intervals(ada, week)) == 240
    as_ada.post(f"/rows/scheduling.calendar_source/{row.pk}/restoration/")
    assert sum(one.minutes for one in free_intervals(ada, week)) == 180


def test_a_stranger_finds_no_calendar_and_wrong_methods_are_refused(ada, as_ada, as_ben):
    data = calendar_file(weekly_meeting(MONDAY.date()))
    row = add_calendar_file(owner=ada, name="Mine", file_name="mine.ics", data=data)
    path = f"/settings/calendars/{row.pk}/"
    assert as_ada.get(path).status_code == 200
    assert as_ben.get(path).status_code == 404
    assert as_ben.post(f"{path}refreshment/").status_code == 404
    assert as_ben.post(f"{path}file/").status_code == 404
    assert as_ada.get(f"{path}refreshment/").status_code == 405


def test_the_list_asks_the_database_as_often_for_many_calendars_as_for_one(
    ada, as_ada, django_assert_max_num_queries
):
    data = calendar_file(whole_day(MONDAY.date()))
    add_calendar_file(owner=ada, name="One", file_name="mine.ics", data=data)
    with django_assert_max_num_queries(20) as few:
        as_ada.get("/settings/calendars/")
    first = CalendarSource.objects.get()
    for number in range(5):
        first.pk = None
        first._state.adding = True
        first.id = CalendarSource().id
        first.name = f"Calendar {number}"
        first.save()
    with django_assert_max_num_queries(len(few)):
        as_ada.get("/settings/calendars/")


def test_a_calendar_that_fails_again_and_again_asks_for_no_new_plan(ada, server):
    row = add_calendar_by_address(owner=ada, name="Mine", address=server.address)
    server.fails = True
    first = refresh_calendar(owner=ada, key=row.pk).version
    assert refresh_calendar(owner=ada, key=row.pk).version == first


def test_calendars_go_out_with_the_archive_and_come_back_the_same(ada, ben):
    data = calendar_file(weekly_meeting(MONDAY.date()), whole_day(MONDAY.date()))
    add_calendar_file(owner=ada, name="Mine", file_name="mine.ics", data=data)
    set_practice_rules(owner=ada, weekly_minutes=90)
    set_practice_rules(owner=ben, weekly_minutes=30)
    archive = io.BytesIO()
    write_archive(owner=ada, to=archive)
    archive.seek(0)
    read_archive(owner=ben, source=archive)
    assert bytes(CalendarSource.objects.of(ben).get().last_copy) == data
    assert CalendarOccurrence.objects.of(ben).count() == 19


def test_the_own_calendar_stands_in_the_archive(ada):
    archive = io.BytesIO()
    write_archive(owner=ada, to=archive)
    with zipfile.ZipFile(archive) as files:
        (name,) = [name for name in files.namelist() if name.endswith("ninefold.ics")]
        assert files.read(name).startswith(b"BEGIN:VCALENDAR")
