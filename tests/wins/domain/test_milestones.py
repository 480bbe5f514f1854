from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.wins.domain.milestones import is_milestone, milestones, ordinal


def test_the_first_fifth_and_tenth_win_are_worth_a_pause_and_the_eleventh_is_not():
    assert [count for count in range(1, 260) if is_milestone(count)] == [1, 5, 10, 25, 50, 100, 200]
    assert not is_milestone(0)


def test_milestones_fall_on_the_day_of_the_win_that_made_them():
    first = date(2026, 1, 1)
    found = milestones(first + timedelta(days=day) for day in reversed(range(6)))
    assert [(one.count, one.on.day) for one in found] == [(1, 1), (5, 5)]
    assert [one.name for one in found] == ["Your first win", "Your 5th win"]


def test_ordinals_of_the_teens_end_in_th():
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 22, 111)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "111th",
    ]  # fmt: skip


@settings(max_examples=50)
@given(st.lists(st.dates(), max_size=120))
def test_more_wins_never_take_a_milestone_away(days):
    fewer = {one.count for one in milestones(days[: len(days) // 2])}
    assert fewer <= {one.count for one in milestones(days)}
