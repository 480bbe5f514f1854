"""Matching occupations, and taking a match apart."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.occupations.archive_files import made_up

from ninefold.occupations.domain.archive import Occupation, Rating
from ninefold.occupations.domain.features import Features, features_of
from ninefold.occupations.domain.matching import (
    Wish,
    contributions,
    match_scores,
    ranking,
    ranks_of,
)
from ninefold.occupations.domain.why import TOP, rank_ranges, why

ELEMENTS = ("2.A.1.a", "2.B.1.a", "2.B.3.e", "2.C.1.a", "2.C.4.a")
SCORES = st.tuples(*[st.floats(0, 1)] * 6)
WISHES = st.builds(
    Wish,
    interests=st.one_of(st.none(), SCORES),
    elements=st.lists(st.sampled_from(ELEMENTS), unique=True).map(tuple),
    zones=st.sets(st.integers(1, 5)).map(tuple),
)


def _many(count: int = 60) -> Features:
    """Occupations with profiles of all sorts, more than a top ten."""
    chance = np.random.default_rng(4)
    return features_of(
        [
            Occupation(
                f"20-{at:04}.00",
                f"Work {at}",
                "",
                zone=1 + at % 5,
                interests=tuple(chance.uniform(1, 7, 6)),
                skills={it: Rating(float(chance.uniform(1, 5))) for it in ELEMENTS},
            )
            for at in range(count)
        ]
    )


MANY = _many()


def test_the_same_interests_match_wholly_and_the_opposite_not_at_all() -> None:
    features = features_of(made_up().occupations)
    own = tuple((score - 1) / 6 for score in made_up().occupations[1].interests or ())
    scores = match_scores(features, Wish(own))
    assert scores[1] == pytest.approx(1)
    opposite = match_scores(features, Wish(tuple(1 - score for score in own)))
    assert opposite[1] == pytest.approx(-1)
    assert ranking(scores)[0] == 1


def test_only_the_shape_of_the_interests_counts_not_how_freely_one_says_yes() -> None:
    shy, keen = (0.1, 0.3, 0.1, 0.2, 0.1, 0.2), (0.5, 0.9, 0.5, 0.7, 0.5, 0.7)
    assert match_scores(MANY, Wish(shy)) == pytest.approx(match_scores(MANY, Wish(keen)))


def test_a_profile_without_any_shape_matches_nothing() -> None:
    assert Wish((0.5,) * 6).is_empty
    assert not Wish((0.5,) * 6, ("2.A.1.a",)).is_empty


def test_a_chosen_skill_brings_those_up_that_ask_for_it() -> None:
    features = features_of(made_up().occupations)
    scores = match_scores(features, Wish(elements=("2.B.3.e",)))
    assert ranking(scores)[0] == 1


def test_only_the_job_zones_that_come_into_question_are_ranked() -> None:
    found = ranking(match_scores(MANY, Wish((0, 1, 0, 0, 0, 0.5), zones=(4, 5))))
    assert found
    assert {int(MANY.zones[at]) for at in found} == {4, 5}


def test_an_occupation_without_interests_is_not_ranked_by_them() -> None:
    bare = Occupation("30-0001.00", "Nobody asked", "")
    features = features_of([*made_up().occupations, bare])
    wish = Wish((0, 1, 0, 0, 0, 0.5))
    assert len(features.codes) - 1 not in ranking(match_scores(features, wish))
    assert why(features, wish, len(features.codes) - 1) is None


@settings(max_examples=60, deadline=None)
@given(wish=WISHES.filter(lambda wish: not wish.is_empty), position=st.integers(0, 59))
def test_the_terms_of_a_match_sum_to_its_score(wish: Wish, position: int) -> None:
    score = match_scores(MANY, Wish(wish.interests, wish.elements))[position]
    terms = contributions(MANY, wish, position)
    assert sum(term.amount for term in terms) == pytest.approx(score, abs=1e-9)
    assert -1 - 1e-9 <= score <= 1 + 1e-9


@settings(max_examples=40, deadline=None)
@given(wish=WISHES.filter(lambda wish: not wish.is_empty))
def test_the_rank_of_each_is_its_place_in_the_ranking(wish: Wish) -> None:
    scores = match_scores(MANY, wish)
    for place, position in enumerate(ranking(scores), start=1):
        assert ranks_of(scores[None], position)[0] == place


@settings(max_examples=25, deadline=None)
@given(interests=SCORES, position=st.integers(0, 59))
def test_what_is_said_to_bring_it_into_the_top_does(
    interests: tuple[float, ...], position: int
) -> None:
    wish = Wish(interests)
    if wish.is_empty:
        return
    found = why(MANY, wish, position)
    assert found is not None
    if found.is_in_top:
        assert not (found.changes or found.additions or found.way)
        assert found.score >= found.threshold
        return
    for change in found.changes:
        changed = list(interests)
        changed["RIASEC".index(change.area)] = change.after
        scores = match_scores(MANY, Wish(tuple(changed)))
        assert ranks_of(scores[None], position)[0] <= TOP
    for element in found.additions:
        scores = match_scores(MANY, Wish(interests, (element,)))
        assert ranks_of(scores[None], position)[0] <= TOP
    # Wanting what the work is like must be enough.
    assert found.way is not None


def test_without_noise_a_rank_has_no_range_and_with_noise_it_has() -> None:
    wish = Wish((0.2, 0.8, 0.3, 0.5, 0.4, 0.7))
    order = ranking(match_scores(MANY, wish))
    still = np.array([wish.interests] * 30)
    for place, position in enumerate(order[:12], start=1):
        (found,) = rank_ranges(MANY, wish, still, [position])
        assert (found.best, found.worst) == (place, place)
        assert found.in_top == (1.0 if place <= TOP else 0.0)
    chance = np.random.default_rng(1)
    shaken = np.clip(still + chance.normal(0, 0.15, still.shape), 0, 1)
    (first,) = rank_ranges(MANY, wish, shaken, order[:1])
    assert first.best < first.worst
