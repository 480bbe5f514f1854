"""The API says what is wrong in words that help, and how to get in."""

from __future__ import annotations

import json

import pytest

from ninefold.config.api import api
from ninefold.config.api_faults import words_of


def send(client, path, body):
    return client.post(path, json.dumps(body), content_type="application/json")


def test_who_comes_without_a_token_is_told_how_to_get_one(client, ada):
    answer = client.get("/api/goals/")
    assert answer.status_code == 401
    assert "/settings/tokens/" in answer.json()["detail"]
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_a_field_that_is_missing_is_named_and_asked_for(as_ada):
    answer = send(as_ada, "/api/goals/", {})
    assert answer.status_code == 422
    (fault,) = answer.json()["detail"]
    assert fault["loc"][-1] == "title"
    assert fault["msg"] == "Fill this in: it is needed here."
    assert fault["type"] == "missing"


def test_a_value_of_the_wrong_kind_is_named_with_an_example(as_ada):
    answer = send(as_ada, "/api/goals/", {"title": "Speak", "due_on": "soon"})
    assert answer.status_code == 422
    (fault,) = answer.json()["detail"]
    assert fault["loc"][-1] == "due_on"
    assert "such as “2027-03-01”" in fault["msg"]


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ({"type": "int_parsing", "msg": "theirs"}, "Write a whole number"),
        ({"type": "date_from_datetime_inexact", "msg": "theirs"}, "Write a day only"),
        ({"type": "less_than_equal", "ctx": {"le": 3}, "msg": "theirs"}, "Write 3 or less."),
        (
            {"type": "literal_error", "ctx": {"expected": "'a' or 'b'"}, "msg": "theirs"},
            "This is not offered here. Write 'a' or 'b'.",
        ),
        ({"type": "value_error", "msg": "Value error, Say when."}, "Say when."),
        ({"type": "unheard_of", "msg": "theirs"}, "theirs"),
    ],
)
def test_each_kind_of_fault_has_words_of_ours_and_an_unknown_one_keeps_its_own(fault, words):
    assert words_of(fault).startswith(words)


def test_the_document_of_the_api_is_made_once(client, ada):
    first = client.get("/api/openapi.json").json()
    assert first["paths"]["/api/goals/"]
    assert api.get_openapi_schema() is api.get_openapi_schema()
    assert client.get("/api/openapi.json").json() == first
