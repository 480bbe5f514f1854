"""Predictions, weights, files and sealed entries through the API."""

from __future__ import annotations

import base64
import json
from datetime import timedelta

import pytest

from ninefold.accounts.operations import make_token
from ninefold.goals.operations import set_goal
from ninefold.reflection.models import GoalWeight
from ninefold.reflection.operations import add_entry, add_sealed_entry, set_passphrase


@pytest.fixture
def ask(client, ada):
    _, token = make_token(owner=ada, name="test", scopes=["reflection:read", "reflection:write"])
    headers = {"Authorization": f"Bearer {token}"}

    def send(method, path, body=None):
        return client.generic(
            method,
            f"/api/reflection{path}",
            data=json.dumps(body) if body is not None else "",
            content_type="application/json",
            headers=headers,
        )

    return send


def test_a_prediction_is_made_settled_and_counted(ask, ada):
    due_on = (ada.today + timedelta(days=3)).isoformat()
    made = ask("POST", "/predictions/", {"claim": "It rains", "percent": 60, "due_on": due_on})
    assert made.status_code == 201
    key = made.json()["id"]
    settled = ask("PUT", f"/predictions/{key}/settlement/", {"outcome": "true"})
    assert settled.json()["outcome"] == "true"
    assert ask("GET", "/predictions/record/").json()["brier"] == pytest.approx(0.16)
    assert [one["id"] for one in ask("GET", "/predictions/").json()] == [key]
    assert ask("DELETE", f"/predictions/{key}/").status_code == 204
    assert ask("GET", f"/predictions/{key}/").status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        {"claim": "x", "percent": 100, "due_on": "2040-01-01"},
        {"claim": "", "percent": 10, "due_on": "2040-01-01"},
        {"claim": "x", "percent": 10, "due_on": "2000-01-01"},
        {"claim": "x", "percent": 10, "due_on": "9999-12-31"},
    ],
)
def test_a_prediction_out_of_range_is_refused(ask, body):
    assert ask("POST", "/predictions/", body).status_code == 422


def test_weights_are_said_and_read(ask, ada):
    goal = set_goal(owner=ada, title="Give the talk")
    said = ask("PUT", "/said-and-did/", [{"goal": str(goal.pk), "points": 7}])
    assert said.status_code == 204
    assert GoalWeight.objects.of(ada).get().points == 7
    (one,) = ask("GET", "/said-and-did/?days=28").json()
    assert (one["goal"], one["points"], one["said_share"]) == (str(goal.pk), 7, 1.0)
    unknown = [{"goal": "00000000-0000-4000-8000-000000000001", "points": 7}]
    assert ask("PUT", "/said-and-did/", unknown).status_code == 422


def test_a_file_goes_in_and_out_with_the_same_bytes(ask, ada):
    row = add_entry(owner=ada, text="The list")
    content = base64.b64encode(b"one\ntwo\n").decode()
    made = ask("POST", f"/entries/{row.pk}/attachments/", {"name": "l.txt", "content": content})
    assert made.status_code == 201
    key = made.json()["id"]
    assert ask("GET", f"/attachments/{key}/").json()["content"] == content
    assert [one["id"] for one in ask("GET", f"/entries/{row.pk}/attachments/").json()] == [key]
    bad = {"name": "l.txt", "content": "not base64!"}
    assert ask("POST", f"/entries/{row.pk}/attachments/", bad).status_code == 422
    assert ask("DELETE", f"/attachments/{key}/").status_code == 204


def test_a_sealed_entry_says_that_it_is_and_gives_no_words(ask, ada):
    keys = set_passphrase(owner=ada, passphrase="four quiet words of mine")
    row = add_sealed_entry(owner=ada, keys=keys, text="quicksilverish", title="A hard week")
    found = ask("GET", f"/entries/{row.pk}/")
    assert (found.json()["is_sealed"], found.json()["text"]) == (True, "")
    assert "sealed1." not in found.content.decode()
    change = {"text": "in the clear", "version": row.version}
    assert ask("PUT", f"/entries/{row.pk}/", change).status_code == 422
    file = {"name": "l.txt", "content": base64.b64encode(b"x").decode()}
    assert ask("POST", f"/entries/{row.pk}/attachments/", file).status_code == 422
