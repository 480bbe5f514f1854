from __future__ import annotations

from collections import Counter

from ninefold.passion.domain.areas import AREAS, Area
from ninefold.passion.domain.interest_items import ITEMS, Form, counted, items, pages


def test_both_forms_ask_each_area_equally_often():
    assert Counter(item.area for item in items(Form.SHORT)) == dict.fromkeys(AREAS, 5)
    assert Counter(item.area for item in items(Form.FULL)) == dict.fromkeys(AREAS, 10)


def test_no_two_items_say_the_same():
    assert len({item.text for item in ITEMS}) == len({item.code for item in ITEMS}) == 60


def test_each_page_asks_all_six_areas_and_none_always_comes_first():
    for page in pages(Form.FULL):
        assert {item.area for item in page} == set(AREAS)
    assert {page[0].area for page in pages(Form.FULL)} == set(AREAS)


def test_the_full_form_begins_with_the_short_one():
    assert items(Form.FULL)[:30] == items(Form.SHORT)


def test_a_full_form_that_is_half_answered_counts_as_the_short_one():
    short = {item.code: 3 for item in items(Form.SHORT)}
    assert counted(Form.FULL, short) == short
    assert counted(Form.FULL, {**short, "R9": 5}) == short
    assert counted(Form.SHORT, dict(list(short.items())[:-1])) is None


def test_neighbours_on_the_hexagon_are_one_step_apart_and_opposites_three():
    assert Area.REALISTIC.steps_to(Area.CONVENTIONAL) == 1
    assert Area.INVESTIGATIVE.steps_to(Area.SOCIAL) == 2
    assert Area.ARTISTIC.steps_to(Area.CONVENTIONAL) == 3
    assert Area.SOCIAL.steps_to(Area.SOCIAL) == 0
