from __future__ import annotations


def test_a_nul_in_a_form_is_turned_away_in_words(as_ada):
    answer = as_ada.post("/capture/", {"line": "win: a\x00b"})
    assert answer.status_code == 400
    assert "take it out" in answer.content.decode()


def test_a_nul_in_the_api_names_its_field(as_ada):
    answer = as_ada.post("/api/goals/", '{"title": "a\\u0000b"}', "application/json")
    assert answer.status_code == 422
    assert answer.json()["detail"][0]["loc"] == ["body", "title"]


def test_an_escaped_backslash_is_no_nul(as_ada):
    answer = as_ada.post("/api/goals/", '{"title": "the text \\\\u0000"}', "application/json")
    assert answer.status_code == 201


def test_a_nul_in_the_address_is_turned_away(as_ada):
    assert as_ada.get("/search/?q=%00").status_code == 400
