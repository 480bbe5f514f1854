"""Partially pooled means: each group leans on the others as far as its own count is small.

The model is the normal-normal one of Efron and Morris (1975, "Data analysis using Stein's
estimator and its generalizations"): logs scatter about their group's mean, the groups' means
scatter about a common one. A point estimate of the between-group variance (Paule and Mandel
1982) makes intervals too short when groups are few, as Morris (1983, "Parametric empirical
Bayes inference") shows; here it is averaged over its likelihood on a grid instead, with a
half-normal weight (Gelman et al., "Bayesian Data Analysis", 3rd edition, section 5.4).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, inf, log, sqrt
from statistics import NormalDist, fmean

# Before any log: two logs' worth of belief that energy scatters by about one point.
PRIOR_VARIANCE = 1.0
PRIOR_FREEDOM = 2.0
# How many degrees of freedom the pooled variance lends to one group's own variance.
LENT_FREEDOM = 6.0
# The common mean is somewhere near neutral; the scale only reaches from -2 to 2.
COMMON_MEAN_VARIANCE = 1.5**2
BETWEEN_SCALE = 1.0
_STEP = 0.05
_GRID = tuple(_STEP * (index + 0.5) for index in range(60))


@dataclass(frozen=True, slots=True)
class PooledMean:
    """A group's partially pooled mean with its interval, raw mean and count.

    `deviation` is the standard deviation assumed for one log of the group; `weight` (0..1) says
    how much of the mean comes from the group's own logs.
    """

    mean: float
    low: float
    high: float
    raw_mean: float
    count: int
    deviation: float
    weight: float


@dataclass(frozen=True, slots=True)
class Pooling:
    """The groups' means in the order given, and the two spreads behind them."""

    groups: tuple[PooledMean, ...]
    common_mean: float
    within_deviation: float
    between_deviation: float


def student_quantile(probability: float, freedom: float) -> float:
    """The quantile of Student's t for `freedom` (2 or more) degrees of freedom.

    Cornish-Fisher expansion about the normal quantile (Abramowitz and Stegun 26.7.5); within
    0.01 of the exact value at 0.95 for three degrees and better beyond; exact for two.
    """
    if freedom < 2:
        raise ValueError(f"freedom must be 2 or more, not {freedom}.")
    if freedom == 2:
        centred = 2 * probability - 1
        return centred * sqrt(2 / (1 - centred**2))
    z = NormalDist().inv_cdf(probability)
    terms = (
        z,
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return sum(term / freedom**power for power, term in enumerate(terms))


def pool(
    groups: Sequence[Sequence[float]],
    *,
    coverage: float = 0.9,
    lowest: float = -inf,
    highest: float = inf,
) -> Pooling:
    """Partially pooled means of `groups` (each with one value or more), intervals cut to the scale.

    A group's variance is its own and the pooled one, weighed by degrees of freedom (the moderated
    variance of Smyth 2004), and the interval uses Student's t with as many degrees, so that a
    group with one log gets a wide interval rather than a false one.
    """
    if not 0 < coverage < 1:
        raise ValueError(f"coverage must lie between 0 and 1, not {coverage}.")
    if any(not values for values in groups):
        raise ValueError("groups must each hold at least one value.")
    if not groups:
        return Pooling((), 0.0, sqrt(PRIOR_VARIANCE), 0.0)
    counts = [len(values) for values in groups]
    means = [fmean(values) for values in groups]
    squares = [
        sum((value - mean) ** 2 for value in values)
        for values, mean in zip(groups, means, strict=True)
    ]
    pooled_freedom = PRIOR_FREEDOM + sum(counts) - len(counts)
    pooled = (PRIOR_FREEDOM * PRIOR_VARIANCE + sum(squares)) / pooled_freedom
    lent = min(LENT_FREEDOM, pooled_freedom)
    freedoms = [lent + count - 1 for count in counts]
    variances = [
        (lent * pooled + square) / freedom
        for square, freedom in zip(squares, freedoms, strict=True)
    ]
    errors = [variance / count for variance, count in zip(variances, counts, strict=True)]

    layers = [_at(between**2, means, errors) for between in _GRID]
    peak = max(layer.log_weight for layer in layers)
    weights = [exp(layer.log_weight - peak) for layer in layers]
    total = sum(weights)
    weights = [weight / total for weight in weights]

    found = []
    for index, count in enumerate(counts):
        mean = sum(w * layer.means[index] for w, layer in zip(weights, layers, strict=True))
        spread = sum(
            w * (layer.variances[index] + (layer.means[index] - mean) ** 2)
            for w, layer in zip(weights, layers, strict=True)
        )
        own = sum(
            w * between**2 / (between**2 + errors[index])
            for w, between in zip(weights, _GRID, strict=True)
        )
        # What is borrowed from the others is known with their degrees of freedom too.
        freedom = own * freedoms[index] + (1 - own) * max(pooled_freedom, freedoms[index])
        half = student_quantile((1 + coverage) / 2, freedom) * sqrt(spread)
        found.append(
            PooledMean(
                mean=min(max(mean, lowest), highest),
                low=min(max(mean - half, lowest), highest),
                high=min(max(mean + half, lowest), highest),
                raw_mean=means[index],
                count=count,
                deviation=sqrt(variances[index]),
                weight=own,
            )
        )
    return Pooling(
        groups=tuple(found),
        common_mean=sum(w * layer.common for w, layer in zip(weights, layers, strict=True)),
        within_deviation=sqrt(pooled),
        between_deviation=sqrt(sum(w * t**2 for w, t in zip(weights, _GRID, strict=True))),
    )


@dataclass(frozen=True, slots=True)
class _Layer:
    log_weight: float
    common: float
    means: list[float]
    variances: list[float]


def _at(between: float, means: Sequence[float], errors: Sequence[float]) -> _Layer:
    """The posterior given one between-group variance: all of it is normal, so in closed form."""
    precisions = [1 / (error + between) for error in errors]
    precision = sum(precisions) + 1 / COMMON_MEAN_VARIANCE
    common = sum(p * mean for p, mean in zip(precisions, means, strict=True)) / precision
    likelihood = (
        0.5 * sum(log(p) for p in precisions)
        - 0.5 * log(precision)
        - 0.5 * sum(p * (mean - common) ** 2 for p, mean in zip(precisions, means, strict=True))
        - 0.5 * common**2 / COMMON_MEAN_VARIANCE
        - 0.5 * between / BETWEEN_SCALE**2
    )
    shrinks = [error * p for error, p in zip(errors, precisions, strict=True)]
    return _Layer(
        log_weight=likelihood,
        common=common,
        means=[(1 - b) * mean + b * common for b, mean in zip(shrinks, means, strict=True)],
        variances=[
            (1 - b) * error + b**2 / precision for b, error in zip(shrinks, errors, strict=True)
        ],
    )
