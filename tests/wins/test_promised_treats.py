from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from ninefold.activity.operations import remove, work_deliveries
from ninefold.activity.queries import entries
from ninefold.goals.operations import (
    achieve_goal,
    achieve_milestone,
    add_milestone,
    let_go_of_goal,
    reopen_goal,
    set_goal,
)
from ninefold.kernel import clock
from ninefold.kernel.facts.wins import PromiseEnded, TreatEarned, TreatPromised
from ninefold.kernel.plugs import Day
from ninefold.kernel.refs import Ref
from ninefold.wins import plugs
from ninefold.wins.domain.budgets import budget_words
from ninefold.wins.models import Treat, TreatPromise, TreatTaken
from ninefold.wins.operations import (
    CannotKeepWin,
    enjoy_promise,
    keep_win,
    let_go_of_promise,
    list_treat,
    promise_treat,
)


@pytest.fixture
def talk(ada):
    return set_goal(owner=ada, title="Give a talk")


def today_of(owner):
    return Day(on=owner.today, now=clock.now(), zone=owner.time_zone)


def due_titles(owner):
    return [item.title for item in plugs.today(owner, today_of(owner)) if item.section == "due"]


def test_a_promised_treat_comes_due_when_its_goal_is_reached_and_is_enjoyed(as_ada, ada, talk):
    promise_treat(
        owner=ada,
        name="A day at the sea",
        until=str(talk.ref),
        budget=Decimal(60),
        currency="eur",
    )
    assert due_titles(ada) == []
    page = as_ada.get("/wins/treats/").content.decode()
    assert "for the goal “Give a talk”" in page
    assert "up to 60\N{NO-BREAK SPACE}EUR" in page
    achieve_goal(owner=ada, key=talk.pk)
    work_deliveries()
    assert due_titles(ada) == ["A day at the sea"]
    [notice] = plugs.due(ada, today_of(ada))
    assert (notice.title, notice.due_on) == ("Your treat is due: A day at the sea", ada.today)
    row = TreatPromise.objects.of(ada).get()
    win = keep_win(owner=ada, title="Gave the talk")
    celebration = as_ada.get(f"/wins/{win.pk}/kept/").content.decode()
    assert "The treat you promised yourself" in celebration
    assert "you reached “Give a talk”" in celebration
    as_ada.post(f"/wins/treats/promises/{row.pk}/enjoyment/", {"win": str(win.pk)})
    taken = TreatTaken.objects.of(ada).get()
    assert (taken.treat.name, taken.win) == ("A day at the sea", win)
    row.refresh_from_db()
    assert (row.outcome, row.taken) == ("enjoyed", taken)
    assert due_titles(ada) == []
    told = entries(ada, facts=[TreatPromised, TreatEarned, PromiseEnded])
    assert {entry.subject for entry in told} == {row.ref}
    assert told.count() == 3


def test_a_milestone_makes_its_treat_due_once_however_often_it_is_told(ada, talk):
    milestone = add_milestone(owner=ada, goal_key=talk.pk, title="Outline")
    promise_treat(owner=ada, name="A walk", until=str(milestone.ref))
    achieve_milestone(owner=ada, key=milestone.pk)
    work_deliveries()
    work_deliveries()
    assert TreatPromise.objects.of(ada).get().due_on == ada.today
    assert entries(ada, facts=[TreatEarned]).count() == 1


def test_wins_are_counted_from_the_promise_on(ada):
    keep_win(owner=ada, title="Kept before, on the same day")
    promise_treat(owner=ada, name="Dinner out", win_count=2)
    keep_win(owner=ada, title="Of last week", on=ada.today - timedelta(days=7))
    keep_win(owner=ada, title="One")
    assert due_titles(ada) == []
    keep_win(owner=ada, title="Two")
    assert due_titles(ada) == ["Dinner out"]


def test_what_is_reached_already_makes_a_treat_due_at_once(ada, talk):
    achieve_goal(owner=ada, key=talk.pk)
    promise_treat(owner=ada, name="Dinner out", until=str(talk.ref))
    assert due_titles(ada) == ["Dinner out"]


def test_a_treat_can_be_let_go_and_stays_on_the_list(as_ada, ada, talk):
    row = promise_treat(owner=ada, name="Dinner out", until=str(talk.ref))
    as_ada.post(f"/wins/treats/promises/{row.pk}/release/")
    assert Treat.objects.of(ada).get().name == "Dinner out"
    achieve_goal(owner=ada, key=talk.pk)
    work_deliveries()
    assert due_titles(ada) == []
    for end in (enjoy_promise, let_go_of_promise):
        with pytest.raises(CannotKeepWin):
            end(owner=ada, key=row.pk)


def test_a_promise_is_made_on_a_page_from_a_treat_of_the_list(as_ada, ada, talk):
    list_treat(owner=ada, name="A day at the sea", size=3)
    page = as_ada.get(f"/wins/treats/promises/?until={talk.ref}").content.decode()
    assert f'value="{talk.ref}" selected' in page
    said = {"name": "a day at the sea", "until": str(talk.ref), "budget": "12.50"}
    answer = as_ada.post("/wins/treats/promises/", said)
    assert answer.status_code == 422
    assert "Give the currency too" in answer.content.decode()
    assert "12.50" in answer.content.decode()
    as_ada.post("/wins/treats/promises/", said | {"currency": "chf"})
    row = TreatPromise.objects.of(ada).get()
    assert (row.treat.name, row.treat.size) == ("A day at the sea", 3)
    assert (row.budget, row.currency) == (Decimal("12.50"), "CHF")
    assert as_ada.get("/wins/treats/promises/").context["form"]["currency"].value() == "CHF"
    as_ada.post("/wins/treats/promises/", {"name": "Dinner out", "until": "wins:5"})
    assert TreatPromise.objects.of(ada).get(treat__name="Dinner out").win_count == 5


def test_only_what_is_still_ahead_is_offered(as_ada, ada, talk):
    other = set_goal(owner=ada, title="Lead a team")
    let_go_of_goal(owner=ada, key=other.pk)
    assert "Lead a team" not in as_ada.get("/wins/treats/promises/").content.decode()
    reopen_goal(owner=ada, key=other.pk)
    assert "Lead a team" in as_ada.get("/wins/treats/promises/").content.decode()
    achieve_goal(owner=ada, key=talk.pk)
    assert "Give a talk" not in as_ada.get("/wins/treats/promises/").content.decode()


def test_the_page_of_a_goal_shows_its_treat_or_the_way_to_promise_one(as_ada, ada, talk):
    address = f"/goals/{talk.pk}/"
    assert f"/wins/treats/promises/?until={talk.ref}" in as_ada.get(address).content.decode()
    promise_treat(owner=ada, name="A day at the sea", until=str(talk.ref))
    page = as_ada.get(address).content.decode()
    assert "A day at the sea" in page
    assert "Promise yourself one" not in page


def test_a_promise_for_a_goal_that_was_removed_says_so(as_ada, ada, talk):
    promise_treat(owner=ada, name="A day at the sea", until=str(talk.ref))
    remove(owner=ada, ref=talk.ref)
    page = as_ada.get("/wins/treats/")
    assert page.status_code == 200
    assert "a goal that is not there any more" in page.content.decode()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({}, "until"),
        ({"win_count": 0}, "win_count"),
        ({"win_count": 3, "until": "goals.goal:x"}, "until"),
        ({"until": "nonsense"}, "until"),
        ({"until": str(Ref("wins.win", "00000000-0000-4000-8000-000000000001"))}, "until"),
        ({"until": str(Ref("goals.goal", "00000000-0000-4000-8000-000000000001"))}, "until"),
        ({"win_count": 3, "budget": Decimal(-1), "currency": "EUR"}, "budget"),
        ({"win_count": 3, "budget": Decimal("NaN"), "currency": "EUR"}, "budget"),
        ({"win_count": 3, "budget": Decimal(5), "currency": "euro"}, "currency"),
    ],
)
def test_a_promise_that_cannot_be_kept_is_refused_by_field(ada, values, field):
    with pytest.raises(CannotKeepWin) as refused:
        promise_treat(owner=ada, name="Dinner out", **values)
    assert refused.value.field == field
    assert not TreatPromise.objects.of(ada).exists()


def test_nothing_is_promised_for_the_goal_of_somebody_else_and_strangers_end_nothing(
    as_ben, ada, ben, talk
):
    with pytest.raises(CannotKeepWin):
        promise_treat(owner=ben, name="Dinner out", until=str(talk.ref))
    row = promise_treat(owner=ada, name="Dinner out", until=str(talk.ref))
    for way in ("enjoyment", "release"):
        address = f"/wins/treats/promises/{row.pk}/{way}/"
        assert as_ben.post(address).status_code == 404
        assert as_ben.get(address).status_code == 405
    assert "Dinner out" not in as_ben.get("/wins/treats/").content.decode()


def test_a_budget_is_said_without_needless_zeros():
    assert budget_words(Decimal("60.00"), "EUR") == "up to 60\N{NO-BREAK SPACE}EUR"
    assert budget_words(Decimal("1250.5"), "EUR") == "up to 1,250.50\N{NO-BREAK SPACE}EUR"
    assert budget_words(None, "") == ""
