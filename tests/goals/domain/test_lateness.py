"""The fewest weeks late: the bounded search against every set, and against the bound."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from ninefold.goals.domain.attainability import Capacity, Demand, fewest_weeks_moved, lateness
from ninefold.goals.domain.attainability.lateness import fewest_late_weeks
from ninefold.goals.domain.attainability.lateness_bound import Relaxation
from ninefold.goals.domain.attainability.line import line_of

TODAY = date(2026, 1, 7)


def _case(seed: int, count: int = 9) -> tuple[list[Demand], Capacity]:
    random = Random(seed)
    demands = [
        Demand(
            f"goal {place}",
            random.randint(0, 40) * 45,
            TODAY + timedelta(days=random.randint(-20, 90)) if random.random() < 0.9 else None,
            random.randint(1, 3),
            tuple(f"goal {n}" for n in range(place) if random.random() < 0.08),
        )
        for place in range(count)
    ]
    return demands, Capacity(TODAY, sum(d.minutes for d in demands) // 16 + 60)


@pytest.mark.parametrize("seed", range(12))
def test_the_search_with_a_bound_finds_what_looking_at_every_set_finds(seed, monkeypatch):
    line = line_of(*_case(seed))
    assert line is not None
    every = fewest_late_weeks(line)
    monkeypatch.setattr(lateness, "ALL_SETS", 0)
    bounded = fewest_late_weeks(line)
    assert (bounded.weeks, bounded.at_least) == (every.weeks, every.weeks)


@pytest.mark.parametrize("seed", range(12))
def test_the_bound_is_never_above_what_can_be_reached(seed):
    line = line_of(*_case(seed))
    assert line is not None
    if len(line.keys) and any(line.minutes):
        every = fewest_late_weeks(line)
        assert Relaxation(line).best_bound(every.weeks, 40).value <= every.weeks + 1e-6


def test_an_order_keeps_each_goal_after_what_comes_before_it():
    line = line_of(*_case(3))
    assert line is not None
    done: set[int] = set()
    for place in fewest_late_weeks(line).order:
        assert line.earlier[place] <= done
        done.add(place)


def test_a_search_that_keeps_few_sets_says_that_it_is_not_proven():
    line = line_of(*_case(5, 16))
    assert line is not None
    found = fewest_late_weeks(line, steps=1, narrow=2, wide=2)
    assert found.at_least <= fewest_late_weeks(line).weeks <= found.weeks


def test_a_goal_that_is_in_time_even_as_the_last_is_left_in_peace():
    capacity = Capacity(TODAY, 600)
    late = Demand("late", 1200, TODAY + timedelta(days=3))
    calm = Demand("calm", 600, TODAY + timedelta(days=60))
    found = fewest_weeks_moved([late, calm], capacity)
    assert found is not None
    assert [key for key, _, _ in found.moves] == ["late"]
