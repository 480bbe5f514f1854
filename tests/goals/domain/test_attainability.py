"""Whether all goals fit, held against trying everything on small cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.goals.domain.attainability import (
    Capacity,
    Demand,
    fewest_more_hours,
    fewest_weeks_moved,
    judge,
    least_parked,
    least_scope_cut,
    smallest_conflict,
)
from ninefold.goals.domain.attainability.conflict import cannot_all_be_met

TODAY = date(2026, 11, 25)


@st.composite
def small_cases(draw: st.DrawFn, most: int = 5) -> tuple[list[Demand], Capacity]:
    count = draw(st.integers(1, most))
    demands = [
        Demand(
            f"goal {place}",
            draw(st.integers(0, 30)) * 20,
            draw(st.none() | st.integers(-3, 40).map(lambda n: TODAY + timedelta(days=n))),
            draw(st.integers(1, 3)),
            tuple(f"goal {n}" for n in range(place) if draw(st.integers(0, 4)) == 0),
        )
        for place in range(count)
    ]
    room = tuple(draw(st.lists(st.integers(0, 300), max_size=3)))
    usual = draw(st.none() | st.integers(100, 300))
    return demands, Capacity(TODAY, draw(st.integers(60, 400)), room, usual)


def order_keeps_all_days(demands: list[Demand], capacity: Capacity) -> bool:
    """Whether some order of the goals meets every day, by building the order from the end."""
    left = list(demands)
    while left:
        total = sum(d.minutes for d in left)
        waiting = {name for d in left for name in d.blocked_by}
        last = next(
            (
                d
                for d in left
                if d.key not in waiting
                and (d.due_on is None or not total or capacity.until(d.due_on) >= total)
            ),
            None,
        )
        if last is None:
            return False
        left.remove(last)
    return True


def without(demands: list[Demand], keys: set[str]) -> list[Demand]:
    return [d for d in demands if d.key not in keys]


@given(small_cases())
@settings(max_examples=100, deadline=None)
def test_it_fits_exactly_when_some_order_of_the_goals_meets_every_day(case) -> None:
    demands, capacity = case
    demands = [d for d in demands if d.minutes]
    assert judge(demands, capacity).fits == order_keeps_all_days(demands, capacity)


@given(small_cases())
@settings(max_examples=60, deadline=None)
def test_no_smaller_set_of_goals_is_too_much(case) -> None:
    demands, capacity = case
    found = smallest_conflict(demands, capacity)
    keys = [d.key for d in demands]
    sizes = [
        size
        for size in range(1, len(keys) + 1)
        if any(cannot_all_be_met(demands, set(c), capacity) for c in combinations(keys, size))
    ]
    assert len(found) == (sizes[0] if sizes else 0)
    assert not found or cannot_all_be_met(demands, set(found), capacity)


@given(small_cases())
@settings(max_examples=60, deadline=None)
def test_no_lighter_set_of_goals_can_be_parked(case) -> None:
    demands, capacity = case
    found = least_parked(demands, capacity)
    weight = {d.key: d.weight for d in demands}
    costs = []
    for size in range(len(demands) + 1):
        for chosen in combinations(weight, size):
            parked = set(chosen)
            kept = without(demands, parked)
            held = all(not parked & set(d.blocked_by) for d in kept)
            if held and judge(kept, capacity).fits:
                costs.append((sum(weight[key] for key in parked), size))
    assert found.proven
    assert (found.weight, len(found.keys)) == min(costs)
    assert judge(without(demands, set(found.keys)), capacity).fits


@given(small_cases(3))
@settings(max_examples=50, deadline=None)
def test_no_smaller_sum_of_weeks_moved_is_enough(case) -> None:
    demands, _ = case
    capacity = Capacity(TODAY, 400)
    found = fewest_weeks_moved(demands, capacity)
    assert found is not None
    assert found.proven
    days = {key: day for key, day, _ in found.moves}
    moved = [replace(d, due_on=days.get(d.key, d.due_on)) for d in demands]
    assert judge(moved, capacity).fits
    dated = [d for d in demands if d.due_on]
    for weeks in product(range(found.weeks), repeat=len(dated)):
        if sum(weeks) < found.weeks:
            later = {
                d.key: d.due_on + timedelta(weeks=n) for d, n in zip(dated, weeks, strict=True)
            }
            tried = [replace(d, due_on=later.get(d.key)) for d in demands]
            assert not judge(tried, capacity).fits


@given(small_cases())
@settings(max_examples=60, deadline=None)
def test_the_scope_that_is_cut_is_the_largest_shortfall_and_mends_it(case) -> None:
    demands, capacity = case
    found = least_scope_cut(demands, capacity)
    cuts = dict(found.cuts)
    assert found.minutes == judge(demands, capacity).short
    less = [replace(d, minutes=d.minutes - cuts.get(d.key, 0)) for d in demands]
    assert judge(less, capacity).fits


@given(small_cases(3))
@settings(max_examples=40, deadline=None)
def test_the_scope_is_cut_where_it_matters_least(case) -> None:
    demands, _ = case
    coarse = [replace(d, minutes=d.minutes // 100 * 100) for d in demands]
    hundred_a_day = Capacity(TODAY, 700)
    found = least_scope_cut(coarse, hundred_a_day)
    cost = sum(n * next(d.weight for d in coarse if d.key == key) for key, n in found.cuts)
    for choice in product(*(range(0, d.minutes + 1, 100) for d in coarse)):
        if sum(choice) == found.minutes:
            less = [replace(d, minutes=d.minutes - n) for d, n in zip(coarse, choice, strict=True)]
            if judge(less, hundred_a_day).fits:
                assert cost <= sum(n * d.weight for d, n in zip(coarse, choice, strict=True))


@given(small_cases())
@settings(max_examples=60, deadline=None)
def test_a_quarter_of_an_hour_less_a_week_would_not_be_enough(case) -> None:
    demands, capacity = case
    found = fewest_more_hours(demands, capacity)

    def fits(minutes: int) -> bool:
        more = replace(capacity, weekly_minutes=capacity.weekly_minutes + minutes)
        return judge(demands, more).fits

    if found is None:
        assert not fits(60 * 24 * 7)
    else:
        assert fits(found.minutes)
        assert not found.minutes or not fits(found.minutes - 15)


def test_the_hours_of_a_week_are_spread_over_its_days_and_kept_below_its_room() -> None:
    capacity = Capacity(TODAY, 700, room=(100, 350), usual_room=560)
    assert capacity.until(TODAY - timedelta(days=1)) == 0
    assert capacity.until(date(2026, 11, 29)) == 100
    assert capacity.until(date(2026, 11, 30)) == 150
    assert capacity.until(date(2026, 12, 6)) == 450
    assert capacity.until(date(2026, 12, 13)) == 450 + 560


def test_a_goal_that_another_waits_for_is_due_with_it() -> None:
    demands = [
        Demand("exam", 600, TODAY + timedelta(days=300)),
        Demand("job", 600, TODAY + timedelta(days=10), blocked_by=("exam",)),
    ]
    capacity = Capacity(TODAY, 700)
    assert set(smallest_conflict(demands, capacity)) == {"exam", "job"}
    assert judge([replace(d, blocked_by=()) for d in demands], capacity).fits


def test_a_circle_is_named() -> None:
    demands = [
        Demand("a", 1, TODAY, blocked_by=("b",)),
        Demand("b", 1, TODAY, blocked_by=("a",)),
    ]
    with pytest.raises(ValueError, match="circle: a - b - a"):
        judge(demands, Capacity(TODAY, 10))


def test_with_no_free_time_at_all_no_day_is_late_enough() -> None:
    assert fewest_weeks_moved([Demand("a", 60, TODAY)], Capacity(TODAY, 0)) is None
