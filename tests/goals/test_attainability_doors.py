"""Attainability of a document of goals, through the command line and the API."""

from __future__ import annotations

import io
import json
from datetime import date, timedelta

import pytest

from ninefold.accounts.operations import make_token
from ninefold.goals.cli import attainability
from ninefold.goals.models import Goal
from ninefold.goals.operations import (
    add_metric,
    check_in,
    estimate_hours,
    set_goal,
    set_weekly_hours,
)

TODAY = date(2027, 1, 4)
DOCUMENT = {
    "hours_per_week": 7,
    "goals": [
        {"id": "talk", "hours": 20, "due": "2027-01-17", "weight": 3},
        {"id": "team", "hours": 5, "due": "2027-03-07", "after": ["talk"], "weight": 1},
    ],
}


def told(document, *, as_json=True):
    out = io.StringIO()
    code = attainability(json.dumps(document), out, today=TODAY, as_json=as_json)
    return code, out.getvalue()


def test_the_command_line_says_what_clashes_and_each_mend():
    code, text = told(DOCUMENT)
    found = json.loads(text)
    assert code == 1
    assert found["conflict"] == ["talk"]
    assert found["points"][0] == {
        "by": "2027-01-17",
        "needed_hours": 20.0,
        "free_hours": 14.0,
        "short_hours": 6.0,
    }
    assert found["mends"]["move"]["moves"] == [{"id": "talk", "due": "2027-01-24", "weeks": 1}]
    assert found["mends"]["scope"]["hours"] == 6
    assert found["mends"]["hours_per_week"] == {"more": 3.0}
    assert "Or leave out 6 h: talk 6 h" in told(DOCUMENT, as_json=False)[1]


def test_what_fits_ends_with_code_0():
    assert told(DOCUMENT | {"hours_per_week": 10})[0] == 0


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"hours_per_week": "many"}, "hours_per_week: must be a number of hours"),
        ({"hours_per_week": float("inf")}, "hours_per_week: must be a number of hours"),
        ({"goals": []}, "goals: must be a list of 1 to 200 goals"),
        ({"goals": [{"id": "a", "hours": -1}]}, "goals[0].hours: must lie between 0"),
        ({"goals": [{"id": "a", "hours": 1, "due": "soon"}]}, "goals[0].due: must be a day"),
        ({"goals": [{"id": "a", "hours": 1, "after": ["b"]}]}, "there is no goal “b”"),
        ({"goals": [{"id": "a", "hours": 1, "after": ["a"]}]}, "circle: a - a"),
        ({"goals": [{"id": "a", "hours": 1}, {"id": "a", "hours": 1}]}, "stands twice"),
    ],
)
def test_a_document_that_cannot_be_read_is_answered_with_its_field(capsys, change, words):
    assert told(DOCUMENT | change)[0] == 2
    assert words in capsys.readouterr().err


def test_no_json_at_all_is_said(capsys):
    assert attainability("{", io.StringIO(), today=TODAY, as_json=True) == 2
    assert "not valid JSON" in capsys.readouterr().err


@pytest.fixture
def api(client, ada):
    """Ask the API as Ada: api(method, path, body)."""
    token = make_token(owner=ada, name="test", scopes=["goals:read", "goals:write"])[1]

    def ask(method, path, body=None):
        answer = client.generic(
            method,
            f"/api/goals/{path}",
            json.dumps(body) if body is not None else "",
            "application/json",
            headers={"Authorization": f"Bearer {token}"},
        )
        return answer.status_code, json.loads(answer.content or "null")

    return ask


def test_the_api_answers_for_a_document_and_names_what_is_wrong_in_it(api):
    code, found = api("POST", "attainability/", DOCUMENT | {"today": "2027-01-04"})
    assert (code, found["conflict"]) == (200, ["talk"])
    circle = [{"id": "a", "hours": 1, "after": ["a"]}]
    code, found = api("POST", "attainability/", {"hours_per_week": 5, "goals": circle})
    assert code == 422
    assert found["detail"][0]["loc"] == ["body", "goals"]
    assert "circle: a - a" in found["detail"][0]["msg"]
    assert api("POST", "attainability/", {"goals": 3})[0] == 422


def test_the_api_plans_and_takes_back(api, ada):
    set_weekly_hours(owner=ada, hours=1)
    goal = set_goal(owner=ada, title="Give a talk", due_on=ada.today + timedelta(days=14))
    estimate_hours(owner=ada, key=goal.pk, hours=20)
    code, found = api("GET", "attainability/")
    assert (code, found["fits"], found["conflict"]) == (200, False, [str(goal.pk)])
    day = (ada.today + timedelta(days=300)).isoformat()
    code, revision = api("POST", f"{goal.pk}/moving/", {"due_on": day, "reason": "Later"})
    assert (code, revision["due_on"]) == (201, day)
    assert api("GET", "attainability/")[1]["fits"]
    code, goals = api("POST", f"revisions/{revision['id']}/taking-back/")
    assert (code, goals[0]["due_on"]) == (200, goal.due_on.isoformat())
    assert api("POST", f"{goal.pk}/parking/", {})[0] == 201
    assert Goal.objects.of(ada).get().state == "parked"
    assert [row["id"] for row in api("GET", "?state=parked")[1]] == [str(goal.pk)]
    assert api("POST", f"{goal.pk}/resuming/", {})[0] == 201


def test_the_api_orders_measures_and_forecasts(api, ada):
    talk, team = (set_goal(owner=ada, title=title) for title in ("Talk", "Team"))
    code, order = api("POST", f"{team.pk}/waits/", {"blocker": str(talk.pk)})
    assert code == 201
    assert api("POST", f"{talk.pk}/waits/", {"blocker": str(team.pk)})[0] == 422
    assert api("DELETE", f"waits/{order['id']}/")[0] == 204
    code, metric = api("POST", f"{talk.pk}/metrics/", {"name": "Rehearsals", "target": 8})
    assert code == 201
    code, found = api("GET", f"{talk.pk}/forecast/")
    assert (code, found[0]["metric"], found[0]["on_time"]) == (200, metric["id"], None)
    assert api("POST", f"metrics/{metric['id']}/targets/", {"target": 9})[0] == 201
    code, stage = api("POST", f"{talk.pk}/milestones/", {"title": "Outline"})
    assert code == 201
    assert api("POST", f"milestones/{stage['id']}/achievement/")[1]["achieved_on"]
    assert api("POST", f"{talk.pk}/time/", {"minutes": 30})[0] == 201
    assert api("GET", "confidence/")[1]["check_ins"] == 0


def test_the_api_says_when_all_targets_are_met_together(api, ada):
    goal = set_goal(owner=ada, title="Talk", due_on=ada.today + timedelta(days=90))
    together = f"{goal.pk}/forecast/together/"
    code, nothing = api("GET", together)
    assert (code, nothing["metrics"], nothing["middle"]) == (200, 0, None)
    metrics = [
        add_metric(owner=ada, goal_key=goal.pk, name=name, kind="number", target=10)
        for name in ("Rehearsals", "Slides")
    ]
    for days_ago in (40, 30, 20, 10, 0):
        check_in(
            owner=ada,
            goal_key=goal.pk,
            values={str(metric.pk): (50 - days_ago) / 10 for metric in metrics},
            on=ada.today - timedelta(days=days_ago),
        )
    found = api("GET", together)[1]
    alone = [one["on_time"] for one in api("GET", f"{goal.pk}/forecast/")[1]]
    assert found["metrics"] == 2
    assert found["early"] <= found["middle"] <= found["late"]
    assert found["on_time_together"] == pytest.approx(min(alone))
    assert found["on_time_least"] <= found["on_time"] <= found["on_time_together"]
    assert api("GET", f"{'0' * 8}-0000-4000-8000-{'0' * 12}/forecast/together/")[0] == 404
