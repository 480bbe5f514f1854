from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.passion.domain.areas import AREAS, Area
from ninefold.passion.domain.interest_items import ITEMS, Form, items
from ninefold.passion.domain.interest_scoring import (
    Consistency,
    consistency,
    differentiation,
    holland_code,
    score_areas,
)


def answering(**levels: int) -> dict[str, int]:
    """The short form with one answer for all items of an area; 1 for areas not named."""
    return {item.code: levels.get(item.area.value, 1) for item in items(Form.SHORT)}


ANY_ANSWERS = st.fixed_dictionaries({item.code: st.integers(1, 5) for item in ITEMS})


def test_liking_everything_of_an_area_scores_one_and_nothing_scores_zero():
    scores = {one.area: one.score for one in score_areas(answering(S=5))}
    assert scores[Area.SOCIAL] == 1
    assert scores[Area.REALISTIC] == 0


@settings(max_examples=60, deadline=None)
@given(ANY_ANSWERS)
def test_the_interval_holds_the_score_and_stays_on_the_scale(answers):
    for one in score_areas(answers):
        assert 0 <= one.low <= one.score <= one.high <= 1
        assert one.high > one.low


@settings(max_examples=40, deadline=None)
@given(ANY_ANSWERS)
def test_answering_one_item_more_warmly_never_lowers_its_area(answers):
    before = score_areas(answers)
    after = score_areas({**answers, "E3": min(5, answers["E3"] + 1)})
    for area, then, now in zip(AREAS, before, after, strict=True):
        if area is Area.ENTERPRISING:
            assert now.score >= then.score
        else:
            assert now.score == then.score


def test_more_questions_give_a_narrower_range():
    short = {item.code: 3 + (int(item.code[1:]) % 2) for item in items(Form.SHORT)}
    full = {item.code: 3 + (int(item.code[1:]) % 2) for item in items(Form.FULL)}
    for few, many in zip(score_areas(short), score_areas(full), strict=True):
        assert many.high - many.low < few.high - few.low


def test_an_unanswered_area_could_be_anything():
    scores = {one.area: one for one in score_areas({"R1": 4})}
    assert (scores[Area.SOCIAL].low, scores[Area.SOCIAL].high) == (0, 1)
    assert scores[Area.SOCIAL].answered == 0


@pytest.mark.parametrize(
    ("answers", "words"), [({"X1": 3}, "not an item"), ({"R1": 6}, "give 1 to 5")]
)
def test_answers_that_cannot_be_are_refused_with_words(answers, words):
    with pytest.raises(ValueError, match=words):
        score_areas(answers)


def test_the_code_names_the_first_three_in_their_order():
    code = holland_code(score_areas(answering(I=5, S=4, A=3)))
    assert code.letters == "ISA"
    assert not code.is_tied


def test_what_is_level_is_said():
    code = holland_code(score_areas(answering(I=5, S=4, A=4)))
    assert code.is_tied
    assert code.in_words == "Artistic and Social are level"


def test_a_tie_behind_the_third_place_does_not_matter():
    code = holland_code(score_areas(answering(I=5, S=4, A=3, R=2, C=2)))
    assert not code.is_tied


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ({"R": 5, "I": 4}, Consistency.HIGH),
        ({"R": 5, "A": 4}, Consistency.MIDDLE),
        ({"R": 5, "S": 4}, Consistency.LOW),
        ({"R": 5, "C": 4, "I": 4}, Consistency.HIGH),
        ({"R": 5, "S": 4, "I": 4}, Consistency.OPEN),
        ({}, Consistency.OPEN),
    ],
)
def test_consistency_is_how_near_the_two_first_areas_stand(levels, expected):
    assert consistency(holland_code(score_areas(answering(**levels)))) is expected


def test_a_flat_profile_is_not_differentiated_and_a_single_peak_wholly():
    assert differentiation(score_areas(answering(R=3, I=3, A=3, S=3, E=3, C=3))) == 0
    assert differentiation(score_areas(answering(R=5))) == 1
