"""The mentor's private page: a link and no account."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from tests.mentors.scenes import begin_with_helena, planned_meeting

from ninefold.goals.operations import set_goal
from ninefold.kernel import clock
from ninefold.mentors.models import Comment, Meeting
from ninefold.mentors.operations import (
    accept_proposal,
    add_action_item,
    ask_for_advice,
    choose_shared,
    close_page,
    open_page,
)
from ninefold.notifications.models import OutgoingMail


@pytest.fixture
def mentor(ada):
    return begin_with_helena(ada)


@pytest.fixture
def token(ada, mentor):
    return open_page(owner=ada, mentorship_key=mentor.pk)


@pytest.fixture
def helena():
    """A browser of somebody without an account."""
    return Client()


def test_the_mentor_sees_what_is_shared_and_nothing_else(ada, mentor, token, helena):
    shared = set_goal(owner=ada, title="Give a talk")
    set_goal(owner=ada, title="Change the employer quietly")
    ask_for_advice(owner=ada, mentorship_key=mentor.pk, question="How?", answer="Slowly")
    planned_meeting(ada, mentor)
    choose_shared(
        owner=ada, mentorship_key=mentor.pk, goals=[shared.ref], agreement=False, meeting=True
    )
    page = helena.get(f"/mentors/with/{token}/").content.decode()
    assert "Give a talk" in page
    assert "Our next meeting" in page
    assert "Change the employer quietly" not in page
    assert "Lead a small team" not in page
    assert "Slowly" not in page


def test_opening_the_page_changes_nothing_and_is_kept_in_no_cache(ada, mentor, token, helena):
    before = list(mentor.comments.all()), Meeting.objects.count()
    for _ in range(2):
        answer = helena.get(f"/mentors/with/{token}/")
        assert answer.status_code == 200
        assert "no-store" in answer.headers["Cache-Control"]
    assert (list(mentor.comments.all()), Meeting.objects.count()) == before
    for path in ("comments/", "agenda/", "meetings/"):
        assert helena.get(f"/mentors/with/{token}/{path}").status_code == 405


def test_what_the_mentor_writes_is_found_on_today_until_it_is_read(
    ada, as_ada, mentor, token, helena
):
    helena.post(f"/mentors/with/{token}/comments/", {"text": "Begin with the number"})
    assert Comment.objects.get().side == "mentor"
    assert "Begin with the number" in as_ada.get("/").content.decode()
    as_ada.get(mentor.get_absolute_url())
    assert "Helena Brandt wrote to you" in as_ada.get("/").content.decode()
    as_ada.post(f"/mentors/{mentor.pk}/comments/reading/")
    assert "Helena Brandt wrote to you" not in as_ada.get("/").content.decode()


def test_the_mentor_ticks_only_what_is_theirs(ada, mentor, token, helena):
    theirs = add_action_item(
        owner=ada, mentorship_key=mentor.pk, text="Send the sheet", side="mentor"
    )
    mine = add_action_item(owner=ada, mentorship_key=mentor.pk, text="Read", side="mentee")
    other = begin_with_helena(ada, name="Marcus Feld")
    elsewhere = add_action_item(owner=ada, mentorship_key=other.pk, text="Call back", side="mentor")
    where = f"/mentors/with/{token}/action-items"
    assert helena.post(f"{where}/{theirs.pk}/completion/").status_code == 302
    assert helena.post(f"{where}/{mine.pk}/completion/").status_code == 404
    assert helena.post(f"{where}/{elsewhere.pk}/completion/").status_code == 404
    theirs.refresh_from_db()
    mine.refresh_from_db()
    assert theirs.done_on == ada.today
    assert mine.done_on is None


def test_items_that_are_not_shared_cannot_be_ticked(ada, mentor, token, helena):
    item = add_action_item(owner=ada, mentorship_key=mentor.pk, text="Send", side="mentor")
    choose_shared(owner=ada, mentorship_key=mentor.pk, action_items=False)
    where = f"/mentors/with/{token}/action-items/{item.pk}/completion/"
    assert helena.post(where).status_code == 404


def test_a_proposed_time_is_planned_once_the_mentee_accepts(ada, as_ada, mentor, token, helena):
    helena.post(
        f"/mentors/with/{token}/meetings/",
        {"starts_at": "2099-05-04T17:30", "minutes": "30", "zone": "Europe/Berlin"},
    )
    meeting = Meeting.objects.get()
    assert meeting.state == "proposed"
    assert "Helena Brandt proposes" in as_ada.get("/").content.decode()
    accept_proposal(owner=ada, key=meeting.pk)
    assert "4 May, 17:30" in helena.get(f"/mentors/with/{token}/").content.decode()


def test_a_proposal_with_a_fault_keeps_what_was_typed(token, helena):
    answer = helena.post(
        f"/mentors/with/{token}/meetings/",
        {"starts_at": "2001-05-04T17:30", "minutes": "35", "zone": "Europe/Berlin"},
    )
    assert answer.status_code == 422
    assert "This time has passed" in answer.content.decode()
    assert 'value="35"' in answer.content.decode()


def test_something_to_talk_about_comes_from_the_mentor_whatever_the_form_says(
    mentor, token, helena
):
    helena.post(f"/mentors/with/{token}/agenda/", {"text": "Your sleep", "side": "mentee"})
    assert mentor.agenda.get().side == "mentor"


def test_a_withdrawn_expired_replaced_or_wrong_link_opens_nothing(ada, mentor, token, helena):
    where = f"/mentors/with/{token}/"
    newer = open_page(owner=ada, mentorship_key=mentor.pk)
    assert helena.get(where).status_code == 404
    assert helena.get(f"/mentors/with/{newer}/").status_code == 200
    with clock.at(clock.now() + timedelta(days=400)):
        assert helena.get(f"/mentors/with/{newer}/").status_code == 404
    close_page(owner=ada, mentorship_key=mentor.pk)
    assert helena.get(f"/mentors/with/{newer}/").status_code == 404
    assert helena.post(f"/mentors/with/{newer}/comments/", {"text": "x"}).status_code == 404
    assert "Ask the person who sent it" in helena.get("/mentors/with/x/").content.decode()


def test_the_page_of_a_removed_mentorship_opens_for_nobody(as_ada, mentor, token, helena):
    as_ada.post(f"/rows/mentors.mentorship/{mentor.pk}/removal/")
    assert helena.get(f"/mentors/with/{token}/").status_code == 404


def test_the_link_is_shown_once_and_sent_when_asked(as_ada, ada, mentor, helena):
    page = as_ada.post(f"/mentors/{mentor.pk}/page/link/", {"mail": "1"}).content.decode()
    mail = OutgoingMail.objects.get()
    address = next(line for line in mail.text.splitlines() if "/mentors/with/" in line)
    assert address in page
    assert helena.get(address.partition("testserver")[2]).status_code == 200
    assert address not in as_ada.get(f"/mentors/{mentor.pk}/page/").content.decode()


def test_the_preview_is_the_same_page_without_its_forms(as_ada, mentor, ada):
    page = as_ada.get(f"/mentors/{mentor.pk}/page/preview/").content.decode()
    assert "shares this with you" in page
    assert "Leave this comment" not in page
