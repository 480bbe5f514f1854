from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.passion.domain.naming import LONGEST_NAME, name_activity


def test_a_known_name_is_recognised_whatever_its_ending():
    known = ["Testing", "Pairing", "Code review"]
    assert name_activity("paired with Ada on the parser", known) == (
        "Pairing",
        "paired with Ada on the parser",
    )
    assert name_activity("reviewing Jonas's code", known)[0] == "Code review"


def test_the_name_with_most_words_wins():
    assert name_activity("review of the code", ["Review", "Code review"])[0] == "Code review"


def test_a_known_name_alone_needs_no_note():
    assert name_activity("pairing", ["Pairing"]) == ("Pairing", "")


def test_an_unknown_activity_is_named_by_what_stands_before_the_first_pause():
    assert name_activity("Triage: forty old bugs", []) == ("Triage", "Triage: forty old bugs")
    assert name_activity("Sketched the plan, then tea", [])[0] == "Sketched the plan"
    assert name_activity("Walked to work", []) == ("Walked to work", "")


def test_a_decimal_or_a_time_is_no_pause():
    assert name_activity("Ran 7.5 km at 6:30", [])[0] == "Ran 7.5 km at 6:30"


def test_whom_it_was_done_with_is_no_part_of_the_name():
    assert name_activity("pair programming with Ada on tests", [], ["Ada"]) == (
        "pair programming",
        "pair programming with Ada on tests",
    )
    assert name_activity("working with data", [], ["Ada"])[0] == "working with data"


def test_nothing_typed_names_nothing():
    assert name_activity("  ", ["Testing"]) == ("", "")


@settings(max_examples=100)
@given(st.text(max_size=300), st.lists(st.text(max_size=30), max_size=4), st.lists(st.text()))
def test_nothing_typed_is_lost_and_a_name_is_never_blank_or_endless(text, known, people):
    name, note = name_activity(text, known, people)
    typed = " ".join(text.split())
    assert bool(name) == bool(typed)
    assert len(name) <= LONGEST_NAME or name in known
    assert typed in {name, note} or name.casefold() == typed.casefold()
