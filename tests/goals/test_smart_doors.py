"""The SMART check through the browser's and the API's doors."""

import pytest
from django.utils.html import escape

from ninefold.goals.domain.smart import check
from ninefold.goals.domain.smart.rules import RULES

pytestmark = pytest.mark.django_db


def panel(client, title):
    return client.get("/goals/check/", {"title": title}).content.decode()


def test_each_missed_criterion_offers_its_edit_for_the_field(as_ada, ada):
    title = "Publish an article"
    suggestion = check(title, today=ada.today)["T"].suggestion
    assert f'data-fill-with="{suggestion.applied_to(title)}"' in panel(as_ada, title)


def test_an_edit_with_quotes_in_it_is_safe_to_show(as_ada):
    assert escape('<b>"x"</b>') in panel(as_ada, 'publish <b>"x"</b>')


def test_an_edit_that_would_not_fit_the_field_is_not_offered(as_ada):
    assert "data-fill-with" not in panel(as_ada, "a" * 300)


def test_a_rule_leads_to_what_it_means(as_ada):
    assert "/goals/check/rules/#T-none" in panel(as_ada, "Publish an article")
    page = as_ada.get("/goals/check/rules/").content.decode()
    for rule in RULES:
        assert f'id="{rule.id}"' in page


def test_a_french_goal_is_told_that_it_is_kept(as_ada):
    page = panel(as_ada, "Obtenir une promotion d'ici la fin de l'année")
    assert "Only English is checked so far" in page
    assert "criterion" not in page


def test_the_rules_are_for_those_who_are_signed_in(client):
    assert client.get("/goals/check/rules/").status_code == 302


def test_the_list_of_rules_is_only_read(as_ada):
    assert as_ada.post("/goals/check/rules/").status_code == 405


def asked(client, **body):
    return client.post("/api/goals/check/", body, "application/json")


def test_the_api_hands_out_the_same_answer_with_the_mended_text(as_ada):
    told = asked(as_ada, text="Publish an article", today="2026-11-24").json()
    assert told["checked"] is True
    timed = told["criteria"]["T"]
    assert (timed["rule"], timed["severity"]) == ("T-none", "warning")
    assert timed["suggestion"]["mended"] == "Publish an article by 31 March 2027"


def test_the_api_takes_a_rubric_and_the_month_in_which_fiscal_years_begin(as_ada):
    told = asked(
        as_ada,
        text="Exercise daily until the end of FY27",
        today="2027-05-01",
        rubric="habit",
        fiscal_start=4,
    ).json()["criteria"]
    assert told["S"]["rule"] == "S-category"
    assert told["T"]["pass"] is False


@pytest.mark.parametrize("wrong", [{"rubric": "poetic"}, {"fiscal_start": 0}, {"text": 5}])
def test_the_api_names_the_field_that_is_wrong(as_ada, wrong):
    answer = asked(as_ada, **({"text": "Publish an article"} | wrong))
    assert answer.status_code == 422
    assert next(iter(wrong)) in answer.content.decode()


def test_the_api_says_that_german_is_not_checked(as_ada):
    told = asked(as_ada, text="Bis Juni B2 in Deutsch erreichen").json()
    assert (told["checked"], told["language"]) == (False, "de")
    assert {one["pass"] for one in told["criteria"].values()} == {None}


def test_the_api_lists_the_rules(as_ada):
    rows = as_ada.get("/api/goals/check/rules/").json()
    assert [row["id"] for row in rows] == [rule.id for rule in RULES]
