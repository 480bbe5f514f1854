"""A goal gets its parts, their weights, another day and what it matters for, on a phone."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import expect
from tests.journeys.conftest import PHONE, make_account

pytestmark = pytest.mark.journey

GOAL = "Give a talk about flaky tests"
VISION = "Lead a small team that people can trust."


def test_a_goal_is_weighed_moved_and_tied_to_a_vision_on_a_phone(window):
    walk = window(PHONE)
    make_account(walk)
    page = walk.go("/goals/new/")
    page.get_by_label("What do you want to reach?").fill(GOAL)
    page.get_by_role("button", name="Set this goal").click()
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text(GOAL)
    day = dt.date.today() + dt.timedelta(days=20)
    for title in ("Outline stands", "Rehearsed"):
        page.get_by_text("Add a milestone", exact=True).click()
        page.get_by_label("What is reached by then?").fill(title)
        page.get_by_label("By when?").fill(day.isoformat())
        page.get_by_role("button", name="Keep this milestone").click()
        expect(page.get_by_role("button", name=f"{title} is reached")).to_be_visible()

    page.get_by_role("link", name="Say how much each part counts").click()
    expect(heading).to_have_text("How much does each part count?")
    page.get_by_label("Outline stands").fill("3")
    walk.look()
    page.get_by_role("button", name="Keep this").click()
    page.get_by_role("button", name="Outline stands is reached").click()
    expect(page.locator("main")).to_contain_text("75% done")

    page.get_by_role("link", name="Move the day of Rehearsed").click()
    expect(heading).to_contain_text("To which day does “Rehearsed” move?")
    later = day + dt.timedelta(days=9)
    page.get_by_label("The new day").fill(later.isoformat())
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_text("Fill this in: it is needed here.")).to_be_visible()
    expect(page.get_by_label("The new day")).to_have_value(later.isoformat())
    page.get_by_label("Why does it move?").fill("The room is taken")
    walk.look()
    page.get_by_role("button", name="Keep this").click()
    expect(page.locator("main")).to_contain_text("Rehearsed: moved from")
    expect(page.locator("main")).to_contain_text("The room is taken")

    page.get_by_role("link", name="Say what it serves").click()
    page.get_by_role("link", name="Write your vision").click()
    page.get_by_label("Where do you want to be one day?").fill(VISION)
    page.get_by_role("button", name="Keep this vision").click()
    page.get_by_role("link", name=GOAL).click()
    page.get_by_role("link", name="Say what it serves").click()
    page.get_by_label(VISION).check()
    walk.look()
    page.get_by_role("button", name="Keep this").click()
    expect(heading).to_have_text(GOAL)
    expect(page.get_by_role("link", name=VISION)).to_be_visible()
