"""What happens when something is done with a mentorship."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from tests.mentors.scenes import begin_with_helena, held_meeting, planned_meeting, wall

from ninefold.activity.queries import entries
from ninefold.goals.operations import set_goal
from ninefold.kernel import clock
from ninefold.kernel.periods import week_of
from ninefold.kernel.plugs import Day
from ninefold.kernel.refusals import NotFound
from ninefold.mentors.models import AgendaItem, Thanks
from ninefold.mentors.operations import (
    CannotAgree,
    CannotCheckIn,
    CannotMeet,
    CannotMove,
    CannotThank,
    CannotWrite,
    add_action_item,
    add_agenda_item,
    add_mentor,
    calendar_invitation,
    cancel_meeting,
    check_in,
    draft_letter,
    finish_action_item,
    give_thanks,
    hold_meeting,
    keep_agreement,
    move_meeting,
    move_mentorship,
    plan_meeting,
    rest,
    send_invitation,
    send_letter,
    take_seat,
    talk_about,
)
from ninefold.mentors.pages import board_page
from ninefold.mentors.plugs import PLUGS
from ninefold.mentors.queries import corrections, mentorship, next_check_in_on
from ninefold.notifications.models import OutgoingMail
from ninefold.scheduling.domain.reading import read_calendar


def kinds_of(owner):
    return [entry.kind for entry in entries(owner)]


def today_of(owner, day=None):
    found = Day(on=day or owner.today, now=clock.now(), zone=owner.time_zone)
    return [item for find in PLUGS.today for item in find(owner, found)]


def test_the_letter_speaks_of_the_chosen_goal_in_the_persons_own_words(ada):
    goal = set_goal(owner=ada, title="Lead a two-person project by June")
    mentor = add_mentor(owner=ada, name="Helena Brandt", admiration="your talk on flaky tests")
    letter = draft_letter(
        owner=ada, mentorship_key=mentor.pk, goal=goal.ref, ask="30 minutes by video"
    )
    assert "lead a two-person project by June" in letter.body
    assert "your talk on flaky tests" in letter.body or "Your talk on flaky tests" in letter.body
    assert letter.subject == "30 minutes by video"


def test_a_letter_cannot_be_made_of_somebody_elses_goal(ada, ben):
    goal = set_goal(owner=ben, title="Bens secret goal")
    mentor = add_mentor(owner=ada, name="Helena Brandt")
    with pytest.raises(CannotWrite):
        draft_letter(owner=ada, mentorship_key=mentor.pk, goal=goal.ref)


def test_a_letter_sent_as_mail_goes_out_once_with_the_way_to_answer_and_counts_as_asking(ada):
    mentor = add_mentor(owner=ada, name="Helena Brandt", email="helena@example.org")
    letter = draft_letter(owner=ada, mentorship_key=mentor.pk, ask="30 minutes by video")
    send_letter(owner=ada, key=letter.pk, by="mail")
    mail = OutgoingMail.objects.get()
    assert mail.to_address == "helena@example.org"
    assert ada.email in mail.text
    mentor.refresh_from_db()
    assert mentor.stage == "asked"
    assert {"mentors.letter.sent", "mentors.mentorship.moved"} <= set(kinds_of(ada))
    with pytest.raises(CannotWrite, match="has been sent"):
        send_letter(owner=ada, key=letter.pk, by="mail")
    assert OutgoingMail.objects.count() == 1


def test_without_an_address_nothing_is_sent_and_nothing_moves(ada):
    mentor = add_mentor(owner=ada, name="Helena Brandt")
    letter = draft_letter(owner=ada, mentorship_key=mentor.pk, ask="30 minutes by video")
    with pytest.raises(CannotWrite, match="no e-mail address"):
        send_letter(owner=ada, key=letter.pk, by="mail")
    mentor.refresh_from_db()
    assert mentor.stage == "found"


def test_a_mentorship_begins_only_with_a_complete_agreement(ada):
    mentor = add_mentor(owner=ada, name="Helena Brandt")
    for stage in ("asked", "agreed"):
        move_mentorship(owner=ada, key=mentor.pk, to=stage)
    with pytest.raises(CannotMove, match="open questions"):
        move_mentorship(owner=ada, key=mentor.pk, to="active")


def test_the_day_to_look_back_lies_ahead_when_it_is_agreed_on(ada):
    mentor = begin_with_helena(ada)
    yesterday = ada.today - timedelta(days=1)
    with pytest.raises(CannotAgree, match="later one") as refused:
        keep_agreement(owner=ada, mentorship_key=mentor.pk, review_on=yesterday)
    assert refused.value.field == "review_on"


def test_a_mentorship_that_ends_asks_for_thanks_within_a_week(ada):
    mentor = begin_with_helena(ada)
    row = move_mentorship(owner=ada, key=mentor.pk, to="ended", lesson="Ask early.")
    assert row.lesson == "Ask early."
    thanks = Thanks.objects.get()
    assert thanks.due_on == ada.today + timedelta(days=7)
    assert not today_of(ada)
    assert [item.title for item in today_of(ada, thanks.due_on)] == ["Thank Helena Brandt"]


def test_after_a_meeting_thanks_are_due_and_the_rest_of_the_agenda_waits(ada):
    mentor = begin_with_helena(ada)
    meeting = plan_meeting(owner=ada, mentorship_key=mentor.pk, wall=wall(ada, -1))
    told = add_agenda_item(
        owner=ada, mentorship_key=mentor.pk, text="Delegation", meeting_key=meeting.pk
    )
    left = add_agenda_item(owner=ada, mentorship_key=mentor.pk, text="Pay", meeting_key=meeting.pk)
    talk_about(owner=ada, key=told.pk)
    hold_meeting(owner=ada, key=meeting.pk, notes="Good.")
    assert Thanks.objects.get().due_on == meeting.local_start.date() + timedelta(days=2)
    assert AgendaItem.objects.get(pk=told.pk).meeting_id == meeting.pk
    assert AgendaItem.objects.get(pk=left.pk).meeting_id is None
    following = planned_meeting(ada, mentor)
    assert AgendaItem.objects.get(pk=left.pk).meeting_id == following.pk


def test_two_meetings_ask_for_one_letter_of_thanks(ada):
    mentor = begin_with_helena(ada)
    held_meeting(ada, mentor, days_ago=20)
    held_meeting(ada, mentor, days_ago=5)
    assert Thanks.objects.count() == 1
    give_thanks(owner=ada, key=Thanks.objects.get().pk, text="Thank you for both.")
    held_meeting(ada, mentor, days_ago=1)
    assert Thanks.objects.filter(given_on=None).count() == 1
    with pytest.raises(CannotThank, match="given already"):
        give_thanks(owner=ada, key=Thanks.objects.exclude(given_on=None).get().pk)


def test_a_meeting_that_has_not_begun_cannot_be_held(ada):
    meeting = planned_meeting(ada, begin_with_helena(ada))
    with pytest.raises(CannotMeet, match="not begun"):
        hold_meeting(owner=ada, key=meeting.pk)


def test_the_invitation_is_one_that_calendars_read_and_moves_with_the_meeting(ada):
    mentor = begin_with_helena(ada)
    meeting = planned_meeting(ada, mentor)
    send_invitation(owner=ada, key=meeting.pk)
    moved = move_meeting(owner=ada, key=meeting.pk, wall=wall(ada, 5, 15), minutes=30)
    cancelled = cancel_meeting(owner=ada, key=meeting.pk)
    first, second, third = OutgoingMail.objects.order_by("key")
    uids = set()
    for mail in (first, second, third):
        text = bytes(mail.attachment).decode()
        uids.add(next(line for line in text.splitlines() if line.startswith("UID")))
    assert len(uids) == 1
    assert "METHOD:REQUEST" in bytes(second.attachment).decode()
    assert "METHOD:CANCEL" in bytes(third.attachment).decode()
    assert cancelled.sequence == 2
    reading = read_calendar(
        bytes(second.attachment),
        starts_on=ada.today,
        ends_on=ada.today + timedelta(days=10),
        zone=ada.time_zone,
    )
    assert not reading.faults
    assert reading.occurrences[0].starts_at == moved.starts_at


def test_an_invitation_without_an_address_can_still_be_downloaded(ada):
    mentor = add_mentor(owner=ada, name="Helena Brandt")
    meeting = planned_meeting(ada, mentor)
    with pytest.raises(CannotMeet, match="no e-mail address"):
        send_invitation(owner=ada, key=meeting.pk)
    assert b"Helena Brandt" in calendar_invitation(owner=ada, meeting=meeting)


def test_the_next_check_in_comes_one_cadence_after_the_last_meeting_and_waits_for_a_rest(ada):
    mentor = begin_with_helena(ada, days_ago=60)
    assert next_check_in_on(mentorship(ada, mentor.pk)) == mentor.started_on + timedelta(days=14)
    held = held_meeting(ada, mentor, days_ago=10)
    due_on = held.local_start.date() + timedelta(days=14)
    assert next_check_in_on(mentorship(ada, mentor.pk)) == due_on
    until = ada.today + timedelta(days=40)
    rest(owner=ada, mentorship_key=mentor.pk, until=until)
    assert next_check_in_on(mentorship(ada, mentor.pk)) == until


def test_what_lags_twice_is_raised_with_a_question(ada):
    mentor = begin_with_helena(ada)
    for days in (40, 20):
        with clock.at(clock.now() - timedelta(days=days)):
            check_in(owner=ada, mentorship_key=mentor.pk, states={"An honest view": "not met"})
    raised = corrections(mentorship(ada, mentor.pk), ada.today)
    assert any("Ask whether it still fits their time" in prompt.text for prompt in raised)
    assert "Check in with Helena Brandt" in [item.title for item in today_of(ada)]


def test_a_check_in_that_says_nothing_is_refused(ada):
    mentor = begin_with_helena(ada)
    with pytest.raises(CannotCheckIn):
        check_in(owner=ada, mentorship_key=mentor.pk)
    with pytest.raises(CannotCheckIn):
        check_in(
            owner=ada, mentorship_key=mentor.pk, note="x", held_on=ada.today + timedelta(days=1)
        )


def test_an_item_done_is_told_once(ada):
    mentor = begin_with_helena(ada)
    item = add_action_item(
        owner=ada, mentorship_key=mentor.pk, text="Read the chapter", due_on=ada.today
    )
    assert "Read the chapter" in [one.title for one in today_of(ada)]
    for _ in range(2):
        finish_action_item(owner=ada, key=item.pk)
    assert kinds_of(ada).count("mentors.action_item.done") == 1
    assert "Read the chapter" not in [one.title for one in today_of(ada)]


def test_nothing_of_a_removed_mentorship_is_shown_on_today(as_ada, ada):
    mentor = begin_with_helena(ada)
    planned_meeting(ada, mentor, days=0)
    add_action_item(owner=ada, mentorship_key=mentor.pk, text="Read", due_on=ada.today)
    assert today_of(ada)
    as_ada.post(f"/rows/mentors.mentorship/{mentor.pk}/removal/")
    assert not today_of(ada)


def test_nobody_acts_on_what_is_somebody_elses(ada, ben):
    mentor = begin_with_helena(ada)
    meeting = planned_meeting(ada, mentor)
    item = add_action_item(owner=ada, mentorship_key=mentor.pk, text="Read")
    for act in (
        lambda: move_mentorship(owner=ben, key=mentor.pk, to="ended"),
        lambda: cancel_meeting(owner=ben, key=meeting.pk),
        lambda: finish_action_item(owner=ben, key=item.pk),
        lambda: plan_meeting(owner=ben, mentorship_key=mentor.pk, wall=wall(ben, 1)),
    ):
        with pytest.raises(NotFound):
            act()


def test_the_board_asks_who_could_help_with_a_goal_that_stands_alone(ada):
    talk = set_goal(owner=ada, title="Give a talk")
    set_goal(owner=ada, title="Reach B2 in German")
    take_seat(owner=ada, name="Jonas Weber", seats=["peer"], goals=[talk.ref])
    gaps = [gap.text for gap in board_page(ada).gaps]
    assert "Who could help with “Reach B2 in German”?" in gaps
    assert "Who could help with “Give a talk”?" not in gaps


def test_the_board_knows_of_the_last_meeting_with_a_mentor(ada):
    mentor = begin_with_helena(ada)
    take_seat(
        owner=ada,
        name="Helena Brandt",
        seats=["coach"],
        last_contact_on=date(2020, 1, 1),
        mentorship_key=mentor.pk,
    )
    assert any(gap.kind == "quiet-seat" for gap in board_page(ada).gaps)
    held_meeting(ada, mentor)
    assert not any(gap.kind == "quiet-seat" for gap in board_page(ada).gaps)


def test_a_review_names_each_row_once_with_what_it_came_to(ada):
    mentor = add_mentor(owner=ada, name="Helena Brandt")
    for stage in ("asked", "agreed"):
        move_mentorship(owner=ada, key=mentor.pk, to=stage)
    lines = PLUGS.review[0].find(ada, week_of(ada.today))
    assert [(line.ref, line.detail) for line in lines] == [(mentor.ref, "noted the yes of")]


def test_a_meeting_in_another_zone_is_shown_by_its_own_clock(as_ada, ada):
    mentor = begin_with_helena(ada)
    row = plan_meeting(
        owner=ada,
        mentorship_key=mentor.pk,
        wall=datetime(2099, 7, 1, 9, 30),
        zone="Asia/Tokyo",
    )
    page = as_ada.get(f"/mentors/meetings/{row.pk}/").content.decode()
    assert "Wednesday, 1 July, 09:30" in page
    assert "01:30 on your clock" in page
    assert "09:30" in as_ada.get(f"/mentors/{mentor.pk}/").content.decode()


def test_meetings_stand_in_the_owners_calendar_feed(ada):
    mentor = begin_with_helena(ada)
    row = planned_meeting(ada, mentor, days=0)
    found = PLUGS.appointments[0](ada, week_of(ada.today))
    assert [one.ref for one in found] == [row.ref]
    cancel_meeting(owner=ada, key=row.pk)
    assert PLUGS.appointments[0](ada, week_of(ada.today))[0].is_cancelled


def test_everything_goes_out_as_markdown_and_as_a_calendar(ada):
    mentor = begin_with_helena(ada)
    held_meeting(ada, mentor)
    files = dict(PLUGS.exports[0].write(ada))
    page = next(text.decode() for name, text in files.items() if name.endswith(".md"))
    assert "We spoke of delegation." in page
    assert "Lead a small team" in page
    assert b"BEGIN:VEVENT" in files["mentors/meetings.ics"]
