from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.passion.domain.aeiou import Letter, Moment, notice, split_names


def moment(energy: float | None, *places: str) -> Moment:
    return Moment(energy, {Letter.ENVIRONMENTS: places})


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada, Priya and Tomasz", ("Ada", "Priya", "Tomasz")),
        ("Whiteboard & pens; tape", ("Whiteboard", "pens", "tape")),
        ("  ", ()),
        ("Andrea", ("Andrea",)),
        (
            "We stood around the table and everybody wanted to draw at the same time",
            ("We stood around the table and everybody wanted to draw at the same time",),
        ),
    ],
)
def test_a_list_is_taken_apart_and_a_sentence_is_not(text, names):
    assert split_names(text) == names


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_no_name_is_blank_or_twice(text):
    found = split_names(text)
    assert all(name.strip() for name in found)
    assert len(set(found)) == len(found)


def test_the_week_counts_what_gave_and_took_and_marks_what_is_new():
    week = [moment(2, "Home"), moment(-1, "home"), moment(None, "Train")]
    before = [moment(1, "Home")] * 5
    home, train = notice(week, before)[Letter.ENVIRONMENTS]
    assert (home.word, home.count, home.gave, home.took, home.is_new) == ("Home", 2, 1, 1, False)
    assert home.usual is not None
    assert home.usual.count == 7
    assert (train.is_new, train.usual) == (True, None)


def test_in_the_first_week_nothing_is_called_new():
    assert not notice([moment(1, "Home")], [])[Letter.ENVIRONMENTS][0].is_new


def test_what_surely_lifts_as_a_rule_is_told_from_a_single_good_day():
    before = [moment(1, "Home")] * 30 + [moment(2, "Home")] * 10 + [moment(-1, "Train")] * 30
    week = [moment(1, "Home"), moment(-1, "Train"), moment(2, "Park")]
    tends = {one.word: one.tends for one in notice(week, before)[Letter.ENVIRONMENTS]}
    assert tends == {"Home": 1, "Train": -1, "Park": 0}


def test_a_week_without_logs_notices_nothing():
    assert notice([], [moment(1, "Home")]) == {letter: [] for letter in Letter}


@pytest.mark.parametrize(
    ("energies", "said"),
    [
        ((2, -1, None), "gave energy 1 of 3 times, took it 1 of 3 times"),
        ((1, 2), "gave energy twice"),
        ((-1,), "took energy once"),
        ((0, None, 0), "came up 3 times"),
    ],
)
def test_what_a_word_did_to_the_week_is_said_in_words(energies, said):
    week = [moment(energy, "Home") for energy in energies]
    assert notice(week, [])[Letter.ENVIRONMENTS][0].this_week == said
