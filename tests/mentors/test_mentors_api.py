"""Mentors through the API."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.mentors.scenes import begin_with_helena

from ninefold.accounts.operations import make_token
from ninefold.mentors.models import Mentorship
from ninefold.mentors.operations import add_mentor

JSON = "application/json"


@pytest.fixture
def api(ada):
    _, token = make_token(owner=ada, name="test", scopes=["mentors:read", "mentors:write"])
    return Client(headers={"Authorization": f"Bearer {token}"})


def test_a_mentor_is_found_asked_and_shown(api, ada):
    answer = api.post("/api/mentors/", {"name": "Helena Brandt"}, content_type=JSON)
    assert answer.status_code == 201
    key = answer.json()["id"]
    moved = api.post(f"/api/mentors/{key}/stage/", {"stage": "asked"}, content_type=JSON)
    assert moved.json()["asked_on"] == ada.today.isoformat()
    assert [one["stage"] for one in api.get("/api/mentors/?stage=asked").json()] == ["asked"]


def test_a_move_that_is_not_possible_names_its_field(api, ada):
    row = add_mentor(owner=ada, name="Helena Brandt")
    answer = api.post(f"/api/mentors/{row.pk}/stage/", {"stage": "active"}, content_type=JSON)
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["loc"] == ["body", "stage"]


def test_a_meeting_is_planned_with_agenda_items_and_held(api, ada):
    row = begin_with_helena(ada)
    body = {"starts_at": "2020-01-07T17:30", "zone": "Europe/Berlin", "minutes": 45}
    meeting = api.post(f"/api/mentors/{row.pk}/meetings/", body, content_type=JSON).json()
    assert meeting["starts_at"].startswith("2020-01-07T16:30")
    api.post(
        f"/api/mentors/{row.pk}/agenda/",
        {"text": "Pay", "meeting_id": meeting["id"]},
        content_type=JSON,
    )
    where = f"/api/mentors/meetings/{meeting['id']}/"
    assert [one["text"] for one in api.get(where).json()["agenda"]] == ["Pay"]
    held = api.post(f"{where}holding/", {"notes": "Good"}, content_type=JSON).json()
    assert (held["state"], held["notes"]) == ("held", "Good")


def test_a_letter_is_drafted_without_keeping_anything(api):
    answer = api.post(
        "/api/mentors/letter/",
        {"mentor_name": "Helena Brandt", "ask": "30 minutes by video"},
        content_type=JSON,
    ).json()
    assert answer["subject"] == "30 minutes by video"
    assert {one["field"] for one in answer["questions"]} >= {"admiration", "goal"}
    assert not Mentorship.objects.exists()


def test_a_stranger_and_a_token_without_the_scope_are_turned_away(ada, as_ben):
    row = add_mentor(owner=ada, name="Helena Brandt")
    assert as_ben.get(f"/api/mentors/{row.pk}/").status_code == 404
    assert Client().get("/api/mentors/").status_code == 401
    _, token = make_token(owner=ada, name="test", scopes=["mentors:read"])
    reader = Client(headers={"Authorization": f"Bearer {token}"})
    assert reader.get("/api/mentors/").status_code == 200
    assert reader.post("/api/mentors/", {"name": "x"}, content_type=JSON).status_code == 403
