import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.goals.domain.confidence import Statement, brier_score, calibration, overconfidence

STATEMENTS = st.lists(st.builds(Statement, st.floats(0, 1), st.booleans()), max_size=40)


def test_being_sure_and_right_scores_nought_and_sure_and_wrong_scores_one():
    assert brier_score([Statement(1.0, True), Statement(0.0, False)]) == 0
    assert brier_score([Statement(1.0, False)]) == 1


def test_saying_half_always_scores_a_quarter():
    assert brier_score([Statement(0.5, True), Statement(0.5, False)]) == 0.25


def test_without_statements_there_is_no_score():
    assert brier_score([]) is None
    assert overconfidence([]) is None


def test_nine_of_ten_at_ninety_percent_is_well_calibrated():
    said = [Statement(0.9, n < 9) for n in range(10)]
    last = calibration(said)[-1]
    assert last.count == 10
    assert last.mean_confidence == pytest.approx(0.9)
    assert last.share_true == 0.9
    assert overconfidence(said) == pytest.approx(0)


def test_a_confidence_outside_nought_to_one_is_refused():
    with pytest.raises(ValueError, match="confidence"):
        Statement(70, True)


@given(STATEMENTS, st.integers(1, 12))
@settings(max_examples=60)
def test_every_statement_stands_in_one_bin(statements, bins):
    assert sum(b.count for b in calibration(statements, bins=bins)) == len(statements)
