"""Who is due, and whose turn it is to give."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninefold.network.domain.cadence import Tie, Touch, due, who_is_due
from ninefold.network.domain.reciprocity import Direction, Favour, balance

TODAY = date(2026, 3, 2)


def tie(days_ago: int | None = None, **more) -> Tie:
    last = None if days_ago is None else TODAY - timedelta(days=days_ago)
    known = {"key": "1", "name": "Maja", "known_since": date(2020, 1, 1), **more}
    return Tie(**known, last_interaction=last)


def test_the_shortest_cadence_of_the_tags_counts():
    found = due(tie(10, tags=("mentor", "alumni")), {"alumni": 90, "mentor": 30}, TODAY)
    assert found.cadence_days == 30
    assert found.due_on == TODAY + timedelta(days=20)
    assert found.touch == Touch.IN_TOUCH


def test_a_persons_own_cadence_goes_before_the_tags():
    assert due(tie(10, cadence_days=60, tags=("mentor",)), {"mentor": 30}, TODAY).cadence_days == 60


def test_without_a_cadence_nobody_is_due():
    assert due(tie(4000), {}, TODAY).touch == Touch.NO_CADENCE
    assert who_is_due([tie(4000)], {}, TODAY) == ()


@pytest.mark.parametrize(
    ("days_ago", "expected"),
    [(29, Touch.IN_TOUCH), (30, Touch.DUE), (44, Touch.DUE), (45, Touch.LOSING_TOUCH)],
)
def test_touch_is_being_lost_half_a_cadence_after_the_due_date(days_ago: int, expected: Touch):
    assert due(tie(days_ago, cadence_days=30), {}, TODAY).touch == expected


def test_the_clock_starts_when_the_person_became_known():
    found = due(tie(None, cadence_days=30, known_since=TODAY), {}, TODAY)
    assert found.due_on == TODAY + timedelta(days=30)


def test_the_longest_overdue_by_cadence_comes_first():
    quarterly = tie(100, key="q", cadence_days=90)
    weekly = tie(21, key="w", cadence_days=7)
    assert [item.key for item in who_is_due([quarterly, weekly], {}, TODAY)] == ["w", "q"]


def test_a_cadence_of_no_days_says_what_to_choose():
    with pytest.raises(ValueError, match="choose 1 to 3650 days"):
        due(tie(1, cadence_days=0), {}, TODAY)


@given(st.integers(1, 3650), st.integers(0, 5000))
def test_an_interaction_today_always_resets_the_cadence(days: int, ago: int):
    assert due(tie(0, cadence_days=days), {}, TODAY).days_over == -days
    assert due(tie(ago, cadence_days=days), {}, TODAY).days_over == ago - days


def ledger(marks: str) -> list[Favour]:
    way = {"a": Direction.ASKED, "g": Direction.GIVEN}
    return [Favour(TODAY + timedelta(days=n), way[mark]) for n, mark in enumerate(marks)]


@pytest.mark.parametrize(
    ("marks", "give_first"),
    [("", False), ("aa", False), ("aaa", True), ("aaag", False), ("aaagaa", False), ("gaaa", True)],
)
def test_a_give_is_suggested_before_the_fourth_ask(marks: str, give_first: bool):
    assert balance(ledger(marks)).give_first is give_first


def test_the_order_of_the_entries_does_not_matter():
    assert balance(reversed(ledger("agaaa"))) == balance(ledger("agaaa"))


def test_the_balance_counts_both_ways():
    found = balance(ledger("agg"))
    assert (found.given, found.asked, found.asks_in_a_row) == (2, 1, 0)
    assert found.last_given == TODAY + timedelta(days=2)


@given(st.text("ag", max_size=20))
def test_an_ask_is_never_the_fourth_in_a_row_without_a_word(marks: str):
    found = balance(ledger(marks))
    assert found.give_first == marks.endswith("aaa")
    assert found.given + found.asked == len(marks)
