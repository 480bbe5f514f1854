"""Goals that do not fit are made to fit and put back; a checklist is ticked on a phone."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import expect
from tests.journeys.conftest import PHONE, make_account, sign_in

pytestmark = pytest.mark.journey

GOAL = "Give a talk about flaky tests"


def test_goals_that_do_not_fit_are_mended_and_the_mend_is_taken_back(window):
    walk = window()
    make_account(walk)
    page = walk.go("/goals/new/")
    page.get_by_label("What do you want to reach?").fill(GOAL)
    page.get_by_label("By when?").fill((dt.date.today() + dt.timedelta(days=15)).isoformat())
    page.get_by_role("button", name="Set this goal").click()
    page.get_by_role("link", name="Say the hours to go").click()
    page.get_by_label("How many hours does it still need?").fill("40")
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(GOAL)
    page = walk.go("/goals/weekly-hours/")
    page.get_by_label("Hours a week for your goals").fill("4")
    page.get_by_role("button", name="Keep these hours").click()
    lead = page.locator(".standfirst")
    expect(lead).to_contain_text("Not all of them. 1 goal needs 40 hours")
    walk.look()
    page.get_by_role("button", name="Move 1 deadline").click()
    expect(page.locator("#toasts")).to_contain_text("Done, each with its date and reason.")
    expect(lead).to_contain_text("Yes.")
    page.locator("#toasts").get_by_role("button", name="Undo").click()
    expect(page.locator("#toasts")).to_contain_text("It is as it was.")
    page = walk.go("/goals/attainability/")
    expect(lead).to_contain_text("Not all of them.")


def test_a_checklist_is_ticked_and_unticked_on_a_phone(window):
    walk = window(PHONE)
    sign_in(walk)
    page = walk.go("/goals/")
    page.get_by_role("link", name=GOAL).first.click()
    page.get_by_text("Add a metric", exact=True).click()
    page.get_by_label("What is measured?").fill("Before the day")
    page.get_by_label("As", exact=True).select_option("checklist")
    page.get_by_role("button", name="Keep this metric").click()
    page.get_by_role("link", name="Add items").click()
    page.get_by_label("Items, one on a line").fill("Outline\nSlides\nRehearsal")
    page.get_by_role("button", name="Keep this").click()
    page.get_by_role("button", name="Slides is done", exact=True).click()
    undo = page.get_by_role("button", name="Slides is not done after all")
    expect(undo).to_be_visible()
    expect(page.locator("main")).to_contain_text("33% done")
    walk.look()
    undo.click()
    expect(page.get_by_role("button", name="Slides is done", exact=True)).to_be_visible()
    expect(page.locator("main")).to_contain_text("0% done")
