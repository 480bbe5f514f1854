import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninefold.feedback.domain.giveaways import giveaways


@pytest.mark.parametrize(
    "text, kind, words",
    [
        ("As your only tester: as your new manager I see it daily.", "role", "as your new manager"),
        ("It was plain in our one-to-one that you listen.", "shared moment", "in our one-to-one"),
        ("You were late on Tuesday.", "day", "on Tuesday"),
        ("The talk of 12 March was clear.", "day", "12 March"),
        ("Write to noor@example.org for more.", "address", "noor@example.org"),
    ],
)
def test_a_place_that_points_at_the_writer_is_marked(text, kind, words):
    (found,) = giveaways(text)
    assert (found.kind, text[found.start : found.end]) == (kind, words)
    assert found.reason


def test_names_of_those_asked_are_marked_as_whole_words():
    text = "Noor and I noticed it; the noorish tone less."
    assert [(each.kind, each.start) for each in giveaways(text, names=["Noor Haddad"])] == [
        ("name", 0)
    ]


def test_an_ordinary_answer_is_left_alone():
    text = "You give room to others in meetings. Write decisions down the same day."
    assert giveaways(text, names=["Noor Haddad"]) == ()


@given(st.text(max_size=200), st.lists(st.text(max_size=12), max_size=3))
def test_every_place_lies_inside_the_text(text, names):
    for found in giveaways(text, names=names):
        assert 0 <= found.start < found.end <= len(text)
