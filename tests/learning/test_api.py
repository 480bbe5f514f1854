from __future__ import annotations

from datetime import timedelta

import pytest

from ninefold.learning.models import FeedEntry
from ninefold.learning.operations import add_resource, keep_certificate, take_feed_file

JSON = "application/json"
FEED = (
    b"<rss version='2.0'><channel><title>T</title><item><title>One</title></item></channel></rss>"
)


def test_a_resource_goes_from_wish_to_finished_through_the_api(as_ada, ada):
    made = as_ada.post(
        "/api/learning/resources/",
        {"title": "A course", "unit": "lessons", "total": 4},
        content_type=JSON,
    )
    assert made.status_code == 201, made.content
    at = f"/api/learning/resources/{made.json()['id']}/"
    session = as_ada.post(f"{at}sessions/", {"step": 1, "minutes": 25}, content_type=JSON)
    assert session.json()["done_after"] == 1
    assert as_ada.get(at).json()["status"] == "doing"
    done = as_ada.post(f"{at}completion/", {"takeaway": "Short"}, content_type=JSON).json()
    assert (done["status"], done["done"], done["takeaway"]) == ("finished", 4, "Short")
    as_ada.post(f"{at}uses/", {"text": "At work"}, content_type=JSON)
    assert as_ada.get("/api/learning/learnt-and-used/").json() == {
        "learnt": 1,
        "used": 1,
        "not_used_yet": 0,
        "days_to_first_use": None,
    }
    found = as_ada.get("/api/learning/resources/?status=finished").json()
    assert [one["title"] for one in found] == ["A course"]
    assert as_ada.delete(at).status_code == 204
    assert as_ada.get(at).status_code == 404


def test_the_api_names_the_field_and_the_way_out(as_ada):
    answer = as_ada.post(
        "/api/learning/resources/", {"title": "A", "kind": "spell"}, content_type=JSON
    )
    assert answer.status_code == 422
    assert answer.json()["detail"][0] == {
        "loc": ["body", "kind"],
        "msg": "Choose one of the kinds.",
        "type": "refused",
    }


def test_a_change_based_on_an_older_version_is_a_conflict(as_ada, ada):
    row = add_resource(owner=ada, title="A course")
    at = f"/api/learning/resources/{row.pk}/"
    body = {"title": "A better course", "version": row.version}
    assert as_ada.put(at, body, content_type=JSON).status_code == 200
    assert as_ada.put(at, body, content_type=JSON).status_code == 409


@pytest.mark.parametrize("path", ["resources", "certificates"])
def test_what_is_somebody_elses_is_not_there(as_ben, ada, path):
    row = (
        add_resource(owner=ada, title="A course")
        if path == "resources"
        else keep_certificate(owner=ada, name="C")
    )
    at = f"/api/learning/{path}/{row.pk}/"
    assert as_ben.get(at).status_code == 404
    assert as_ben.delete(at).status_code == 404
    assert as_ben.get(f"/api/learning/{path}/").json() == []


def test_a_stranger_without_a_token_is_turned_away(client, ada):
    for path in ("resources", "certificates", "entries", "feeds", "teaching"):
        assert client.get(f"/api/learning/{path}/").status_code == 401


def test_certificates_and_teaching_through_the_api(as_ada, ada):
    until = ada.today + timedelta(days=30)
    made = as_ada.post(
        "/api/learning/certificates/", {"name": "C", "expires_on": str(until)}, content_type=JSON
    )
    assert made.status_code == 201, made.content
    at = f"/api/learning/certificates/{made.json()['id']}/"
    later = str(until + timedelta(days=365))
    renewed = as_ada.post(f"{at}renewal/", {"expires_on": later}, content_type=JSON).json()
    assert renewed["expires_on"] == later
    body = {"name": "D", "version": renewed["version"]}
    assert as_ada.put(at, body, content_type=JSON).json()["name"] == "D"
    taught = as_ada.post("/api/learning/teaching/", {"subject": "Naming"}, content_type=JSON)
    assert taught.status_code == 201, taught.content
    assert [one["subject"] for one in as_ada.get("/api/learning/teaching/").json()] == ["Naming"]


def test_entries_are_read_and_saved_through_the_api(as_ada, as_ben, ada):
    take_feed_file(owner=ada, data=FEED)
    entry = FeedEntry.objects.of(ada).get()
    assert [one["title"] for one in as_ada.get("/api/learning/entries/").json()] == ["One"]
    at = f"/api/learning/entries/{entry.pk}/"
    assert as_ben.put(f"{at}seen/", {}, content_type=JSON).status_code == 404
    assert as_ada.put(f"{at}seen/", {}, content_type=JSON).json()["seen_at"]
    assert as_ada.get("/api/learning/entries/").json() == []
    assert len(as_ada.get("/api/learning/entries/?only_new=false").json()) == 1
    saved = as_ada.post(f"{at}saved/", content_type=JSON)
    assert (saved.status_code, saved.json()["kind"]) == (201, "article")


def test_a_feed_at_a_private_address_is_refused_through_the_api(as_ada):
    answer = as_ada.post(
        "/api/learning/feeds/", {"address": "http://127.0.0.1:9/feed"}, content_type=JSON
    )
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["loc"] == ["body", "address"]
