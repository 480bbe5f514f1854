"""Items of checklists, weights, days of milestones, and what a goal matters for."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ninefold.activity.queries import cards
from ninefold.goals.operations import (
    CannotMeasure,
    achieve_milestone,
    add_items,
    add_metric,
    add_milestone,
    choose_relevance,
    move_milestone,
    set_goal,
    tick_item,
    untick_item,
    weigh_parts,
    write_vision,
)
from ninefold.goals.queries import goal as find_goal
from ninefold.goals.queries import served_by, standing
from ninefold.kernel.refusals import NotFound


@pytest.fixture
def moving(ada):
    return set_goal(owner=ada, title="Move to Berlin")


def _list(ada, goal, *titles):
    metric = add_metric(owner=ada, goal_key=goal.pk, name="Papers", kind="checklist", target=3)
    return metric, add_items(owner=ada, metric_key=metric.pk, titles=titles)


def _done(ada, goal):
    return standing(find_goal(ada, goal.pk), ada.today).done


def test_ticked_items_are_the_progress_and_can_be_opened_again(ada, moving):
    _, rows = _list(ada, moving, "Flat", "Passport", "", "Bank", "Doctor")
    tick_item(owner=ada, key=rows[0].pk)
    assert _done(ada, moving) == 0.25
    untick_item(owner=ada, key=rows[0].pk)
    assert _done(ada, moving) == 0


def test_only_checklists_have_items_and_no_item_is_done_tomorrow(ada, moving):
    number = add_metric(owner=ada, goal_key=moving.pk, name="Calls", kind="number", target=3)
    with pytest.raises(CannotMeasure, match="Only a checklist"):
        add_items(owner=ada, metric_key=number.pk, titles=["One"])
    _, rows = _list(ada, moving, "Flat")
    with pytest.raises(CannotMeasure, match="when it came on the list"):
        tick_item(owner=ada, key=rows[0].pk, on=ada.today + timedelta(days=1))


def test_weights_say_how_much_each_part_counts(ada, moving):
    first = add_milestone(owner=ada, goal_key=moving.pk, title="Flat found")
    second = add_milestone(owner=ada, goal_key=moving.pk, title="Moved in")
    achieve_milestone(owner=ada, key=first.pk)
    weigh_parts(owner=ada, goal_key=moving.pk, weights={str(first.pk): 3})
    assert _done(ada, moving) == 0.75
    with pytest.raises(CannotMeasure, match="At least one"):
        weigh_parts(owner=ada, goal_key=moving.pk, weights={str(first.pk): 0, str(second.pk): 0})


def test_a_milestone_moves_with_its_reason_in_the_history(as_ada, ada, moving):
    row = add_milestone(owner=ada, goal_key=moving.pk, title="Flat found", due_on=ada.today)
    move_milestone(
        owner=ada, key=row.pk, due_on=ada.today + timedelta(days=9), reason="The agent is ill"
    )
    page = as_ada.get(f"/goals/{moving.pk}/").content.decode()
    assert "Flat found: moved from" in page
    assert "The agent is ill" in page
    achieve_milestone(owner=ada, key=row.pk)
    with pytest.raises(CannotMeasure, match="reached already"):
        move_milestone(owner=ada, key=row.pk, due_on=None)


def test_what_a_goal_matters_for_is_linked_and_taken_away_again(as_ada, ada, moving):
    vision = write_vision(owner=ada, text="Live where my friends are.")
    page = f"/goals/{moving.pk}/"
    assert "Say what it serves" in as_ada.get(page).content.decode()
    answer = as_ada.post(f"{page}relevance/", {"goals_vision": str(vision.ref)})
    assert answer.status_code == 302
    assert "Live where my friends are." in as_ada.get(page).content.decode()
    choose_relevance(owner=ada, key=moving.pk, serves=[])
    assert not any(one.linked for one in served_by(ada, moving.ref))


def test_parts_of_a_stranger_are_not_there(as_ben, ben, ada, moving):
    metric, rows = _list(ada, moving, "Flat")
    with pytest.raises(NotFound):
        tick_item(owner=ben, key=rows[0].pk)
    assert as_ben.post(f"/goals/items/{rows[0].pk}/tick/").status_code == 404
    assert as_ben.get(f"/goals/{moving.pk}/weights/").status_code == 404
    assert as_ben.get(f"/goals/{moving.pk}/metrics/{metric.pk}/items/").status_code == 404


def test_the_pages_of_parts_keep_what_was_typed(as_ada, ada, moving):
    metric, rows = _list(ada, moving, "Flat")
    stage = add_milestone(owner=ada, goal_key=moving.pk, title="Flat found")
    page = f"/goals/{moving.pk}/"
    assert as_ada.post(f"{page}weights/", {f"weight_{stage.pk}": "-2"}).status_code == 422
    assert as_ada.post(f"{page}metrics/{metric.pk}/items/", {"titles": " "}).status_code == 422
    assert as_ada.get(f"{page}milestones/{stage.pk}/moving/").status_code == 200
    assert as_ada.post(f"/goals/items/{rows[0].pk}/tick/").status_code == 302
    assert "is not done after all" in as_ada.get(page).content.decode()


def test_moving_a_milestone_begins_with_the_day_it_has(as_ada, as_ben, ada, moving):
    stage = add_milestone(owner=ada, goal_key=moving.pk, title="Flat found", due_on=ada.today)
    page = f"/goals/{moving.pk}/milestones/{stage.pk}/moving/"
    shown = as_ada.get(page).content.decode()
    assert f"It stands at {ada.today:%-d %B %Y}." in shown
    assert f'value="{ada.today.isoformat()}"' in shown
    assert as_ben.get(page).status_code == 404
    other = set_goal(owner=ada, title="Learn to swim")
    assert as_ada.get(f"/goals/{other.pk}/milestones/{stage.pk}/moving/").status_code == 404


def test_with_nothing_to_serve_the_page_says_where_to_begin(as_ada, ada, moving):
    page = f"/goals/{moving.pk}/relevance/"
    assert "Write your vision" in as_ada.get(page).content.decode()
    write_vision(owner=ada, text="Live where my friends are, and " + "walk to work " * 20)
    shown = as_ada.get(page).content.decode()
    assert "Choose as many as are true" in shown
    assert "…" in shown


def test_the_cards_of_long_texts_are_cut_between_words(ada):
    text = "Lead a small team that makes software people can trust with their money, and " * 3
    row = write_vision(owner=ada, text=text)
    detail = cards(ada, [row.ref])[row.ref].detail
    assert len(detail) <= 120
    assert text.startswith(detail.removesuffix("…"))
    assert text[len(detail) - 1] == " "
