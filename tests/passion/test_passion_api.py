from __future__ import annotations

import pytest

from ninefold.passion.models import ActivityLog, Compliment
from ninefold.passion.operations import confirm_strength, keep_compliment, log_activity


def test_a_log_is_kept_read_changed_and_removed(as_ada, as_ben, ada):
    answer = as_ada.post(
        "/api/passion/logs/",
        {"activity": "Testing", "energy": 1, "at": "09:30"},
        content_type="application/json",
    )
    assert answer.status_code == 201, answer.content
    kept = answer.json()
    url = f"/api/passion/logs/{kept['id']}/"
    assert as_ada.get(url).json()["activity"] == "Testing"
    assert as_ben.get(url).status_code == 404
    change = {**kept, "energy": 2}
    assert as_ada.put(url, change, content_type="application/json").json()["energy"] == 2
    assert as_ada.put(url, change, content_type="application/json").status_code == 409
    assert as_ben.delete(url).status_code == 404
    assert as_ada.delete(url).status_code == 204
    assert as_ada.get("/api/passion/logs/").json() == []
    assert not ActivityLog.objects.of(ada).exists()


def test_the_map_answers_in_numbers(as_ada, ada):
    for energy in (1, 0, 1):
        log_activity(owner=ada, activity="Pairing", energy=energy)
    log_activity(owner=ada, activity="Triage", energy=0)
    found = as_ada.get("/api/passion/map/").json()
    assert [(group["name"], group["count"]) for group in found["groups"]] == [
        ("Pairing", 3),
        ("Triage", 1),
    ]
    assert -2 <= found["groups"][0]["low"] < found["groups"][0]["mean"] <= 2
    assert found["log_more"] > 0
    assert as_ada.get("/api/passion/map/?by=weather").status_code == 422


def test_a_fault_names_its_field(as_ada):
    answer = as_ada.post(
        "/api/passion/logs/",
        {"activity": "Testing", "on": "2999-01-01"},
        content_type="application/json",
    )
    assert answer.status_code == 422
    assert "on" in answer.content.decode()


@pytest.mark.parametrize(
    ("field", "value"),
    [("at", "09:30Z"), ("at", "09:30+02:00"), ("on", "0001-01-01")],
)
def test_a_time_with_a_zone_or_a_day_long_ago_is_refused_with_words(as_ada, ada, field, value):
    answer = as_ada.post(
        "/api/passion/logs/",
        {"activity": "Testing", "on": "2026-01-01", "at": "00:00", field: value},
        content_type="application/json",
    )
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["loc"] == ["body", field]
    assert not ActivityLog.objects.of(ada).exists()


def test_compliments_and_strengths_are_read(as_ada, as_ben, ada):
    answer = as_ada.post(
        "/api/passion/compliments/",
        {"text": "You explained it clearly.", "said_by": "Priya"},
        content_type="application/json",
    )
    assert answer.status_code == 201
    keep_compliment(owner=ada, text="A clear lesson.")
    confirm_strength(owner=ada, theme="Explaining", name="Plain words")
    found = as_ada.get("/api/passion/strengths/").json()
    assert [(one["name"], one["sentences"]) for one in found] == [("Plain words", 2)]
    assert len(as_ada.get("/api/passion/compliments/").json()) == 2
    assert as_ben.get("/api/passion/compliments/").json() == []
    as_ada.delete(f"/api/passion/compliments/{answer.json()['id']}/")
    assert Compliment.objects.of(ada).count() == 1


def test_a_proposed_strength_is_taken_on_or_thrown_away(as_ada, as_ben, ada):
    for text in ("You explained it clearly.", "A lesson to us.", "So calm.", "Calm as ever."):
        keep_compliment(owner=ada, text=text, said_by="Priya")
    found = as_ada.get("/api/passion/strengths/proposals/").json()
    assert {one["theme"]: sorted(one["words"]) for one in found} == {
        "Explaining": ["clearly", "explained", "lesson"],
        "Staying calm": ["calm"],
    }
    assert found[0]["behind"][0]["said_by"] == "Priya"
    answer = as_ada.post(
        "/api/passion/strengths/",
        {"name": "Plain words", "theme": "Explaining"},
        content_type="application/json",
    )
    assert (answer.status_code, answer.json()["sentences"]) == (201, 2)
    answer = as_ada.post(
        "/api/passion/strengths/dismissals/",
        {"theme": "Staying calm"},
        content_type="application/json",
    )
    assert answer.status_code == 204
    assert as_ada.get("/api/passion/strengths/proposals/").json() == []
    assert as_ben.get("/api/passion/strengths/").json() == []


def test_the_same_name_twice_is_refused_by_the_api_too(as_ada, ada):
    confirm_strength(owner=ada, name="Plain words")
    answer = as_ada.post(
        "/api/passion/strengths/", {"name": "plain words"}, content_type="application/json"
    )
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["loc"] == ["body", "name"]
