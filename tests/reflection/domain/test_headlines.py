"""What stands for a text in a list is cut where a sentence or a word ends."""

from hypothesis import given
from hypothesis import strategies as st

from ninefold.reflection.domain.headlines import LONGEST, headline


def test_a_short_first_line_stands_whole_and_the_rest_follows() -> None:
    assert headline("### What *helped*\n\nA walk.\n\n- And [tea](/x)") == (
        "What helped",
        "A walk. And tea",
    )


def test_a_long_first_line_ends_after_its_last_sentence_that_fits() -> None:
    first = "Bad night, long day."
    rest = "Wrote this line so that the day is not only what went wrong: all is green. And more."
    assert headline(f"{first} {rest}") == (first, rest)


def test_a_long_sentence_ends_after_a_word_and_goes_on_behind_dots() -> None:
    text = "word " * 30
    head, rest = headline(text)
    assert head == "word " * 17 + "word…"
    assert rest == "… " + "word " * 11 + "word"


def test_the_end_of_a_very_short_sentence_is_no_place_to_cut() -> None:
    assert headline("So. " + "word " * 30)[0].startswith("So. word word")


def test_a_text_without_words_has_no_headline() -> None:
    assert headline(" \n\n") == headline("") == ("", "")


@given(st.text(max_size=400))
def test_no_headline_is_longer_than_a_line_or_holds_a_break(text: str) -> None:
    head, rest = headline(text)
    assert len(head) <= LONGEST and "\n" not in head + rest
    assert len(rest) <= 182
