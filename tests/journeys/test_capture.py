"""One line at a time: read while it is typed, kept from every door, taken back, never lost."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.conftest import PHONE, make_account, sign_in

pytestmark = pytest.mark.journey


def line_of(page: Page):
    """The capture line of the page itself."""
    return page.locator("main").get_by_label("Capture one line")


def test_a_line_shows_how_it_reads_and_is_kept_with_enter_and_taken_back(window):
    walk = window()
    make_account(walk)
    page = walk.go("/")
    expect(line_of(page)).to_be_focused()
    line_of(page).press_sequentially("win: Shipped the search page +web i:2 @Jonas")
    chips = page.locator("main [data-reading] .chip")
    for words in ("kind win", "tag web", "impact 2", "person Jonas"):
        expect(chips.filter(has_text=words)).to_be_visible()
    expect(page.locator("main [data-reading] [data-unread]")).to_have_count(0)
    walk.look()
    line_of(page).press("Enter")
    toast = page.locator("#toasts .toast")
    expect(toast).to_contain_text("Kept as a medium win: Shipped the search page")
    expect(line_of(page)).to_have_value("")
    expect(line_of(page)).to_be_focused()
    walk.look()
    walk.go("/wins/")
    expect(page.locator("main .win-item")).to_contain_text("Shipped the search page")
    page = walk.go("/")
    line_of(page).fill("win: A win that was none")
    line_of(page).press("Enter")
    toast.filter(has_text="A win that was none").get_by_role("button", name="Undo").click()
    expect(toast).to_contain_text("Taken back: “win: A win that was none”.")
    walk.go("/wins/")
    expect(page.locator("main .win-item")).to_have_count(1)


def test_a_word_that_cannot_be_read_says_so_while_it_is_typed(window):
    walk = window()
    sign_in(walk)
    page = walk.page
    line_of(page).press_sequentially("did: Paired with Ada e:9")
    expect(page.locator("main [data-reading] [data-unread]")).to_be_visible()
    line_of(page).fill("did: Paired with Ada e:+2 t:45m")
    expect(page.locator("main [data-reading] [data-unread]")).to_have_count(0)
    expect(page.locator("main .chip").filter(has_text="energy 2")).to_be_visible()


def test_a_line_is_kept_on_a_phone_from_any_page(window):
    walk = window(PHONE)
    sign_in(walk)
    page = walk.go("/goals/")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Capture").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Capture one line")).to_be_focused()
    walk.look()
    dialog.get_by_label("Capture one line").fill("note: Ask for the recording of the talk")
    dialog.get_by_role("button", name="Keep").click()
    expect(page.locator("#toasts")).to_contain_text("Ask for the recording of the talk")
    assert page.url.endswith("/goals/")
    walk.go("/capture/")
    expect(page.locator("main .item").first).to_be_visible()
    expect(page.locator("main")).to_contain_text("note: Ask for the recording of the talk")


def test_a_line_without_words_says_why_until_one_is_kept(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/")
    fault = page.locator("main [data-capture] .fault")
    line_of(page).fill("todo:")
    line_of(page).press("Enter")
    expect(fault).to_be_visible()
    expect(line_of(page)).to_have_value("todo:")
    line_of(page).fill("todo: Order the badges")
    line_of(page).press("Enter")
    expect(page.locator("#toasts")).to_contain_text("Order the badges")
    expect(fault).to_have_count(0)


def test_many_lines_in_a_row_leave_the_page_in_sight(window):
    walk = window(PHONE)
    sign_in(walk)
    page = walk.go("/")
    toasts = page.locator("#toasts .toast")
    for number in range(1, 6):
        line_of(page).fill(f"note: Line number {number}")
        line_of(page).press("Enter")
        expect(page.locator("#toasts")).to_contain_text(f"Line number {number}")
    expect(toasts).to_have_count(3)
    expect(toasts.last).to_contain_text("Line number 5")


def test_a_line_is_kept_and_taken_back_without_javascript(window):
    signed_in = window()
    sign_in(signed_in)
    state = signed_in.page.context.storage_state()
    walk = window(java_script_enabled=False, storage_state=state)
    page = walk.page
    page.goto(walk.place.address + "/")
    line_of(page).fill("win: Kept by a plain form i:3")
    page.locator("main [data-capture]").get_by_role("button", name="Keep").click()
    toast = page.locator("#toasts .toast")
    expect(toast).to_contain_text("Kept as a large win: Kept by a plain form")
    toast.get_by_role("button", name="Undo").click()
    expect(toast).to_contain_text("Taken back")


def test_a_line_of_the_command_line_is_taken_in_by_the_running_server(window, place):
    done = place.run("add", "win: Closed the last open ticket i:3 +support")
    assert done.returncode == 0, done.stderr
    assert "[impact 3]" in done.stdout
    walk = window()
    sign_in(walk)
    page = walk.go("/wins/")
    row = page.locator("main .win-item").filter(has_text="Closed the last open ticket")
    for _ in range(20):
        if row.count():
            break
        page.wait_for_timeout(1000)
        page.reload()
    expect(row).to_contain_text("large")
    expect(row.locator(".tag")).to_have_text("support")


def test_an_unfinished_line_survives_a_reload_and_is_forgotten_once_kept(window):
    walk = window()
    sign_in(walk)
    page = walk.page
    line_of(page).press_sequentially("todo: Call the caterer")
    for _ in range(50):
        if "Call the caterer" in page.evaluate("JSON.stringify({...localStorage})"):
            break
        page.wait_for_timeout(100)
    page.reload()
    expect(line_of(page)).to_have_value("todo: Call the caterer")
    expect(page.locator("main .draft-note")).to_contain_text("Kept from before, on this device.")
    walk.look()
    line_of(page).press("Enter")
    expect(page.locator("#toasts")).to_contain_text(re.compile("Call the caterer"))
    page.reload()
    expect(line_of(page)).to_have_value("")
