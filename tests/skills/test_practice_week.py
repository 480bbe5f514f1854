"""The journey from room in a week to practice that is done, missed, moved and published."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.scheduling.calendar_files import calendar_file, weekly_meeting, whole_day

from ninefold.activity.queries import entries
from ninefold.kernel import clock
from ninefold.kernel.facts.scheduling import BlockDone, BlockMissed, PracticePlanned
from ninefold.kernel.facts.skills import PracticeLogged
from ninefold.kernel.periods import Period
from ninefold.scheduling.models import PracticeBlock
from ninefold.scheduling.operations import (
    CannotChangeBlock,
    CannotPlan,
    add_calendar_file,
    set_practice_rules,
    set_weekly_room,
)
from ninefold.scheduling.queries import practice_blocks, unplaced_practice
from ninefold.skills.models import Practice
from ninefold.skills.operations import (
    add_skill,
    add_task,
    keep_block,
    log_practice,
    miss_block,
    move_practice,
    plan_week,
    take_back_block,
)
from ninefold.skills.operations.replanning import replan
from ninefold.skills.pages import week_page

MONDAY = datetime(2026, 3, 2, 8, tzinfo=UTC)
EVENINGS = [(day, time(18), time(20)) for day in range(5)]


@pytest.fixture(autouse=True)
def on_a_monday():
    with clock.at(MONDAY):
        yield


def days(number: int) -> timedelta:
    return timedelta(days=number)


def blocks(owner, weeks: int = 4) -> list[PracticeBlock]:
    first = MONDAY.date()
    return practice_blocks(owner, Period(first, first + days(7 * weeks - 1)))


def planned(owner) -> list[PracticeBlock]:
    return [row for row in blocks(owner) if row.state == "planned"]


def prepare(owner, *, weekly: int = 60):
    set_weekly_room(owner=owner, rooms=EVENINGS)
    skill = add_skill(owner=owner, name="Public speaking", kind="soft", weekly_minutes=weekly)
    task = add_task(owner=owner, title="Record two minutes", skill_key=skill.pk, minutes=60)
    return skill, task


def test_the_whole_way_from_room_in_the_week_to_a_published_calendar(as_ada, ada):
    room = {f"{day}-0": "18:00" for day in range(5)} | {f"{day}-1": "20:00" for day in range(5)}
    as_ada.post("/settings/room/", room)
    data = calendar_file(
        weekly_meeting(MONDAY.date() + days(1)), whole_day(MONDAY.date() + days(2))
    )
    as_ada.post(
        "/settings/calendars/files/",
        {
            "file-name": "Mine",
            "file-is_busy": "on",
            "file-file": SimpleUploadedFile("mine.ics", data),
        },
    )
    as_ada.post(
        "/skills/new/",
        {"name": "Public speaking", "kind": "soft", "importance": "3", "weekly_minutes": "180"},
    )
    skill = as_ada.get("/skills/").context["page"].lines[0].skill
    as_ada.post(f"/skills/{skill.pk}/tasks/", {"title": "Record two minutes", "minutes": "90"})
    answer = as_ada.post("/skills/week/plan/", follow=True)
    assert "Your next four weeks are planned" in answer.content.decode()

    found = blocks(ada, weeks=1)
    assert sum(row.minutes for row in found) == 180
    choir = (MONDAY + days(1)).replace(hour=18), (MONDAY + days(1)).replace(hour=19)
    for row in found:
        assert time(18) <= row.starts_at.time() and row.ends_at.time() <= time(20)
        assert row.starts_at.date() != MONDAY.date() + days(2)
        assert row.ends_at <= choir[0] or row.starts_at >= choir[1]

    first, second = found[:2]
    with clock.at(first.ends_at + timedelta(minutes=5)):
        page = as_ada.get("/").content.decode()
        assert f"/skills/week/blocks/{first.pk}/done/" in page
        as_ada.post(f"/skills/week/blocks/{first.pk}/done/", {"next": "/"})
    kept = Practice.objects.of(ada).get()
    assert (kept.minutes, kept.task.title, kept.block_id) == (60, "Record two minutes", first.pk)

    with clock.at(second.ends_at + timedelta(minutes=5)):
        as_ada.post(f"/skills/week/blocks/{second.pk}/missed/")
        second.refresh_from_db()
        assert second.state == "moved"
        (successor,) = PracticeBlock.objects.of(ada).filter(moved_from=second.starts_at)
        assert successor.starts_at > second.ends_at
        assert "so it has moved on" in as_ada.get("/skills/week/").content.decode()

        page = as_ada.post("/settings/calendars/feed/").content.decode()
        address = page[page.index("<code>") + 6 : page.index("</code>")]
        feed = Client().get(address)
        assert feed["Content-Type"].startswith("text/calendar")
        text = feed.content.decode()
        assert "Practice: Public speaking" in text.replace("\r\n ", "")
        assert f"{successor.starts_at:%Y%m%dT%H%M%SZ}" in text
        assert f"{second.starts_at:%Y%m%dT%H%M%SZ}" not in text
        same = Client().get(address, headers={"if-none-match": feed["ETag"]})
        assert same.status_code == 304
        as_ada.post("/settings/calendars/feed/withdrawal/")
        assert Client().get(address).status_code == 404


def test_planning_twice_changes_nothing(ada):
    prepare(ada)
    plan_week(owner=ada)
    before = [(row.pk, row.starts_at, row.version) for row in blocks(ada)]
    again = plan_week(owner=ada)
    assert [(row.pk, row.starts_at, row.version) for row in blocks(ada)] == before
    assert (again.new, again.moved) == (0, 0)
    assert entries(ada, facts=[PracticePlanned]).count() == 1


def test_a_block_moves_when_a_meeting_lands_on_it_and_says_why(ada):
    prepare(ada)
    plan_week(owner=ada)
    block = next(row for row in planned(ada) if row.starts_at > MONDAY + days(2))
    day = block.starts_at.date()
    data = calendar_file(weekly_meeting(day, "1700", "2100"))
    with clock.at(MONDAY + timedelta(minutes=1)):
        add_calendar_file(owner=ada, name="Mine", file_name="mine.ics", data=data)
        replan(clock.now())
    moved = PracticeBlock.objects.get(pk=block.pk)
    assert moved.starts_at.date() != day
    assert moved.moved_from == block.starts_at
    assert moved.reason == "Its time is no longer free."
    assert moved.sequence == 1


def test_a_block_that_starts_soon_stays_and_is_marked_when_a_meeting_lands_on_it(ada):
    prepare(ada)
    plan_week(owner=ada)
    block = planned(ada)[0]
    data = calendar_file(weekly_meeting(block.starts_at.date(), "1700", "2100"))
    with clock.at(block.starts_at - timedelta(hours=3)):
        add_calendar_file(owner=ada, name="Mine", file_name="mine.ics", data=data)
        plan_week(owner=ada)
    stays = PracticeBlock.objects.get(pk=block.pk)
    assert stays.starts_at == block.starts_at
    assert stays.has_conflict


def test_what_nobody_marked_moves_on_by_itself(ada):
    prepare(ada)
    plan_week(owner=ada)
    block = planned(ada)[0]
    with clock.at(block.ends_at + timedelta(hours=13)):
        replan(clock.now())
    block.refresh_from_db()
    assert block.state == "moved"


def test_a_task_with_a_deadline_is_placed_before_it(ada):
    set_weekly_room(owner=ada, rooms=EVENINGS)
    skill = add_skill(owner=ada, name="Python")
    due = MONDAY.date() + days(9)
    task = add_task(owner=ada, title="Finish it", skill_key=skill.pk, minutes=90, due_on=due)
    add_task(owner=ada, title="Some day", skill_key=skill.pk, minutes=600)
    plan_week(owner=ada)
    own = [row for row in blocks(ada) if row.serves == task.ref]
    assert sum(row.minutes for row in own) >= 90
    assert all(row.ends_at.date() <= due for row in own)


def test_a_deadline_without_enough_room_is_warned_of(ada, as_ada):
    set_weekly_room(owner=ada, rooms=[(0, time(18), time(19))])
    add_task(owner=ada, title="Too much", minutes=300, due_on=MONDAY.date() + days(4))
    plan_week(owner=ada)
    page = as_ada.get("/skills/week/").content.decode()
    assert "“Too much” is due on 6 March: 60 of its 300 minutes" in page
    assert "Why was this not scheduled?" in page


def test_a_task_gets_no_more_time_than_is_left_of_it(ada):
    set_weekly_room(owner=ada, rooms=EVENINGS)
    skill = add_skill(owner=ada, name="Python", target_level=3)
    add_task(owner=ada, title="Only this", skill_key=skill.pk, minutes=60)
    plan_week(owner=ada)
    assert sum(row.minutes for row in blocks(ada)) == 60


def test_a_finished_plan_of_a_removed_skill_leaves_the_week(ada, as_ada):
    skill, _ = prepare(ada)
    plan_week(owner=ada)
    as_ada.post(f"/rows/skills.skill/{skill.pk}/removal/")
    plan_week(owner=ada)
    assert not planned(ada)


def test_practice_that_was_logged_by_hand_counts_for_the_week(ada):
    skill, _ = prepare(ada)
    log_practice(owner=ada, skill_key=skill.pk, minutes=60)
    plan_week(owner=ada)
    assert not blocks(ada, weeks=1)
    assert blocks(ada)


def test_moving_a_block_finds_another_time_in_its_week(ada):
    prepare(ada)
    plan_week(owner=ada)
    block = planned(ada)[0]
    moved = move_practice(owner=ada, key=block.pk)
    assert moved.pk == block.pk
    assert not (moved.starts_at < block.ends_at and block.starts_at < moved.ends_at)
    assert moved.starts_at - MONDAY < days(7)
    assert moved.reason == "You asked for another time."
    assert len(planned(ada)) == 4


def test_a_block_without_another_place_stays_and_says_why(ada):
    set_weekly_room(owner=ada, rooms=[(3, time(18), time(19))])
    add_task(owner=ada, title="Only on Thursday", minutes=60, due_on=MONDAY.date() + days(5))
    plan_week(owner=ada)
    block = planned(ada)[0]
    with pytest.raises(CannotChangeBlock, match="no other place"):
        move_practice(owner=ada, key=block.pk)
    assert PracticeBlock.objects.get(pk=block.pk).starts_at == block.starts_at


def test_what_was_kept_by_mistake_is_taken_back_with_its_practice(ada):
    prepare(ada)
    plan_week(owner=ada)
    block = planned(ada)[0]
    with clock.at(block.ends_at):
        keep_block(owner=ada, key=block.pk)
        assert Practice.objects.of(ada).count() == 1
        with pytest.raises(CannotChangeBlock):
            keep_block(owner=ada, key=block.pk)
        take_back_block(owner=ada, key=block.pk)
    assert not Practice.objects.of(ada).exists()
    assert PracticeBlock.objects.get(pk=block.pk).state == "planned"


def test_a_block_to_come_cannot_be_missed(ada):
    prepare(ada)
    plan_week(owner=ada)
    with pytest.raises(CannotChangeBlock, match="still to come"):
        miss_block(owner=ada, key=planned(ada)[-1].pk)


def test_a_week_without_room_says_what_is_missing(ada, as_ada):
    add_skill(owner=ada, name="Python", weekly_minutes=60)
    with pytest.raises(CannotPlan, match="when your week has room"):
        plan_week(owner=ada)
    assert "/settings/room/" in as_ada.get("/skills/week/").content.decode()


def test_done_and_missed_are_noted_as_facts_with_their_minutes(ada):
    skill, _ = prepare(ada)
    plan_week(owner=ada)
    first, second = planned(ada)[:2]
    with clock.at(first.ends_at):
        keep_block(owner=ada, key=first.pk, minutes=45)
    with clock.at(second.ends_at):
        miss_block(owner=ada, key=second.pk)
    assert entries(ada, facts=[BlockDone]).get().data["serves"] == str(skill.ref)
    assert entries(ada, facts=[BlockMissed]).count() == 1
    assert entries(ada, facts=[PracticeLogged]).get().data["minutes"] == 45


def test_rules_bound_the_day(ada):
    prepare(ada, weekly=300)
    set_practice_rules(owner=ada, daily_cap_minutes=60, block_minutes_max=60)
    plan_week(owner=ada)
    found = blocks(ada, weeks=1)
    assert len({row.starts_at.date() for row in found}) == len(found) == 5
    assert not unplaced_practice(ada, MONDAY.date())


def test_the_week_asks_the_database_as_often_for_many_blocks_as_for_few(
    ada, as_ada, django_assert_max_num_queries
):
    prepare(ada, weekly=60)
    plan_week(owner=ada)
    as_ada.get("/skills/week/")
    with django_assert_max_num_queries(60) as few:
        as_ada.get("/skills/week/")
    for number in range(5):
        skill = add_skill(owner=ada, name=f"Skill {number}", weekly_minutes=60)
        add_task(owner=ada, title="Something", skill_key=skill.pk)
    set_weekly_room(owner=ada, rooms=[(day, time(8), time(20)) for day in range(7)])
    plan_week(owner=ada)
    with django_assert_max_num_queries(len(few)):
        as_ada.get("/skills/week/")


def test_a_stranger_finds_no_block_and_wrong_methods_are_refused(ada, as_ada, as_ben):
    prepare(ada)
    plan_week(owner=ada)
    path = f"/skills/week/blocks/{planned(ada)[0].pk}/"
    for act in ("done", "missed", "move", "reopening"):
        assert as_ben.post(f"{path}{act}/").status_code == 404
        assert as_ada.get(f"{path}{act}/").status_code == 405
    assert not week_page(ada, MONDAY.date()).done_minutes


@pytest.mark.parametrize("on", ["", "nonsense", "0001-01-01", "9999-12-31", "2026-03-10"])
def test_any_day_in_the_address_shows_a_week(as_ada, ada, on):
    prepare(ada)
    assert as_ada.get("/skills/week/", {"on": on}).status_code == 200
