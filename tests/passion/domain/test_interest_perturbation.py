from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.passion.domain.areas import AREAS
from ninefold.passion.domain.interest_items import Form, items
from ninefold.passion.domain.interest_perturbation import (
    ASSUMED_NOISE,
    perturbed_scores,
    rank_ranges,
    retest_noise,
)
from ninefold.passion.domain.interest_retest import compare

SHORT = [item.code for item in items(Form.SHORT)]
ANY_ANSWERS = st.fixed_dictionaries({code: st.integers(1, 5) for code in SHORT})


@settings(max_examples=40, deadline=None)
@given(ANY_ANSWERS, st.floats(0, 2))
def test_somebody_always_comes_first_and_ranges_are_in_order(answers, noise):
    ranges = rank_ranges(answers, noise)
    assert sum(one.first for one in ranges) == pytest.approx(1)
    assert all(1 <= one.best <= one.worst <= 6 for one in ranges)


def test_without_noise_the_ranks_are_the_ranks():
    levels = dict(zip(AREAS, (5, 4, 3, 2, 1, 4), strict=True))
    answers = {item.code: levels[item.area] for item in items(Form.SHORT)}
    # Investigative and Conventional are level: either may be second or third.
    ranges = [(one.best, one.worst) for one in rank_ranges(answers, 0)]
    assert ranges == [(1, 1), (2, 3), (4, 4), (5, 5), (6, 6), (2, 3)]


def test_more_noise_never_gives_a_narrower_range_to_a_clear_profile():
    levels = dict(zip(AREAS, (5, 4, 3, 3, 2, 1), strict=True))
    answers = {item.code: levels[item.area] for item in items(Form.SHORT)}
    calm, noisy = rank_ranges(answers, 0.3), rank_ranges(answers, 1.5)
    for one, other in zip(calm, noisy, strict=True):
        assert other.worst - other.best >= one.worst - one.best


def test_the_exact_ranks_are_those_that_a_simulation_finds():
    chance = Random(5)
    answers = {code: chance.randint(2, 4) for code in SHORT}
    exact = rank_ranges(answers, ASSUMED_NOISE)
    profiles = perturbed_scores(answers, noise=ASSUMED_NOISE, count=4000, seed="check")
    firsts = dict.fromkeys(AREAS, 0.0)
    for profile in profiles:
        best = max(profile)
        winners = [area for area, score in zip(AREAS, profile, strict=True) if score == best]
        for area in winners:
            firsts[area] += 1 / len(winners) / len(profiles)
    for one in exact:
        assert firsts[one.area] == pytest.approx(one.first, abs=0.03)


def test_perturbed_profiles_are_the_same_for_the_same_seed_and_stay_on_the_scale():
    answers = dict.fromkeys(SHORT, 5)
    first = perturbed_scores(answers, noise=1.0, count=20, seed="a")
    assert first == perturbed_scores(answers, noise=1.0, count=20, seed="a")
    assert first != perturbed_scores(answers, noise=1.0, count=20, seed="b")
    assert all(0 <= score <= 1 for profile in first for score in profile)


def test_areas_with_different_numbers_of_answers_are_not_ranked():
    with pytest.raises(ValueError, match="as many for each area"):
        rank_ranges({**dict.fromkeys(SHORT, 3), "R9": 3})
    with pytest.raises(ValueError, match="noise"):
        rank_ranges(dict.fromkeys(SHORT, 3), -1)


def test_the_noise_of_a_retest_comes_near_to_the_true_one():
    chance = Random(1)
    true = {code: chance.choice((2.5, 3, 3.5)) for code in SHORT}
    noise = 0.9
    both = [
        {code: max(1, min(5, round(chance.gauss(mean, noise)))) for code, mean in true.items()}
        for _ in range(2)
    ]
    found = retest_noise(*both)
    assert found.pairs == 30
    assert not found.is_assumed
    assert 0.65 <= found.deviation <= 1.15


def test_two_equal_sittings_leave_less_noise_than_assumed_but_some():
    same = dict.fromkeys(SHORT, 4)
    assert 0 < retest_noise(same, same).deviation < ASSUMED_NOISE


def test_sittings_are_compared_by_the_questions_that_both_asked():
    first = dict.fromkeys(SHORT, 3)
    second = {item.code: 3 for item in items(Form.FULL)} | {"S1": 5, "S2": 5}
    found = compare(first, second)
    assert found is not None
    assert (found.shared, found.same) == (30, 28)
    assert found.mean_step == pytest.approx(4 / 30)
    assert found.likeness is None  # The first profile is flat.
    assert [one.area.value for one in found.changes if one.difference] == ["S"]
    assert compare({}, first) is None
