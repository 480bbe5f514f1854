"""The whole house without a mouse, in the dark and on a narrow screen."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.journeys.conftest import ADDRESS, PASSWORD, PHONE, make_account, sign_in

pytestmark = pytest.mark.journey

MAIN_PAGES = (
    "/passion/",
    "/goals/",
    "/mentors/",
    "/skills/",
    "/network/",
    "/reflection/",
    "/feedback/",
    "/learning/",
    "/wins/",
)
# The colour of the page as red, green and blue, whatever notation the style sheet uses.
GROUND = """() => {
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}"""


def tab_to(page: Page, goal: Locator, most: int = 60) -> None:
    """Press Tab until `goal` has the focus, which must be seen there."""
    for _ in range(most):
        if goal.evaluate("element => element === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(goal).to_be_focused()
    expect(goal).to_be_in_viewport()


def test_tab_finds_the_way_past_the_rail_and_keys_open_what_they_say(window):
    walk = window()
    make_account(walk)
    page = walk.go("/passion/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Go to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.getElementById('main').contains(document.activeElement)")
    page.keyboard.press("?")
    shortcuts = page.get_by_role("dialog", name="Shortcuts")
    expect(shortcuts).to_be_visible()
    walk.look()
    page.keyboard.press("Escape")
    expect(shortcuts).to_be_hidden()
    page.keyboard.press("c")
    line = page.get_by_role("dialog").get_by_label("Capture one line")
    expect(line).to_be_focused()
    page.keyboard.type("note: Kept without a mouse")
    page.keyboard.press("Enter")
    expect(page.locator("#toasts")).to_contain_text("Kept without a mouse")
    page.keyboard.press("Escape")
    page.goto(walk.place.address + "/")
    page.locator("main").get_by_role("button", name="Keep").first.focus()
    page.keyboard.press("c")
    expect(page.locator("main").get_by_label("Capture one line")).to_be_focused()


def test_a_goal_is_set_by_keyboard_alone(window):
    walk = window()
    sign_in(walk)
    page = walk.page
    page.keyboard.press("Control+k")
    expect(page.locator("#palette input")).to_be_focused()
    walk.look()
    page.keyboard.type("goals")
    expect(page.locator("#palette [data-chosen]")).to_contain_text("Goals")
    page.keyboard.press("Enter")
    page.wait_for_url("**/goals/")
    tab_to(page, page.locator("main").get_by_role("link", name="Set a goal").first)
    page.keyboard.press("Enter")
    page.wait_for_url("**/goals/new/**")
    tab_to(page, page.get_by_label("What do you want to reach?"))
    page.keyboard.press("Control+a")
    page.keyboard.type("Run 3 usability tests by the end of next month")
    passing = page.locator(".criterion[data-passes=true]")
    expect(passing.filter(has_text="Measurable")).to_be_visible()
    tab_to(page, page.get_by_label("What is the next small step?"))
    page.keyboard.type("Ask Mira for a room")
    tab_to(page, page.get_by_role("button", name="Set this goal"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Run 3 usability tests by the end of next month"
    )
    walk.look()
    page.keyboard.press("g")
    page.keyboard.press("t")
    page.wait_for_url(walk.place.address + "/")
    expect(page.get_by_role("link", name="Ask Mira for a room")).to_be_visible()


def test_signing_in_goes_straight_from_the_address_to_the_password(window):
    walk = window()
    page = walk.go("/account/login/")
    expect(page.get_by_label("E-mail")).to_be_focused()
    page.keyboard.type(ADDRESS)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(walk.place.address + "/")


def test_single_keys_rest_when_they_are_switched_off(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/goals/")
    page.keyboard.press("?")
    tab_to(page, page.get_by_label("Single keys work on this device"))
    page.keyboard.press("Space")
    page.keyboard.press("Escape")
    page.reload()
    page.keyboard.press("c")
    page.keyboard.press("?")
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.keyboard.press("Control+k")
    expect(page.locator("#palette")).to_be_visible()


def test_every_main_page_is_legible_in_the_dark_on_a_phone(window):
    walk = window(PHONE, color_scheme="dark")
    sign_in(walk)
    for path in ("/", *MAIN_PAGES):
        page = walk.go(path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        shade = page.evaluate(GROUND)
        assert max(shade) < 80, f"{path} stands on {shade}, which is not dark"
