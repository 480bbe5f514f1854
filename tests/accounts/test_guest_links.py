from __future__ import annotations

from datetime import timedelta

import pytest

from ninefold.accounts.models import ApiToken, GuestLink
from ninefold.accounts.operations import (
    GuestLinkClosed,
    UnknownScope,
    make_guest_link,
    make_token,
    open_guest_link,
    revoke_guest_links,
    use_token,
)
from ninefold.kernel import clock
from ninefold.kernel.refs import Ref

TARGET = Ref("goals.goal", "00000000-0000-4000-8000-000000000001")


def test_a_private_link_opens_one_thing_for_one_purpose(ada):
    _, token = make_guest_link(owner=ada, purpose="mentor", target=TARGET)
    assert open_guest_link(token=token, purpose="mentor").target == TARGET
    with pytest.raises(GuestLinkClosed):
        open_guest_link(token=token, purpose="feedback")


def test_what_is_stolen_from_the_database_opens_nothing(ada):
    row, token = make_guest_link(owner=ada, purpose="mentor", target=TARGET)
    stored = " ".join(
        str(value) for value in GuestLink.objects.filter(pk=row.pk).values().get().values()
    )
    assert token not in stored
    with pytest.raises(GuestLinkClosed):
        open_guest_link(token=row.token_hash, purpose="mentor")


def test_expired_withdrawn_and_unknown_links_look_the_same(ada):
    _, token = make_guest_link(owner=ada, purpose="mentor", target=TARGET, days_valid=1)
    with clock.at(clock.now() + timedelta(days=2)), pytest.raises(GuestLinkClosed) as expired:
        open_guest_link(token=token, purpose="mentor")
    revoke_guest_links(owner=ada, target=TARGET)
    with pytest.raises(GuestLinkClosed) as withdrawn:
        open_guest_link(token=token, purpose="mentor")
    with pytest.raises(GuestLinkClosed) as unknown:
        open_guest_link(token="nonsense", purpose="mentor")
    assert str(expired.value) == str(withdrawn.value) == str(unknown.value)


def test_a_token_acts_within_its_scopes_only(client, ada):
    _, token = make_token(owner=ada, name="script", scopes=["goals:read"])
    bearer = {"Authorization": f"Bearer {token}"}
    assert client.get("/api/goals/", headers=bearer).status_code == 200
    answer = client.post("/api/goals/", {"title": "x"}, "application/json", headers=bearer)
    assert answer.status_code == 403
    assert "goals:write" in answer.json()["detail"]
    assert client.get("/api/goals/").status_code == 401


def test_a_token_is_stored_as_a_hash_expires_and_must_name_scopes(ada):
    row, token = make_token(owner=ada, name="script", scopes=["goals:read"], days_valid=1)
    assert token not in str(ApiToken.objects.filter(pk=row.pk).values().get())
    assert use_token(token=token) == row
    with clock.at(clock.now() + timedelta(days=2)):
        assert use_token(token=token) is None
    with pytest.raises(UnknownScope):
        make_token(owner=ada, name="script", scopes=["everything"])


def test_the_token_is_shown_once(as_ada):
    page = as_ada.post("/settings/tokens/", {"name": "My script", "scopes": ["wins:read"]})
    token = page.content.decode().split("<code>")[1].split("</code>")[0]
    assert token.startswith("nf_")
    assert token not in as_ada.get("/settings/tokens/").content.decode()
