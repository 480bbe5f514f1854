"""A week with its calendar, practice placed between, kept, missed, and planned again."""

from __future__ import annotations

import urllib.request
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from playwright.sync_api import expect
from tests.journeys.conftest import PHONE, make_account, sign_in

pytestmark = pytest.mark.journey

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
# The week after this one, so that all of it lies ahead on any day that the test runs.
MONDAY = date.today() + timedelta(days=7 - date.today().weekday())
WEDNESDAY, THURSDAY, FRIDAY = (MONDAY + timedelta(days=day) for day in (2, 3, 4))
CALL = datetime.combine(THURSDAY, time(18, 30), BERLIN)
WORK = f"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//journeys//EN
BEGIN:VEVENT
UID:weekly@example.org
DTSTAMP:20260101T000000Z
DTSTART;TZID=Europe/Berlin:{WEDNESDAY:%Y%m%d}T183000
DTEND;TZID=Europe/Berlin:{WEDNESDAY:%Y%m%d}T193000
RRULE:FREQ=WEEKLY;COUNT=4
EXDATE;TZID=Europe/Berlin:{WEDNESDAY + timedelta(days=7):%Y%m%d}T183000
SUMMARY:Choir
END:VEVENT
BEGIN:VEVENT
UID:away@example.org
DTSTAMP:20260101T000000Z
DTSTART;VALUE=DATE:{FRIDAY:%Y%m%d}
DTEND;VALUE=DATE:{FRIDAY + timedelta(days=1):%Y%m%d}
SUMMARY:Away
END:VEVENT
BEGIN:VEVENT
UID:call@example.org
DTSTAMP:20260101T000000Z
DTSTART;TZID=America/New_York:{CALL.astimezone(NEW_YORK):%Y%m%dT%H%M%S}
DURATION:PT1H
SUMMARY:Call across the sea
END:VEVENT
END:VCALENDAR
"""
A_WEEK_PASSES = """
from datetime import timedelta
from ninefold.scheduling.models import PracticeBlock
for block in PracticeBlock.objects.order_by("starts_at")[:2]:
    block.starts_at -= timedelta(days=14)
    block.ends_at -= timedelta(days=14)
    block.save()
    print(f"{block.starts_at:%Y-%m-%d}")
"""


def _blocks(page, on):
    """Begin and end of what is planned in the week of a day, as the list says."""
    page.goto(page.url.partition("?")[0] + f"?on={on}")
    times = page.locator("li[id^=block-]:has(button:text-is('Move')) time").all()
    found = []
    for one in times:
        starts_at = datetime.fromisoformat(one.get_attribute("datetime"))
        hour, minute = map(int, one.inner_text().partition(" to ")[2].split(":"))
        found.append((starts_at, starts_at.replace(hour=hour, minute=minute)))
    return found


def test_a_calendar_is_read_from_its_address(window, shelf):
    shelf.things["/work.ics"] = (WORK.encode(), "text/calendar")
    walk = window()
    make_account(walk)
    page = walk.go("/settings/room/")
    expect(page.get_by_label("Wednesday, from", exact=True)).to_have_value("18:00")
    expect(page.get_by_label("Saturday, from", exact=True)).to_have_value("")
    page = walk.go("/settings/calendars/")
    page.get_by_label("Address").fill(f"http://{shelf.host}/work.ics")
    page.get_by_label("What do you call it?").first.fill("Work")
    page.get_by_role("button", name="Read this address").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Work")
    coming = page.locator("ol.timeline li")
    expect(coming.filter(has_text="Choir")).to_have_count(3)
    left_out = WEDNESDAY + timedelta(days=7)
    expect(coming.filter(has_text=f"{left_out:%a} {left_out.day} {left_out:%B}")).to_have_count(0)
    expect(coming.filter(has_text="Away")).to_contain_text("all day")
    expect(coming.filter(has_text="Call across the sea")).to_contain_text("18:30 to 19:30")
    walk.look()


def test_practice_is_placed_only_into_free_time(window):
    walk = window()
    sign_in(walk)
    page = walk.go("/skills/new/")
    page.get_by_label("What is the skill?").fill("Public speaking")
    page.get_by_label("Which level do you want?").select_option("4")
    page.get_by_label("Minutes a week, if they are fixed").fill("300")
    page.get_by_role("button", name="Keep this skill").click()
    page.get_by_label("What is there to do?").fill("Record two minutes and listen")
    page.get_by_role("button", name="Keep this task").click()
    page = walk.go("/skills/week/rules/")
    page.get_by_label("Practice a week").fill("300")
    page.get_by_role("button", name="Keep").click()
    page = walk.go("/skills/week/")
    page.get_by_role("button", name="Plan my week").click()
    expect(page.locator("#toasts")).to_contain_text("Your next four weeks are planned")
    walk.look()
    busy = [
        (datetime.combine(WEDNESDAY, time(18, 30), BERLIN), timedelta(hours=1)),
        (datetime.combine(FRIDAY, time(0), BERLIN), timedelta(days=1)),
        (CALL, timedelta(hours=1)),
    ]
    blocks = _blocks(page, MONDAY)
    assert blocks
    for starts_at, ends_at in blocks:
        here = starts_at.astimezone(BERLIN), ends_at.astimezone(BERLIN)
        assert here[0].weekday() < 5
        assert time(18) <= here[0].time() < here[1].time() <= time(20)
        assert not [at for at, long in busy if starts_at < at + long and at < ends_at]
    rows = page.locator(".week-wide table tbody tr").filter(has_text="practice")
    assert rows.count() == len(blocks)
    # Monday and Tuesday alone are free, and hold at most 90 minutes each.
    expect(page.locator("section", has_text="Why was this not scheduled?")).to_contain_text(
        "120 minutes without a place"
    )
    assert _blocks(page, MONDAY + timedelta(days=7))


def test_one_is_kept_one_is_missed_and_the_week_is_planned_anew(window, place):
    done = place.run("django", "shell", "-v", "0", "-c", A_WEEK_PASSES)
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.split()[-2:]
    walk = window(PHONE)
    sign_in(walk)
    page = walk.go(f"/skills/week/?on={first}")
    page.get_by_role("button", name="is done", exact=False).first.click()
    kept = page.locator("li[id^=block-]", has=page.locator(".badge-good"))
    expect(kept).to_contain_text("done")
    page.goto(f"{place.address}/skills/week/?on={second}")
    page.get_by_role("button", name="was missed", exact=False).first.click()
    expect(page.locator("#toasts")).to_contain_text("It happens.")
    walk.look()
    page.goto(f"{place.address}/skills/week/?on={MONDAY}")
    page.get_by_role("button", name="Plan my week anew").click()
    expect(page.locator("#toasts")).to_contain_text("Your next four weeks are planned")
    page = walk.go("/skills/practice/")
    expect(page.locator("main .list .item")).to_have_count(1)
    expect(page.locator("main .list .item")).to_contain_text("as planned")


def test_the_calendar_to_subscribe_to_needs_no_account(window, place):
    walk = window()
    sign_in(walk)
    page = walk.go("/settings/calendars/")
    page.get_by_role("button", name="Publish my calendar").click()
    address = page.locator("main code").inner_text()
    walk.look()
    with urllib.request.urlopen(address, timeout=30) as answer:
        assert answer.headers.get_content_type() == "text/calendar"
        feed = Calendar.from_ical(answer.read())
    published = {event.decoded("dtstart") for event in feed.walk("VEVENT")}
    page = walk.go("/skills/week/")
    shown = {starts_at.astimezone(UTC) for starts_at, _ in _blocks(page, MONDAY)}
    assert shown
    assert shown <= published


def test_a_calendar_that_is_gone_says_since_when_and_its_last_copy_stays(window, shelf):
    del shelf.things["/work.ics"]
    walk = window()
    sign_in(walk)
    page = walk.go("/settings/calendars/")
    page.get_by_role("button", name="Fetch Work now").click()
    now = datetime.now(BERLIN)
    expect(page.locator("main .alert")).to_contain_text(
        f"cannot be reached since {now.day} {now:%B %Y}"
    )
    expect(page.locator("main .alert")).to_contain_text("still counts")
    expect(page.locator("ol.timeline li").filter(has_text="Choir")).to_have_count(3)
    walk.look()
    page = walk.go("/skills/week/")
    expect(page.locator("main .alert").first).to_contain_text("this plan uses its copy of")
    page.get_by_role("button", name="Plan my week anew").click()
    expect(page.locator("#toasts")).to_contain_text("Your next four weeks are planned")
    blocks = _blocks(page, MONDAY)
    assert blocks
    for starts_at, ends_at in blocks:
        assert starts_at >= CALL + timedelta(hours=1) or ends_at <= CALL
