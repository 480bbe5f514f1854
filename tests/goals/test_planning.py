"""Hours, days, order and waiting of goals, through pages and operations."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ninefold.activity.operations import remove
from ninefold.goals.models import Goal, PlanRevision
from ninefold.goals.operations import (
    CannotPlan,
    add_metric,
    check_in,
    estimate_hours,
    make_wait,
    move_goal,
    park_goal,
    resume_goal,
    set_goal,
    set_weekly_hours,
    spend_time,
    take_back_revision,
)
from ninefold.goals.pages import attainability_page
from ninefold.goals.queries import goal as find_goal
from ninefold.goals.queries import standing, workload


@pytest.fixture
def two_goals(ada):
    """Two goals of 20 hours each, due in two and in four weeks, at 6 hours a week."""
    set_weekly_hours(owner=ada, hours=6)
    goals = [
        set_goal(owner=ada, title=title, due_on=ada.today + timedelta(weeks=weeks), importance=n)
        for title, weeks, n in (("Give a talk", 2, 3), ("Pass the exam", 4, 1))
    ]
    for goal in goals:
        estimate_hours(owner=ada, key=goal.pk, hours=20)
    return goals


def test_what_does_not_fit_is_said_with_each_way_to_mend_it(as_ada, two_goals):
    page = as_ada.get("/goals/attainability/").content.decode()
    assert "Not all of them" in page
    for words in ("Move 1 deadline by 5 weeks", "Leave out", "more a week", "Park"):
        assert words in page


def fields_of(ada, way):
    mend = next(mend for mend in attainability_page(ada).mends if mend.way == way)
    data: dict[str, list[str]] = {}
    for name, value in mend.fields:
        data.setdefault(name, []).append(value)
    return data


@pytest.mark.parametrize("way", ["move", "scope", "add", "park"])
def test_a_mend_that_is_done_makes_everything_fit(as_ada, ada, two_goals, way):
    answer = as_ada.post("/goals/attainability/mends/", fields_of(ada, way), follow=True)
    assert answer.status_code == 200
    assert attainability_page(ada).verdict.fits


@pytest.mark.parametrize("way", ["move", "scope", "park"])
def test_a_mend_is_taken_back_as_a_whole(as_ada, ada, two_goals, way):
    before = [(goal.due_on, goal.state) for goal in Goal.objects.of(ada).order_by("title")]
    as_ada.post("/goals/attainability/mends/", fields_of(ada, way))
    newest = PlanRevision.objects.of(ada).order_by("created_at").last()
    as_ada.post(f"/goals/revisions/{newest.pk}/taking-back/")
    assert [(g.due_on, g.state) for g in Goal.objects.of(ada).order_by("title")] == before
    assert not attainability_page(ada).verdict.fits


def test_a_mend_for_somebody_elses_goal_is_not_found(as_ben, two_goals):
    fields = {"move": [f"{two_goals[0].pk}:2099-01-01"]}
    assert as_ben.post("/goals/attainability/mends/", fields).status_code == 404
    assert as_ben.post("/goals/attainability/mends/", {"park": ["x"]}).status_code == 404


def test_a_mend_that_makes_no_sense_changes_nothing(as_ada, ada, two_goals):
    for fields in ({"move": ["x:y"]}, {"hours": ["a:b"]}, {"weekly_hours": "nan"}, {}):
        answer = as_ada.post("/goals/attainability/mends/", fields)
        assert answer.status_code in (302, 404)
    assert not attainability_page(ada).verdict.fits


def test_logged_time_is_taken_off_what_was_said(ada):
    goal = set_goal(owner=ada, title="Give a talk", starts_on=ada.today - timedelta(days=9))
    estimate_hours(owner=ada, key=goal.pk, hours=10, on=ada.today - timedelta(days=5))
    spend_time(owner=ada, goal_key=goal.pk, minutes=90)
    spend_time(owner=ada, goal_key=goal.pk, minutes=60, on=ada.today - timedelta(days=8))
    need = workload(ada).needs[0]
    assert need.need.minutes == 10 * 60 - 90
    assert need.spent == 150


def test_where_nothing_was_said_the_own_pace_counts(ada):
    goal = set_goal(owner=ada, title="Read", starts_on=ada.today - timedelta(days=30))
    metric = add_metric(owner=ada, goal_key=goal.pk, name="Books", kind="number", target=10)
    check_in(owner=ada, goal_key=goal.pk, values={str(metric.pk): 2})
    spend_time(owner=ada, goal_key=goal.pk, minutes=240)
    need = workload(ada).needs[0].need
    assert need.source == "pace"
    assert need.minutes == 4 * 240


def test_moving_a_deadline_does_not_rewrite_how_the_goal_stood_before(ada):
    start = ada.today - timedelta(days=50)
    goal = set_goal(owner=ada, title="Read", starts_on=start, due_on=start + timedelta(days=100))
    day = ada.today - timedelta(days=10)
    before = standing(find_goal(ada, goal.pk), day).expected
    move_goal(owner=ada, key=goal.pk, due_on=start + timedelta(days=400), reason="A new job")
    now = find_goal(ada, goal.pk)
    assert standing(now, day).expected == before
    assert standing(now, ada.today).expected == 0.125
    revision = now.all_plan_revisions[0]
    assert (revision.on, revision.reason) == (ada.today, "A new job")


def test_a_day_changed_in_the_form_is_a_revision_with_its_reason(as_ada, ada):
    goal = set_goal(owner=ada, title="Read", due_on=ada.today + timedelta(days=10))
    form = {
        "title": "Read",
        "importance": "2",
        "version": goal.version,
        "due_on": (ada.today + timedelta(days=20)).isoformat(),
        "reason": "Holidays",
    }
    as_ada.post(f"/goals/{goal.pk}/change/", form)
    assert "Holidays" in as_ada.get(f"/goals/{goal.pk}/").content.decode()


def test_a_circle_is_refused_with_its_goals_named(as_ada, ada):
    talk, team, exam = (set_goal(owner=ada, title=title) for title in ("Talk", "Team", "Exam"))
    make_wait(owner=ada, key=talk.pk, blocker_key=team.pk)
    make_wait(owner=ada, key=team.pk, blocker_key=exam.pk)
    answer = as_ada.post(f"/goals/{exam.pk}/waits/", {"blocker": str(talk.pk)})
    assert answer.status_code == 422
    words = "“Exam” waits for “Talk” waits for “Team” waits for “Exam”"
    assert words in answer.content.decode()


def test_a_goal_cannot_wait_for_itself(ada):
    goal = set_goal(owner=ada, title="Talk")
    with pytest.raises(CannotPlan):
        make_wait(owner=ada, key=goal.pk, blocker_key=goal.pk)


def test_what_comes_first_stands_before_what_waits_for_it_on_today(as_ada, ada):
    soon = set_goal(
        owner=ada, title="Team", due_on=ada.today + timedelta(days=3), next_step="Ask Aylin"
    )
    later = set_goal(
        owner=ada, title="Talk", due_on=ada.today + timedelta(days=300), next_step="Outline"
    )
    make_wait(owner=ada, key=soon.pk, blocker_key=later.pk)
    page = as_ada.get("/").content.decode()
    assert page.index("Outline") < page.index("Ask Aylin")
    assert "after “Talk”" in page


def test_a_parked_goal_is_out_of_the_way_until_it_is_taken_up_again(as_ada, ada):
    goal = set_goal(owner=ada, title="Read", next_step="Chapter one")
    revision = park_goal(owner=ada, key=goal.pk)
    assert "Chapter one" not in as_ada.get("/").content.decode()
    assert "Take it up again" in as_ada.get(f"/goals/{goal.pk}/").content.decode()
    resume_goal(owner=ada, key=goal.pk)
    with pytest.raises(CannotPlan, match="changed again"):
        take_back_revision(owner=ada, key=revision.pk)


def test_time_on_a_goal_that_was_removed_counts_no_longer(ada):
    goal = set_goal(owner=ada, title="Read", starts_on=ada.today - timedelta(days=3))
    entry = spend_time(owner=ada, goal_key=goal.pk, minutes=60)
    remove(owner=ada, ref=entry.ref)
    assert workload(ada).needs[0].spent == 0


@pytest.mark.parametrize("path", ["hours/", "time/", "moving/", "parking/", "waits/"])
def test_every_change_of_plan_asks_and_keeps_what_was_typed(as_ada, as_ben, ada, path):
    goal = set_goal(owner=ada, title="Give a talk")
    assert as_ada.get(f"/goals/{goal.pk}/{path}").status_code == 200
    assert as_ben.get(f"/goals/{goal.pk}/{path}").status_code == 404
    answer = as_ada.post(f"/goals/{goal.pk}/{path}", {"hours": "-1", "minutes": "0"})
    assert answer.status_code == (302 if path == "parking/" else 422)


def test_a_person_with_nothing_said_is_asked_for_their_hours(as_ada, ada):
    set_goal(owner=ada, title="Read", due_on=ada.today + timedelta(days=5))
    assert "Say your hours a week" in as_ada.get("/goals/attainability/").content.decode()


def test_a_goal_cannot_wait_for_somebody_elses(ada, ben):
    mine, theirs = set_goal(owner=ada, title="Talk"), set_goal(owner=ben, title="Theirs")
    with pytest.raises(CannotPlan, match="yours and still here"):
        make_wait(owner=ada, key=mine.pk, blocker_key=theirs.pk)
