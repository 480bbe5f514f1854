"""From a name on the list to a mentor who reads, answers and is heard."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from playwright.sync_api import expect
from tests.journeys.conftest import PHONE, make_account, sign_in

pytestmark = pytest.mark.journey

ADMIRED = "your talk on exploratory testing because it began with a bug of your own"


def test_a_possible_mentor_gets_a_letter_of_own_words(window):
    walk = window()
    make_account(walk)
    page = walk.go("/goals/new/")
    page.get_by_label("What do you want to reach?").fill("lead a team of three testers")
    page.get_by_role("button", name="Set this goal").click()
    page = walk.go("/mentors/")
    page.get_by_role("link", name="Add a possible mentor").click()
    page.get_by_label("Who is it?").fill("Grace Hopper")
    page.get_by_label("Where?").fill("Head of quality at another company")
    page.get_by_label("Why do you admire their work?").fill(ADMIRED)
    page.get_by_label("How else do you reach them?").fill("Jonas could introduce me")
    walk.look()
    page.get_by_role("button", name="Put them on the list").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Grace Hopper")
    page.get_by_role("link", name="Write to them").click()
    page.get_by_label("Which goal would they help with?").select_option(
        label="lead a team of three testers"
    )
    page.get_by_label("What exactly do you ask for?").fill(
        "30 minutes by video about how you began to lead testers"
    )
    page.get_by_role("button", name="Draft the letter").click()
    body = page.get_by_label("Your letter")
    for words in (
        "Grace",
        "talk on exploratory testing",
        "it began with a bug of your own",
        "lead a team of three testers",
        "30 minutes by video about how you began to lead testers",
        "Ada Lovelace",
    ):
        expect(body).to_have_value(re.compile(re.escape(words)))
    walk.look()
    page.get_by_role("button", name="I sent it myself").click()
    expect(page.locator("main .badge").first).to_have_text("Asked")
    expect(page.locator("main .letter-sent")).to_contain_text("30 minutes by video")


def test_a_yes_and_an_agreement_make_it_begin(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/mentors/")
    page.get_by_role("button", name="Grace Hopper: They said yes").click()
    expect(page.get_by_role("button", name="We begin")).to_have_count(0)
    walk.look()
    page.get_by_role("link", name="Agree on how").click()
    page.get_by_label("What should be different for you").fill("Lead a team of three testers")
    page.get_by_label("How often do you meet?").fill("14")
    page.get_by_label("How long is a meeting?").fill("45")
    page.get_by_label("What do you bring to every meeting").fill("One question, sent before")
    page.get_by_label("On which day do you look").fill(
        (dt.date.today() + dt.timedelta(days=120)).isoformat()
    )
    walk.look()
    page.get_by_role("button", name="Keep the agreement").click()
    page.get_by_role("button", name="We begin").click()
    expect(page.locator("main .badge").first).to_have_text("Active")
    expect(page.locator("main")).to_contain_text("every 14 days, 45 minutes")
    walk.look()


def test_a_meeting_has_an_agenda_and_somebody_takes_something_on(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/mentors/")
    page.get_by_role("link", name="Grace Hopper").click()
    page.get_by_role("link", name="Plan a meeting").first.click()
    starts = dt.datetime.combine(dt.date.today() + dt.timedelta(days=2), dt.time(16, 30))
    page.get_by_label("When?").fill(starts.strftime("%Y-%m-%dT%H:%M"))
    page.get_by_label("Where, or over what?").fill("By video")
    walk.look()
    page.get_by_role("button", name="Plan this meeting").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile("16:30"))
    page.get_by_label("What is there to talk about?").fill("How did you say no for the first time?")
    page.get_by_role("button", name="Put it on").click()
    expect(page.locator("main .list").first).to_contain_text("How did you say no")
    for who, what in (("You", "Write the outline of a team"), ("Your mentor", "Send two books")):
        page.get_by_text("Somebody takes something on").click()
        page.get_by_label("What is to be done?").fill(what)
        page.get_by_label("Who takes it on?").select_option(label=who)
        page.get_by_label("By when?").fill(starts.date().isoformat())
        page.get_by_role("button", name="Keep it").click()
        expect(page.locator("main .item").filter(has_text=what)).to_be_visible()
    walk.look()
    walk.go("/")
    expect(page.get_by_role("link", name="Write the outline of a team")).to_be_visible()
    with page.expect_download() as coming:
        walk.page.goto(walk.place.address + "/mentors/")
        page.get_by_role("link", name="Grace Hopper").click()
        page.get_by_role("link", name=re.compile("16:30")).first.click()
        page.get_by_role("link", name="Calendar file").click()
    assert "BEGIN:VEVENT" in coming.value.path().read_text("utf-8")


def test_the_mentor_reads_and_answers_on_a_phone_without_an_account(window):
    walk, guest = window(), window(PHONE)
    sign_in(walk)
    page = walk.go("/mentors/")
    page.get_by_role("link", name="Grace Hopper").click()
    page.get_by_role("link", name="Share a page").click()
    page.get_by_label("A line at the top").fill("Here is where I stand.")
    page.get_by_label("lead a team of three testers").check()
    page.get_by_label("The next meeting and its agenda").check()
    page.get_by_label("Who does what until then").check()
    page.get_by_label("What you agreed on").uncheck()
    walk.look()
    page.get_by_role("button", name="Keep this choice").click()
    page.get_by_role("button", name="Make the link").click()
    address = page.get_by_label("Private link").input_value()
    walk.look()
    guest.page.goto(address)
    seen = guest.page.locator("main")
    for words in ("Here is where I stand.", "lead a team of three testers", "16:30"):
        expect(seen).to_contain_text(words)
    expect(seen).not_to_contain_text("What we agreed on")
    guest.look()
    guest.page.get_by_role("button", name="Done: Send two books").click()
    expect(seen).to_contain_text("done")
    guest.page.get_by_label("Your words").fill("Bring the outline, however rough.")
    guest.page.get_by_role("button", name="Leave this comment").click()
    expect(seen.locator(".talk")).to_contain_text("Bring the outline, however rough.")
    guest.look()
    walk.go("/")
    item = page.locator("#main .item").filter(has_text="Grace Hopper wrote to you")
    expect(item).to_contain_text("Bring the outline, however rough.")
    item.get_by_role("link").first.click()
    expect(page.locator("#comments .talk")).to_contain_text("Bring the outline, however rough.")
    page.get_by_role("button", name="I have read them").click()
    expect(page.locator("#comments .badge-next")).to_have_count(0)
    walk.look()


def test_a_withdrawn_page_is_closed_for_the_mentor(window):
    walk, guest = window(), window(PHONE)
    sign_in(walk)
    page = walk.go("/mentors/")
    page.get_by_role("link", name="Grace Hopper").click()
    page.get_by_role("link", name="What is shared").click()
    page.get_by_role("button", name="Make a new link").click()
    address = page.get_by_label("Private link").input_value()
    guest.page.goto(address)
    expect(guest.page.locator("main")).to_contain_text("Here is where I stand.")
    page.get_by_role("link", name="Go on").click()
    page.get_by_role("button", name="Withdraw the link").click()
    expect(page.locator("main")).to_contain_text("No link is open")
    guest.page.reload()
    expect(guest.page.locator("body")).not_to_contain_text("Here is where I stand.")
    guest.look()
