from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.learning.domain.use import Learnt, learn_to_use

DAY = date(2026, 3, 2)


def learnt(*uses_after_days: int) -> Learnt:
    return Learnt(DAY, tuple(DAY + timedelta(days=days) for days in uses_after_days))


def test_nothing_learnt_gives_no_share() -> None:
    assert learn_to_use([]).share is None
    assert learn_to_use([]).learnt == 0


def test_many_uses_of_one_thing_count_no_more_than_one() -> None:
    found = learn_to_use([learnt(1, 2, 3), learnt()])
    assert (found.used, found.not_used_yet, found.share) == (1, 1, 0.5)


def test_fewer_than_three_used_things_say_nothing_about_the_wait() -> None:
    assert learn_to_use([learnt(3), learnt(5)]).days_to_first_use is None
    assert learn_to_use([learnt(3, 1), learnt(5), learnt(40), learnt()]).days_to_first_use == 5


def test_a_use_before_the_end_is_no_wait_at_all() -> None:
    assert learn_to_use([learnt(-20), learnt(-1), learnt(-3)]).days_to_first_use == 0


@given(st.lists(st.lists(st.integers(-50, 500), max_size=4), max_size=20))
@settings(max_examples=100)
def test_each_thing_is_either_used_or_not_used_yet(rows: list[list[int]]) -> None:
    found = learn_to_use([learnt(*uses) for uses in rows])
    assert found.learnt == len(rows)
    assert found.used == sum(1 for uses in rows if uses)
