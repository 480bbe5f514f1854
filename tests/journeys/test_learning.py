"""A course from wish to finished, a certificate that ends, and a feed read inside."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect
from tests.journeys.conftest import PHONE, make_account, sign_in

pytestmark = pytest.mark.journey

FEED = b"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Notes on testing</title><link>https://example.org/</link>
<description>Short notes</description>
<item><title>Contracts before mocks</title><link>https://example.org/contracts</link>
<guid>contracts</guid><pubDate>Mon, 02 Nov 2026 08:00:00 GMT</pubDate>
<description>&lt;p&gt;A contract is &lt;strong&gt;agreed&lt;/strong&gt;.&lt;/p&gt;&lt;script&gt;
document.title = "taken over"&lt;/script&gt;</description></item>
<item><title>Fewer sleeps</title><link>https://example.org/sleeps</link><guid>sleeps</guid>
<pubDate>Tue, 03 Nov 2026 08:00:00 GMT</pubDate><description>Wait for a sign.</description></item>
</channel></rss>"""


def test_a_course_goes_from_wish_to_finished(window):
    walk = window()
    make_account(walk)
    page = walk.go("/learning/new/")
    page.get_by_label("Title").fill("A course on test design")
    page.get_by_label("What for?").fill("Automating the regression suite")
    page.get_by_role("button", name="Put it into the library").click()
    expect(page.locator("main .badge").first).to_have_text("wish", ignore_case=True)
    page.get_by_role("button", name="Begin", exact=True).click()
    page.locator("summary", has_text="Log more exactly").click()
    page.get_by_label("Minutes").fill("45")
    page.get_by_label("Now you are at").fill("40")
    page.get_by_label("What did you learn?").fill("Boundaries come in pairs.")
    page.get_by_role("button", name="Log it").click()
    expect(page.locator("#progress")).to_contain_text("40%")
    expect(page.locator(".timeline")).to_contain_text("Boundaries come in pairs.")
    page.get_by_role("link", name="Write notes").click()
    page.get_by_label("Notes", exact=False).last.fill("- one *boundary*\n- its neighbour")
    page.get_by_role("button", name="Keep these notes").click()
    expect(page.locator("#notes li em")).to_have_text("boundary")
    walk.look()
    page.get_by_role("link", name="I finished it").click()
    page.get_by_label("What stays with you?").fill("Two cases at each edge.")
    page.get_by_role("button", name="Keep it as finished").click()
    expect(page.locator(".pull-quote")).to_have_text("Two cases at each edge.")
    walk.look()
    page.get_by_role("link", name="I used it already").click()
    page.get_by_label("What did you use it for?").fill("Found the leap day bug")
    page.get_by_role("button", name="Keep").click()
    expect(page.locator("#uses")).to_contain_text("Found the leap day bug")


def test_a_certificate_says_that_it_ends_soon(window):
    walk = window(PHONE)
    sign_in(walk)
    page = walk.go("/learning/certificates/new/")
    page.get_by_label("What does it say?").fill("Test automation, advanced")
    page.get_by_label("Who issued it?").fill("The board")
    page.get_by_label("Earned on").fill(f"{date.today() - timedelta(days=1000)}")
    page.get_by_label("Valid until").fill(f"{date.today() + timedelta(days=20)}")
    page.get_by_role("button", name="Keep this certificate").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Test automation, advanced")
    expect(page.locator("main .badge-next")).to_be_visible()
    walk.look()
    page = walk.go("/learning/certificates/")
    page.get_by_role("link", name="I renewed Test automation").click()
    page.get_by_label("Now valid until").fill(f"{date.today() + timedelta(days=1100)}")
    page.get_by_role("button", name="Renew it").click()
    expect(page.locator("main .badge-good")).to_be_visible()


def test_a_feed_is_read_inside_and_an_entry_is_saved(window, shelf):
    shelf.things["/notes.xml"] = (FEED, "application/rss+xml")
    walk = window()
    sign_in(walk)
    page = walk.go("/learning/feeds/new/")
    page.get_by_label("Address of the feed").fill(f"http://{shelf.host}/notes.xml")
    page.get_by_role("button", name="Follow it").click()
    page = walk.go("/learning/reading/")
    page.get_by_role("link", name="Contracts before mocks").click()
    expect(page.locator(".prose strong")).to_have_text("agreed")
    expect(page).to_have_title(re.compile("Contracts before mocks"))
    walk.look()
    page.get_by_role("button", name="Save to the library").click()
    page.get_by_role("link", name="In your library").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Contracts before mocks")
    page = walk.go("/learning/reading/")
    expect(page.locator("main .list").first).to_contain_text("Fewer sleeps")
    expect(page.locator("main .list").first).not_to_contain_text("Contracts before mocks")


def test_a_feed_that_is_gone_leaves_its_last_good_copy(window, shelf):
    shelf.things.pop("/notes.xml")
    walk = window()
    sign_in(walk)
    page = walk.go("/learning/feeds/")
    page.get_by_role("link", name="Notes on testing").click()
    page.get_by_role("button", name="Ask it now").click()
    expect(page.locator("main .alert")).to_contain_text("It has not been reached since")
    expect(page.locator("main .list")).to_contain_text("Contracts before mocks")
    walk.look()
