from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from ninefold.activity.queries import entries
from ninefold.goals.operations import achieve_goal, change_goal, set_goal
from ninefold.kernel import clock
from ninefold.kernel.facts.reflection import ReviewAnswered, ReviewFinished
from ninefold.links.queries import linked
from ninefold.reflection.models import Review, ReviewAnswer, ReviewDecision, ReviewShare
from ninefold.reflection.operations import (
    CannotReview,
    answer_review,
    begin_review,
    choose_facts,
    finish_review,
    plan_rest,
    say_meaning,
    set_steps,
    share_review,
    write_page,
)
from ninefold.reflection.pages.plugged import due
from ninefold.reflection.queries.reviews import due_week, lines_of
from ninefold.today.pages import day_of

SUNDAY = datetime(2026, 3, 15, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _sunday(ada):
    type(ada).objects.filter(pk=ada.pk).update(joined_at=SUNDAY - timedelta(days=200))
    ada.refresh_from_db()
    with clock.at(SUNDAY):
        yield


def held(owner, on: datetime, span: str = "week") -> Review:
    with clock.at(on):
        row = begin_review(owner=owner, span=span)
        return finish_review(owner=owner, key=row.pk)


def key_of(owner, review: Review, title: str) -> str:
    return next(one.key for one in lines_of(owner, review.period) if one.line.title == title)


def test_the_whole_review_in_three_screens(as_ada, ada):
    held(ada, SUNDAY - timedelta(days=7))
    with clock.at(SUNDAY - timedelta(days=2)):
        goal = set_goal(owner=ada, title="Give a talk")
        achieve_goal(owner=ada, key=goal.pk)
        write_page(owner=ada, on=ada.today, text="The rehearsal went well")
    set_goal(owner=ada, title="Lead a project")

    first = as_ada.post("/reflection/reviews/", {"span": "week"}, follow=True)
    page = first.content.decode()
    assert "Give a talk" in page
    assert "The rehearsal went well" in page
    review = Review.objects.of(ada).get(finished_at=None)
    assert review.period.starts_on == date(2026, 3, 9)
    talk = key_of(ada, review, "Give a talk")

    as_ada.post(f"/reflection/reviews/{review.pk}/facts/", {"kept": [talk], "win": talk})
    page = as_ada.get(f"/reflection/reviews/{review.pk}/meaning/").content.decode()
    assert "Give a talk" in page
    assert "The rehearsal went well" not in page

    form = {"went_well": "I practised aloud.", "behind_went_well": [talk], "version": 1}
    as_ada.post(f"/reflection/reviews/{review.pk}/meaning/", form)
    page = as_ada.get(f"/reflection/reviews/{review.pk}/next/").content.decode()
    assert "Lead a project" in page

    done = as_ada.post(
        f"/reflection/reviews/{review.pk}/next/",
        {"step_1": "Ask Aylin for a project", "step_3": "Rest on Friday"},
        follow=True,
    ).content.decode()
    for words in ("Give a talk", "I practised aloud.", "Ask Aylin for a project"):
        assert words in done
    assert goal.ref in linked(ada, review.ref, kind="goals.goal")
    assert entries(ada, facts=[ReviewFinished]).count() == 2
    assert "Ask Aylin for a project" in as_ada.get("/").content.decode()


def test_two_windows_on_what_it_means_lose_nothing(as_ada, ada):
    row = begin_review(owner=ada)
    address = f"/reflection/reviews/{row.pk}/meaning/"
    as_ada.post(address, {"went_well": "one", "version": 1})
    answer = as_ada.post(address, {"went_well": "other", "version": 1})
    assert answer.status_code == 409
    assert "one" in answer.content.decode()
    assert "other" in answer.content.decode()


def test_missed_weeks_join_the_next_review_and_nothing_scolds(as_ada, ada):
    held(ada, SUNDAY - timedelta(days=21))
    page = as_ada.get("/reflection/reviews/").content.decode()
    assert "The last 3 weeks are ready" in page
    assert not re.search(r"missed|overdue|late\b|danger", page, re.I)
    row = begin_review(owner=ada)
    assert (row.weeks, row.starts_on, row.ends_on) == (3, date(2026, 2, 23), date(2026, 3, 15))


def test_a_review_is_due_on_today_and_told_once_that_day_unless_one_rests(as_ada, ada):
    held(ada, SUNDAY - timedelta(days=7))
    assert "Look back on your week" in as_ada.get("/").content.decode()
    notices = [one for one in due(ada, day_of(ada)) if one.kind == "reflection.weekly_review"]
    assert len(notices) == 1
    plan_rest(owner=ada, starts_on=ada.today, ends_on=ada.today + timedelta(days=3))
    assert "Look back on your week" not in as_ada.get("/").content.decode()
    assert not due(ada, day_of(ada))


def test_a_finished_review_is_no_longer_due_and_stays_as_it_was(as_ada, ada):
    row = held(ada, SUNDAY)
    assert due_week(ada, ada.today) is None
    for act in (
        lambda: choose_facts(owner=ada, key=row.pk, kept=[]),
        lambda: say_meaning(owner=ada, key=row.pk, went_well="new"),
        lambda: set_steps(owner=ada, key=row.pk, steps=["new"]),
        lambda: finish_review(owner=ada, key=row.pk),
    ):
        with pytest.raises(CannotReview):
            act()
    assert as_ada.get(f"/reflection/reviews/{row.pk}/next/").status_code == 302


def test_goals_adjusted_inside_of_the_review_are_noted_with_their_reason(as_ada, ada):
    talk = set_goal(owner=ada, title="Give a talk", due_on=date(2026, 5, 1))
    german = set_goal(owner=ada, title="Reach B2")
    lead = set_goal(owner=ada, title="Lead a project")
    row = begin_review(owner=ada)
    here = f"/reflection/reviews/{row.pk}/next/"

    as_ada.post(
        f"/reflection/reviews/{row.pk}/decisions/",
        {"ref": str(lead.ref), "choice": "kept", "reason": "It still pulls me"},
    )
    form = {"title": talk.title, "due_on": "2026-06-01", "importance": "2", "version": talk.version}
    moved = as_ada.post(f"/goals/{talk.pk}/change/?next={here}", form)
    assert moved.url == here
    gone = as_ada.post(f"/goals/{german.pk}/letting-go/?next={here}", {"lesson": "Too much"})
    assert gone.url == here

    decided = {
        one.title: (one.choice, one.due_after, one.reason) for one in ReviewDecision.objects.of(ada)
    }
    assert decided == {
        "Give a talk": ("moved", date(2026, 6, 1), ""),
        "Reach B2": ("let_go", None, ""),
        "Lead a project": ("kept", None, "It still pulls me"),
    }
    assert "1 June 2026" in as_ada.get(here).content.decode()


def test_a_next_step_chosen_in_the_review_comes_back_to_it(as_ada, ada):
    goal = set_goal(owner=ada, title="Give a talk")
    row = begin_review(owner=ada)
    here = f"/reflection/reviews/{row.pk}/next/"
    answer = as_ada.post(f"/goals/{goal.pk}/next-step/", {"next_step": "Outline", "next": here})
    assert answer.url == here
    assert ReviewDecision.objects.of(ada).get().choice == "changed"


def test_a_goal_changed_after_the_review_changes_nothing_in_it(ada):
    goal = set_goal(owner=ada, title="Give a talk")
    row = begin_review(owner=ada)
    finish_review(owner=ada, key=row.pk)
    change_goal(owner=ada, key=goal.pk, title="Give a long talk", why="", due_on=None)
    assert ReviewDecision.objects.of(ada).get().choice == ""


@pytest.mark.parametrize(
    ("span", "starts_on", "ends_on"),
    [
        ("month", date(2026, 2, 1), date(2026, 2, 28)),
        ("quarter", date(2025, 10, 1), date(2025, 12, 31)),
    ],
)
def test_longer_reviews_take_the_last_whole_period(as_ada, ada, span, starts_on, ends_on):
    as_ada.post("/reflection/reviews/", {"span": span})
    row = Review.objects.of(ada).get()
    assert (row.starts_on, row.ends_on) == (starts_on, ends_on)


def test_an_unknown_span_is_refused(as_ada, ada):
    as_ada.post("/reflection/reviews/", {"span": "century"})
    assert not Review.objects.of(ada).exists()


def told_review(ada) -> Review:
    row = begin_review(owner=ada)
    say_meaning(owner=ada, key=row.pk, went_well="Public words", stuck="Private words")
    set_steps(owner=ada, key=row.pk, steps=["A step"])
    return finish_review(owner=ada, key=row.pk)


def shared_address(as_ada, row: Review, parts: list[str]) -> str:
    page = as_ada.post(
        f"/reflection/reviews/{row.pk}/shares/", {"guest_name": "Helena Brandt", "parts": parts}
    ).content.decode()
    return re.search(r"/reflection/shared/[\w-]+/", page).group()


def test_a_guest_sees_what_was_chosen_and_nothing_else(as_ada, ada, client):
    address = shared_address(as_ada, told_review(ada), ["went_well", "steps"])
    page = client.get(address).content.decode()
    assert "Public words" in page
    assert "A step" in page
    assert "Private words" not in page


def test_a_guest_answers_and_the_owner_reads_it_on_today_and_in_the_review(as_ada, ada, client):
    row = told_review(ada)
    address = shared_address(as_ada, row, ["went_well"])
    assert client.post(address, {"text": "  "}).status_code == 422
    assert client.post(address, {"text": "Keep at it, Ada."}).status_code == 302
    assert "Helena Brandt answered your review" in as_ada.get("/").content.decode()
    assert "Keep at it, Ada." in as_ada.get(f"/reflection/reviews/{row.pk}/").content.decode()
    assert entries(ada, facts=[ReviewAnswered]).count() == 1
    assert [one.kind for one in due(ada, day_of(ada))] == ["reflection.answer"]
    answer = ReviewAnswer.objects.of(ada).get()
    as_ada.post(f"/reflection/answers/{answer.pk}/reading/")
    assert "answered your review" not in as_ada.get("/").content.decode()


def test_a_withdrawn_or_unknown_link_opens_nothing(as_ada, as_ben, ada, client):
    address = shared_address(as_ada, told_review(ada), ["went_well"])
    share = ReviewShare.objects.of(ada).get()
    assert as_ben.post(f"/reflection/shares/{share.pk}/withdrawal/").status_code == 404
    assert client.get(address).status_code == 200
    as_ada.post(f"/reflection/shares/{share.pk}/withdrawal/")
    assert client.get(address).status_code == 404
    assert client.post(address, {"text": "late"}).status_code == 404
    assert client.get("/reflection/shared/guessed/").status_code == 404


def test_a_guest_cannot_write_without_end(ada):
    share, _ = share_review(
        owner=ada, key=told_review(ada).pk, guest_name="Helena", parts=["went_well"]
    )
    for _ in range(20):
        answer_review(share=share, text="again")
    with pytest.raises(Exception, match="twenty answers"):
        answer_review(share=share, text="again")


def test_an_unfinished_review_is_not_shared(as_ada, ada):
    row = begin_review(owner=ada)
    answer = as_ada.post(
        f"/reflection/reviews/{row.pk}/shares/", {"guest_name": "Helena", "parts": ["went_well"]}
    )
    assert answer.status_code == 422
    assert not ReviewShare.objects.of(ada).exists()


@pytest.mark.parametrize("path", ["", "facts/", "meaning/", "next/", "shares/", "decisions/"])
def test_a_stranger_finds_no_review(as_ben, ada, path):
    row = begin_review(owner=ada)
    address = f"/reflection/reviews/{row.pk}/{path}"
    if path != "decisions/":
        assert as_ben.get(address).status_code == 404
    if path:
        assert as_ben.post(address, {"kept": []}).status_code == 404


def test_steps_are_ticked_off_and_opened_again(as_ada, as_ben, ada):
    told_review(ada)
    row = Review.objects.of(ada).get()
    step = row.steps.get()
    assert as_ben.post(f"/reflection/steps/{step.pk}/done/").status_code == 404
    as_ada.post(f"/reflection/steps/{step.pk}/done/")
    step.refresh_from_db()
    assert step.done_on == ada.today
    as_ada.post(f"/reflection/steps/{step.pk}/done/", {"undo": "1"})
    step.refresh_from_db()
    assert step.done_on is None


def test_a_fourth_step_is_too_much(ada):
    row = begin_review(owner=ada)
    with pytest.raises(CannotReview):
        set_steps(owner=ada, key=row.pk, steps=["a", "b", "c", "d"])


def test_the_list_of_reviews_asks_the_database_as_often_for_ten_as_for_two(
    as_ada, ada, django_assert_max_num_queries
):
    for weeks in (12, 11):
        held(ada, SUNDAY - timedelta(weeks=weeks))
    with django_assert_max_num_queries(40) as few:
        as_ada.get("/reflection/reviews/")
    for weeks in range(10, 2, -1):
        held(ada, SUNDAY - timedelta(weeks=weeks))
    with django_assert_max_num_queries(len(few)):
        as_ada.get("/reflection/reviews/")


def test_a_rest_that_ends_before_it_starts_is_refused_with_what_was_typed(as_ada):
    answer = as_ada.post(
        "/reflection/rests/",
        {"starts_on": "2026-04-10", "ends_on": "2026-04-01", "note": "The sea"},
    )
    assert answer.status_code == 422
    assert "The sea" in answer.content.decode()
