"""One person walks the whole loop in one installation, from the first start to the PDF."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader
from tests.journeys.conftest import PHONE, make_account, sign_in

pytestmark = pytest.mark.journey
FROM_NOTHING = True

GOAL = "deliver a 10-minute presentation at the next company meeting"
SKILL = "Public speaking"
TASK = "Record two minutes and listen"
MEASURED = "Regression run down to 5 hours"
MONDAY = date.today() + timedelta(days=7 - date.today().weekday())
CALENDAR = f"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//loop//EN
BEGIN:VEVENT
UID:choir@example.org
DTSTAMP:20260101T000000Z
DTSTART;TZID=Europe/Berlin:{MONDAY:%Y%m%d}T183000
DTEND;TZID=Europe/Berlin:{MONDAY:%Y%m%d}T193000
RRULE:FREQ=WEEKLY
SUMMARY:Choir
END:VEVENT
BEGIN:VEVENT
UID:away@example.org
DTSTAMP:20260101T000000Z
DTSTART;VALUE=DATE:{MONDAY + timedelta(days=2):%Y%m%d}
SUMMARY:Away
END:VEVENT
END:VCALENDAR
"""
FEED = b"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Speaking plainly</title>
<id>urn:speaking</id><updated>2026-11-02T08:00:00Z</updated>
<entry><title>Begin with the end</title><id>urn:speaking:1</id>
<updated>2026-11-02T08:00:00Z</updated><link href="https://example.org/end"/>
<summary>Say the last sentence first.</summary></entry></feed>"""
CARDS = """BEGIN:VCARD\r
VERSION:3.0\r
PRODID:-//Apple Inc.//macOS 15.1//EN\r
N:Brandt;Helena;;Dr.;\r
FN:Dr. Helena Brandt\r
ORG:Nordwind Bank;Quality\r
TITLE:Head of quality\r
item1.EMAIL;type=INTERNET;type=pref:helena@example.org\r
item1.X-ABLabel:_$!<Work>!$_\r
TEL;type=CELL;type=VOICE;type=pref:+49 171 2345678\r
NOTE:Met at the testing evening\\, she spoke about\r
  exploratory tests.\r
BDAY:1978-03-02\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:3.0\r
N:Weber;Jonas;;;\r
FN:Jonas Weber\r
EMAIL;type=INTERNET:jonas@example.org\r
END:VCARD\r
"""


def test_1_a_line_is_captured_on_the_page_and_on_the_command_line(window, place):
    walk = window()
    make_account(walk)
    page = walk.page
    page.get_by_role("link", name="Start empty").click()
    page = walk.go("/")
    line = page.locator("main").get_by_label("Capture one line")
    line.fill(f"win: {MEASURED} i:3 k:regression=40..5h @Jonas +automation")
    line.press("Enter")
    expect(page.locator("#toasts")).to_contain_text(f"Kept as a large win: {MEASURED}")
    said = place.run("add", "did: Pair programming with @Jonas e:+2 t:45m")
    assert said.returncode == 0, said.stderr


def test_2_what_gives_energy_is_logged(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/")
    line = page.locator("main").get_by_label("Capture one line")
    for words in ("did: status report e:-1 t:20m", "did: Explaining a release e:+2 m:5 t:30m"):
        line.fill(words)
        line.press("Enter")
        expect(line).to_have_value("")
    page = walk.go("/passion/")
    expect(page.locator("main .standfirst")).to_have_text(re.compile(r"^Log \d+ more"))
    rows = page.locator(".picture-table tbody tr")
    for _ in range(20):
        if rows.count() >= 3:
            break
        page.wait_for_timeout(500)
        page.reload()
    expect(page.locator(".energy-wide svg")).to_contain_text("Pair programming")


def test_3_a_goal_is_set_and_measured(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/goals/new/")
    page.get_by_label("What do you want to reach?").fill(GOAL)
    passing = page.locator(".criterion[data-passes=true]")
    for word in ("Specific", "Measurable", "Time-bound"):
        expect(passing.filter(has_text=word)).to_be_visible()
    page.get_by_label("What is the next small step?").fill("Write the outline")
    page.get_by_role("button", name="Set this goal").click()
    page.get_by_text("Add a metric").click()
    page.get_by_label("What is measured?").fill("Rehearsals")
    page.get_by_label("It shall reach").fill("5")
    page.get_by_role("button", name="Keep this metric").click()
    page.get_by_role("link", name="Check in").click()
    page.get_by_label("Rehearsals stands at").fill("2")
    page.get_by_label("How sure are you").fill("70")
    page.get_by_role("button", name="Keep this").click()
    expect(page.locator("main")).to_contain_text("70% sure")


def test_4_a_mentor_is_found_by_that_goal(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/mentors/new/")
    page.get_by_label("Who is it?").fill("Dr. Helena Brandt")
    page.get_by_label("Why do you admire their work?").fill("your talk began with a bug of yours")
    page.get_by_role("button", name="Put them on the list").click()
    page.get_by_role("link", name="Write to them").click()
    page.get_by_label("Which goal would they help with?").select_option(label=GOAL)
    page.get_by_label("What exactly do you ask for?").fill("20 minutes about first talks")
    page.get_by_role("button", name="Draft the letter").click()
    expect(page.get_by_label("Your letter")).to_have_value(re.compile("10-minute presentation"))
    page.get_by_role("button", name="I sent it myself").click()
    page = walk.go("/mentors/")
    page.get_by_role("button", name="Dr. Helena Brandt: They said yes").click()
    page.get_by_role("link", name="Agree on how").click()
    page.get_by_label("What should be different for you").fill("My first talk is held")
    page.get_by_label("How often do you meet?").fill("14")
    page.get_by_label("How long is a meeting?").fill("45")
    page.get_by_label("What do you bring to every meeting").fill("One question, sent before")
    looked_back_on = date.today() + timedelta(days=120)
    page.get_by_label("On which day do you look").fill(f"{looked_back_on}")
    page.get_by_role("button", name="Keep the agreement").click()
    page.get_by_role("button", name="We begin").click()
    expect(page.locator("main .badge").first).to_have_text("Active")


def test_5_practice_goes_into_the_free_time_of_a_real_calendar(window, shelf):
    shelf.things["/mine.ics"] = (CALENDAR.encode(), "text/calendar")
    walk = window()
    sign_in(walk)
    page = walk.go("/settings/calendars/")
    page.get_by_label("Address").fill(f"http://{shelf.host}/mine.ics")
    page.get_by_label("What do you call it?").first.fill("Mine")
    page.get_by_role("button", name="Read this address").click()
    expect(page.locator("ol.timeline li").filter(has_text="Choir").first).to_be_visible()
    page = walk.go("/skills/new/")
    page.get_by_label("What is the skill?").fill(SKILL)
    page.get_by_label("Which level do you want?").select_option("4")
    page.get_by_label("Minutes a week, if they are fixed").fill("60")
    page.get_by_role("button", name="Keep this skill").click()
    page.get_by_label("What is there to do?").fill(TASK)
    page.get_by_role("button", name="Keep this task").click()
    page = walk.go("/skills/week/")
    page.get_by_role("button", name="Plan my week").click()
    expect(page.locator("#toasts")).to_contain_text("Your next four weeks are planned")
    page = walk.go(f"/skills/week/?on={MONDAY}")
    blocks = page.locator("li[id^=block-]:has(button:text-is('Move')) time")
    expect(blocks.first).to_be_visible()
    choir = datetime.combine(MONDAY, time(18, 30)), datetime.combine(MONDAY, time(19, 30))
    for one in blocks.all():
        starts_at = datetime.fromisoformat(one.get_attribute("datetime") or "")
        on_the_clock = starts_at.replace(tzinfo=None)
        assert not choir[0] <= on_the_clock < choir[1]
        assert starts_at.date() != MONDAY + timedelta(days=2)
    walk.look()


def test_6_contacts_come_in_and_one_is_listened_to(window, files: Path):
    cards = files / "contacts.vcf"
    cards.write_text(CARDS, encoding="utf-8", newline="")
    walk = window()
    sign_in(walk)
    page = walk.go("/network/import/")
    page.get_by_label("A file of contacts").set_input_files(cards)
    page.get_by_role("button", name="Read the file").click()
    page.get_by_role("button", name=re.compile("^Bring in ")).click()
    expect(page.locator("main .alert-good")).to_contain_text("Brought in on")
    page = walk.go("/network/interviews/new/")
    page.get_by_label("Whom would you like to listen to?").select_option(label="Dr. Helena Brandt")
    page.get_by_label("What do you want to find out?").fill("How a first talk goes well")
    page.get_by_role("button", name="Prepare it").click()
    page.get_by_role("button", name=re.compile("^Ask: ")).first.click()
    page.get_by_role("button", name="I asked", exact=True).click()
    page = walk.go("/network/")
    page.locator("#everybody").get_by_text("Dr. Helena Brandt").first.click()
    expect(page.locator("main")).to_contain_text("exploratory tests")


def test_7_a_course_and_a_feed_are_learnt_from(window, shelf):
    shelf.things["/speaking.xml"] = (FEED, "application/atom+xml")
    walk = window()
    sign_in(walk)
    page = walk.go("/learning/new/")
    page.get_by_label("Title").fill("A course on first talks")
    page.get_by_role("button", name="Put it into the library").click()
    page.get_by_role("button", name="Begin", exact=True).click()
    page.locator("summary", has_text="Log more exactly").click()
    page.get_by_label("Minutes").fill("45")
    page.get_by_label("Now you are at").fill("40")
    page.get_by_role("button", name="Log it").click()
    expect(page.locator("#progress")).to_contain_text("40")
    page = walk.go("/learning/feeds/new/")
    page.get_by_label("Address of the feed").fill(f"http://{shelf.host}/speaking.xml")
    page.get_by_role("button", name="Follow it").click()
    page = walk.go("/learning/reading/")
    page.get_by_role("link", name="Begin with the end").click()
    expect(page.locator("main")).to_contain_text("Say the last sentence first.")


def test_8_feedback_is_asked_given_on_a_phone_and_turned_into_a_step(window):
    walk, guest = window(), window(PHONE)
    sign_in(walk)
    page = walk.go("/feedback/new/")
    page.get_by_label("What do you want feedback on?").fill("My last explanation")
    page.get_by_label("With their name").check()
    page.get_by_role("button", name="Go on to the questions").click()
    page.locator("summary", has_text="Write your own question").click()
    page.get_by_label("Your own question").fill("Which sentence of mine was hard to follow?")
    page.get_by_role("button", name="Add this question").click()
    page.get_by_label("Who?").fill("Jonas Weber")
    page.get_by_role("button", name="Add them").click()
    page.get_by_role("button", name="Send out the links").click()
    address = page.locator(".private-links input").first.input_value()
    guest.page.goto(address)
    guest.page.get_by_label("Which sentence of mine was hard").fill("The one with three commas.")
    guest.page.get_by_role("button", name="Send my answer").click()
    expect(guest.page.get_by_role("heading", level=1)).to_have_text("Thank you")
    page.get_by_role("link", name="I have them").click()
    page.get_by_role("link", name="Close it now").click()
    page.get_by_role("button", name="Close and read").click()
    expect(page.locator(".said")).to_contain_text("The one with three commas.")
    page.locator("summary", has_text="Plan a small thing to do").click()
    page.get_by_label("What will you do?").fill("One comma in a sentence")
    page.get_by_label("Which goal or skill does it serve?").select_option(label=f"{GOAL} (goal)")
    page.get_by_role("button", name="Plan it").click()
    expect(page.locator(".aside")).to_contain_text("10-minute presentation")


def test_9_the_week_is_looked_back_on_from_what_happened(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/reflection/")
    page.get_by_label(re.compile("The page of")).fill("The outline stands. My knees do not.")
    page.get_by_role("button", name="Keep this page").click()
    page = walk.go("/reflection/reviews/")
    page.get_by_role("button", name=re.compile("^(Begin|Look back now)$")).first.click()
    expect(page.locator("main")).to_contain_text(MEASURED)
    page.get_by_role("button", name="On to what it means").click()
    page.get_by_label("What went well, and what was your part in it?").fill("I asked for help.")
    page.get_by_role("button", name="On to what comes next").click()
    page.get_by_label("First step").fill("Rehearse once before Jonas")
    page.get_by_role("button", name="Finish the review").click()
    expect(page.locator("main")).to_contain_text("Rehearse once before Jonas")


def test_10_the_goal_is_reached_and_stands_in_the_brag_document(window, files: Path):
    walk = window()
    sign_in(walk)
    page = walk.go("/goals/")
    page.get_by_role("link", name=re.compile("10-minute presentation")).first.click()
    page.get_by_role("link", name="I reached it").click()
    page.get_by_label("What did you learn").fill("Standing up helps.")
    page.get_by_role("button", name="Keep it as achieved").click()
    page = walk.go("/wins/drafts/")
    keep = page.get_by_role("button", name=f"Keep {GOAL}")
    for _ in range(20):
        if keep.count():
            break
        page.wait_for_timeout(1000)
        page.reload()
    keep.click()
    page = walk.go("/wins/brag/")
    with page.expect_download() as coming:
        page.get_by_role("link", name="PDF", exact=True).click()
    printed = files / "brag.pdf"
    coming.value.save_as(printed)
    read = " ".join(" ".join(one.extract_text() for one in PdfReader(printed).pages).split())
    for words in (MEASURED, GOAL, "Ada Lovelace"):
        assert words in read


def test_11_today_search_and_connections_tie_it_together(window):
    walk = window(PHONE)
    sign_in(walk)
    page = walk.go("/")
    expect(page.locator("main")).to_contain_text("Rehearse once before Jonas")
    page = walk.go("/search/?q=presentation")
    expect(page.locator("main .list")).to_contain_text("10-minute presentation")
    for words, found in (("Helena", "Helena Brandt"), ("knees", "outline stands")):
        walk.go(f"/search/?q={words}")
        expect(page.locator("main .list")).to_contain_text(found)
    page = walk.go("/goals/archive/")
    page.get_by_role("link", name=re.compile("10-minute")).first.click()
    expect(page.locator(".aside")).to_contain_text("One comma in a sentence")
    walk.look()
