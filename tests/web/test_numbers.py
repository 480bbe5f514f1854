"""Numbers in pages."""

from __future__ import annotations

import pytest

from ninefold.web.templatetags.numbers import rounded, signed


@pytest.mark.parametrize(
    ("value", "digits", "with_sign", "without"),
    [
        (1.24, 1, "+1.2", "1.2"),
        (-0.45, 2, "−0.45", "−0.45"),
        (-0.04, 1, "0.0", "0.0"),
        (0, 0, "0", "0"),
        (-2, 0, "−2", "−2"),
        (None, 1, "", ""),
    ],
)
def test_a_number_below_zero_has_a_true_minus(value, digits, with_sign, without):
    assert signed(value, digits) == with_sign
    assert rounded(value, digits) == without
