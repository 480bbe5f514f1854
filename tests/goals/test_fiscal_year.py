"""The month in which a person's fiscal year begins, wherever their goals are read for dates."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from ninefold.accounts.operations import change_profile
from ninefold.kernel import clock

TEXT = "Publish the new training handbook by the end of FY27"
MAY = datetime(2027, 5, 1, 12, tzinfo=UTC)
"""FY27 is over where it ends in March, and has months to go where it ends in September."""


@pytest.fixture
def from_april(ada):
    return change_profile(person=ada, fiscal_year_starts_month=4)


def _in_time(client, **body):
    with clock.at(MAY):
        answer = client.post(
            "/api/goals/check/", json.dumps({"text": TEXT} | body), content_type="application/json"
        )
    return answer.json()["criteria"]["T"]["pass"]


def test_the_settings_page_keeps_the_month(as_ada, ada):
    page = as_ada.get("/settings/profile/")
    values = page.context["form"].initial | {"display_name": "Ada", "fiscal_year_starts_month": 4}
    assert as_ada.post("/settings/profile/", values).status_code == 302
    ada.refresh_from_db()
    assert ada.fiscal_year_starts_month == 4
    again = as_ada.post("/settings/profile/", values | {"fiscal_year_starts_month": 13})
    assert again.status_code == 422


def test_the_api_counts_the_fiscal_year_from_the_persons_month(as_ada, from_april):
    assert _in_time(as_ada) is False
    assert _in_time(as_ada, fiscal_start=10) is True


def test_the_check_while_typing_counts_it_from_the_persons_month(as_ada, from_april):
    with clock.at(MAY):
        shown = as_ada.get("/goals/check/", {"title": TEXT}).context["check"]
        change_profile(person=from_april, fiscal_year_starts_month=10)
        later = as_ada.get("/goals/check/", {"title": TEXT}).context["check"]
    assert (shown.as_json()["T"]["pass"], later.as_json()["T"]["pass"]) == (False, True)
