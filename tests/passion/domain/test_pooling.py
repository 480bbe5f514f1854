from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.passion.domain.pooling import mixture_quantile, pool, student_share

ENERGIES = st.lists(st.lists(st.integers(-2, 2), min_size=1, max_size=8), min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("value", "freedom", "share"),
    # From a table of Student's t.
    [(2.015, 5, 0.95), (-2.015, 5, 0.05), (1.812, 10, 0.95), (1.697, 30, 0.95), (0, 7, 0.5)],
)
def test_the_share_below_a_value_is_that_of_the_table(value, freedom, share):
    assert student_share(value, freedom) == pytest.approx(share, abs=0.003)


def test_the_quantile_of_one_part_is_its_own():
    assert mixture_quantile(0.95, [(1.0, 3.0, 2.0)], 30) == pytest.approx(3 + 2 * 1.697, abs=0.02)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.floats(0.01, 1), st.floats(-2, 2), st.floats(0.01, 2)), min_size=1, max_size=5
    ),
    st.floats(0.03, 0.97),
)
def test_the_quantile_of_a_mixture_has_its_share_below_it(parts, probability):
    place = mixture_quantile(probability, parts, 6)
    total = sum(weight for weight, _, _ in parts)
    below = sum(weight * student_share((place - mean) / scale, 6) for weight, mean, scale in parts)
    near = sum(
        weight * student_share((place + 2e-3 - mean) / scale, 6) for weight, mean, scale in parts
    )
    assert below / total == pytest.approx(probability, abs=max(2e-3, (near - below) / total))


@settings(max_examples=40, deadline=None)
@given(ENERGIES)
def test_every_interval_holds_its_mean(groups):
    for found in pool(groups, lowest=-2, highest=2).groups:
        assert -2 <= found.low <= found.mean <= found.high <= 2
        assert found.low < found.high


def test_groups_that_are_all_alike_are_drawn_together_more_than_groups_that_are_not():
    alike = pool([[0, 1, 0], [0, 0, 1], [1, 0, 0]])
    apart = pool([[-2, -2, -1], [0, 0, 1], [2, 2, 1]])
    assert alike.groups[0].weight < apart.groups[0].weight
    assert alike.between_deviation < apart.between_deviation
