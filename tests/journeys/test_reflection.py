"""The page of the day, two windows, the weekly review shared with a mentor, an old journal."""

from __future__ import annotations

import json
import re
import zipfile
import zlib
from hashlib import md5

import pytest
from playwright.sync_api import expect
from tests.journeys.conftest import PHONE, make_account, sign_in

pytestmark = pytest.mark.journey

PAGE = (
    "# A good day\n\nThe *flaky* test is **mended**.\n\n<script>document.title = 'taken'</script>"
)
JRNL = (
    b"[2024-05-02 21:10] The talk at the meetup. @speaking\n"
    b"My knees shook, my voice did not.\n\n"
    b"[2024-05-03 08:00] * Slept well.\n"
)


def test_the_page_of_the_day_shows_markdown_and_runs_no_script(window):
    walk = window()
    make_account(walk)
    page = walk.go("/reflection/")
    page.get_by_label(re.compile("The page of")).fill(PAGE)
    page.get_by_text("Bright", exact=True).click()
    page.get_by_role("button", name="Keep this page").click()
    written = page.locator(".page-read .prose")
    expect(written.get_by_role("heading", name="A good day")).to_be_visible()
    expect(written.locator("em")).to_have_text("flaky")
    expect(written.locator("strong")).to_have_text("mended")
    expect(written.locator("script")).to_have_count(0)
    assert "taken" not in page.title()
    expect(page.locator(".page-read-foot")).to_contain_text("mood 5 of 5")
    walk.look()


def test_two_windows_lose_no_word(window):
    one, other = window(), window(PHONE)
    sign_in(one)
    sign_in(other)
    first, second = one.go("/reflection/?write"), other.go("/reflection/?write")
    first.get_by_label(re.compile("The page of")).fill("Written at the desk.")
    second.get_by_label(re.compile("The page of")).fill("Written on the train.")
    first.get_by_role("button", name="Keep this page").click()
    expect(first.locator(".page-read")).to_contain_text("Written at the desk.")
    with second.expect_response(lambda answer: answer.request.method == "POST") as answer:
        second.get_by_role("button", name="Keep this page").click()
    assert answer.value.status == 409
    expect(second.locator(".versions")).to_contain_text("Written on the train.")
    expect(second.locator(".versions")).to_contain_text("Written at the desk.")
    other.look()
    second.locator("summary", has_text="Make one out of two").click()
    second.get_by_label("The page").fill("Written at the desk. Written on the train.")
    second.get_by_role("button", name="Keep this version").click()
    expect(second.locator(".page-read")).to_contain_text("at the desk. Written on the train.")


def test_a_week_is_looked_back_on_in_three_screens_with_a_goal_adjusted(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/goals/new/")
    page.get_by_label("What do you want to reach?").fill("hold 3 demos")
    page.get_by_label("By when?").fill("2031-03-01")
    page.get_by_role("button", name="Set this goal").click()
    page = walk.go("/wins/new/")
    page.get_by_label("What went well?").fill("The first demo went well")
    page.get_by_role("button", name="Keep this win").click()
    page = walk.go("/reflection/reviews/")
    page.get_by_role("button", name=re.compile("^(Begin|Look back now)$")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What happened?")
    walk.look()
    page.get_by_role("button", name="On to what it means").click()
    page.get_by_label("What went well, and what was your part in it?").fill("I asked for help.")
    page.get_by_label("What will you do differently?").fill("Ask sooner.")
    walk.look()
    page.get_by_role("button", name="On to what comes next").click()
    page.get_by_role("link", name="Change hold 3 demos or its date").click()
    page.get_by_label("By when?").fill("2031-06-01")
    page.get_by_role("button", name="Keep the change").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What comes next?")
    goal = page.locator(".goals-to-adjust")
    expect(goal).to_contain_text("1 March 2031 → 1 June 2031")
    goal.locator("summary", has_text=re.compile("Say why")).click()
    page.get_by_label("Why, about hold 3 demos").fill("The hall is taken in spring")
    page.get_by_role("button", name="Keep the reason").click()
    walk.look()
    page.get_by_label("First step").fill("Ask for the hall")
    page.get_by_role("button", name="Finish the review").click()
    main = page.locator("main")
    for words in ("I asked for help.", "Ask sooner.", "Ask for the hall", "hall is taken"):
        expect(main).to_contain_text(words)
    walk.look()


def test_a_mentor_answers_behind_a_private_link(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/reflection/reviews/")
    page.locator("section", has_text="Held so far").get_by_role("link").first.click()
    page.get_by_role("link", name="Share with somebody").click()
    page.get_by_label("Whom do you send it to?").fill("Helena")
    page.get_by_label("A word to them").fill("What would you have done?")
    walk.look()
    page.get_by_role("button", name="Make the link").click()
    address = page.get_by_label("The link").input_value()
    walk.look()
    guest = window(PHONE)
    guest.page.goto(address)
    expect(guest.page.locator("main")).to_contain_text("I asked for help.")
    expect(guest.page.locator("main")).not_to_contain_text("The hall is taken in spring")
    guest.look()
    guest.page.get_by_label("Your answer").fill("Ask me for the hall next time.")
    guest.page.get_by_role("button", name="Send the answer").click()
    expect(guest.page.get_by_role("heading", name="Thank you")).to_be_visible()
    page.get_by_role("link", name="Done").click()
    expect(page.locator(".answer")).to_contain_text("Ask me for the hall next time.")
    page.get_by_role("button", name="Withdraw the link of Helena").click()
    guest.page.reload()
    expect(guest.page.get_by_role("heading", level=1)).to_have_text(
        "This link is not open any more"
    )


def test_a_jrnl_file_is_shown_first_and_twice_makes_no_doubles(window, files):
    journal = files / "journal.txt"
    journal.write_bytes(JRNL)
    walk = window()
    sign_in(walk)
    page = walk.go("/reflection/import/")
    page.get_by_label("The file").set_input_files(journal)
    page.get_by_role("button", name="Read the file").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Shall these 2 entries come in?")
    expect(page.locator("main .list")).to_contain_text("The talk at the meetup.")
    walk.look()
    page.get_by_role("button", name="Bring them in").click()
    expect(page.locator("main")).to_contain_text("Slept well.")
    page = walk.go("/reflection/import/")
    page.get_by_label("The file").set_input_files(journal)
    page.get_by_role("button", name="Read the file").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing new is in it")
    page = walk.go("/reflection/entries/?q=knees")
    expect(page.locator("main .list .item")).to_have_count(1)


def test_a_day_one_export_brings_its_photo_along(window, files):
    photo = _picture()
    moment = {"md5": md5(photo, usedforsecurity=False).hexdigest(), "identifier": "P1"}
    entry = {
        "uuid": "A",
        "creationDate": "2024-06-01T10:00:00Z",
        "text": "# The harbour\n\n![](dayone-moment://P1)\n\nWe stood there for an hour.",
        "photos": [moment],
    }
    export = files / "Export.zip"
    with zipfile.ZipFile(export, "w") as archive:
        archive.writestr("Journal.json", json.dumps({"entries": [entry]}))
        archive.writestr(f"photos/{moment['md5']}.png", photo)
    walk = window(PHONE)
    sign_in(walk)
    page = walk.go("/reflection/import/")
    page.get_by_label("Day One, JSON or its zip").check()
    page.get_by_label("The file").set_input_files(export)
    page.get_by_role("button", name="Read the file").click()
    expect(page.locator(".standfirst")).to_contain_text("1 photo or file comes with it")
    walk.look()
    page.get_by_role("button", name="Bring it in").click()
    page.get_by_role("link", name="The harbour").click()
    expect(page.locator(".page-read .prose")).to_have_text("We stood there for an hour.")
    shown = page.get_by_role("img", name="photo 1.png")
    shown.scroll_into_view_if_needed()
    expect(shown).to_have_js_property("naturalWidth", 3)
    walk.look()


def _picture() -> bytes:
    """A PNG of three grey pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        size, check = len(data).to_bytes(4, "big"), zlib.crc32(kind + data).to_bytes(4, "big")
        return size + kind + data + check

    head = (3).to_bytes(4, "big") + (1).to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    pixels = zlib.compress(b"\x00\x50\x80\xb0")
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def test_a_sealed_entry_is_written_locked_and_opened_and_leaves_no_draft(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/reflection/sealing/")
    expect(page.locator("main")).to_contain_text("Forgotten means lost")
    walk.look()
    page.get_by_role("link", name="Choose a passphrase").click()
    page.get_by_label("Passphrase", exact=True).fill("four quiet words of mine")
    page.get_by_label("The same again").fill("four quiet words of mine")
    page.get_by_label(re.compile("I know that nobody can open")).check()
    walk.look()
    page.get_by_role("button", name="Use this passphrase").click()
    page.get_by_role("link", name="Write a sealed entry").click()
    page.get_by_label("Title").fill("A hard week")
    page.get_by_label("What gets sealed").fill("I doubt the reorganisation.")
    kept = page.evaluate("JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})")
    assert "doubt" not in kept
    walk.look()
    page.get_by_role("button", name="Seal and keep").click()
    expect(page.locator(".page-read .prose")).to_have_text("I doubt the reorganisation.")
    walk.look()
    page.get_by_role("button", name="Lock").click()
    expect(page.locator(".sealed-shut")).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("I doubt")
    walk.look()
    page.get_by_role("link", name="Open it with your passphrase").click()
    page.get_by_label("Passphrase").fill("four quiet words of mind")
    page.get_by_role("button", name="Open what is sealed").click()
    expect(page.locator("main")).to_contain_text("opens nothing here")
    page.get_by_label("Passphrase").fill("four quiet words of mine")
    page.get_by_role("button", name="Open what is sealed").click()
    expect(page.locator(".page-read .prose")).to_have_text("I doubt the reorganisation.")
    page = walk.go("/search/?q=doubt")
    expect(page.locator("main")).to_contain_text("Nothing of yours holds")


def test_a_prediction_is_said_and_settled_and_search_narrows_by_day(window):
    walk = window(PHONE)
    sign_in(walk)
    page = walk.go("/reflection/predictions/")
    page.get_by_label("What will happen?").fill("The hall is free in June")
    page.get_by_label("How sure are you, in percent?").fill("70")
    today = page.evaluate("new Date().toLocaleDateString('sv', {timeZone: 'Europe/Berlin'})")
    page.get_by_label("By when?").fill(today)
    page.get_by_role("button", name="Keep this prediction").click()
    walk.look()
    page.get_by_role("button", name="It did: The hall is free in June").click()
    expect(page.locator(".prediction-record")).to_contain_text("9 more before a curve")
    walk.look()
    page = walk.go(f"/search/?q=hall&since={today}&until={today}")
    expect(page.locator("main .list")).to_contain_text("The hall is free in June")
    expect(page.get_by_label("From")).to_be_visible()
    walk.look()
