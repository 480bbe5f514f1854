from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninefold.passion.domain.speaking import speaking_words
from ninefold.passion.domain.strengths import Saying, Source, marked, name_strengths
from ninefold.passion.domain.themes import stem


def compliment(text: str, said_by: str = "") -> Saying:
    return Saying(text, Source.COMPLIMENT, said_by)


def win(text: str, on: date) -> Saying:
    return Saying(text, Source.WIN, on=on)


MARCH, APRIL, MAY = date(2026, 3, 2), date(2026, 4, 7), date(2026, 5, 4)


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Explained the ledger to the new team", ["Explaining"]),
        ("Listened to both sides, and mediated", ["Bringing people together", "Listening"]),
        ("Finally persuaded sales to wait", ["Persuading"]),
        ("Led the pilot with two people", ["Leading"]),
        ("Quality report explained by Tom", []),
        ("Wait until sales are persuaded", []),
        ("Learn what a generator saves", []),
        ("Delivered the importer", []),
    ],
)
def test_of_a_win_only_the_deeds_speak(title, names):
    assert sorted(one.name for one in name_strengths([win(title, MARCH)])) == names


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Explained it without preparing", ["explained"]),
        ("You are not a very patient man", ["man"]),
        ("You never lose patience", ["patience"]),
        ("It doesn't shine. Clear!", ["clear"]),
        ("", []),
    ],
)
def test_what_a_not_takes_back_does_not_speak(sentence, words):
    assert [said.word for said in speaking_words(sentence)] == words


def test_three_wins_over_a_month_may_be_asked_about_but_not_three_of_one_week():
    told = [win(f"Persuaded {who}", on) for who, on in (("a", MARCH), ("b", APRIL), ("c", MAY))]
    (found,) = name_strengths(told)
    assert found.is_worth_asking
    assert found.deciding == (frozenset({"persuaded"}),) * 3
    (found,) = name_strengths(told[:2])
    assert not found.is_worth_asking
    week = [win(f"Persuaded {who}", date(2026, 3, day)) for who, day in (("a", 2), ("b", 4))]
    (found,) = name_strengths([*week, win("Persuaded c", date(2026, 3, 6))])
    assert not found.is_worth_asking


def test_a_win_said_thrice_on_one_day_is_one_occasion():
    told = [win("Persuaded a", MARCH), win("Persuaded b", MARCH), win("Persuaded c", MAY)]
    (found,) = name_strengths(told)
    assert not found.is_worth_asking


@pytest.mark.parametrize(
    ("said", "wins", "is_worth"), [(2, 0, True), (1, 2, True), (1, 1, False), (1, 0, False)]
)
def test_two_sentences_or_one_with_two_wins_may_be_asked_about(said, wins, is_worth):
    told = [compliment(f"So calm, {number}", "Mira") for number in range(said)]
    told += [win(f"Relaxed the {number}. team", MARCH) for number in range(wins)]
    (found,) = name_strengths(told)
    assert found.name == "Staying calm"
    assert found.is_worth_asking is is_worth


def test_the_words_that_decided_are_marked_where_they_stand():
    assert marked("You explained it, so clearly.", {"explained", "clearly"}) == [
        ("You ", False),
        ("explained", True),
        (" it, so ", False),
        ("clearly", True),
        (".", False),
    ]
    assert marked("Nothing of it", set()) == [("Nothing of it", False)]


@given(st.text(max_size=80), st.sets(st.text(max_size=6), max_size=4))
def test_marking_loses_no_sign_of_a_sentence(text, deciding):
    said = {one.word for one in speaking_words(text)}
    assert "".join(part for part, _ in marked(text, deciding | said)) == text


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
