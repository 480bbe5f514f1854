from __future__ import annotations

import re
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.passion.pages.ikigai_picture import ikigai_picture
from ninefold.web.pictures.drawing import width_of

HEADINGS = {
    "love": "What I love",
    "good_at": "What I am good at",
    "needed": "What is needed",
    "paid": "What I can be paid for",
}


def drawn(said=None, shared=None, **lists):
    given_lists = [(code, heading, lists.get(code, [])) for code, heading in HEADINGS.items()]
    return ikigai_picture(given_lists, said or {}, shared=shared, identity="ikigai")


def placed(svg):
    found = re.findall(
        r'<text x="([\d.]+)" y="([\d.]+)"[^>]*class="(ikigai-words[^"]*)"[^>]*>([^<]*)', svg
    )
    return [(float(x), float(y), text) for x, y, _, text in found]


def test_the_table_has_every_word_in_full():
    lines = ["Finding the one case that nobody thought of, ever", "Pairing", "Drawing", "Reading"]
    picture = drawn(love=lines, said={"middle": "Lead a team", "love_good_at": "Hard things plain"})
    cells = dict(picture.table.rows)
    assert cells["What I love"] == "; ".join(lines)
    assert cells["What you love and are good at"] == "Hard things plain"
    assert cells["In the middle"] == "Lead a team"
    assert "and 2 more" in picture.svg


def test_a_line_without_room_ends_after_a_whole_word():
    lines = [text for _, _, text in placed(drawn(needed=["Money software that fails no more"]).svg)]
    assert lines == ["Money", "software…"]
    (cut,) = [text for _, _, text in placed(drawn(love=["Uninterruptedness" * 3]).svg)]
    assert cut.startswith("Uninterruptedness")
    assert cut.endswith("…")


def test_what_was_said_of_an_overlap_goes_before_the_words_that_both_lists_share():
    shared = {"love_needed": ["testers"]}
    assert "testers" in drawn(shared=shared).svg
    picture = drawn(shared=shared, said={"love_needed": "Teaching"})
    assert "Teaching" in picture.svg
    assert "testers" not in picture.svg


def test_empty_circles_say_how_to_begin():
    assert "A line in each" in drawn().description


def test_what_was_typed_is_escaped():
    assert "<script" not in drawn(paid=["<script>alert(1)</script>"]).svg


@pytest.mark.parametrize("code", HEADINGS)
@settings(max_examples=20, deadline=None)
@given(lines=st.lists(st.text(alphabet="abc deW", min_size=1, max_size=60), max_size=6))
def test_no_line_leaves_its_circle(code, lines):
    centre = {"love": (180, 118), "good_at": (118, 180), "needed": (242, 180), "paid": (180, 242)}
    for x, y, text in placed(drawn(**{code: lines}).svg):
        half = width_of(text, 10) / 2
        for side in (x - half, x + half):
            assert hypot(side - centre[code][0], y - centre[code][1]) < 116
