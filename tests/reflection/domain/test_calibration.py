import pytest
from hypothesis import given
from hypothesis import strategies as st

from ninefold.reflection.domain.calibration import Prediction, calibrate, wilson


def test_the_score_is_the_mean_squared_distance() -> None:
    found = calibrate([Prediction(0.9, True), Prediction(0.6, False)])
    assert found.brier == pytest.approx((0.01 + 0.36) / 2)
    assert found.baseline == pytest.approx(0.25)


def test_fifty_percent_on_everything_earns_a_quarter() -> None:
    assert calibrate([Prediction(0.5, n % 3 == 0) for n in range(12)]).brier == 0.25


def test_a_curve_is_drawn_from_ten_predictions_on() -> None:
    nine = [Prediction(0.7, True)] * 9
    assert (calibrate(nine).missing, calibrate(nine).bands) == (1, ())
    (band,) = calibrate([*nine, Prediction(0.7, False)]).bands
    assert (band.count, band.share_true) == (10, 0.9)
    assert band.mean_probability == pytest.approx(0.7)


def test_nothing_predicted_is_nothing_said() -> None:
    assert calibrate([]).brier is None


def test_the_interval_is_that_of_the_textbook() -> None:
    # Solves (share - p)^2 = z^2 p (1 - p) / n for both ends.
    low, high = wilson(8, 10)
    for end in (low, high):
        assert (0.8 - end) ** 2 == pytest.approx(1.6448536269514722**2 * end * (1 - end) / 10)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_its_share_and_stays_within_bounds(pair: tuple[int, int]) -> None:
    low, high = wilson(*pair)
    assert 0 <= low <= pair[0] / pair[1] + 1e-12
    assert pair[0] / pair[1] - 1e-12 <= high <= 1


@given(st.lists(st.builds(Prediction, st.floats(0, 1), st.booleans()), min_size=10, max_size=40))
def test_each_prediction_lies_in_one_band(predictions: list[Prediction]) -> None:
    found = calibrate(predictions)
    assert sum(band.count for band in found.bands) == len(predictions)
    assert found.brier is not None and 0 <= found.brier <= 1


@pytest.mark.parametrize("probability", [-0.1, 1.1, float("nan")])
def test_a_probability_out_of_range_is_refused(probability: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        Prediction(probability, True)
