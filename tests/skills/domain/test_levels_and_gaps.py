import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninefold.skills.domain.gaps import Need, gap_of, gaps, readiness
from ninefold.skills.domain.levels import (
    ANCHORS,
    Kind,
    Level,
    anchor,
    checked_level,
    level_by_anchors,
    next_anchor,
)

needs = st.builds(
    Need,
    skill=st.sampled_from(["Speaking", "Python", "Planning"]),
    current=st.floats(0, 5),
    target=st.floats(1, 5),
    importance=st.integers(1, 3),
)


def test_every_level_has_an_anchor_of_its_own_in_both_kinds():
    texts = [text for kind in Kind for text in ANCHORS[kind].values()]
    assert len(set(texts)) == len(Kind) * len(Level)
    assert anchor(Level.GUIDING, Kind.SOFT) == ANCHORS[Kind.SOFT][Level.GUIDING]


def test_a_level_needs_all_anchors_below_it():
    assert level_by_anchors({Level.BEGINNING, Level.PRACTISING, Level.GUIDING}) == 2
    assert level_by_anchors({Level.GUIDING}) is None
    assert level_by_anchors(set(Level)) is Level.SHAPING


def test_the_next_anchor_is_one_level_up_and_none_at_the_top():
    assert next_anchor(None, Kind.SOFT) == ANCHORS[Kind.SOFT][Level.BEGINNING]
    assert next_anchor(Level.PRACTISING, Kind.SOFT) == ANCHORS[Kind.SOFT][Level.INDEPENDENT]
    assert next_anchor(Level.SHAPING, Kind.SOFT) == ""


def test_a_level_out_of_range_is_refused():
    assert checked_level(3) is Level.INDEPENDENT
    with pytest.raises(ValueError, match="level: 6"):
        checked_level(6)


def test_the_heavier_gap_comes_first_and_of_equals_the_one_sooner_closed():
    ordered = gaps(
        [
            Need("Planning", 1, 4, 1),
            Need("Speaking", 2, 3, 3),
            Need("Python", 2, 4, 2, frozenset({"Ship daily"})),
            Need("Spanish", 4, 3, 3),
        ]
    )
    assert [gap.need.skill for gap in ordered] == ["Python", "Speaking", "Planning", "Spanish"]
    assert ordered[0].weight == 8
    assert ordered[-1].is_closed


@given(needs)
def test_a_gap_is_never_negative_and_closed_only_at_the_target(need):
    gap = gap_of(need)
    assert 0 <= gap.size <= 5
    assert gap.is_closed == (need.current >= need.target)


@given(st.lists(needs, min_size=1))
def test_readiness_is_a_share_and_full_only_when_no_gap_is_open(given_needs):
    share = readiness(given_needs)
    assert 0 <= share <= 1
    if all(gap.is_closed for gap in gaps(given_needs)):
        assert share == 1


def test_strength_elsewhere_does_not_make_up_for_a_gap():
    assert readiness([Need("Python", 5, 2), Need("Speaking", 0, 2)]) == 0.5
    assert readiness([]) is None


@pytest.mark.parametrize(
    "field, values",
    [
        ("current", {"current": 6, "target": 3}),
        ("target", {"current": 1, "target": 0}),
        ("importance", {"current": 1, "target": 3, "importance": 4}),
    ],
)
def test_a_value_out_of_range_is_named(field, values):
    with pytest.raises(ValueError, match=f"^{field}: "):
        Need("Speaking", **values)
