"""From what went well to the page that says so, in every form in which others read it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Download, Locator, Page, expect
from pypdf import PdfReader
from tests.journeys.conftest import PHONE, make_account, sign_in

pytestmark = pytest.mark.journey

BY_LINE = "Regression run down to 5 hours"
BY_GOAL = "Hold 3 interviews with testers by the end of next month"


def download(page: Page, name: str) -> Download:
    """What the link of that name downloads."""
    with page.expect_download() as coming:
        page.get_by_role("link", name=name, exact=True).click()
    return coming.value


def test_a_line_with_figures_is_a_measured_win(window):
    walk = window()
    make_account(walk)
    page = walk.go("/")
    line = page.locator("main").get_by_label("Capture one line")
    line.fill(f"win: {BY_LINE} i:3 k:regression=40..5h @Jonas")
    line.press("Enter")
    expect(page.locator("#toasts")).to_contain_text(f"Kept as a large win: {BY_LINE}")
    walk.go("/wins/")
    row = page.locator("main .win-item").filter(has_text=BY_LINE)
    for words in ("regression", "40 h", "5 h", "large", "Jonas"):
        expect(row).to_contain_text(words)
    expect(row.locator(".win-figure .badge")).to_have_text(re.compile("8[78]"))


def test_a_win_kept_by_form_on_a_phone_is_celebrated(window):
    walk = window(PHONE)
    sign_in(walk)
    page = walk.go("/wins/treats/")
    page.get_by_label("What would be a treat for you?").fill("An hour by the river")
    page.get_by_role("button", name="Put it on the list").click()
    expect(page.locator("main .item")).to_contain_text("An hour by the river")
    page = walk.go("/wins/new/")
    page.get_by_label("What went well?").fill("My first talk before the whole team")
    page.get_by_role("radio", name="2 · medium").check(force=True)
    page.get_by_label("Who saw it and would say so?").fill("Mira")
    page.get_by_text("Say more").click()
    page.get_by_label("The story").fill("Ten minutes about flaky tests, and nobody looked away.")
    walk.look()
    page.get_by_role("button", name="Keep this win").click()
    celebration = page.locator(".celebration")
    expect(celebration).to_contain_text("My first talk before the whole team")
    expect(celebration.locator(".petal-new")).to_be_visible()
    walk.look()
    page.get_by_role("button", name="An hour by the river").click()
    expect(page.locator("main")).to_contain_text("Celebrated with “An hour by the river”")


def test_a_goal_that_is_reached_waits_as_a_draft_and_is_kept(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/goals/new/")
    page.get_by_label("What do you want to reach?").fill(BY_GOAL)
    page.get_by_role("button", name="Set this goal").click()
    goal = page.url
    page.get_by_role("link", name="Promise yourself one").click()
    page.get_by_label("Which treat?").fill("A day at the sea")
    page.get_by_label("What may it cost?").fill("60")
    page.get_by_label("Currency").fill("EUR")
    walk.look()
    page.get_by_role("button", name="Promise it").click()
    expect(page.locator("main")).to_contain_text(f"for the goal “{BY_GOAL}”")
    walk.look()
    page.goto(goal)
    expect(page.locator(".mentions")).to_contain_text("A day at the sea")
    page.get_by_role("link", name="I reached it").click()
    page.get_by_role("button", name="Keep it as achieved").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You did it")
    keep = page.get_by_role("button", name=f"Keep {BY_GOAL}")
    walk.until("/wins/drafts/", keep)
    expect(page.locator("main .win-item")).to_contain_text("because")
    treat = page.locator("#main .item").filter(has_text="A day at the sea")
    walk.until("/", treat)
    expect(treat).to_contain_text(f"you reached “{BY_GOAL}”")
    expect(page.locator("#main .item").filter(has_text="A win of")).to_contain_text(BY_GOAL)
    page = walk.go("/wins/drafts/")
    expect(keep).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".celebration")).to_contain_text(BY_GOAL)
    expect(page.locator("main")).to_contain_text("That was the last draft.")
    expect(page.locator("main")).to_contain_text("The treat you promised yourself")
    walk.look()
    page.get_by_role("button", name="I enjoyed it: A day at the sea").click()
    expect(page.locator("#toasts")).to_contain_text("Well deserved.")
    walk.go("/wins/treats/")
    expect(page.get_by_role("heading", name="Yours now")).to_have_count(0)
    expect(page.locator("aside")).to_contain_text("A day at the sea")


def test_thanks_are_put_off_and_said_with_words_to_begin_with(window):
    walk = window(PHONE)
    sign_in(walk)
    page = walk.go("/wins/thanks/")
    page.get_by_role("button", name="Later: thank Mira for My first talk").click()
    expect(page.locator("#toasts")).to_contain_text("It comes back in a week.")
    page.get_by_role("link", name="Thank Mira now").click()
    expect(page.get_by_label("Words to begin with")).to_have_value(
        re.compile("My first talk before the whole team")
    )
    walk.look()
    page.get_by_label("What did you say?").fill("It helped that you nodded.")
    page.get_by_role("button", name="I thanked them").click()
    expect(page.locator("#toasts")).to_contain_text("Kept: you thanked Mira.")
    expect(page.locator("main")).not_to_contain_text("comes back on")


def test_the_brag_document_of_a_period_is_downloaded_as_markdown_and_pdf(window, files: Path):
    walk = window()
    sign_in(walk)
    page = walk.go("/wins/brag/")
    page.get_by_label("Period").select_option(label="This year")
    page.get_by_label("Role under your name").fill("Test engineer")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.locator("article.sheet")).to_contain_text("Test engineer")
    for title in (BY_LINE, BY_GOAL, "My first talk before the whole team"):
        expect(page.locator("article.sheet h3").filter(has_text=title)).to_be_visible()
    walk.look()
    text = files / "brag.md"
    download(page, "Markdown").save_as(text)
    assert BY_LINE in text.read_text("utf-8")
    assert "nobody looked away" in text.read_text("utf-8")
    printed = files / "brag.pdf"
    came = download(page, "PDF")
    assert came.suggested_filename.endswith(".pdf")
    came.save_as(printed)
    assert printed.read_bytes().startswith(b"%PDF")
    read = " ".join(" ".join(one.extract_text() for one in PdfReader(printed).pages).split())
    for words in (BY_LINE, BY_GOAL, "Ada Lovelace", "Test engineer"):
        assert words in read


def test_chosen_wins_are_read_by_a_private_link_until_it_is_closed(window):
    walk, guest = window(), window(PHONE)
    sign_in(walk)
    page = walk.go("/wins/brag/")
    page.get_by_role("link", name="Share by link").click()
    page.get_by_label("Who is it for?").fill("Jonas Weber")
    page.get_by_label(re.compile("My first talk")).uncheck()
    walk.look()
    page.get_by_role("button", name="See what leaves").click()
    expect(page.get_by_label("What leaves")).to_contain_text(BY_LINE)
    walk.look()
    page.get_by_role("button", name="Make the link").click()
    address = page.get_by_label("Link", exact=True).input_value()
    walk.look()
    page.reload()
    expect(page.get_by_label("Link", exact=True)).to_have_count(0)
    guest.page.goto(address)
    expect(guest.page.get_by_role("heading", level=1)).to_have_text(
        "What went well for Ada Lovelace"
    )
    expect(guest.page.locator("main")).to_contain_text(BY_LINE)
    expect(guest.page.locator("main")).not_to_contain_text("My first talk")
    guest.look()
    page.get_by_role("button", name="Close the link of Jonas Weber").click()
    expect(page.locator("main .badge")).to_have_text("closed")
    guest.page.reload()
    expect(guest.page.get_by_role("heading", level=1)).to_have_text("This link is not open")
    expect(guest.page.locator("body")).not_to_contain_text(BY_LINE)
    guest.look()


def a_calendar_of_talks(titles: list[str]) -> bytes:
    """An .ics file with an appointment for each title, each a day before the one above it."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Journey//EN"]
    for number, title in enumerate(titles):
        at = (datetime.now(UTC) - timedelta(days=4 + number)).strftime("%Y%m%dT100000Z")
        lines += ["BEGIN:VEVENT", f"UID:{number}@journey.invalid", f"DTSTAMP:{at}"]
        lines += [f"DTSTART:{at}", "DURATION:PT1H", f"SUMMARY:{title}", "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def test_drafts_from_a_calendar_are_worked_off_by_single_keys_until_these_are_off(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/settings/calendars/")
    page.get_by_text("From a file").click()
    form = page.locator("form[action$='/files/']")
    talks = ["Talk one", "Talk two", "Talk three"]
    form.get_by_label("File", exact=True).set_input_files(
        {"name": "talks.ics", "mimeType": "text/calendar", "buffer": a_calendar_of_talks(talks)}
    )
    form.get_by_label("What do you call it?").fill("Talks")
    form.get_by_role("button", name="Read this file").click()
    page = walk.go("/wins/drafts/")
    page.get_by_label("Talks").check()
    page.get_by_role("button", name="Keep this choice").click()

    def keep(title: str) -> Locator:
        return page.get_by_role("button", name=f"Keep {title}")

    for title in talks:
        expect(keep(title)).to_be_visible()
    walk.look()
    expect(keep("Talk one")).to_be_focused()
    page.keyboard.press("j")
    expect(keep("Talk two")).to_be_focused()
    page.keyboard.press("j")
    expect(keep("Talk three")).to_be_focused()
    page.keyboard.press("k")
    expect(keep("Talk two")).to_be_focused()
    page.keyboard.press("n")
    expect(keep("Talk two")).to_have_count(0)
    expect(page.locator("#toasts")).to_contain_text("Undo")
    expect(keep("Talk one")).to_be_focused()
    page.keyboard.press("y")
    expect(page.locator(".celebration")).to_contain_text("Talk one")
    expect(keep("Talk three")).to_be_focused()
    walk.look()

    page.keyboard.press("?")
    switch = page.get_by_label("Single keys work on this device")
    switch.uncheck()
    page.keyboard.press("Escape")
    keep("Talk three").focus()
    page.keyboard.press("n")
    page.reload()
    expect(keep("Talk three")).to_be_focused()
    page.keyboard.press("y")
    page.reload()
    expect(keep("Talk three")).to_be_visible()
    page.get_by_role("button", name="Shortcuts").click()
    switch.check()
    page.keyboard.press("Escape")
    keep("Talk three").focus()
    page.keyboard.press("n")
    expect(keep("Talk three")).to_have_count(0)
