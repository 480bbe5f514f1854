"""Mentors in the browser."""

from __future__ import annotations

import pytest
from tests.mentors.scenes import begin_with_helena, held_meeting, planned_meeting

from ninefold.mentors.models import BoardMember, Mentorship
from ninefold.mentors.operations import (
    add_action_item,
    add_agenda_item,
    add_mentor,
    ask_for_advice,
    comment,
    draft_letter,
    move_mentorship,
    note_thanks,
    send_letter,
    take_seat,
)


def test_a_possible_mentor_is_kept_with_what_was_typed_and_stands_under_found(as_ada, ada):
    answer = as_ada.post(
        "/mentors/new/",
        {"name": "Helena Brandt", "admiration": "your talk on testing in the open"},
        follow=True,
    )
    assert answer.status_code == 200
    assert "your talk on testing in the open" in answer.content.decode()
    assert Mentorship.objects.of(ada).get().stage == "found"
    assert "Helena Brandt" in as_ada.get("/mentors/").content.decode()


def test_a_fault_is_shown_beside_its_field_and_nothing_typed_is_lost(as_ada):
    answer = as_ada.post(
        "/mentors/new/", {"name": "Helena Brandt", "email": "helena at example", "insight": "Much"}
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Helena Brandt" in page
    assert "helena at example" in page
    assert "Much" in page


@pytest.mark.parametrize(
    "path",
    [
        "",
        "change/",
        "ending/",
        "letter/",
        "agreement/",
        "check-ins/",
        "rest/",
        "thanks/",
        "advice/",
        "meetings/",
        "agenda/",
        "action-items/",
        "page/",
        "page/preview/",
        "comments/",
    ],
)
def test_every_page_of_a_mentorship_opens_for_its_owner_and_is_not_there_for_a_stranger(
    as_ada, as_ben, ada, path
):
    mentor = begin_with_helena(ada)
    held_meeting(ada, mentor)
    planned_meeting(ada, mentor)
    add_action_item(owner=ada, mentorship_key=mentor.pk, text="Read the chapter", side="mentor")
    ask_for_advice(owner=ada, mentorship_key=mentor.pk, question="How do I say no?")
    comment(owner=ada, mentorship_key=mentor.pk, text="Well done", side="mentor")
    assert as_ada.get(f"/mentors/{mentor.pk}/{path}").status_code == 200
    assert as_ben.get(f"/mentors/{mentor.pk}/{path}").status_code == 404
    assert as_ben.post(f"/mentors/{mentor.pk}/{path}").status_code in {404, 405}


def test_rows_that_hang_on_a_mentorship_are_not_there_for_a_stranger(as_ada, as_ben, ada):
    mentor = begin_with_helena(ada)
    meeting = planned_meeting(ada, mentor)
    item = add_action_item(owner=ada, mentorship_key=mentor.pk, text="Read")
    agenda = add_agenda_item(owner=ada, mentorship_key=mentor.pk, text="Promotion")
    advice = ask_for_advice(owner=ada, mentorship_key=mentor.pk, question="How?")
    thanks = note_thanks(owner=ada, mentorship_key=mentor.pk, text="For the hour")
    seat = take_seat(owner=ada, name="Jonas Weber", seats=["peer"])
    for path in (
        f"meetings/{meeting.pk}/",
        f"meetings/{meeting.pk}/time/",
        f"meetings/{meeting.pk}/notes/",
        f"meetings/{meeting.pk}/meeting.ics",
        f"advice/{advice.pk}/",
        f"thanks/{thanks.pk}/giving/",
        f"board/{seat.pk}/",
    ):
        assert as_ada.get(f"/mentors/{path}").status_code == 200, path
        assert as_ben.get(f"/mentors/{path}").status_code == 404, path
    for path in (
        f"action-items/{item.pk}/completion/",
        f"agenda/{agenda.pk}/talk/",
        f"meetings/{meeting.pk}/cancellation/",
        f"meetings/{meeting.pk}/invitation/",
        f"board/{seat.pk}/contact/",
        f"{mentor.pk}/stage/",
        f"{mentor.pk}/page/link/",
    ):
        assert as_ben.post(f"/mentors/{path}").status_code == 404, path
        assert as_ada.get(f"/mentors/{path}").status_code == 405, path


def test_a_move_that_is_not_possible_says_why_and_what_is(as_ada, ada):
    mentor = add_mentor(owner=ada, name="Helena Brandt")
    answer = as_ada.post(f"/mentors/{mentor.pk}/stage/", {"stage": "active"}, follow=True)
    assert "They have not been asked yet. Ask first." in answer.content.decode()
    assert Mentorship.objects.get().stage == "found"


def test_the_card_on_the_board_moves_on_with_one_press(as_ada, ada):
    mentor = add_mentor(owner=ada, name="Helena Brandt")
    answer = as_ada.post(f"/mentors/{mentor.pk}/stage/", {"stage": "asked", "next": "/mentors/"})
    assert answer.headers["Location"] == "/mentors/"
    assert Mentorship.objects.get().asked_on == ada.today


def test_the_letter_is_drafted_edited_and_sent_through_the_pages(as_ada, ada):
    mentor = add_mentor(owner=ada, name="Helena Brandt", email="helena@example.org")
    where = f"/mentors/{mentor.pk}/letter/"
    as_ada.post(where, {"admiration": "your talk on flaky tests", "ask": "30 minutes by video"})
    page = as_ada.get(where).content.decode()
    assert "our talk on flaky tests" in page
    letter = mentor.letters.get()
    answer = as_ada.post(
        f"/mentors/letters/{letter.pk}/sending/",
        {"subject": "A question", "body": "My own words", "version": letter.version, "by": "mail"},
        follow=True,
    )
    assert "On its way to Helena Brandt" in answer.content.decode()
    mentor.refresh_from_db()
    assert mentor.stage == "asked"


def test_what_was_typed_into_a_letter_stays_when_it_cannot_be_sent(as_ada, ada):
    mentor = add_mentor(owner=ada, name="Helena Brandt")
    letter = draft_letter(owner=ada, mentorship_key=mentor.pk, ask="30 minutes")
    answer = as_ada.post(
        f"/mentors/letters/{letter.pk}/sending/",
        {"subject": "Hello", "body": "Typed just now", "version": letter.version, "by": "mail"},
    )
    assert answer.status_code == 422
    assert "Typed just now" in answer.content.decode()
    assert "no e-mail address" in answer.content.decode()


def test_two_windows_do_not_overwrite_each_others_letter(as_ada, ada):
    mentor = add_mentor(owner=ada, name="Helena Brandt")
    letter = draft_letter(owner=ada, mentorship_key=mentor.pk, ask="30 minutes")
    where = f"/mentors/letters/{letter.pk}/text/"
    form = {"subject": "Hello", "body": "From one window", "version": letter.version}
    assert as_ada.post(where, form).status_code == 302
    answer = as_ada.post(where, {**form, "body": "From the other window"})
    assert answer.status_code == 409
    assert "From one window" in answer.content.decode()
    assert "From the other window" in answer.content.decode()


def test_a_meeting_is_planned_by_a_wall_clock_in_a_zone(as_ada, ada):
    mentor = begin_with_helena(ada)
    form = {
        "starts_at": "2099-07-01T09:30",
        "minutes": "45",
        "zone": "Asia/Tokyo",
        "place": "Video",
    }
    as_ada.post(f"/mentors/{mentor.pk}/meetings/", form)
    meeting = mentor.meetings.get()
    assert meeting.starts_at.isoformat() == "2099-07-01T00:30:00+00:00"
    answer = as_ada.post(f"/mentors/{mentor.pk}/meetings/", {**form, "zone": "Tokyo"})
    assert answer.status_code == 422
    assert "Write it like Europe/Berlin" in answer.content.decode()


def test_an_hour_that_clocks_skip_is_refused_with_the_way_out(as_ada, ada):
    mentor = begin_with_helena(ada)
    answer = as_ada.post(
        f"/mentors/{mentor.pk}/meetings/",
        {"starts_at": "2030-03-31T02:30", "minutes": "45", "zone": "Europe/Berlin"},
    )
    assert answer.status_code == 422
    assert "Choose an hour later" in answer.content.decode()


def test_the_agreement_says_what_is_open_until_it_is_answered(as_ada, ada):
    mentor = add_mentor(owner=ada, name="Helena Brandt")
    move_mentorship(owner=ada, key=mentor.pk, to="asked")
    move_mentorship(owner=ada, key=mentor.pk, to="agreed")
    where = f"/mentors/{mentor.pk}/"
    assert "needed to begin" in as_ada.get(where).content.decode()
    form = {"goals": "Speak up", "cadence_days": "14", "review_on": "2099-01-01", "version": "0"}
    as_ada.post(f"{where}agreement/", form)
    assert "needed to begin" not in as_ada.get(where).content.decode()
    again = as_ada.post(f"{where}agreement/", {**form, "goals": "Another text"})
    assert again.status_code == 409


def test_the_personal_board_names_its_gaps(as_ada, ada):
    as_ada.post("/mentors/board/new/", {"name": "Jonas Weber", "seats": ["peer", "critic"]})
    assert BoardMember.objects.of(ada).get().seats == ["peer", "critic"]
    page = as_ada.get("/mentors/board/").content.decode()
    assert "Jonas Weber" in page
    assert "Who speaks for you in rooms that you are not in?" in page


def test_the_board_of_stages_asks_the_database_as_often_for_ten_as_for_one(
    as_ada, ada, django_assert_max_num_queries
):
    def fill(number: int) -> None:
        mentor = begin_with_helena(ada, name=f"Helena {number}")
        held_meeting(ada, mentor)
        planned_meeting(ada, mentor)
        comment(owner=ada, mentorship_key=mentor.pk, text="Good", side="mentor")
        take_seat(owner=ada, name=f"Jonas {number}", seats=["peer"], mentorship_key=mentor.pk)

    fill(0)
    counts = {}
    for where in ("/mentors/", "/mentors/board/", "/"):
        with django_assert_max_num_queries(60) as few:
            as_ada.get(where)
        counts[where] = len(few)
    for number in range(1, 10):
        fill(number)
    for where, count in counts.items():
        with django_assert_max_num_queries(count):
            as_ada.get(where)


def test_search_finds_a_mentor_by_a_word_of_why(as_ada, as_ben, ada):
    add_mentor(owner=ada, name="Helena Brandt", admiration="Her essay on flakiness")
    assert "Helena Brandt" in as_ada.get("/search/?q=flakiness").content.decode()
    assert "Helena Brandt" not in as_ben.get("/search/?q=flakiness").content.decode()


@pytest.mark.parametrize("what", ["text", "sending"])
def test_a_letter_that_was_sent_says_so_and_stays_as_it_was(as_ada, ada, what):
    mentor = add_mentor(owner=ada, name="Helena Brandt", email="helena@example.org")
    letter = draft_letter(owner=ada, mentorship_key=mentor.pk, ask="30 minutes")
    send_letter(owner=ada, key=letter.pk, by="hand")
    answer = as_ada.post(f"/mentors/letters/{letter.pk}/{what}/", {}, follow=True)
    assert answer.status_code == 200
    assert "This letter has been sent" in answer.content.decode()
    letter.refresh_from_db()
    assert letter.body
