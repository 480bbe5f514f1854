"""How well the person's own probabilities fit what then happened."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

# Below this a curve shows chance and not judgement.
FEWEST_PREDICTIONS: Final = 10
_BANDS: Final = 5
# Two-sided 90 %: wide enough to be honest, narrow enough to say something.
_Z: Final = 1.6448536269514722


@dataclass(frozen=True)
class Prediction:
    """A settled prediction: the probability given, 0 to 1, and whether it came true.

    Raises ValueError for a probability outside 0 to 1.
    """

    probability: float
    came_true: bool

    def __post_init__(self) -> None:
        if not 0 <= self.probability <= 1:
            raise ValueError("A probability lies between 0 and 1, such as 0.7 for 70%.")


@dataclass(frozen=True)
class Band:
    """Predictions of like probability: their mean, the share that came true, its interval."""

    count: int
    mean_probability: float
    share_true: float
    low: float
    high: float


@dataclass(frozen=True)
class Calibration:
    """A person's record. `missing` predictions are needed before the bands mean something.

    `brier` is the mean squared distance from what happened: 0 is perfect, 0.25 is what "50 %" on
    everything earns; None without predictions. `baseline` is what the person's overall share,
    said each time, would have earned. `bands` are empty while predictions are missing.
    """

    count: int
    missing: int
    brier: float | None
    baseline: float | None
    bands: tuple[Band, ...]


def calibrate(predictions: Sequence[Prediction]) -> Calibration:
    """The Brier score (Brier, 1950) and the calibration curve of settled predictions.

    Bands are fifths of the probability scale, empty ones left out; intervals are Wilson's score
    intervals (Wilson, 1927) at 90 %.
    """
    count = len(predictions)
    missing = max(FEWEST_PREDICTIONS - count, 0)
    if not count:
        return Calibration(0, missing, None, None, ())
    share = sum(one.came_true for one in predictions) / count
    brier = sum((one.probability - one.came_true) ** 2 for one in predictions) / count
    bands = () if missing else _bands(predictions)
    return Calibration(count, missing, brier, share * (1 - share), bands)


def wilson(successes: int, count: int) -> tuple[float, float]:
    """The 90 % score interval of a share; `count` is at least 1."""
    share = successes / count
    spread = _Z**2 / count
    middle = (share + spread / 2) / (1 + spread)
    half = _Z * sqrt(share * (1 - share) / count + spread / (4 * count)) / (1 + spread)
    return max(middle - half, 0.0), min(middle + half, 1.0)


def _bands(predictions: Sequence[Prediction]) -> tuple[Band, ...]:
    groups: dict[int, list[Prediction]] = {}
    for one in predictions:
        groups.setdefault(min(int(one.probability * _BANDS), _BANDS - 1), []).append(one)
    return tuple(_band(group) for _, group in sorted(groups.items()))


def _band(group: list[Prediction]) -> Band:
    count = len(group)
    true = sum(one.came_true for one in group)
    low, high = wilson(true, count)
    return Band(count, sum(one.probability for one in group) / count, true / count, low, high)
