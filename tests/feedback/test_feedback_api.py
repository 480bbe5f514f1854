"""A whole round by the API: prepared, opened with its links, answered, closed and read."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from ninefold.accounts.operations import make_token

pytestmark = pytest.mark.django_db


def _call(client: Client, owner: Any, *scopes: str) -> Any:
    _, token = make_token(owner=owner, name="test", scopes=list(scopes))

    def call(path: str, body: dict[str, Any] | None = None) -> Any:
        return client.post(
            f"/api/feedback/{path}",
            body or {},
            content_type="application/json",
            headers={"authorization": f"Bearer {token}"},
        )

    return call


def _prepare(call: Any, owner: Any) -> str:
    body = {
        "title": "My handover",
        "is_anonymous": False,
        "due_on": str(owner.today + timedelta(days=7)),
    }
    made = call("rounds/", body)
    assert made.status_code == 201, made.content
    key = made.json()["id"]
    question = call(f"rounds/{key}/questions/", {"text": "What was missing in my handover?"})
    assert question.status_code == 201, question.content
    asked = call(f"rounds/{key}/people/", {"people": [{"name": "Priya"}], "group": "peers"})
    assert asked.status_code == 201, asked.content
    return str(key)


def test_a_round_is_opened_and_its_links_are_answered(client, ada):
    call = _call(client, ada, "feedback:write", "feedback:invite")
    key = _prepare(call, ada)
    opened = call(f"rounds/{key}/opening/")
    assert opened.status_code == 200, opened.content
    (link,) = opened.json()["links"]
    assert link["name"] == "Priya"
    assert not link["is_mailed"]
    guest = Client()
    page = guest.get("/" + link["address"].split("/", 3)[3])
    assert page.status_code == 200
    assert "What was missing in my handover?" in page.content.decode()


def test_opening_it_twice_is_refused_in_words(client, ada):
    call = _call(client, ada, "feedback:write", "feedback:invite")
    key = _prepare(call, ada)
    call(f"rounds/{key}/opening/")
    again = call(f"rounds/{key}/opening/")
    assert again.status_code == 422
    assert "open already" in again.content.decode()


def test_a_token_that_only_reads_and_writes_hands_out_no_links(client, ada):
    call = _call(client, ada, "feedback:read", "feedback:write")
    key = _prepare(call, ada)
    refused = call(f"rounds/{key}/opening/")
    assert refused.status_code == 403
    assert "feedback:invite" in refused.content.decode()
    assert "links" not in refused.json()


def test_nobody_opens_the_round_of_another(client, ada, ben):
    key = _prepare(_call(client, ada, "feedback:write"), ada)
    assert _call(client, ben, "feedback:invite")(f"rounds/{key}/opening/").status_code == 404
