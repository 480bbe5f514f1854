from __future__ import annotations

import pytest

from ninefold.goals.models import Goal
from ninefold.goals.operations import add_metric, add_milestone, check_in, set_goal
from ninefold.goals.pages import goals_as_markdown


def test_a_goal_is_set_and_shown_with_what_was_typed(as_ada, ada):
    answer = as_ada.post(
        "/goals/new/",
        {"title": "Give a talk", "importance": "2", "next_step": "Write the outline"},
        follow=True,
    )
    assert answer.status_code == 200
    assert "Give a talk" in answer.content.decode()
    assert Goal.objects.of(ada).get().next_step == "Write the outline"
    assert "Write the outline" in as_ada.get("/").content.decode()


def test_a_fault_is_shown_beside_its_field_and_nothing_typed_is_lost(as_ada):
    answer = as_ada.post(
        "/goals/new/", {"title": "Give a talk", "due_on": "2020-01-01", "importance": "2"}
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "choose a later day for its end" in page
    assert "Give a talk" in page


@pytest.mark.parametrize(
    "path",
    [
        "",
        "change/",
        "achievement/",
        "letting-go/",
        "ended/",
        "milestones/",
        "metrics/",
        "check-ins/",
    ],
)
def test_every_page_of_a_goal_opens_for_its_owner_and_is_not_there_for_a_stranger(
    as_ada, as_ben, ada, path
):
    goal = set_goal(owner=ada, title="Give a talk", due_on=ada.today.replace(year=2099))
    metric = add_metric(owner=ada, goal_key=goal.pk, name="Talks", kind="number", target=3)
    add_milestone(owner=ada, goal_key=goal.pk, title="Outline")
    check_in(owner=ada, goal_key=goal.pk, confidence=0.5, values={str(metric.pk): 1})
    assert as_ada.get(f"/goals/{goal.pk}/{path}").status_code == 200
    assert as_ben.get(f"/goals/{goal.pk}/{path}").status_code == 404


def test_two_windows_do_not_overwrite_each_other(as_ada, ada):
    goal = set_goal(owner=ada, title="Give a talk")
    form = {"title": "Give a short talk", "importance": "2", "version": goal.version}
    assert as_ada.post(f"/goals/{goal.pk}/change/", form).status_code == 302
    answer = as_ada.post(f"/goals/{goal.pk}/change/", {**form, "title": "Give a long talk"})
    assert answer.status_code == 409
    assert "Give a short talk" in answer.content.decode()
    assert "Give a long talk" in answer.content.decode()


def test_what_was_removed_comes_back_with_undo(as_ada, ada):
    goal = set_goal(owner=ada, title="Give a talk")
    answer = as_ada.post(f"/rows/goals.goal/{goal.pk}/removal/", follow=True)
    assert f"/rows/goals.goal/{goal.pk}/restoration/" in answer.content.decode()
    assert as_ada.get(f"/goals/{goal.pk}/").status_code == 404
    as_ada.post(f"/rows/goals.goal/{goal.pk}/restoration/")
    assert as_ada.get(f"/goals/{goal.pk}/").status_code == 200


def test_the_check_while_typing_names_what_fails(as_ada):
    page = as_ada.get("/goals/check/", {"title": "get better at public speaking"}).content.decode()
    assert page.count('data-passes="false"') >= 3


def test_the_list_asks_the_database_as_often_for_ten_goals_as_for_one(
    as_ada, ada, django_assert_max_num_queries
):
    def fill() -> None:
        goal = set_goal(owner=ada, title="Give a talk")
        metric = add_metric(owner=ada, goal_key=goal.pk, name="Talks", kind="number", target=3)
        check_in(owner=ada, goal_key=goal.pk, values={str(metric.pk): 1})

    fill()
    with django_assert_max_num_queries(40) as few:
        as_ada.get("/goals/")
    for _ in range(9):
        fill()
    with django_assert_max_num_queries(len(few)):
        as_ada.get("/goals/")


def test_search_finds_a_goal_by_a_word_of_its_reason(as_ada, as_ben, ada):
    set_goal(owner=ada, title="Give a talk", why="Because stammering no longer stops me")
    assert "Give a talk" in as_ada.get("/search/?q=stammer").content.decode()
    assert "Give a talk" not in as_ben.get("/search/?q=stammer").content.decode()


def test_goals_go_out_as_markdown_too(ada):
    goal = set_goal(owner=ada, title="Give a talk", why="To be known")
    metric = add_metric(owner=ada, goal_key=goal.pk, name="Talks", kind="number", target=3)
    check_in(owner=ada, goal_key=goal.pk, values={str(metric.pk): 1}, confidence=0.5, note="Well")
    ((path, content),) = goals_as_markdown(ada)
    text = content.decode()
    assert path == "goals.md"
    for words in (
        "## Give a talk",
        "To be known",
        "Talks: from 0 to 3",
        "now 1",
        "(50% sure) Well",
    ):
        assert words in text
