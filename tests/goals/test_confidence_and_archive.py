"""Confidence against what came true, and ended goals with their lessons."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ninefold.goals.domain.confidence import (
    Statement,
    decomposition,
    share_interval,
)
from ninefold.goals.operations import (
    achieve_goal,
    check_in,
    let_go_of_goal,
    move_goal,
    set_goal,
)
from ninefold.goals.queries import lesson_for, stated_confidence


def begun(owner, title, *, days=100, due=20):
    """A goal that began so many days ago and is due in `due` days (past when below 0)."""
    return set_goal(
        owner=owner,
        title=title,
        starts_on=owner.today - timedelta(days=days),
        due_on=owner.today + timedelta(days=due),
    )


def outcomes(owner):
    return {one.goal.title: one.statement.came_true for one in stated_confidence(owner).judged}


def test_a_confidence_is_decided_by_the_deadline_that_stood_when_it_was_stated(ada):
    kept = begun(ada, "Kept")
    late = begun(ada, "Late", due=-10)
    gone = begun(ada, "Gone")
    still = begun(ada, "Still open")
    for goal in (kept, late, gone, still):
        check_in(owner=ada, goal_key=goal.pk, confidence=0.7, on=ada.today - timedelta(days=30))
    move_goal(owner=ada, key=late.pk, due_on=ada.today + timedelta(days=300), reason="A move")
    achieve_goal(owner=ada, key=kept.pk)
    achieve_goal(owner=ada, key=late.pk)
    let_go_of_goal(owner=ada, key=gone.pk)
    assert outcomes(ada) == {"Kept": True, "Late": False, "Gone": False}
    assert stated_confidence(ada).still_open == 1


def test_a_goal_whose_day_is_over_has_not_come_true_even_while_it_goes_on(ada):
    goal = begun(ada, "Going on", due=-1)
    check_in(owner=ada, goal_key=goal.pk, confidence=0.9, on=ada.today - timedelta(days=5))
    assert outcomes(ada) == {"Going on": False}


def test_with_few_decided_check_ins_the_page_says_how_many_are_missing(as_ada, ada):
    goal = begun(ada, "Kept")
    check_in(owner=ada, goal_key=goal.pk, confidence=0.7, on=ada.today - timedelta(days=5))
    achieve_goal(owner=ada, key=goal.pk)
    page = as_ada.get("/goals/confidence/").content.decode()
    assert "19 more, and 4 more goals, before this means something" in page


def test_who_is_always_too_sure_is_told_by_how_much(as_ada, ada):
    for number in range(6):
        goal = begun(ada, f"Goal {number}")
        for days in (40, 30, 20, 10):
            check_in(
                owner=ada, goal_key=goal.pk, confidence=0.9, on=ada.today - timedelta(days=days)
            )
        (achieve_goal if number < 3 else let_go_of_goal)(owner=ada, key=goal.pk)
    page = as_ada.get("/goals/confidence/").content.decode()
    assert "you were 40 points too sure" in page
    assert "24 decided check-ins on 6 goals" in page


def test_the_parts_of_the_score_add_up_to_it():
    said = [(0.9, True), (0.85, False), (0.2, False), (0.35, True), (0.5, True), (0.55, False)]
    found = decomposition([Statement(*pair) for pair in said])
    assert found is not None
    whole = found.reliability - found.resolution + found.uncertainty + found.within
    assert whole == pytest.approx(found.score)
    assert found.score == pytest.approx(sum((c - t) ** 2 for c, t in said) / 6)


def test_like_confidences_leave_no_rest():
    said = [Statement(0.8, True)] * 4 + [Statement(0.8, False)] + [Statement(0.1, False)] * 3
    found = decomposition(said)
    assert found is not None
    assert found.within == pytest.approx(0)
    assert found.reliability == pytest.approx(3 * 0.01 / 8)


def test_an_interval_of_a_share_holds_the_share_and_narrows_with_more():
    low, high = share_interval(3, 4)
    assert low < 0.75 < high
    narrow = share_interval(300, 400)
    assert narrow[1] - narrow[0] < high - low
    assert share_interval(0, 5)[0] == 0


def test_the_archive_finds_lessons_by_their_words(as_ada, as_ben, ada):
    for title, lesson, end in (
        ("Give a talk", "Rehearse standing up.", achieve_goal),
        ("Write a blog", "I like people in the room.", let_go_of_goal),
    ):
        goal = begun(ada, title)
        end(owner=ada, key=goal.pk, lesson=lesson)
    page = as_ada.get("/goals/archive/?q=rehearse").content.decode()
    assert "Rehearse standing up." in page
    assert "I like people in the room." not in page
    page = as_ada.get("/goals/archive/?state=let_go").content.decode()
    assert "I like people in the room." in page
    assert "Rehearse standing up." not in page
    assert "Rehearse" not in as_ben.get("/goals/archive/").content.decode()


def test_a_lesson_comes_back_a_month_after_the_goal_has_ended(as_ada, ada):
    goal = begun(ada, "Give a talk")
    achieve_goal(
        owner=ada, key=goal.pk, on=ada.today - timedelta(days=30), lesson="Rehearse standing up."
    )
    assert "Rehearse standing up." in as_ada.get("/").content.decode()
    assert lesson_for(ada, ada.today + timedelta(days=1)) is None


def test_a_goal_with_check_ins_shows_its_fan_and_the_days_behind_it(as_ada, ada):
    from ninefold.goals.operations import add_metric

    goal = begun(ada, "Learn German")
    metric = add_metric(owner=ada, goal_key=goal.pk, name="Lessons", kind="number", target=60)
    for week in range(9):
        check_in(
            owner=ada,
            goal_key=goal.pk,
            values={str(metric.pk): 2 * week},
            on=ada.today - timedelta(weeks=10 - week),
        )
    page = as_ada.get(f"/goals/{goal.pk}/").content.decode()
    assert "of 100 futures" in page
    assert "The days behind the fan" in page
