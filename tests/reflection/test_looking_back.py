from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ninefold.goals.operations import check_in, set_goal
from ninefold.kernel import clock
from ninefold.kernel.periods import last_days
from ninefold.links.operations import link
from ninefold.reflection.models import GoalWeight
from ninefold.reflection.operations import (
    CannotReview,
    CannotWeigh,
    add_entry,
    begin_review,
    choose_facts,
    finish_review,
    plan_rest,
    say_meaning,
    state_weights,
    write_page,
)
from ninefold.reflection.queries.patterns import comebacks_in, mood_weeks
from ninefold.reflection.queries.reviews import due_longer, lines_of
from ninefold.reflection.queries.said_and_did import said_and_did

NOON = datetime(2026, 3, 11, 12, tzinfo=UTC)


@pytest.fixture
def noon():
    with clock.at(NOON):
        yield


@pytest.fixture
def two_goals(ada, noon):
    talk = set_goal(owner=ada, title="Give the talk")
    suite = set_goal(owner=ada, title="Automate the suite")
    return talk, suite


def test_an_entry_linked_with_a_goal_counts_for_it_and_stands_behind_it(as_ada, ada, two_goals):
    talk, suite = two_goals
    state_weights(owner=ada, points={talk.ref: 8, suite.ref: 2})
    for days in range(9):
        with clock.at(NOON - timedelta(days=days)):
            row = add_entry(owner=ada, text=f"Mended test {days}")
            link(owner=ada, source=row.ref, target=suite.ref, relation="relates to")
    check_in(owner=ada, goal_key=talk.pk, note="Outlined")
    found = said_and_did(ada, last_days(ada.today, 28))
    one, other = found.compared.goals
    assert (one.said, one.done.days, one.verdict) == (0.8, 1, "less")
    assert (other.said, other.done.days, other.verdict) == (0.2, 9, "more")
    assert len(found.behind[str(suite.ref)]) == 9
    page = as_ada.get("/reflection/said-and-did/").content.decode()
    assert "less than said" in page
    assert "Mended test 3" in page


def test_weights_are_said_in_the_browser_and_only_of_goals_of_ones_own(as_ada, ada, ben, two_goals):
    talk, suite = two_goals
    data = {f"points_{talk.pk}": "7", f"points_{suite.pk}": "3"}
    assert as_ada.post("/reflection/said-and-did/", data).status_code == 302
    assert {row.points for row in GoalWeight.objects.of(ada)} == {7, 3}
    bad = {**data, f"points_{talk.pk}": "11"}
    assert as_ada.post("/reflection/said-and-did/", bad).status_code == 422
    with pytest.raises(CannotWeigh):
        state_weights(owner=ben, points={talk.ref: 3})
    state_weights(owner=ada, points={talk.ref: 1})
    assert GoalWeight.objects.of(ada).count() == 2


def test_the_page_asks_as_often_for_many_rows_as_for_few(as_ada, ada, two_goals):
    talk, suite = two_goals
    state_weights(owner=ada, points={talk.ref: 8, suite.ref: 2})

    def asked():
        with CaptureQueriesContext(
            connection,
        ) as found:
            as_ada.get("/reflection/said-and-did/")
        return len(found)

    def write(count):
        for number in range(count):
            row = add_entry(owner=ada, text=f"note {number}")
            link(owner=ada, source=row.ref, target=suite.ref, relation="relates to")

    write(1)
    as_ada.get("/reflection/said-and-did/")
    few = asked()
    write(12)
    assert asked() == few


def test_coming_back_is_counted_and_planned_rest_is_not(as_ada, ada, noon):
    for days in (60, 40, 39, 20, 1):
        with clock.at(NOON - timedelta(days=days)):
            add_entry(owner=ada, text="a note")
    with clock.at(NOON - timedelta(days=62)):
        plan_rest(
            owner=ada,
            starts_on=ada.today + timedelta(days=25),
            ends_on=ada.today + timedelta(days=40),
        )
    found = comebacks_in(ada, last_days(ada.today, 365))
    assert [(ada.today - one.on).days for one in found] == [1, 40]
    assert "You came back 2 times" in as_ada.get("/reflection/moods/").content.decode()


def test_mood_is_set_beside_the_days_of_the_same_week(as_ada, ada, noon):
    for weeks in range(2, 16):
        for day in range(3):
            at = NOON - timedelta(weeks=weeks, days=day)
            with clock.at(at):
                write_page(owner=ada, on=ada.today, text="", mood=3 + (weeks % 2))
    found = mood_weeks(ada, last_days(ada.today, 182))
    assert {week.mood for week in found} <= {3.0, 3.5, 4.0}
    assert all(week.days == 0 for week in found)
    page = as_ada.get("/reflection/moods/").content.decode()
    assert "hardly changed" in page


@pytest.mark.parametrize("span", ["week", "month", "quarter", "year"])
def test_a_stretch_of_time_shows_what_it_holds_and_leads_to_its_parts(as_ada, ada, noon, span):
    write_page(owner=ada, on=ada.today, text="A good *day* indeed", mood=5, tags=["talk"])
    page = as_ada.get(f"/reflection/time/{span}/").content.decode()
    assert "day of" in page or "1 day written" in page
    assert "bright" in page
    assert as_ada.get(f"/reflection/time/{span}/2026-03-12/").status_code == 404
    assert as_ada.get(f"/reflection/time/{span}/2025-06-01/").status_code == 200


def test_a_stretch_that_does_not_exist_is_not_found(as_ada):
    for address in ("day/", "century/", "month/2026-13-01/", "month/hello/", "month/1800-01-01/"):
        assert as_ada.get(f"/reflection/time/{address}").status_code == 404, address


def _hold(owner, span, to_change="Write first, talk later"):
    row = begin_review(owner=owner, span=span)
    choose_facts(owner=owner, key=row.pk, kept=[])
    say_meaning(owner=owner, key=row.pk, to_change=to_change)
    return finish_review(owner=owner, key=row.pk)


def test_missed_months_merge_into_the_next_monthly_review(as_ada, ada):
    with clock.at(datetime(2025, 11, 3, 12, tzinfo=UTC)):
        add_entry(owner=ada, text="a note")
    with clock.at(datetime(2025, 12, 3, 12, tzinfo=UTC)):
        first = _hold(ada, "month")
        assert first.days == "November 2025"
        assert due_longer(ada, "month", ada.today) is None
    with clock.at(NOON):
        page = as_ada.get("/reflection/reviews/").content.decode()
        assert "December 2025 to February 2026" in page
        assert "What was missed is simply part of it" in page
        merged = begin_review(owner=ada, span="month")
        assert (merged.weeks, str(merged)) == (3, "Month: December 2025 to February 2026")


def test_a_longer_review_is_built_from_the_shorter_ones(ada):
    with clock.at(datetime(2026, 2, 8, 18, tzinfo=UTC)):
        add_entry(owner=ada, text="a note")
        week = _hold(ada, "week")
    with clock.at(NOON):
        month = begin_review(owner=ada, span="month")
        lines = [one for one in lines_of(ada, month.period) if one.heading == "Looked back on"]
        assert [(one.line.ref, one.line.detail) for one in lines] == [
            (week.ref, "Write first, talk later")
        ]


def test_a_month_that_was_looked_back_on_waits_no_more_and_this_one_can_be_held_early(ada, noon):
    with clock.at(NOON - timedelta(days=40)):
        add_entry(owner=ada, text="a note")
    _hold(ada, "month")
    early = begin_review(owner=ada, span="month")
    assert (early.starts_on.isoformat(), early.ends_on) == ("2026-03-01", ada.today)
    finish_review(owner=ada, key=early.pk)
    with pytest.raises(CannotReview, match="already"):
        begin_review(owner=ada, span="month")
