"""From a fresh installation to a goal that is set, measured, linked, found and reached."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.journeys.conftest import PHONE, make_account, sign_in

pytestmark = pytest.mark.journey


def test_the_first_start_makes_an_account_and_offers_three_ways_to_begin(window):
    walk = window()
    make_account(walk)
    page = walk.page
    expect(page.get_by_role("link", name="Start empty")).to_be_visible()
    expect(page.get_by_role("button", name="Look at the demo")).to_be_visible()
    page.get_by_role("link", name="Start empty").click()
    walk.look()


def test_a_goal_is_mended_while_typing_and_set(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/goals/new/")
    page.get_by_label("What do you want to reach?").fill("get better at public speaking")
    failing = page.locator(".criterion[data-passes=false]")
    expect(failing.filter(has_text="Specific")).to_be_visible()
    expect(failing.filter(has_text="Measurable")).to_be_visible()
    expect(failing.filter(has_text="Time-bound")).to_be_visible()
    page.get_by_label("What do you want to reach?").fill(
        "deliver a 10-minute presentation at the next company meeting"
    )
    passing = page.locator(".criterion[data-passes=true]")
    for word in ("Specific", "Measurable", "Time-bound"):
        expect(passing.filter(has_text=word)).to_be_visible()
    walk.look()
    page.get_by_label("What is the next small step?").fill("Write the outline")
    page.get_by_role("button", name="Set this goal").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "deliver a 10-minute presentation at the next company meeting"
    )
    walk.look()


def test_a_goal_is_measured_and_checked_in_on_a_phone(window):
    walk = window(PHONE)
    sign_in(walk)
    page = walk.go("/goals/")
    page.get_by_role("link", name=re.compile("10-minute presentation")).click()
    page.get_by_text("Add a metric").click()
    page.get_by_label("What is measured?").fill("Rehearsals")
    page.get_by_label("It shall reach").fill("5")
    page.get_by_role("button", name="Keep this metric").click()
    page.get_by_role("link", name="Check in").click()
    page.get_by_label("Rehearsals stands at").fill("2")
    page.get_by_label("How sure are you").fill("70")
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_text("70% sure")).to_be_visible()
    expect(page.locator("svg.picture, .picture-figure svg").first).to_be_visible()
    walk.look()


def test_the_next_step_stands_on_today_and_search_finds_the_goal(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/")
    expect(page.get_by_role("link", name="Write the outline")).to_be_visible()
    page.keyboard.press("Control+k")
    page.locator("#palette input").fill("presentation")
    expect(page.locator("#palette [data-found] a").first).to_contain_text("10-minute presentation")
    page.keyboard.press("Escape")
    walk.go("/search/?q=presentation")
    expect(page.locator("main .list")).to_contain_text("10-minute presentation")


def test_what_is_removed_comes_back_with_undo(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/goals/new/")
    page.get_by_label("What do you want to reach?").fill("A goal to be removed")
    page.get_by_role("button", name="Set this goal").click()
    page.get_by_role("button", name="Remove this goal").click()
    expect(page.locator("main")).not_to_contain_text("A goal to be removed")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A goal to be removed")


def test_reaching_a_goal_is_celebrated(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/goals/")
    page.get_by_role("link", name=re.compile("10-minute presentation")).click()
    page.get_by_role("link", name="I reached it").click()
    page.get_by_label("What did you learn").fill("Standing up helps.")
    page.get_by_role("button", name="Keep it as achieved").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You did it")
    walk.look()


def test_every_settings_page_is_in_order(window):
    walk = window(PHONE)
    sign_in(walk)
    for path in (
        "/settings/",
        "/settings/profile/",
        "/settings/room/",
        "/settings/notifications/",
        "/settings/data/",
        "/settings/data/arrival/",
        "/settings/links/",
        "/settings/tokens/",
        "/attention/",
        "/capture/",
        "/account/email/",
        "/account/password/change/",
        "/account/2fa/",
        "/account/sessions/",
    ):
        walk.go(path)
