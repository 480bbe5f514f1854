"""The offered edits of the SMART check, with a real browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from tests.journeys.conftest import make_account, sign_in

pytestmark = pytest.mark.journey


def test_an_offered_edit_goes_into_the_field_with_one_click_and_is_checked_again(window):
    walk = window()
    make_account(walk)
    page = walk.go("/goals/new/")
    field = page.get_by_label("What do you want to reach?")
    field.fill("publish an article on testing")
    timed = page.locator(".criterion").filter(has_text="Time-bound")
    expect(timed).to_have_attribute("data-passes", "false")
    timed.get_by_role("button", name="Use").click()
    expect(timed).to_have_attribute("data-passes", "true")
    assert field.input_value().startswith("publish an article on testing by ")
    walk.look()


def test_a_gap_in_an_edit_is_selected_for_typing_and_each_rule_is_explained(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/goals/new/")
    field = page.get_by_label("What do you want to reach?")
    field.fill("read more papers by June")
    measured = page.locator(".criterion").filter(has_text="Measurable")
    measured.get_by_role("button", name="Use").click()
    page.keyboard.type("5")
    expect(field).to_have_value("read 5 papers by June")
    expect(measured).to_have_attribute("data-passes", "true")
    walk.go("/goals/check/rules/")
    expect(page.get_by_role("row").filter(has_text="M-vague-amount")).to_be_visible()
    walk.look()
