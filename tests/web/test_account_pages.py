from __future__ import annotations

import pytest
from tests.cast import PASSWORD


@pytest.mark.parametrize("path", ["email/", "password/change/", "2fa/", "sessions/"])
def test_every_page_of_the_account_opens(as_ada, path):
    assert as_ada.get(f"/account/{path}").status_code in {200, 302}


def test_somebody_who_signs_in_is_greeted_by_name(client, ada):
    form = {"login": ada.email, "password": PASSWORD}
    page = client.post("/account/login/", form, follow=True).content.decode()
    assert f"Welcome back, {ada.display_name}." in page


def test_the_sessions_are_listed_with_a_way_to_end_them(as_ada):
    page = as_ada.get("/account/sessions/").content.decode()
    assert "Where are you signed in?" in page
    assert "Sign out" in page
