from __future__ import annotations

import re
from datetime import timedelta

import pytest

from ninefold.feedback.models import (
    ActionItem,
    FeedbackNote,
    Invitation,
    Question,
    QuestionToAsk,
    Round,
    Step,
)
from ninefold.feedback.operations import (
    CannotFollowUp,
    CannotOpenRound,
    answer,
    close_round,
    decline,
    extend_round,
    follow_up,
    give_receipt,
    keep_question,
    note_asked,
    note_feedback,
    plan_action_item,
    prepare_round,
    read_people,
    remind_everybody,
)
from ninefold.kernel import clock
from ninefold.kernel.facts import feedback as facts
from ninefold.notifications.models import OutgoingMail, Reminder
from ninefold.notifications.operations.reminders import notice_due
from ninefold.today.operations.capture import capture_line
from tests.feedback.rounds import closed_round, named_round

# The owner's pages


PAGES = ["", "change/", "closing/", "own-view/", "receipt/", "questions-back/", "export/"]


@pytest.mark.parametrize("path", PAGES)
def test_every_page_of_a_round_opens_for_its_owner_and_is_not_there_for_a_stranger(
    as_ada, as_ben, ada, path
):
    row, *_ = named_round(ada)
    assert as_ada.get(f"/feedback/{row.pk}/{path}").status_code == 200
    assert as_ben.get(f"/feedback/{row.pk}/{path}").status_code == 404


POSTS = [
    ("questions/", {"text": "What helps?"}),
    ("ready-questions/", {"area": "communication", "method": "advice"}),
    ("people/", {"group": "peers", "people": "Somebody"}),
    ("opening/", {}),
    ("reminders/", {}),
    ("extension/", {"due_on": "2099-01-01"}),
    ("closing/", {}),
    ("own-view/", {}),
    ("notes/", {"notes": "x"}),
    ("receipt/", {"heard": "x", "trying": "y", "by_when": "2099-01-01"}),
    ("follow-ups/", {}),
    ("questions-back/", {"text": "x"}),
]


@pytest.mark.parametrize(("path", "form"), POSTS)
def test_a_stranger_changes_nothing_in_a_round(as_ben, ada, path, form):
    row, *_ = named_round(ada)
    before = Round.objects.filter(pk=row.pk).values().get()
    assert as_ben.post(f"/feedback/{row.pk}/{path}", form).status_code == 404
    assert Round.objects.filter(pk=row.pk).values().get() == before


@pytest.mark.parametrize("path", ["opening/", "reminders/", "extension/", "follow-ups/", "notes/"])
def test_what_changes_something_is_posted(as_ada, ada, path):
    row, *_ = named_round(ada)
    assert as_ada.get(f"/feedback/{row.pk}/{path}").status_code == 405


def test_other_rows_of_feedback_are_not_there_for_a_stranger(as_ada, as_ben, ada):
    note = note_feedback(owner=ada, text="Clear plans", said_by="Jonas")
    ask = keep_question(owner=ada, text="What helps?", person="Aylin")
    item = plan_action_item(owner=ada, title="Agenda on Thursday", steps=["Template"])
    step = Step.objects.get()
    for path in (
        f"notes/{note.pk}/",
        f"notes/{note.pk}/change/",
        f"questions/{ask.pk}/",
        f"questions/{ask.pk}/change/",
        f"questions/{ask.pk}/asked/",
        f"action-items/{item.pk}/",
        f"action-items/{item.pk}/change/",
    ):
        assert as_ada.get(f"/feedback/{path}").status_code == 200, path
        assert as_ben.get(f"/feedback/{path}").status_code == 404, path
    for path in (f"steps/{step.pk}/completion/", f"action-items/{item.pk}/completion/"):
        assert as_ben.post(f"/feedback/{path}").status_code == 404
    assert Step.objects.get().done_on is None


def test_a_fault_is_shown_beside_its_field_and_nothing_typed_is_lost(as_ada, ada):
    answered = as_ada.post(
        "/feedback/new/", {"title": "My plans", "is_anonymous": "yes", "due_on": "2020-01-01"}
    )
    assert answered.status_code == 422
    assert "This day is past" in answered.content.decode()
    assert "My plans" in answered.content.decode()
    row = prepare_round(owner=ada, title="x", due_on=ada.today)
    answered = as_ada.post(
        f"/feedback/{row.pk}/people/", {"group": "peers", "people": "Jonas\nPriya, priya@nowhere"}
    )
    assert answered.status_code == 422
    assert "Line 2" in answered.content.decode()
    assert "priya@nowhere" in answered.content.decode()
    assert not Invitation.objects.exists()


def test_a_question_that_is_taken_out_leaves_one_at_its_round(as_ada, ada):
    row = prepare_round(owner=ada, title="My hand-overs", is_anonymous=False, due_on=ada.today)
    at = f"/feedback/{row.pk}/"
    as_ada.post(f"{at}questions/", {"text": "What helped you in my hand-overs?"})
    question = Question.objects.get(round=row)
    answer = as_ada.post(f"/rows/feedback.question/{question.pk}/removal/", {"next": at})
    assert answer.headers["Location"] == at


def test_the_check_of_a_question_advises_and_never_blocks(as_ada, ada):
    doubtful = "Am I a good and clear speaker?"
    page = as_ada.get("/feedback/check/", {"text": doubtful}).content.decode()
    assert "<mark>" in page
    assert "Use “" in page
    row = prepare_round(owner=ada, title="x", due_on=ada.today)
    as_ada.post(f"/feedback/{row.pk}/questions/", {"text": doubtful})
    assert Question.objects.get().text == doubtful


def test_an_open_round_keeps_what_was_promised(as_ada, ada):
    row, *_ = named_round(ada)
    form = {"title": "Other", "is_anonymous": "yes", "due_on": str(ada.today), "minimum": "5"}
    assert as_ada.post(f"/feedback/{row.pk}/change/", form).status_code == 422
    as_ada.post(f"/feedback/{row.pk}/questions/", {"text": "One more?"})
    row.refresh_from_db()
    assert row.title == "My part in the release"
    assert Question.objects.count() == 2


def test_people_are_read_from_lines():
    lines = "Jonas Weber, Jonas@Example.org\n\n Priya Nair <priya@example.org>\nli@example.org\nMo"
    assert read_people(lines) == [
        ("Jonas Weber", "jonas@example.org"),
        ("Priya Nair", "priya@example.org"),
        ("li", "li@example.org"),
        ("Mo", ""),
    ]


def test_the_closed_round_shows_self_against_others_themes_and_names(as_ada, ada):
    row = closed_round(ada)
    page = as_ada.get(f"/feedback/{row.pk}/").content.decode()
    assert "You said 5, they say 2.0 on average" in page
    assert "support team" in page
    assert "3 answers" in page
    assert "Colleague 1" in page
    export = as_ada.get(f"/feedback/{row.pk}/export/")
    assert "Write to the support team earlier 2 (Colleague 2)" in export.content.decode()
    assert export.headers["Content-Type"].startswith("text/markdown")


def test_notes_written_in_two_windows_are_both_shown(as_ada, ada):
    row = closed_round(ada)
    form = {"notes": "Earlier, earlier", "version": row.version}
    assert as_ada.post(f"/feedback/{row.pk}/notes/", form).status_code == 302
    answered = as_ada.post(f"/feedback/{row.pk}/notes/", {**form, "notes": "Later"})
    assert answered.status_code == 409
    assert "Earlier, earlier" in answered.content.decode()


def test_an_answer_becomes_an_action_item_linked_to_its_round(as_ada, ada):
    row = closed_round(ada)
    form = {
        "title": "Write to support on Monday",
        "due_on": str(ada.today + timedelta(days=2)),
        "steps": "Find out whom to write to\nWrite a template",
        "serves": "",
        "source": str(row.ref),
    }
    page = as_ada.post("/feedback/action-items/new/", form, follow=True).content.decode()
    assert "Write a template" in page
    assert "My part in the release" in page
    assert "Write to support on Monday" in as_ada.get("/").content.decode()
    step = Step.objects.order_by("place").first()
    as_ada.post(f"/feedback/steps/{step.pk}/completion/")
    item = ActionItem.objects.get()
    as_ada.post(f"/feedback/action-items/{item.pk}/completion/")
    item.refresh_from_db()
    assert item.done_on == ada.today


def test_what_came_from_somebody_elses_round_is_refused(as_ben, ada):
    row = closed_round(ada)
    form = {"title": "Mine now", "steps": "", "serves": "", "source": str(row.ref)}
    assert as_ben.post("/feedback/action-items/new/", form).status_code == 422
    assert not ActionItem.objects.exists()


def test_a_receipt_is_owed_until_it_is_given_and_goes_to_those_who_answered(as_ada, ada):
    row, text, _, tokens = named_round(ada)
    answer(token=tokens[0], given={str(text.pk): "Earlier"})
    decline(token=tokens[1])
    close_round(owner=ada, key=row.pk)
    assert "Tell them what you heard" in as_ada.get("/").content.decode()
    give_receipt(owner=ada, key=row.pk, heard="Earlier", trying="Plan", by_when=ada.today)
    assert "Tell them what you heard" not in as_ada.get("/").content.decode()
    receipts = OutgoingMail.objects.filter(key__startswith="feedback-receipt")
    assert [mail.to_address for mail in receipts] == ["c0@example.org"]


def test_check_ins_come_30_60_and_90_days_later_and_a_missed_one_merges(ada):
    row = closed_round(ada)
    give_receipt(owner=ada, key=row.pk, heard="Earlier", trying="Plan", by_when=ada.today)
    with pytest.raises(CannotFollowUp, match="30, 60, 90"):
        follow_up(owner=ada, key=row.pk)
    with clock.at(clock.now() + timedelta(days=65)):
        again, links = follow_up(owner=ada, key=row.pk)
        assert again.follow_up_days == 60
        assert len(links) == 3
        with pytest.raises(CannotFollowUp):
            follow_up(owner=ada, key=row.pk)


def test_a_question_back_reaches_those_who_answered(as_ada, ada):
    row = closed_round(ada)
    page = as_ada.post(f"/feedback/{row.pk}/questions-back/", {"text": "When is early enough?"})
    assert page.content.decode().count("/feedback/asked/") == 3
    again = Round.objects.get(follows=row)
    assert not again.is_anonymous
    assert "one more question" in as_ada.get(f"/feedback/{row.pk}/").content.decode()


def test_the_round_past_its_day_is_on_today_and_noticed_once(as_ada, ada):
    from ninefold.kernel.plugs import Day

    named_round(ada)
    with clock.at(clock.now() + timedelta(days=11)):
        assert "Close the round" in as_ada.get("/").content.decode()
        day = Day(on=ada.today, now=clock.now(), zone=ada.time_zone)
        notice_due(owner=ada, day=day)
        assert notice_due(owner=ada, day=day) == 0
    assert Reminder.objects.filter(owner=ada, kind="feedback.round.to_close").count() == 1


def test_one_reminder_goes_out_by_itself_to_those_who_have_not_answered(ada):
    _, text, _, tokens = named_round(ada)
    answer(token=tokens[0], given={str(text.pk): "Earlier"})
    reminders = OutgoingMail.objects.filter(key__startswith="feedback-reminder")
    remind_everybody(clock.now() + timedelta(days=5))
    assert reminders.count() == 0
    for day in (7, 8, 9):
        remind_everybody(clock.now() + timedelta(days=day))
    assert sorted(mail.to_address for mail in reminders) == ["c1@example.org", "c2@example.org"]


def test_a_round_gets_more_time_but_no_less_and_not_without_end(ada):
    row, *_ = named_round(ada)
    later = row.due_on + timedelta(days=20)
    assert extend_round(owner=ada, key=row.pk, due_on=later).due_on == later
    for day in (ada.today, ada.today + timedelta(days=91)):
        with pytest.raises(CannotOpenRound):
            extend_round(owner=ada, key=row.pk, due_on=day)


# Noted by hand


def test_a_line_keeps_feedback_with_who_said_it(as_ada, ada):
    line = capture_line(owner=ada, text="fb: @Jonas says my plans save him a day +communication")
    note = FeedbackNote.objects.of(ada).get()
    assert note.said_by == "Jonas"
    assert note.about == "communication"
    assert "save him a day" in note.text
    assert line.url == note.get_absolute_url()
    assert "save him a day" in as_ada.get("/search/?q=plans").content.decode()


def test_a_line_keeps_a_question_for_somebody_by_a_day(ada):
    capture_line(owner=ada, text="ask: @Aylin what would make my reports more useful? due:+2d")
    ask = QuestionToAsk.objects.of(ada).get()
    assert ask.person == "Aylin"
    assert ask.due_on == ada.today + timedelta(days=2)
    assert "more useful?" in ask.text


def test_what_was_answered_to_a_question_becomes_a_note(ada):
    ask = keep_question(owner=ada, text="What helps?", person="Aylin")
    note = note_asked(owner=ada, key=ask.pk, answer="Shorter mails")
    assert note.said_by == "Aylin"
    assert note.text == "Shorter mails"


def test_facts_hold_no_words_of_anybody(ada):
    from ninefold.activity.queries import entries

    closed_round(ada)
    note_feedback(owner=ada, text="Kanarienvogel", said_by="Jonas")
    found = list(entries(ada))
    assert {facts.RoundClosed.kind, facts.NamedAnswerGiven.kind, facts.FeedbackNoted.kind} <= {
        entry.kind for entry in found
    }
    told = " ".join(str(entry.data) for entry in found)
    assert not re.search("Kanarienvogel|Jonas|support|Colleague|example.org", told)


def test_the_first_page_asks_the_database_as_often_for_ten_as_for_one(
    as_ada, ada, django_assert_max_num_queries
):
    def fill() -> None:
        closed_round(ada)
        named_round(ada)
        note_feedback(owner=ada, text="Clear plans", said_by="Jonas")
        plan_action_item(owner=ada, title="Agenda", steps=["Template", "Send"])

    fill()
    with django_assert_max_num_queries(40) as few:
        as_ada.get("/feedback/")
    for _ in range(4):
        fill()
    with django_assert_max_num_queries(len(few)):
        as_ada.get("/feedback/")


# Through the API


def test_the_api_notes_checks_and_plans(as_ada, as_ben, ada):
    note = as_ada.post(
        "/api/feedback/notes/", {"text": "Clear plans"}, content_type="application/json"
    )
    assert note.status_code == 201
    found = as_ada.post(
        "/api/feedback/check/",
        {"text": "Don't you agree that my plans are clear?"},
        content_type="application/json",
    ).json()["findings"]
    assert found[0]["rule"] == "L1"
    item = as_ada.post(
        "/api/feedback/action-items/",
        {"title": "Agenda", "steps": ["Template"]},
        content_type="application/json",
    ).json()
    assert item["steps"][0]["title"] == "Template"
    assert as_ben.get("/api/feedback/notes/").json() == []


def test_the_api_shows_a_round_to_its_owner_alone(as_ada, as_ben, ada):
    row = closed_round(ada)
    body = as_ada.get(f"/api/feedback/rounds/{row.pk}/").json()
    assert body["questions"][1]["cells"][0]["said"][0] == {"body": 2, "name": "Colleague 0"}
    assert as_ben.get(f"/api/feedback/rounds/{row.pk}/").status_code == 404
