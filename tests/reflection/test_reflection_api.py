from __future__ import annotations

import json
from datetime import timedelta

import pytest

from ninefold.accounts.operations import make_token
from ninefold.reflection.operations import add_entry, write_page


@pytest.fixture
def call(client, ada):
    _, token = make_token(owner=ada, name="test", scopes=["reflection:read", "reflection:write"])

    def _call(method, path, body=None):
        return client.generic(
            method,
            f"/api/reflection{path}",
            json.dumps(body) if body is not None else "",
            content_type="application/json",
            headers={"Authorization": f"Bearer {token}"},
        )

    return _call


def test_an_entry_is_written_read_changed_and_removed(call, ada):
    made = call("POST", "/entries/", {"text": "From a script", "mood": 4, "tags": ["cli"]})
    assert made.status_code == 201
    row = made.json()
    assert row["on"] == str(ada.today)
    path = f"/entries/{row['id']}/"
    changed = call("PUT", path, {"text": "Changed", "version": row["version"]})
    assert changed.json()["text"] == "Changed"
    assert call("PUT", path, {"text": "Late", "version": row["version"]}).status_code == 409
    assert call("DELETE", path).status_code == 204
    assert call("GET", path).status_code == 404


def test_the_page_of_a_day_is_written_with_its_version(call, ada):
    path = f"/days/{ada.today}/"
    assert call("GET", path).status_code == 404
    row = call("PUT", path, {"text": "One", "version": 0}).json()
    assert call("PUT", path, {"text": "Other", "version": 0}).status_code == 409
    assert call("PUT", path, {"text": "Two", "version": row["version"]}).status_code == 200
    assert call("GET", path).json()["text"] == "Two"


def test_bad_input_names_its_field(call, ada):
    assert call("POST", "/entries/", {"text": ""}).status_code == 422
    assert call("POST", "/entries/", {"text": "x", "mood": 6}).status_code == 422
    tomorrow = ada.today + timedelta(days=1)
    answer = call("PUT", f"/days/{tomorrow}/", {"text": "x"})
    assert answer.json()["detail"][0]["loc"] == ["body", "on"]
    reversed_days = call("GET", "/entries/?starts_on=2026-02-02&ends_on=2026-02-01")
    assert reversed_days.status_code == 422
    assert call("GET", "/entries/?starts_on=0001-01-01&ends_on=0001-01-02").status_code == 200


def test_days_are_listed_with_their_entries(call, ada):
    write_page(owner=ada, on=ada.today, text="page")
    add_entry(owner=ada, text="note")
    assert [row["text"] for row in call("GET", "/entries/").json()] == ["page", "note"]


def test_a_strangers_entry_is_not_there(call, ben):
    row = add_entry(owner=ben, text="Ben's own")
    path = f"/entries/{row.pk}/"
    for method, body in (("GET", None), ("PUT", {"text": "x", "version": 1}), ("DELETE", None)):
        assert call(method, path, body).status_code == 404
    assert call("GET", "/entries/").json() == []
