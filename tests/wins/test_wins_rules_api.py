from __future__ import annotations

import pytest

from ninefold.accounts.operations import make_token
from ninefold.wins.operations import keep_win


@pytest.fixture
def call(client, ada):
    _, secret = make_token(owner=ada, name="test", scopes=["wins:read", "wins:write"])

    def ask(method, path, body=None):
        return getattr(client, method)(
            f"/api/wins{path}",
            body,
            content_type="application/json",
            headers={"Authorization": f"Bearer {secret}"},
        )

    return ask


def test_a_word_is_protected_and_the_lens_tells_both_sides(call, ada, ben):
    win = keep_win(owner=ada, title="A page for Kaufmann")
    made = call("post", "/words/", {"word": "Kaufmann", "instead": "a retailer"})
    assert made.status_code == 201
    told = call("get", f"/{win.pk}/lens/?reader=public").json()
    assert told["parts"][0] == {
        "name": "Win",
        "kept": "A page for Kaufmann",
        "told": "A page for a retailer",
    }
    assert told["held"] == ["words"]
    assert call("delete", f"/words/{made.json()['id']}/").status_code == 204
    assert call("get", "/words/").json() == []
    theirs = keep_win(owner=ben, title="Not hers")
    assert call("get", f"/{theirs.pk}/lens/").status_code == 404


def test_competencies_are_listed_and_shown(call, ada):
    win = keep_win(owner=ada, title="A page")
    [one] = call("post", "/competencies/", [{"name": "Delivery"}]).json()
    answer = call("put", f"/{win.pk}/competencies/", {"competencies": [one["id"]]})
    assert answer.status_code == 204
    assert call("get", "/competencies/").json()[0]["win_count"] == 1
    assert call("post", "/competencies/", []).status_code == 422


def test_papers_come_through_the_api_too(call, ada):
    keep_win(owner=ada, title="A page", impact=3)
    assert call("get", "/brag.docx?reader=team").content.startswith(b"PK")
    assert call("get", f"/poster.pdf?year={ada.today.year}").content.startswith(b"%PDF")
    assert call("get", f"/poster.svg?year={ada.today.year}").content.startswith(b"<svg")
    assert call("get", "/resume.json").json()["projects"][0]["name"] == "A page"
    assert call("post", "/drafts/calendar/", {}).json() == {"drafts": [], "left": 0}
    for wrong in ("/poster.pdf?year=0", "/poster.pdf", "/brag.docx?reader=nobody"):
        assert call("get", wrong).status_code == 422
