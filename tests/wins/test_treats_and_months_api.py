from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ninefold.accounts.operations import make_token
from ninefold.goals.operations import achieve_goal, set_goal
from ninefold.kernel import clock
from ninefold.passion.operations import keep_compliment
from ninefold.scheduling.operations import add_calendar_file
from ninefold.wins.models import Win, WinDraft
from ninefold.wins.operations import keep_win


def caller(client, owner, *scopes):
    _, secret = make_token(owner=owner, name="test", scopes=list(scopes))

    def ask(method, path, body=None):
        return getattr(client, method)(
            f"/api/wins{path}",
            body,
            content_type="application/json",
            headers={"Authorization": f"Bearer {secret}"},
        )

    return ask


@pytest.fixture
def call(client, ada):
    return caller(client, ada, "wins:read", "wins:write")


def test_a_treat_is_listed_taken_for_a_win_and_removed(call, ada):
    win = keep_win(owner=ada, title="Gave the talk")
    made = call("post", "/treats/", {"name": "A walk", "size": 2})
    assert made.status_code == 201
    key = made.json()["id"]
    taken = call("post", f"/treats/{key}/taking/", {"win": str(win.pk)})
    assert taken.json()["win"] == str(win.pk)
    [one] = call("get", "/treats/").json()
    assert (one["name"], one["size"], one["taken_count"]) == ("A walk", 2, 1)
    assert call("post", "/treats/", {"name": "a WALK"}).status_code == 422
    assert call("delete", f"/treats/{key}/").status_code == 204
    assert call("get", "/treats/").json() == []


def test_a_promise_counts_wins_and_is_enjoyed_or_let_go(call, ada):
    made = call("post", "/treats/promises/", {"treat": "Dinner out", "win_count": 2}).json()
    assert (made["due_on"], made["wins_kept"]) == (None, 0)
    for title in ("One", "Two"):
        keep_win(owner=ada, title=title)
    [one] = call("get", "/treats/promises/").json()
    assert (one["due_on"], one["wins_kept"]) == (str(ada.today), 2)
    over = call("post", f"/treats/promises/{made['id']}/enjoyment/", {})
    assert over.json()["outcome"] == "enjoyed"
    assert call("get", "/treats/promises/").json() == []
    assert call("post", f"/treats/promises/{made['id']}/release/").status_code == 422


def test_a_promise_for_a_goal_says_what_it_waits_for_and_faults_name_their_field(call, ada):
    goal = set_goal(owner=ada, title="Give a talk")
    body = {"treat": "A day at the sea", "until": str(goal.ref), "budget": "40", "currency": "EUR"}
    made = call("post", "/treats/promises/", body)
    assert made.json()["waits_for"] == "for the goal “Give a talk”"
    assert made.json()["until"] == str(goal.ref)
    for wrong in ({"treat": "x"}, body | {"currency": ""}, body | {"until": "goals.goal:1"}):
        assert call("post", "/treats/promises/", wrong).status_code == 422


def test_a_win_is_given_its_figure(call, ada):
    win = keep_win(owner=ada, title="Regression runs by itself")
    said = {"after": "5", "before": "40", "unit": "h", "name": "run"}
    answer = call("post", f"/{win.pk}/figure/", said)
    assert answer.status_code == 200
    assert "number" in answer.json()["rungs"]
    win.refresh_from_db()
    assert (win.metric_before, win.metric_after, win.metric_unit) == (40, 5, "h")


def test_thin_months_name_what_happened_and_make_a_draft_of_it(call, client, ada, ben):
    month = (ada.today.replace(day=1) - timedelta(days=40)).replace(day=12)
    for back in (2, 5, 6, 8):
        day = (ada.today.replace(day=1) - timedelta(days=31 * back)).replace(day=5)
        for title in ("One", "Two", "Three"):
            keep_win(owner=ada, title=title, on=day)
    with clock.at(datetime(month.year, month.month, month.day, 12, tzinfo=UTC)):
        keep_compliment(owner=ada, text="Your checklist saved my evening", said_by="Priya")
    months = call("get", "/months/").json()
    assert len(months) == 12
    found = [one for thin in months for one in thin["happened"]]
    told = [one for one in found if "checklist" in one["title"]]
    if not told:
        pytest.fail(f"no thin month names the compliment: {months}")
    said = {"entry": told[0]["entry"]}
    assert caller(client, ben, "wins:write")("post", "/months/drafts/", said).status_code == 404
    made = call("post", "/months/drafts/", said)
    assert made.status_code == 201
    assert WinDraft.objects.of(ada).get().pk == WinDraft.objects.get(pk=made.json()["draft"]).pk
    nobody = "00000000-0000-4000-8000-000000000001"
    assert call("post", "/months/drafts/", {"entry": nobody}).status_code == 404


def test_calendars_are_watched_by_choice(call, ada, ben):
    empty = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nEND:VCALENDAR\r\n"
    mine = add_calendar_file(owner=ada, name="Talks", file_name="a.ics", data=empty)
    theirs = add_calendar_file(owner=ben, name="Not hers", file_name="b.ics", data=empty)
    [one] = call("get", "/calendars/").json()
    assert (one["name"], one["is_watched"]) == ("Talks", False)
    watched = call("put", "/calendars/", {"calendars": [str(mine.pk)]}).json()
    assert [each["is_watched"] for each in watched] == [True]
    assert call("put", "/calendars/", {"calendars": [str(theirs.pk)]}).status_code == 422


def test_thanks_are_listed_and_put_off(call, ada):
    row = keep_win(owner=ada, title="Gave the talk", people=["Sofia"]).people.get()
    [one] = call("get", "/thanks/").json()
    assert (one["name"], one["quiet_until"]) == ("Sofia", None)
    later = call("post", f"/people/{row.pk}/thanks/later/", {"days": 3}).json()
    assert later["quiet_until"] == str(ada.today + timedelta(days=3))
    assert call("post", f"/people/{row.pk}/thanks/later/", {"days": 0}).status_code == 422


def test_what_is_somebody_elses_is_not_there_and_reading_is_not_writing(client, ada, ben):
    win = keep_win(owner=ada, title="Gave the talk")
    ask = caller(client, ada, "wins:write")
    treat = ask("post", "/treats/", {"name": "A walk"}).json()["id"]
    promise = ask("post", "/treats/promises/", {"treat": "A walk", "win_count": 1}).json()["id"]
    stranger = caller(client, ben, "wins:read", "wins:write")
    assert stranger("post", f"/treats/{treat}/taking/", {}).status_code == 404
    assert stranger("post", f"/treats/promises/{promise}/enjoyment/", {}).status_code == 404
    assert stranger("post", f"/treats/promises/{promise}/release/").status_code == 404
    assert stranger("post", f"/{win.pk}/figure/", {"after": "5"}).status_code == 404
    reader = caller(client, ada, "wins:read")
    assert reader("post", "/treats/", {"name": "Dinner"}).status_code == 403
    assert Win.objects.of(ada).get().metric_after is None
    goal = set_goal(owner=ada, title="Give a talk")
    achieve_goal(owner=ada, key=goal.pk)
    said = {"treat": "A walk", "until": str(goal.ref)}
    assert stranger("post", "/treats/promises/", said).status_code == 422
