import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninefold.feedback.domain.themes import themes


def test_a_phrase_shared_by_answers_is_a_theme_with_its_sentences():
    found = themes(
        [
            "Your weekly updates help me. I like the tone.",
            "The weekly update is short. Please keep it.",
            "Meetings start late.",
        ]
    )
    assert found[0].phrase == "weekly updates"
    assert found[0].answers == 2
    assert found[0].sentences == ("Your weekly updates help me.", "The weekly update is short.")


def test_a_word_that_one_answer_repeats_is_no_theme():
    assert themes(["Deadlines, deadlines, deadlines.", "You listen."]) == ()


def test_a_theme_of_one_answer_is_refused():
    with pytest.raises(ValueError, match="at_least"):
        themes(["a"], at_least=1)


@given(st.lists(st.text(max_size=80), max_size=8))
def test_every_theme_is_held_by_as_many_answers_as_it_says(answers):
    for theme in themes(answers):
        assert 2 <= theme.answers <= len(answers)
        assert all(any(sentence in answer for answer in answers) for sentence in theme.sentences)
