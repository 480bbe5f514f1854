from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from ninefold.activity.queries import entries
from ninefold.goals.operations import achieve_goal, set_goal
from ninefold.kernel.facts import learning as facts
from ninefold.learning.models import Resource, StudySession, Teaching, Use
from ninefold.learning.operations import (
    CannotChangeStatus,
    CannotKeepResource,
    CannotLog,
    add_resource,
    change_resource,
    finish_resource,
    log_study,
    log_use,
    note_teaching,
    pause_resource,
    start_resource,
)
from ninefold.links.queries import linked

FORM = {"title": "Course on test design", "kind": "course", "unit": "lessons", "total": "12"}


def test_a_resource_is_added_with_what_it_is_for(as_ada, ada):
    goal = set_goal(owner=ada, title="Automate the regression suite")
    answer = as_ada.post(
        "/learning/new/",
        {**FORM, "purpose": "to choose fewer tests", "goals": [str(goal.ref)], "tags": "+testing"},
        follow=True,
    )
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "To choose fewer tests" in page
    row = Resource.objects.of(ada).get()
    assert (row.status, row.tags) == ("wish", ["testing"])
    assert linked(ada, row.ref, kind="goals.goal", relation="serves") == [goal.ref]
    assert "Automate the regression suite" in as_ada.get("/learning/").content.decode()


def test_a_goal_that_has_ended_is_not_offered(as_ada, ada):
    goal = set_goal(owner=ada, title="Give a talk")
    achieve_goal(owner=ada, key=goal.pk)
    assert "Give a talk" not in as_ada.get("/learning/new/").content.decode()


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ({"title": ""}, "Fill this in"),
        ({"address": "no address at all"}, "This is no web address"),
        ({"cost": "10", "currency": "E1"}, "three letters"),
        ({"done": "13"}, "from 0 to 12"),
        ({"due_on": "soon"}, "Write a day as year-month-day"),
    ],
)
def test_a_fault_is_shown_beside_its_field_and_nothing_typed_is_lost(as_ada, ada, fault, words):
    answer = as_ada.post("/learning/new/", {**FORM, "purpose": "fewer tests", **fault})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert "fewer tests" in page
    assert not Resource.objects.of(ada).exists()


@pytest.mark.parametrize(
    "path", ["", "change/", "notes/", "completion/", "dropping/", "finished/", "sessions/", "uses/"]
)
def test_every_page_of_a_resource_is_there_for_its_owner_only(as_ada, as_ben, ada, path):
    row = add_resource(owner=ada, title="A book", kind="book", unit="pages", total=200)
    log_study(owner=ada, key=row.pk, minutes=30, done=20, note="Good so far")
    log_use(owner=ada, key=row.pk, text="For the plan")
    assert as_ada.get(f"/learning/{row.pk}/{path}").status_code == 200
    assert as_ben.get(f"/learning/{row.pk}/{path}").status_code == 404
    assert as_ben.post(f"/learning/{row.pk}/{path}", {"minutes": 5}).status_code in (404, 405)


@pytest.mark.parametrize("path", ["start", "pause", "wish"])
def test_a_status_changes_by_post_only(as_ada, as_ben, ada, path):
    row = add_resource(owner=ada, title="A book", kind="book")
    assert as_ada.get(f"/learning/{row.pk}/{path}/").status_code == 405
    assert as_ben.post(f"/learning/{row.pk}/{path}/").status_code == 404


def test_one_tap_logs_time_and_begins_a_wish(as_ada, ada):
    row = add_resource(owner=ada, title="A book", kind="book", unit="pages", total=200)
    as_ada.post(f"/learning/{row.pk}/sessions/", {"minutes": "30", "next": "/learning/"})
    as_ada.post(f"/learning/{row.pk}/sessions/", {"step": "25"})
    row.refresh_from_db()
    assert (row.status, row.done, row.started_on) == ("doing", 25, ada.today)
    assert list(StudySession.objects.of(ada).values_list("minutes", "done_after")) == [
        (None, 25),
        (30, None),
    ]
    told = [entry.kind for entry in entries(ada)]
    assert told.count(facts.StudyLogged.kind) == 2
    assert told.count(facts.ResourceStarted.kind) == 1


def test_progress_stops_at_the_whole_and_asks_whether_it_is_finished(as_ada, ada):
    row = add_resource(owner=ada, title="A course", unit="lessons", total=3, done=2)
    answer = as_ada.post(f"/learning/{row.pk}/sessions/", {"step": "2"}, follow=True)
    assert "mark it as finished?" in answer.content.decode()
    assert Resource.objects.get(pk=row.pk).done == 3


def test_a_log_that_says_nothing_is_refused_with_the_way_out(as_ada, ada):
    row = add_resource(owner=ada, title="A course")
    answer = as_ada.post(f"/learning/{row.pk}/sessions/", {"on": str(ada.today)})
    assert answer.status_code == 422
    assert "Say at least one thing" in answer.content.decode()


def test_time_cannot_be_logged_for_tomorrow_or_beyond_the_whole(ada):
    row = add_resource(owner=ada, title="A course", unit="lessons", total=3)
    with pytest.raises(CannotLog) as tomorrow:
        log_study(owner=ada, key=row.pk, minutes=5, on=ada.today + timedelta(days=1))
    assert tomorrow.value.field == "on"
    with pytest.raises(CannotLog) as beyond:
        log_study(owner=ada, key=row.pk, done=4)
    assert beyond.value.field == "done"
    assert not StudySession.objects.exists()


def test_finishing_is_celebrated_and_asks_what_it_will_be_used_for(as_ada, ada):
    row = add_resource(owner=ada, title="A course", unit="lessons", total=3)
    start_resource(owner=ada, key=row.pk, on=ada.today - timedelta(days=9))
    answer = as_ada.post(
        f"/learning/{row.pk}/completion/",
        {"on": str(ada.today - timedelta(days=1)), "takeaway": "Test what can break"},
        follow=True,
    )
    page = answer.content.decode()
    assert answer.redirect_chain[-1][0].endswith("/finished/")
    assert "What will you use it for?" in page
    assert "Test what can break" in page
    row.refresh_from_db()
    assert (row.status, row.done) == ("finished", 3)
    fact = entries(ada, facts=[facts.ResourceFinished]).get()
    assert fact.subject == row.ref
    assert fact.occurred_at.date() == ada.today - timedelta(days=1)


def test_nothing_is_finished_twice_or_before_it_was_begun(ada):
    row = add_resource(owner=ada, title="A course")
    start_resource(owner=ada, key=row.pk)
    with pytest.raises(CannotChangeStatus, match="begun on"):
        finish_resource(owner=ada, key=row.pk, on=ada.today - timedelta(days=1))
    finish_resource(owner=ada, key=row.pk)
    with pytest.raises(CannotChangeStatus, match="finished already"):
        finish_resource(owner=ada, key=row.pk)
    with pytest.raises(CannotLog, match="go on with it first"):
        log_study(owner=ada, key=row.pk, done=50)


def test_what_was_finished_can_be_taken_up_again(as_ada, ada):
    row = add_resource(owner=ada, title="A course")
    finish_resource(owner=ada, key=row.pk)
    as_ada.post(f"/learning/{row.pk}/start/")
    row.refresh_from_db()
    assert (row.status, row.finished_on) == ("doing", None)


def test_a_refused_change_of_status_says_so_on_the_page(as_ada, ada):
    row = add_resource(owner=ada, title="A course")
    page = as_ada.post(f"/learning/{row.pk}/pause/", follow=True).content.decode()
    assert "Only what is in progress can be paused." in page


def test_what_was_learnt_and_not_used_is_said_and_one_use_or_teaching_changes_it(as_ada, ada):
    used = add_resource(owner=ada, title="Course on queries")
    taught = add_resource(owner=ada, title="Talk on naming")
    idle = add_resource(owner=ada, title="Book on graphs")
    for row in (used, taught, idle):
        finish_resource(owner=ada, key=row.pk)
    as_ada.post(f"/learning/{used.pk}/uses/", {"text": "Made the report quick"})
    as_ada.post(f"/learning/teaching/new/?resource={taught.pk}", {"subject": "Naming"})
    page = as_ada.get("/learning/").content.decode()
    assert "2 of 3" in page
    assert page.count("I used it</a>") == 1
    assert Use.objects.of(ada).get().text == "Made the report quick"
    assert Teaching.objects.of(ada).get().resource_id == taught.pk


def test_a_removed_use_counts_no_more(as_ada, ada):
    row = add_resource(owner=ada, title="Course on queries")
    finish_resource(owner=ada, key=row.pk)
    use = log_use(owner=ada, key=row.pk, text="Made the report quick")
    assert "1 of 1" in as_ada.get("/learning/").content.decode()
    as_ada.post(f"/rows/learning.use/{use.pk}/removal/")
    assert "0 of 1" in as_ada.get("/learning/").content.decode()


def test_notes_are_shown_as_safe_markdown(as_ada, ada):
    row = add_resource(owner=ada, title="A course")
    as_ada.post(
        f"/learning/{row.pk}/notes/",
        {"notes": "# Heading\n\n- point\n\n<script>alert(1)</script>", "version": row.version},
    )
    page = as_ada.get(f"/learning/{row.pk}/").content.decode()
    assert "<li>point</li>" in page
    assert "<script>alert(1)" not in page


def test_two_windows_do_not_overwrite_each_others_notes(as_ada, ada):
    row = add_resource(owner=ada, title="A course")
    as_ada.post(f"/learning/{row.pk}/notes/", {"notes": "first", "version": row.version})
    answer = as_ada.post(f"/learning/{row.pk}/notes/", {"notes": "second", "version": row.version})
    assert answer.status_code == 409
    assert "first" in answer.content.decode()
    assert "second" in answer.content.decode()


def test_the_library_is_narrowed_by_status_kind_and_words(as_ada, ada):
    add_resource(owner=ada, title="Course on queries", author="Night School")
    talk = add_resource(owner=ada, title="Talk on naming", kind="talk")
    finish_resource(owner=ada, key=talk.pk)

    def titles(query: str) -> list[str]:
        page = as_ada.get(f"/learning/library/?{query}").content.decode()
        return [name for name in ("Course on queries", "Talk on naming") if f">{name}</a>" in page]

    assert titles("") == ["Course on queries", "Talk on naming"]
    assert titles("status=finished") == ["Talk on naming"]
    assert titles("kind=course") == ["Course on queries"]
    assert titles("words=night+QUERIES") == ["Course on queries"]
    assert titles("words=nothing") == []


def test_a_cost_needs_its_currency_and_keeps_two_decimals(ada):
    with pytest.raises(CannotKeepResource) as refusal:
        add_resource(owner=ada, title="A course", cost=Decimal("49.9"))
    assert refusal.value.field == "currency"
    row = add_resource(owner=ada, title="A course", cost=Decimal("49.9"), currency="eur")
    assert (row.cost, row.currency) == (Decimal("49.90"), "EUR")
    change_resource(owner=ada, key=row.pk, title="A course")
    row.refresh_from_db()
    assert (row.cost, row.currency) == (None, "")


def test_the_pages_ask_the_database_as_often_for_ten_resources_as_for_one(
    as_ada, ada, django_assert_max_num_queries
):
    goal = set_goal(owner=ada, title="Give a talk")

    def fill() -> None:
        row = add_resource(owner=ada, title="A course", goals=[goal.ref])
        log_study(owner=ada, key=row.pk, minutes=30)
        done = add_resource(owner=ada, title="A book", goals=[goal.ref])
        finish_resource(owner=ada, key=done.pk)
        log_use(owner=ada, key=done.pk, text="Used")
        paused = add_resource(owner=ada, title="A talk")
        start_resource(owner=ada, key=paused.pk)
        pause_resource(owner=ada, key=paused.pk)
        note_teaching(owner=ada, subject="A lesson", resource_key=done.pk)

    fill()
    pages = ["/learning/", "/learning/library/", "/learning/teaching/"]
    few = []
    for page in pages:
        with django_assert_max_num_queries(40) as counted:
            as_ada.get(page)
        few.append(len(counted))
    for _ in range(9):
        fill()
    for page, count in zip(pages, few, strict=True):
        with django_assert_max_num_queries(count):
            as_ada.get(page)


def test_search_finds_a_resource_by_a_word_of_its_notes(as_ada, as_ben, ada):
    add_resource(owner=ada, title="A course", notes="Boundary values first")
    assert "A course" in as_ada.get("/search/?q=boundary").content.decode()
    assert "A course" not in as_ben.get("/search/?q=boundary").content.decode()
