from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest

from ninefold.goals.operations import let_go_of_goal, set_goal
from ninefold.kernel.periods import last_days
from ninefold.learning.models import Resource, StudySession
from ninefold.learning.operations import (
    add_resource,
    finish_resource,
    keep_certificate,
    log_study,
    log_use,
    note_teaching,
    start_resource,
)
from ninefold.learning.pages.export import certificates_csv, library_csv, library_markdown
from ninefold.learning.pages.rooms import due, happened, taught, today
from ninefold.links.queries import linked
from ninefold.today.operations import capture_line, undo_capture
from ninefold.today.pages import day_of


def titles(items: object) -> list[str]:
    return [item.title for item in items]  # type: ignore[attr-defined]


def test_today_shows_what_is_due_soon_with_the_pace_it_needs(as_ada, ada):
    soon = add_resource(
        owner=ada,
        title="A book",
        unit="pages",
        total=100,
        due_on=ada.today + timedelta(days=4),
    )
    start_resource(owner=ada, key=soon.pk)
    add_resource(owner=ada, title="Far away", due_on=ada.today + timedelta(days=40))
    (item,) = today(ada, day_of(ada))
    assert (item.section, item.title) == ("due", "A book")
    assert item.detail == "due in 4 days, 20 pages a day"
    page = as_ada.get("/").content.decode()
    assert "A book" in page
    assert "Log 30 min" in page


def test_today_speaks_of_a_certificate_in_its_last_month(ada):
    for days in (31, 30, -1):
        keep_certificate(
            owner=ada,
            name=f"{days} days",
            earned_on=ada.today - timedelta(days=300),
            expires_on=ada.today + timedelta(days=days),
        )
    assert titles(today(ada, day_of(ada))) == ["Renew 30 days"]


def test_a_quiet_day_offers_one_thing_that_serves_an_active_goal(ada):
    goal = set_goal(owner=ada, title="Give a talk")
    add_resource(owner=ada, title="For nothing")
    wish = add_resource(owner=ada, title="Later", goals=[goal.ref])
    doing = add_resource(owner=ada, title="Course on speaking", goals=[goal.ref])
    start_resource(owner=ada, key=doing.pk)
    (item,) = today(ada, day_of(ada))
    assert (item.section, item.title) == ("next_step", "Go on with Course on speaking")
    assert item.detail == "for Give a talk"
    assert item.order > 1000
    finish_resource(owner=ada, key=doing.pk)
    assert titles(today(ada, day_of(ada))) == [f"Begin {wish.title}"]
    let_go_of_goal(owner=ada, key=goal.pk)
    assert today(ada, day_of(ada)) == []


@pytest.mark.parametrize(("days", "stage"), [(60, 60), (29, 30), (3, 7)])
def test_a_certificate_is_reminded_of_at_sixty_thirty_and_seven_days(ada, days, stage):
    row = keep_certificate(owner=ada, name="C", expires_on=ada.today + timedelta(days=days))
    (notice,) = due(ada, day_of(ada))
    assert notice.kind == f"learning.certificate.expires_in_{stage}"
    assert notice.subject == row.ref


def test_no_reminder_comes_for_what_may_run_out(ada):
    keep_certificate(owner=ada, name="C", expires_on=ada.today, is_reminded=False)
    assert due(ada, day_of(ada)) == []


def test_a_resource_is_reminded_of_three_days_before(ada):
    add_resource(owner=ada, title="A book", due_on=ada.today + timedelta(days=3))
    add_resource(owner=ada, title="Another", due_on=ada.today + timedelta(days=4))
    assert [notice.title for notice in due(ada, day_of(ada))] == [
        f"Due {ada.today + timedelta(days=3):%-d %B}: A book"
    ]


def test_the_review_tells_what_was_learnt_with_its_time_and_what_was_taught(ada):
    week = last_days(ada.today, 7)
    done = add_resource(owner=ada, title="A talk")
    finish_resource(owner=ada, key=done.pk)
    course = add_resource(owner=ada, title="A course")
    for days, minutes in ((0, 30), (2, 45), (20, 60)):
        log_study(owner=ada, key=course.pk, minutes=minutes, on=ada.today - timedelta(days=days))
    note_teaching(owner=ada, subject="Naming", to_whom="Ben")
    note_teaching(owner=ada, subject="Long ago", on=ada.today - timedelta(days=30))
    assert [(line.title, line.detail) for line in happened(ada, week)] == [
        ("A talk", "finished"),
        ("A course", "1 h 15 min"),
    ]
    assert [(line.title, line.detail) for line in taught(ada, week)] == [("Naming", "to Ben")]


def test_a_captured_line_becomes_a_wish_for_a_goal(ada):
    goal = set_goal(owner=ada, title="Give a talk")
    line = capture_line(
        owner=ada,
        text="learn: Course on speaking +course +voice due:+2w g:talk https://course.example/1",
    )
    row = Resource.objects.of(ada).get()
    assert (row.title, row.kind, row.status) == ("Course on speaking", "course", "wish")
    assert (row.tags, row.address) == (["voice"], "https://course.example/1")
    assert row.due_on == ada.today + timedelta(days=14)
    assert linked(ada, row.ref, kind="goals.goal") == [goal.ref]
    assert line.echo == "To learn: Course on speaking"
    undo_capture(owner=ada, key=line.pk)
    assert not Resource.objects.of(ada).exists()


def test_a_captured_line_with_a_day_is_finished_and_one_with_a_time_in_progress(ada):
    capture_line(owner=ada, text="learn: Talk on naming +talk on:yesterday t:40m")
    capture_line(owner=ada, text="learn: Property tests t:1h")
    done, doing = Resource.objects.of(ada).order_by("created_at")
    assert (done.status, done.finished_on) == ("finished", ada.today - timedelta(days=1))
    assert (doing.status, doing.kind) == ("doing", "topic")
    assert sorted(StudySession.objects.of(ada).values_list("minutes", flat=True)) == [40, 60]


def test_a_second_line_with_a_time_goes_to_what_is_there(ada):
    capture_line(owner=ada, text="learn: Property tests t:1h")
    line = capture_line(owner=ada, text="learn: property tests t:20m")
    assert Resource.objects.of(ada).count() == 1
    assert line.echo == "20 minutes of learning: Property tests"
    undo_capture(owner=ada, key=line.pk)
    assert StudySession.objects.of(ada).count() == 1


def test_a_goal_that_no_title_matches_stays_as_words_and_is_said(ada):
    line = capture_line(owner=ada, text="learn: Property tests g:unknown")
    assert Resource.objects.of(ada).get().goal_words == "unknown"
    assert "no goal found for “unknown”" in line.echo


def test_the_exports_hold_everything_and_no_cell_becomes_a_formula(ada):
    goal = set_goal(owner=ada, title="Give a talk")
    row = add_resource(owner=ada, title="=2+2", author="A, B", goals=[goal.ref], notes="One\ntwo")
    log_study(owner=ada, key=row.pk, minutes=90)
    finish_resource(owner=ada, key=row.pk, takeaway="Less is more")
    log_use(owner=ada, key=row.pk, text="In the report")
    keep_certificate(owner=ada, name="Test automation")
    note_teaching(owner=ada, subject="Naming")
    ((path, data),) = library_csv(ada)
    (line,) = csv.DictReader(io.StringIO(data.decode()))
    assert path == "library.csv"
    assert (line["title"], line["author"]) == ("'=2+2", "A, B")
    assert (line["minutes"], line["serves"]) == ("90", "Give a talk")
    assert line["notes"] == "One\ntwo"
    assert [path for path, _ in certificates_csv(ada)] == ["certificates.csv", "teaching.csv"]
    ((_, data),) = library_markdown(ada)
    text = data.decode()
    for words in ("## Finished", "Less is more", "In the report", "For: Give a talk", "1 h 30 min"):
        assert words in text


def test_the_exports_of_an_empty_library_are_no_files(ada):
    for write in (library_csv, certificates_csv, library_markdown):
        assert list(write(ada)) == []
