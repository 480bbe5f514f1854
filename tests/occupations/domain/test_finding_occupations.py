"""Finding occupations by words and by likeness, and keeping the index."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.occupations.archive_files import made_up

from ninefold.occupations.domain.features import features_of
from ninefold.occupations.domain.index import build_index, from_bytes, to_bytes
from ninefold.occupations.domain.related import WEIGHTS, likeness, likenesses, nearest
from ninefold.occupations.domain.titles import best, build_title_index

OCCUPATIONS = made_up().occupations
INDEX = build_index(OCCUPATIONS)


def _found(words: str) -> list[str]:
    return [OCCUPATIONS[at].title for at in best(INDEX.titles.scores(words), 5)]


@pytest.mark.parametrize("one", OCCUPATIONS, ids=lambda one: one.code)
def test_every_occupation_is_found_by_each_of_its_names(one) -> None:
    for name in (one.title, *one.titles, one.title.upper()):
        assert _found(name)[0] == one.title


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("puzle tester", "Riddle Analysts"),
        ("skyherder", "Cloud Shepherds"),
        ("gardener of books", "Ledger Gardeners"),
        ("echos", "Echo Tuners"),
    ],
)
def test_a_slip_or_another_order_of_words_is_understood(typed: str, meant: str) -> None:
    assert _found(typed)[0] == meant


@pytest.mark.parametrize("words", ["", "   ", "!!!", "жж", "\x00"])
def test_words_that_say_nothing_find_nothing(words: str) -> None:
    assert _found(words) == []


def test_several_near_names_outweigh_one_that_is_as_near() -> None:
    titles = [("red kite maker", 0), ("kite maker", 1), ("kite makers", 1), ("old kite maker", 1)]
    scores = build_title_index(titles, 2).scores("blue kite maker")
    assert scores[1] > scores[0] > 0


def test_an_index_without_titles_finds_nothing() -> None:
    assert best(build_title_index([], 0).scores("anything"), 5) == []


def test_the_nearest_of_a_riddle_analyst_are_those_who_write_riddles_or_count() -> None:
    near = [OCCUPATIONS[at].title for at in INDEX.related[1][:2]]
    assert set(near) == {"Riddle Writers", "Cloud Counters"}


def test_nobody_is_near_to_themselves_and_likeness_is_mutual() -> None:
    features = features_of(OCCUPATIONS)
    parts = likenesses(OCCUPATIONS, features)
    assert parts.keys() == WEIGHTS.keys()
    whole = likeness(parts)
    assert np.allclose(whole, whole.T)
    near = nearest(whole)
    assert all(at not in row for at, row in enumerate(near))
    assert near.shape == (len(OCCUPATIONS), len(OCCUPATIONS) - 1)


def test_the_published_related_ones_are_no_part_of_the_likeness() -> None:
    without = made_up().occupations
    for one in without:
        one.related = []
    assert np.array_equal(build_index(without).related, INDEX.related)


@settings(max_examples=30, deadline=None)
@given(words=st.text(max_size=40))
def test_a_kept_index_answers_like_the_one_that_was_built(words: str) -> None:
    kept = from_bytes(to_bytes(INDEX))
    assert np.array_equal(kept.titles.scores(words), INDEX.titles.scores(words))
    assert kept.features.codes == INDEX.features.codes
    assert np.array_equal(kept.features.standard, INDEX.features.standard)


def test_a_damaged_index_is_noticed() -> None:
    data = to_bytes(INDEX)
    for broken in (b"", b"PK nothing", data[: len(data) // 2]):
        with pytest.raises(ValueError, match="damaged"):
            from_bytes(broken)
