from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninefold.skills.domain.evidence import Kind, Source, evidenced_level, weight_of

TODAY = date(2026, 3, 22)
sources = st.lists(
    st.builds(
        Source,
        kind=st.sampled_from(Kind),
        level=st.floats(1, 5),
        on=st.dates(date(2015, 1, 1), date(2026, 6, 1)),
    )
)


@given(sources)
def test_a_level_lies_between_its_sources_and_opens_to_them(given_sources):
    found = evidenced_level(given_sources, today=TODAY)
    if found.level is None:
        assert not found.contributions
        return
    levels = [each.source.level for each in found.contributions]
    assert min(levels) - 1e-9 <= found.level <= max(levels) + 1e-9
    assert sum(each.share for each in found.contributions) == pytest.approx(1)
    assert all(each.source in given_sources for each in found.contributions)
    assert 0 < found.strength < 1


@given(sources, st.integers(1, 2000))
def test_evidence_only_weakens_with_age(given_sources, days):
    past = [each for each in given_sources if each.on <= TODAY]
    now = evidenced_level(past, today=TODAY)
    later = evidenced_level(past, today=TODAY + timedelta(days=days))
    assert later.strength <= now.strength


def test_a_source_halves_at_its_half_life():
    fresh = Source(Kind.ARTEFACT, 4, TODAY)
    old = Source(Kind.ARTEFACT, 4, TODAY - timedelta(days=730))
    assert weight_of(fresh, TODAY) == 3
    assert weight_of(old, TODAY) == pytest.approx(1.5)


def test_a_claim_repeated_does_not_grow():
    once = evidenced_level([Source(Kind.CLAIM, 4, TODAY)], today=TODAY)
    twice = evidenced_level(
        [Source(Kind.CLAIM, 2, TODAY - timedelta(days=9)), Source(Kind.CLAIM, 4, TODAY)],
        today=TODAY,
    )
    assert once == twice
    assert once.is_only_claimed
    assert "made with it" in once.next_step


def test_what_was_made_outweighs_what_is_said():
    found = evidenced_level(
        [Source(Kind.CLAIM, 5, TODAY), Source(Kind.ARTEFACT, 3, TODAY, "Talk")], today=TODAY
    )
    assert found.level == pytest.approx(3.5)
    assert found.contributions[0].source.title == "Talk"
    assert found.spread > 0
    assert "confirm" in found.next_step


def test_what_lies_ahead_does_not_count_yet():
    found = evidenced_level([Source(Kind.ARTEFACT, 5, date(2026, 5, 1))], today=TODAY)
    assert found.level is None


def test_a_level_out_of_range_is_refused():
    with pytest.raises(ValueError, match="level: 0"):
        Source(Kind.CLAIM, 0, TODAY)
