"""Finding words in what one wrote."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.goals.operations import add_milestone, set_goal
from ninefold.reflection.operations import make_prediction, write_page
from ninefold.search import queries
from ninefold.search.snippets import marked, snippet

MARK = ("<", ">")
LONG = " ".join(f"w{number}x" for number in range(60))


def test_a_snippet_stands_around_the_first_word_that_was_found() -> None:
    shown = snippet(LONG, ["w30x"], MARK)
    assert shown.startswith("… w24x ") and " <w30x> " in shown and shown.endswith(" w47x …")


def test_a_snippet_at_the_start_or_the_end_of_a_text_has_no_dots_there() -> None:
    assert snippet(LONG, ["w2x"], MARK).startswith("w0x w1x <w2x>")
    assert snippet(LONG, ["w59x"], MARK).endswith("w58x <w59x>")
    assert snippet("One, two.", ["two"], MARK) == "One, <two>."


def test_the_last_word_is_found_as_a_beginning_and_the_others_whole() -> None:
    assert snippet("test tests testing", ["tests", "testi"], MARK) == "test <tests> <testing>"


def test_case_and_accents_make_no_difference_and_stay_as_they_were_written() -> None:
    assert snippet("Der CAFÉ in Zürich", ["cafe", "zurich"], MARK) == "Der <CAFÉ> in <Zürich>"


def test_words_that_stand_in_the_title_alone_show_how_the_text_begins() -> None:
    assert snippet(LONG, ["elsewhere"], MARK).startswith("w0x w1x")
    assert snippet("", ["elsewhere"], MARK) == ""


@given(st.text(max_size=300), st.from_regex(r"[a-z]{1,4}", fullmatch=True))
@settings(max_examples=100)
def test_a_snippet_without_its_signs_is_a_piece_of_the_text(text: str, term: str) -> None:
    text = text.replace("<", "").replace(">", "")
    shown = snippet(text, [term], MARK).replace("<", "").replace(">", "")
    assert shown.removeprefix("… ").removesuffix(" …") in text


@pytest.mark.django_db
def test_rows_are_ranked_by_how_much_of_them_the_word_is(ada: Any) -> None:
    _write(ada, ["a long day about many other things and a lathe", "lathe lathe", "no such word"])
    assert [found.on for found in queries.find(ada, "lathe")] == [_day(1), _day(0)]


@pytest.mark.django_db
def test_a_word_in_too_many_rows_is_ranked_over_the_latest(
    ada: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "MOST_RANKED", 2)
    _write(ada, ["lathe lathe lathe", "a lathe among many other words", "lathe", "nothing"])
    found = queries.find(ada, "lathe")
    assert [one.on for one in found] == [_day(2), _day(1)]
    assert str(found[0].snippet).strip() == "<mark>lathe</mark>"


@pytest.mark.django_db
def test_of_rows_that_are_equally_good_the_latest_stand_first(ada: Any) -> None:
    _write(ada, ["the same lathe", "the same lathe", "the same lathe"])
    assert [one.on for one in queries.find(ada, "lathe")] == [_day(2), _day(1), _day(0)]


@pytest.mark.django_db
def test_the_whole_word_goes_before_words_that_begin_so(ada: Any) -> None:
    _write(ada, ["lathework lathework", "a day of many things and of the lathe", "lathes"])
    assert queries.find(ada, "lathe")[0].on == _day(1)
    assert len(queries.find(ada, "lathe")) == 3
    assert queries.find(ada, "lathew")[0].on == _day(0)


@pytest.mark.django_db
def test_another_persons_rows_take_no_place_among_the_ranked(
    ada: Any, ben: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "MOST_RANKED", 1)
    _write(ada, ["lathe"])
    _write(ben, ["lathe", "lathe"])
    assert [one.on for one in queries.find(ada, "lathe")] == [_day(0)]


def _day(number: int) -> date:
    return date(2026, 3, 2) + timedelta(days=number)


def _write(owner: Any, texts: list[str]) -> None:
    for number, text in enumerate(texts):
        write_page(owner=owner, on=_day(number), text=text)


def test_in_a_title_each_word_that_was_found_is_marked() -> None:
    assert marked("A lathe, the LATHES & a lath", ["a", "lathe"], MARK) == (
        "<A> <lathe>, the <LATHES> & <a> lath"
    )


@pytest.mark.django_db
def test_where_the_words_stand_in_the_title_alone_the_rest_of_the_card_is_shown(
    as_ada: Any, ada: Any
) -> None:
    due_on = ada.today + timedelta(days=9)
    make_prediction(owner=ada, claim="I turn a leg on the lathe", percent=70, due_on=due_on)
    (found,) = queries.find(ada, "lathe")
    assert found.marked_title == "I turn a leg on the <mark>lathe</mark>"
    assert found.snippet == f"70%, until {due_on:%-d %B %Y}"
    assert b"on the <mark>lathe</mark></a>" in as_ada.get("/search/?q=lathe").content


@pytest.mark.django_db
def test_a_hit_says_what_it_hangs_on_unless_its_title_does(as_ada: Any, ada: Any) -> None:
    goal = set_goal(owner=ada, title="Turn a chair leg")
    for title in ("Buy a lathe", "The lathe is here: Turn a chair leg"):
        add_milestone(owner=ada, goal_key=goal.pk, title=title)
    page = as_ada.get("/search/?q=lathe").content.decode()
    assert page.count("<span>Turn a chair leg</span>") == 1
