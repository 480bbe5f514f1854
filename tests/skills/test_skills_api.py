from __future__ import annotations

import json
from datetime import time

import pytest

from ninefold.accounts.operations import make_token
from ninefold.scheduling.operations import set_weekly_room
from ninefold.skills.operations import add_skill


@pytest.fixture
def call(ada, client):
    """A program with a token of Ada's."""
    _, token = make_token(owner=ada, name="script", scopes=["skills:read", "skills:write"])

    def ask(method: str, path: str, body: object = None):
        return client.generic(
            method,
            f"/api/skills/{path}",
            json.dumps(body) if body is not None else "",
            "application/json",
            headers={"authorization": f"Bearer {token}"},
        )

    return ask


def test_a_program_names_a_skill_plans_a_week_and_logs_practice(call, ada):
    set_weekly_room(owner=ada, rooms=[(day, time(0), time(23)) for day in range(7)])
    skill = call("POST", "", {"name": "Python", "target_level": 4, "weekly_minutes": 120}).json()
    call("POST", f"{skill['id']}/evidence/", {"level": 2})
    task = call(
        "POST", "tasks/", {"title": "Read a file", "skill": skill["id"], "minutes": 60}
    ).json()
    assert call("GET", f"{skill['id']}/").json()["gap"] == 2
    assert call("POST", "week/plan/").json()["new"] >= 6
    week = call("GET", "week/?on=" + "2999-01-01").json()
    assert week["blocks"] == []
    logged = call("POST", "practice/", {"minutes": 25, "task": task["id"]})
    assert logged.status_code == 201
    assert [row["minutes"] for row in call("GET", "practice/").json()] == [25]
    assert call("GET", "tasks/").json()[0]["done_minutes"] == 25
    assert call("POST", f"tasks/{task['id']}/finish/").json()["finished_on"]
    assert call("GET", "tasks/").json() == []


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "", {"name": ""}),
        ("POST", "", {"name": "Go", "target_level": 9}),
        ("POST", "practice/", {"minutes": 25}),
        ("POST", "practice/", {"minutes": 0}),
        ("GET", "practice/?from=2026-02-02&to=2026-02-01", None),
        ("GET", "week/?on=0001-01-01", None),
        ("POST", "week/plan/", None),
    ],
)
def test_what_cannot_be_is_answered_with_the_field(call, method, path, body):
    answer = call(method, path, body)
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["msg"]


def test_an_old_version_is_answered_with_the_current_one(call, ada):
    row = add_skill(owner=ada, name="Python")
    assert call("PUT", f"{row.pk}/", {"name": "Python 3", "version": 1}).status_code == 200
    answer = call("PUT", f"{row.pk}/", {"name": "Python 4", "version": 1})
    assert (answer.status_code, answer.json()["current_version"]) == (409, 2)


def test_a_strangers_skill_is_not_there(call, ben):
    row = add_skill(owner=ben, name="Python")
    assert call("GET", f"{row.pk}/").status_code == 404
    assert call("DELETE", f"{row.pk}/").status_code == 404
    assert call("GET", "").json() == []
