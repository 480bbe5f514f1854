"""An address at which there is nothing."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/api/nowhere/", "/api/goals/nonsense/"])
def test_a_program_is_told_in_json_and_where_to_look(as_ada, address):
    answer = as_ada.get(address)
    assert answer.status_code == 404
    assert "/api/openapi.json" in answer.json()["detail"]


def test_a_person_is_shown_a_page(as_ada):
    answer = as_ada.get("/nowhere/")
    assert answer.status_code == 404
    assert "There is nothing here" in answer.content.decode()
