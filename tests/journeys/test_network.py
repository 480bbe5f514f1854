"""Contacts brought in without doubles, a tie that is kept, and an informational interview."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect
from tests.journeys.conftest import PHONE, make_account, sign_in

pytestmark = pytest.mark.journey

CARDS = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:K=C3=BChn;Petra
TEL;CELL:0171 2345678
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Helena Brandt
N:Brandt;Helena;;;
ORG:Nordwind Bank
TITLE:Head of quality
EMAIL;TYPE=WORK:helena@example.org
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Jonas Weber
EMAIL:jonas@example.org
END:VCARD
BEGIN:VCARD
VERSION:3.0
this line says nothing
END:VCARD
"""
CONNECTIONS = """Notes:
"When exporting your connection data, some e-mail addresses may be missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Aylin,Demir,https://www.linkedin.com/in/aylin,,Paystone,Team lead,03 Mar 2024
Helena,Brandt,https://www.linkedin.com/in/helena,,Nordwind Bank,Head of quality,04 Mar 2024
Jonas,Weber,https://www.linkedin.com/in/jonas,,Paystone,Developer,05 Mar 2024
"""


def _upload(walk, path):
    page = walk.go("/network/import/")
    page.get_by_label("A file of contacts").set_input_files(path)
    page.get_by_role("button", name="Read the file").click()
    expect(page.locator(".standfirst")).to_contain_text(path.name)
    return page


def test_cards_of_three_versions_come_in_and_a_broken_one_is_named_by_its_line(window, files):
    cards = files / "contacts.vcf"
    cards.write_text(CARDS, encoding="utf-8", newline="\r\n")
    walk = window()
    make_account(walk)
    page = _upload(walk, cards)
    expect(page.locator(".standfirst")).to_contain_text("3 new")
    expect(page.locator(".standfirst")).to_contain_text("Nothing is changed yet.")
    expect(page.locator(".list .item-title")).to_have_text(
        ["Petra Kühn", "Helena Brandt", "Jonas Weber"], use_inner_text=True
    )
    fault = page.get_by_role("row").filter(has_text="this line says nothing")
    line = CARDS.splitlines().index("this line says nothing") + 1
    expect(fault.get_by_role("cell").first).to_have_text(str(line))
    walk.look()
    page.get_by_role("button", name="Bring in 3 people").click()
    expect(page.locator("main .alert-good")).to_contain_text("Brought in on")
    page = _upload(walk, cards)
    expect(page.locator(".standfirst")).to_contain_text("contacts.vcf: 3 nothing new;")
    expect(page.get_by_role("button", name=re.compile("^Bring in"))).to_have_count(0)
    page = walk.go("/network/")
    expect(page.locator("#everybody .item-title")).to_have_count(3)


def test_a_double_among_the_connections_is_decided_by_hand(window, files):
    connections = files / "Connections.csv"
    connections.write_text(CONNECTIONS, encoding="utf-8")
    walk = window()
    sign_in(walk)
    page = _upload(walk, connections)
    expect(page.locator("main")).to_contain_text("1 may be somebody you have already")
    walk.look()
    page.get_by_role("link", name="Possible double").click()
    page.get_by_role("button", name="Jonas Weber is the same person").click()
    expect(page.locator("main")).not_to_contain_text("may be somebody you have already")
    page.get_by_role("button", name=re.compile("^Bring in 3")).click()
    expect(page.locator("main .alert-good")).to_contain_text("Brought in on")
    page = walk.go("/network/")
    everybody = page.locator("#everybody .item-title")
    expect(everybody).to_have_count(4)
    everybody.get_by_role("link", name="Jonas Weber").click()
    expect(page.locator(".aside")).to_contain_text("jonas@example.org")
    expect(page.locator(".aside")).to_contain_text("linkedin.com/in/jonas")


def test_a_tie_gets_a_rhythm_and_a_follow_up_and_comes_up_on_today(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/network/")
    page.locator("#everybody").get_by_role("link", name="Petra Kühn", exact=True).click()
    page.locator("summary", has_text="Log it with a note").click()
    logged = page.locator("details", has_text="Log it with a note")
    logged.get_by_label("What was it?").select_option(index=1)
    logged.get_by_label("When?").fill(f"{date.today() - timedelta(days=45)}")
    logged.get_by_label("What was it about?").fill("Her new team of six")
    logged.get_by_role("button", name="Log it").click()
    expect(page.locator(".timeline")).to_contain_text("Her new team of six")
    page.locator("summary", has_text="Plan a follow-up").click()
    planned = page.locator("details", has_text="Plan a follow-up")
    planned.get_by_label("What will you come back to?").fill("Send the notes on contracts")
    planned.get_by_label("On", exact=True).fill(f"{date.today()}")
    planned.get_by_role("button", name="Plan it").click()
    page.get_by_label("More").click()
    page.get_by_role("link", name="Change", exact=True).click()
    page.get_by_label("Be in touch every").fill("30")
    page.get_by_role("button", name="Keep the change").click()
    expect(page.locator("main .meta").first).to_contain_text("every 30 days")
    walk.look()
    phone = window(PHONE)
    sign_in(phone)
    page = phone.go("/")
    people = page.locator("section", has=page.get_by_role("heading", name="People"))
    expect(people).to_contain_text("Petra Kühn: Send the notes on contracts")
    due = people.locator("li").filter(has=page.get_by_role("button", name="I wrote"))
    expect(due.get_by_role("link", name="Petra Kühn")).to_be_visible()
    due.get_by_role("button", name="I wrote").click()
    expect(due).to_have_count(0)
    people.get_by_role("button", name="Done").click()
    expect(page.locator("main")).not_to_contain_text("Send the notes on contracts")


def test_an_informational_interview_is_asked_held_and_thanked_for(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/network/interviews/new/")
    page.get_by_label("Whom would you like to listen to?").select_option(label="Helena Brandt")
    page.get_by_label("What do you want to find out?").fill("How one comes to lead a small team")
    page.get_by_role("button", name="Prepare it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A conversation with Helena Brandt")
    page.get_by_role("button", name=re.compile("^Ask: ")).first.click()
    page.locator("summary", has_text="Write one of your own").click()
    page.get_by_label("A question of your own").fill("What did you give up?")
    page.get_by_role("button", name="Ask this", exact=True).last.click()
    page.get_by_role("button", name="I asked", exact=True).click()
    walk.look()
    page.get_by_label("When?").fill(f"{date.today() + timedelta(days=3)}T17:00")
    page.get_by_label("Where?").fill("The café by the canal")
    page.get_by_role("button", name="Keep the time").click()
    expect(page.locator("#plan")).to_contain_text("17:00, The café by the canal")
    page.get_by_label("What did you give up?").fill("Testing by hand every day")
    page.get_by_label("Notes").fill("She began with two people.")
    page.get_by_label("What did you learn?").fill("Leading begins with asking.")
    page.get_by_role("button", name="Keep, and it is held").click()
    walk.look()
    today = walk.go("/")
    today.get_by_role("link", name="Say thanks to Helena Brandt").click()
    expect(page.get_by_label("What did you give up?")).to_have_value("Testing by hand every day")
    page.get_by_role("button", name="I said thanks").click()
    page = walk.go("/network/interviews/")
    expect(page.locator("main")).to_contain_text("Leading begins with asking.")
    expect(page.locator("main .badge-good")).to_have_text("thanked")
