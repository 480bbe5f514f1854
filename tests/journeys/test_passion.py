"""From a few logs to what gives energy, what others see, and what was worth trying."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.conftest import PHONE, make_account, sign_in
from tests.occupations.archive_files import zipped

pytestmark = pytest.mark.journey


def log_by_form(page: Page, activity: str, energy: str, minutes: str) -> None:
    """Log something with the form beside the energy map."""
    form = page.locator("main aside form")
    form.get_by_label("What did you do?").fill(activity)
    form.get_by_role("radio", name=energy).check(force=True)
    form.get_by_label("Minutes").fill(minutes)
    form.get_by_role("button", name="Keep this").click()
    expect(page.locator("#toasts")).to_contain_text(f"“{activity}” is kept.")


def test_logs_by_form_and_by_line_draw_the_energy_map(window):
    walk = window()
    make_account(walk)
    page = walk.go("/passion/")
    log_by_form(page, "Pair programming", "+2 full", "45")
    log_by_form(page, "Status report", "−2 drained", "30")
    log_by_form(page, "Pair programming", "+1 lively", "60")
    page = walk.go("/")
    line = page.locator("main").get_by_label("Capture one line")
    for words in (
        "did: status report e:-1 t:20m",
        "did: pair programming with @Jonas e:+2 t:2h +python",
        "did: Explained the release to the new testers e:+2 m:5",
    ):
        line.fill(words)
        line.press("Enter")
        expect(line).to_have_value("")
    walk.go("/passion/")
    expect(page.locator("main .standfirst")).to_have_text(
        re.compile(r"^Log \d+ more before this means something: .+\.$")
    )
    drawing = page.locator(".energy-wide svg")
    expect(drawing).to_be_visible()
    expect(drawing).to_contain_text("Pair programming")
    page.get_by_text("Show as a table").click()
    row = page.locator(".picture-table tbody tr").filter(has_text="Pair programming")
    expect(row.locator("td").nth(3)).to_have_text("3")
    walk.look()


def test_the_map_and_a_log_are_read_and_changed_on_a_phone(window):
    walk = window(PHONE)
    sign_in(walk)
    page = walk.go("/passion/")
    expect(page.locator(".energy-narrow svg")).to_be_visible()
    expect(page.locator(".energy-wide svg")).to_be_hidden()
    logged = page.locator("main .list .item-title a")
    logged.filter(has_text="Explained the release to the new testers").click()
    expect(page.locator("main")).to_contain_text("5 of 5")
    walk.look()
    page.get_by_role("link", name="Change", exact=True).click()
    page.get_by_label("I lost track of time").check()
    walk.look()
    page.get_by_role("button", name="Keep this").click()
    expect(page.locator("main")).to_contain_text("lost track of time")


def test_what_two_people_said_becomes_a_strength_with_their_sentences_behind(window):
    walk = window()
    sign_in(walk)
    for said_by, words in (
        ("Jonas", "You explained the release so clearly that I could teach it on."),
        ("Mira", "Nobody makes a test plan as simple to understand as you."),
    ):
        page = walk.go("/passion/compliments/new/")
        page.get_by_label("What did they say?").fill(words)
        page.get_by_label("Who said it?").fill(said_by)
        page.get_by_role("button", name="Keep this").click()
        expect(page.locator("#toasts")).to_contain_text("Your compliment is kept.")
    page = walk.go("/passion/strengths/")
    proposal = page.locator(".proposal").filter(has_text="Explaining")
    expect(proposal).to_contain_text("You explained the release")
    proposal.get_by_label("Your name for Explaining").fill("I make hard things plain")
    proposal.get_by_role("button", name="That is me").click()
    expect(page.locator("#toasts")).to_contain_text("is one of your strengths")
    expect(page.get_by_role("heading", level=1)).to_have_text("I make hard things plain")
    expect(page.locator("main .sentences")).to_contain_text("as simple to understand as you")
    walk.look()


def test_two_weeks_of_trying_end_with_a_verdict(window):
    walk = window(PHONE)
    sign_in(walk)
    page = walk.go("/passion/explorations/new/")
    page.get_by_label("What do you want to try?").fill("Run a testing evening")
    page.get_by_label("Which question shall it answer?").fill("Do I like teaching strangers?")
    page.get_by_role("radio", name="0 even").check(force=True)
    page.get_by_label("Steps, one on each line").fill("Find a room\nInvite ten people")
    page.get_by_label("Log its hours as").fill("Testing evening")
    page.get_by_role("button", name="Plan it").click()
    page.get_by_role("button", name="Start today").click()
    expect(page.locator("main")).to_contain_text("day 1 of 14")
    page.get_by_role("button", name="Find a room is done").click()
    expect(page.locator("main .item").filter(has_text="Find a room")).to_contain_text("done")
    walk.look()
    walk.go("/")
    expect(page.get_by_role("link", name="Invite ten people")).to_be_visible()
    walk.go("/passion/explorations/")
    page.get_by_role("link", name="Run a testing evening", exact=True).click()
    page.get_by_role("link", name="Log how it felt").click()
    page.get_by_role("radio", name="+2 full").check(force=True)
    page.get_by_role("button", name="Keep this").click()
    expect(page.locator("main .figures")).to_contain_text("mean of 1 log")
    expect(page.locator("main")).to_contain_text("Better than you expected.")
    page.get_by_role("link", name="Give the verdict").click()
    page.get_by_role("radio", name="More of it").check(force=True)
    page.get_by_label("What is the answer to your question?").fill("Yes, in small groups.")
    walk.look()
    page.get_by_role("button", name="Keep the verdict").click()
    expect(page.locator("main .badge")).to_have_text(["More of it", "done"])
    expect(page.locator("main .pull-quote")).to_have_text("Yes, in small groups.")
    walk.look()


def test_occupations_come_in_by_a_file_and_one_is_tried_for_two_weeks(window, tmp_path):
    file = tmp_path / "db_29_9_text.zip"
    file.write_bytes(zipped())
    walk = window(PHONE)
    sign_in(walk)
    page = walk.go("/passion/occupations/")
    page.get_by_role("link", name="Bring occupations in").click()
    page.get_by_label("The zip of the O*NET database").set_input_files(file)
    page.get_by_role("button", name="Bring it in").click()
    expect(page.locator("#import-progress")).to_contain_text(
        "They are here: 8 occupations", timeout=60_000
    )
    walk.look()
    page = walk.go("/passion/occupations/")
    page.get_by_label("In your own words").fill("puzzle tester")
    page.get_by_role("button", name="Find").click()
    walk.look()
    page.get_by_role("link", name="Riddle Analysts").first.click()
    walk.look()
    page.get_by_role("link", name="Try it for two weeks").click()
    page.get_by_label("Try: test new riddles").check()
    page.get_by_role("radio", name="+1 lively").check(force=True)
    walk.look()
    page.get_by_role("button", name="Start today").click()
    expect(page.locator("h1")).to_have_text("Try the work of: Riddle Analysts")
    walk.look()
    page = walk.go("/")
    expect(page.locator("main")).to_contain_text("Try: test new riddles")


def test_interests_are_answered_with_the_keyboard_left_and_finished(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/passion/interests/")
    page.get_by_role("button", name="Begin, 30 questions").click()
    expect(page.locator("[data-keys]")).to_be_visible()
    for key in "534125":
        page.keyboard.press(key)
    expect(page.get_by_role("button", name="Keep and go on")).to_be_focused()
    walk.look()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Page 2 of 5, 6 of 30 answered")
    page.get_by_role("button", name="Go on later").click()
    page.get_by_role("link", name="Go on: 6 of 30 answered").click()
    for number in range(2, 6):
        expect(page.locator("main")).to_contain_text(f"Page {number} of 5")
        # The script that hears the keys comes after the words.
        page.wait_for_load_state()
        for key in "534125":
            page.keyboard.press(key)
        page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("has not been established")
    expect(page.locator("main .interest-lines li")).to_have_count(6)
    walk.look()


def test_an_activity_gets_its_area_with_a_tap_and_the_picture_follows(window):
    walk = window(PHONE)
    sign_in(walk)
    page = walk.go("/passion/logs/new/?activity=Coaching+a+newcomer")
    page.get_by_role("radio", name="+2 full").check(force=True)
    page.get_by_role("button", name="Keep this").click()
    page = walk.go("/passion/interests/lived/")
    expect(page.locator("main")).to_contain_text("suggested: Social")
    page.get_by_role("button", name="Coaching a newcomer is Social, suggested").click()
    expect(page.locator("main figcaption").first).to_contain_text("1 log whose activity")
    walk.look()


def test_value_cards_become_values_in_order(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/passion/compass/")
    page.get_by_role("button", name="Sort 32 value cards").click()
    for card, pile in (("Calm", "Much"), ("Craft", "Much"), ("Winning", "Little")):
        group = page.get_by_role("group", name=card)
        group.get_by_role("radio", name=pile).check(force=True)
    walk.look()
    page.get_by_role("button", name="Keep, and put them in order").click()
    page.get_by_role("button", name="Put Calm one place higher").click()
    expect(page.locator("#ranked .item-title").first).to_have_text("Calm")
    walk.look()
    page.get_by_role("button", name="Take them on").click()
    walk.look()
    page = walk.go("/passion/compass/")
    expect(page.locator("main ol.list .item-title")).to_have_text(["Calm", "Craft"])
