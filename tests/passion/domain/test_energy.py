from __future__ import annotations

import pytest
from benchmarks.energy_coverage import SCENARIOS, coverage
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.passion.domain.energy import (
    Dimension,
    EnergyLog,
    advice,
    energy_map,
    logs_until_meaningful,
)
from ninefold.passion.domain.pooling import pool, student_quantile


def logs(name: str, *energies: float) -> list[EnergyLog]:
    return [EnergyLog(activity=name, energy=energy) for energy in energies]


def test_a_single_log_leans_on_the_others_and_stays_wide():
    found = energy_map(logs("writing", 1, 1, 1, 0, 1, 1) + logs("budget", -2)).groups
    writing, budget = found
    assert budget.raw_mean == -2 < budget.mean < writing.mean
    assert budget.high - budget.low > 1.5 * (writing.high - writing.low)


def test_one_log_alone_does_not_claim_to_know_which_way_it_goes():
    (only,) = energy_map(logs("writing", 1)).groups
    assert only.gives_energy is None


def test_many_logs_on_one_side_settle_it():
    first, last = energy_map(logs("writing", *[2, 1] * 15) + logs("budget", *[-1, -2] * 15)).groups
    assert (first.name, first.gives_energy, last.gives_energy) == ("writing", True, False)
    assert first.mean == pytest.approx(1.5, abs=0.15)


def test_no_logs_give_an_empty_map_that_says_how_many_to_begin_with():
    found = energy_map([])
    assert found.groups == ()
    assert found.log_more.total > 0


def test_names_are_grouped_without_regard_to_case_and_spaces():
    (only,) = energy_map(logs("Writing", 1) + logs("  writing ", 2)).groups
    assert (only.name, only.count) == ("Writing", 2)


def test_logs_that_did_not_say_are_counted_apart():
    entries = [
        EnergyLog("a", 1, topic="Python", setting="home", hour=9),
        EnergyLog("b", -1, hour=15, minutes=30, engagement=4, is_flow=True),
    ]
    assert energy_map(entries, Dimension.TOPIC).unsaid == 1
    assert energy_map(entries, Dimension.SETTING).groups[0].name == "home"
    hours = energy_map(entries, Dimension.HOUR)
    assert [group.name for group in hours.groups] == ["09:00", "15:00"]
    late = hours.groups[1]
    assert (late.minutes, late.mean_engagement, late.flow_count) == (30, 4, 1)


@pytest.mark.parametrize(
    ("fault", "field"),
    [
        ({"activity": " "}, "activity"),
        ({"energy": 3}, "energy"),
        ({"energy": float("nan")}, "energy"),
        ({"engagement": 0}, "engagement"),
        ({"hour": 24}, "hour"),
        ({"minutes": -1}, "minutes"),
    ],
)
def test_a_log_outside_its_ranges_names_the_field(fault, field):
    with pytest.raises(ValueError, match=field):
        EnergyLog(**({"activity": "writing", "energy": 1} | fault))


def test_a_clear_ranking_needs_no_more_logs():
    found = energy_map(logs("writing", *[2, 1] * 15) + logs("budget", *[-1, -2] * 15))
    assert found.log_more.total == 0


def test_advice_says_how_much_more_to_log_and_where():
    few = energy_map(logs("writing", 1, 2) + logs("budget", 0, 1))
    said = advice(few)
    assert said.startswith(f"Log {few.log_more.total} more before this means something")
    assert f"{few.log_more.top} of writing" in said


def test_advice_says_when_the_first_stands_apart_and_when_all_are_level():
    apart = energy_map(logs("writing", *[2, 1] * 15) + logs("budget", *[-1, -2] * 15))
    assert advice(apart).startswith("writing stands above the rest by 3.0 points")
    level = energy_map(logs("writing", *[1, 0] * 30) + logs("budget", *[1, 0] * 30))
    assert "level with the rest" in advice(level)
    assert advice(energy_map([])) == "Log about 11 more before this means something."


def test_one_activity_alone_asks_for_others_to_compare():
    assert "other things to compare" in advice(energy_map(logs("writing", 1, 2)))
    assert "Log other things" in advice(energy_map(logs("writing", *[1, 2] * 40)))


def test_logging_as_many_more_as_it_says_brings_the_half_width_down_to_what_is_needed():
    ranked = pool([[1, 2, 0], [0, 1, -1, 1], [-1, 1]]).groups
    more = logs_until_meaningful(ranked)
    assert more.total == more.top + more.rest > 0
    first, others = ranked[0], ranked[1:]
    rest_count = sum(group.count for group in others)
    rest_variance = sum(group.count * group.deviation**2 for group in others) / rest_count

    def half_width(top: int, rest: int) -> float:
        return (
            1.6449
            * (first.deviation**2 / (first.count + top) + rest_variance / (rest_count + rest))
            ** 0.5
        )

    assert half_width(0, 0) == pytest.approx(more.half_width, abs=1e-3)
    assert half_width(more.top, more.rest) <= more.needed + 1e-3
    assert half_width(more.top - 1, more.rest - 1) > more.needed


energies = st.lists(st.integers(-2, 2), min_size=1, max_size=8)


@settings(max_examples=60, deadline=None)
@given(st.lists(energies, min_size=1, max_size=6))
def test_intervals_hold_their_mean_and_stay_on_the_scale(groups):
    entries = [log for index, group in enumerate(groups) for log in logs(f"a{index}", *group)]
    found = energy_map(entries)
    assert sum(group.count for group in found.groups) == len(entries)
    means = [group.mean for group in found.groups]
    assert means == sorted(means, reverse=True)
    for group in found.groups:
        assert -2 <= group.low <= group.mean <= group.high <= 2
        assert group.high > group.low
    assert found.log_more.total == found.log_more.top + found.log_more.rest >= 0


@settings(max_examples=40, deadline=None)
@given(energies, energies)
def test_the_mirror_image_of_the_logs_gives_the_mirror_image_of_the_map(one, two):
    straight = pool([one, two]).groups
    mirrored = pool([[-value for value in one], [-value for value in two]]).groups
    for here, there in zip(straight, mirrored, strict=True):
        assert here.mean == pytest.approx(-there.mean)
        assert here.low == pytest.approx(-there.high)


@pytest.mark.parametrize(
    ("freedom", "expected"), [(2, 2.9200), (3, 2.3534), (5, 2.0150), (10, 1.8125), (60, 1.6706)]
)
def test_the_quantile_of_student_agrees_with_the_printed_tables(freedom, expected):
    assert student_quantile(0.95, freedom) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_intervals_cover_what_they_promise_on_simulated_logs(scenario):
    covered = coverage(scenario, rounds=60, seed=3)
    # Where all groups are the same, any honest interval covers more than it promises.
    assert 84 <= covered <= (100 if scenario.name.startswith("all alike") else 97)
