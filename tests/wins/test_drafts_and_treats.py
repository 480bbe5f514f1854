from __future__ import annotations

from datetime import timedelta

import pytest

from ninefold.activity.operations import work_deliveries
from ninefold.goals.operations import achieve_goal, achieve_milestone, add_milestone, set_goal
from ninefold.kernel import clock
from ninefold.kernel.plugs import Day, plugged
from ninefold.kernel.refusals import Refusal
from ninefold.links.queries import linked
from ninefold.wins import plugs
from ninefold.wins.models import TreatTaken, Win, WinDraft
from ninefold.wins.operations import keep_draft, keep_win, list_treat, take_treat
from ninefold.wins.queries import drafts


@pytest.fixture
def draft(ada):
    goal = set_goal(owner=ada, title="Give a talk")
    achieve_goal(owner=ada, key=goal.pk)
    work_deliveries()
    return drafts(ada)[0]


def test_an_achieved_goal_waits_as_a_draft_on_today(as_ada, as_ben, ada, draft):
    assert draft.title == "Give a talk"
    assert draft.impact == 2
    page = as_ada.get("/").content.decode()
    assert f"/wins/drafts/{draft.pk}/keeping/" in page
    assert "Give a talk" not in as_ben.get("/wins/drafts/").content.decode()


def test_the_same_achievement_is_drafted_once_however_often_it_is_told(ada, draft):
    from ninefold.activity.queries import entries
    from ninefold.kernel.facts.goals import GoalAchieved
    from ninefold.kernel.plugs import Happened

    [reaction] = [one for room in plugged() for one in room.reactions if one.name == "wins.draft"]
    entry = entries(ada, facts=[GoalAchieved]).get()
    happened = Happened(
        id=str(entry.pk),
        kind=entry.kind,
        subject=entry.subject,
        occurred_at=entry.occurred_at,
        data=entry.data,
    )
    reaction.handle(ada, happened)
    assert WinDraft.objects.filter(owner=ada).count() == 1


def test_keeping_a_draft_makes_a_win_that_came_from_the_goal(as_ada, ada, draft):
    answer = as_ada.post(f"/wins/drafts/{draft.pk}/keeping/", follow=True)
    row = Win.objects.of(ada).get()
    assert "celebration" in answer.content.decode()
    assert linked(ada, row.ref, kind="goals.goal", relation="came from") == [draft.source]
    assert drafts(ada) == []
    with pytest.raises(Refusal):
        keep_draft(owner=ada, key=draft.pk)


def test_a_milestone_serves_the_goal_it_belongs_to(ada):
    goal = set_goal(owner=ada, title="Give a talk")
    milestone = add_milestone(owner=ada, goal_key=goal.pk, title="Outline")
    achieve_milestone(owner=ada, key=milestone.pk)
    work_deliveries()
    row = keep_draft(owner=ada, key=drafts(ada)[0].pk)
    assert linked(ada, row.ref, kind="goals.goal", relation="serves") == [goal.ref]


def test_throwing_a_draft_away_can_be_undone_and_a_stranger_can_do_neither(
    as_ada, as_ben, ada, draft
):
    assert as_ben.post(f"/wins/drafts/{draft.pk}/keeping/").status_code == 404
    assert as_ben.post(f"/rows/wins.draft/{draft.pk}/removal/").status_code == 404
    as_ada.post(f"/rows/wins.draft/{draft.pk}/removal/")
    assert drafts(ada) == []
    as_ada.post(f"/rows/wins.draft/{draft.pk}/restoration/")
    assert drafts(ada) == [draft]


def test_keeping_a_draft_asks_for_a_post(as_ada, draft):
    assert as_ada.get(f"/wins/drafts/{draft.pk}/keeping/").status_code == 405


def test_a_crooked_address_of_a_kept_draft_shows_the_drafts(as_ada, draft):
    assert as_ada.get("/wins/drafts/?kept=nothing").status_code == 200


def test_a_kept_win_offers_treats_of_ones_own_that_fit(as_ada, ada):
    small = list_treat(owner=ada, name="A walk by the river", size=1)
    list_treat(owner=ada, name="A weekend in Copenhagen", size=3)
    row = keep_win(owner=ada, title="Gave the talk", impact=1)
    page = as_ada.get(f"/wins/{row.pk}/kept/").content.decode()
    assert "A walk by the river" in page
    assert "Copenhagen" not in page
    as_ada.post(f"/wins/treats/{small.pk}/taking/", {"win": str(row.pk)}, follow=True)
    assert TreatTaken.objects.of(ada).get().win == row
    other = keep_win(owner=ada, title="Fixed the build")
    assert "A walk by the river" not in as_ada.get(f"/wins/{other.pk}/kept/").content.decode()


def test_a_treat_of_somebody_else_or_for_a_crooked_win_is_not_there(as_ada, as_ben, ada):
    treat = list_treat(owner=ada, name="A walk by the river")
    assert as_ben.post(f"/wins/treats/{treat.pk}/taking/").status_code == 404
    assert as_ada.post(f"/wins/treats/{treat.pk}/taking/", {"win": "x"}).status_code == 404
    assert as_ada.get(f"/wins/treats/{treat.pk}/taking/").status_code == 405


def test_a_treat_stands_on_the_list_once(as_ada, ada):
    list_treat(owner=ada, name="A walk by the river")
    answer = as_ada.post("/wins/treats/", {"name": "a walk by the River", "size": "1"})
    assert answer.status_code == 422
    assert "on your list already" in answer.content.decode()


def test_a_treat_is_not_taken_tomorrow(ada):
    treat = list_treat(owner=ada, name="A walk by the river")
    with pytest.raises(Refusal):
        take_treat(owner=ada, key=treat.pk, on=ada.today + timedelta(days=1))


def test_a_week_without_a_win_shows_one_from_the_past_and_a_week_with_one_does_not(ada):
    def past():
        day = Day(on=ada.today, now=clock.now(), zone=ada.time_zone)
        return [item.title for item in plugs.today(ada, day) if item.section == "past"]

    assert past() == []
    keep_win(owner=ada, title="Gave the talk", on=ada.today - timedelta(days=90))
    assert past() == ["Gave the talk"]
    assert past() == past()
    keep_win(owner=ada, title="Fixed the build")
    assert past() == []
