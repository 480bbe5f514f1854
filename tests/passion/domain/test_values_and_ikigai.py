from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.passion.domain.ikigai import meeting_of, meetings
from ninefold.passion.domain.value_cards import CARDS, Pile, check_piles, in_order, moved

CODES = [card.code for card in CARDS]


def test_there_are_about_thirty_cards_and_no_two_are_alike():
    assert len({card.code for card in CARDS}) == len({card.name for card in CARDS}) == 32


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(st.sampled_from(CODES), st.sampled_from([pile.value for pile in Pile])),
    st.lists(st.sampled_from(CODES), unique=True),
)
def test_the_first_pile_is_ordered_without_losing_or_adding_a_card(piles, order):
    ranked = [card.code for card in in_order(piles, order)]
    much = {code for code, pile in piles.items() if pile == "much"}
    some = {code for code, pile in piles.items() if pile == "some"}
    assert set(ranked) == (much or some)
    assert len(ranked) == len(set(ranked))


def test_the_order_given_before_is_kept_and_newcomers_come_last():
    piles = {"calm": "much", "craft": "much", "use": "much"}
    ranked = [card.code for card in in_order(piles, ["calm", "use"])]
    assert ranked == ["calm", "use", "craft"]


def test_a_card_that_is_not_there_or_lies_nowhere_is_refused_by_its_name():
    with pytest.raises(ValueError, match="not one of the cards"):
        check_piles({"gold": "much"})
    with pytest.raises(ValueError, match="Calm: put it into"):
        check_piles({"calm": "nowhere"})


def test_what_rose_came_and_left_between_two_sorts_is_named():
    found = [(m.card.code, m.before, m.now) for m in moved(["calm", "use"], ["use", "craft"])]
    assert found == [("use", 2, 1), ("craft", None, 2), ("calm", 1, None)]


def test_lines_of_two_lists_meet_in_a_word_whatever_its_ending():
    found = meetings(
        {
            "love": ["Teaching colleagues"],
            "needed": ["Testers who were taught well"],
            "paid": ["Workshops that teach"],
        }
    )
    assert [one.word for one in found] == ["teaching"]
    assert found[0].circles == ("love", "paid")
    assert meeting_of(found, "love", "paid") == found
    assert meeting_of(found, "love", "needed") == []


def test_a_word_twice_in_one_list_is_no_meeting():
    assert meetings({"love": ["Paint", "Painting walls"]}) == []
