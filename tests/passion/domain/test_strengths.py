from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninefold.passion.domain.strengths import Saying, Source, name_strengths
from ninefold.passion.domain.themes import stem


def compliment(text: str, said_by: str = "") -> Saying:
    return Saying(text, Source.COMPLIMENT, said_by)


def test_different_forms_of_a_word_speak_for_one_strength():
    found = name_strengths(
        [
            compliment("You explained the outage so clearly.", "Mira"),
            compliment("Nobody explains budgets like you", "Tom"),
            Saying("Teaching the interns was easy.", Source.EFFORTLESS_WIN),
        ]
    )
    first = found[0]
    assert first.name == "Explaining"
    assert (first.count, first.compliments, first.effortless_wins) == (3, 2, 1)
    assert first.said_by == (("Mira", 1), ("Tom", 1))
    assert first.words[0][1] == 2


def test_what_two_people_said_comes_before_what_one_said_twice():
    found = name_strengths(
        [
            compliment("So calm", "Mira"),
            compliment("Calm again", "Mira"),
            compliment("Very precise", "Mira"),
            compliment("Precise as ever", "Tom"),
        ]
    )
    assert [strength.name for strength in found] == ["Care for detail", "Staying calm"]


def test_a_word_of_no_theme_makes_its_own_strength_once_it_is_said_twice():
    one = compliment("Your spreadsheets are magic", "Mira")
    two = compliment("That spreadsheet saved me", "Tom")
    assert name_strengths([one]) == []
    (found,) = name_strengths([one, two])
    assert found.is_named_by_words
    assert found.name.casefold().startswith("spreadsheet")
    assert found.sayings == (one, two)


def test_the_same_sentences_are_not_named_twice():
    sayings = [compliment("Calm spreadsheets", "A"), compliment("calm spreadsheet", "B")]
    assert [strength.name for strength in name_strengths(sayings)] == ["Staying calm"]


def test_blank_sayings_and_the_empty_list_name_nothing():
    assert name_strengths([]) == []
    assert name_strengths([compliment("   ")]) == []


def test_fewer_than_one_saying_is_refused():
    with pytest.raises(ValueError, match="at_least"):
        name_strengths([], at_least=0)


@pytest.mark.parametrize(
    ("one", "other"),
    [("planning", "plans"), ("explained", "explain"), ("organised", "organise"),
     ("deliveries", "delivery"), ("calmly", "calm")],
)  # fmt: skip
def test_stems_bring_forms_of_a_word_together(one, other):
    assert stem(one) == stem(other)


@given(st.lists(st.builds(compliment, st.text(max_size=60), st.text(max_size=8)), max_size=8))
def test_every_strength_has_its_sentences_behind_it(sayings):
    for strength in name_strengths(sayings):
        assert strength.count >= 1
        assert strength.count == strength.compliments + strength.effortless_wins
        assert all(saying in sayings for saying in strength.sayings)
        assert all(number <= strength.count for _, number in strength.words)
