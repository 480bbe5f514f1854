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
from itertools import pairwise
from math import exp, inf, log, sqrt
from statistics import NormalDist, fmean

# Before any log: two logs' worth of belief that energy scatters by about one point.
PRIOR_VARIANCE = 1.0
PRIOR_FREEDOM = 2.0
# How many degrees of freedom the pooled variance lends to one group's own variance.
LENT_FREEDOM = 4.0
# The common mean is somewhere near neutral; the scale only reaches from -2 to 2.
COMMON_MEAN_VARIANCE = 1.5**2
ALL_ALIKE = 0.2
BETWEEN_SCALE = 1.0
_NEGLIGIBLE = 1e-4
_NORMAL = NormalDist()


def _prior(points: int = 30, furthest: float = 3.0) -> tuple[tuple[float, float], ...]:
    """Deviations between groups with the logarithm of their prior mass, closer near zero."""
    edges = [furthest * (index / points) ** 1.5 for index in range(points + 1)]
    slab = [
        (
            lower,
            upper,
            2 * (_NORMAL.cdf(upper / BETWEEN_SCALE) - _NORMAL.cdf(lower / BETWEEN_SCALE)),
        )
        for lower, upper in pairwise(edges)
    ]
    total = sum(mass for _, _, mass in slab)
    return (
        (0.0, log(ALL_ALIKE)),
        *(
            ((lower + upper) / 2, log((1 - ALL_ALIKE) * mass / total))
            for lower, upper, mass in slab
        ),
    )


_PRIOR = _prior()
_GRID = tuple(between for between, _ in _PRIOR)


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


def student_share(value: float, freedom: float) -> float:
    """The probability to be at `value` or below in Student's t with `freedom` (1 or more) degrees.

    Wallace's transformation to the normal (1959, "Bounds on normal approximations to Student's
    and the chi-square distributions"), within 0.01 for two degrees and 0.001 from eight on.
    """
    z = sqrt(freedom * log(1 + value**2 / freedom)) * (8 * freedom + 1) / (8 * freedom + 3)
    share = _NORMAL.cdf(z)
    return share if value >= 0 else 1 - share


def mixture_quantile(
    probability: float, parts: Sequence[tuple[float, float, float]], freedom: float
) -> float:
    """The quantile of a mixture of Student's t distributions, to 0.001.

    `parts` are (weight, mean, scale). A mixture of narrow and wide parts has long tails: its
    variance would make an interval too wide, its quantiles do not.
    """
    total = sum(weight for weight, _, _ in parts)
    low, high = (
        pick(mean + way * 8 * scale for _, mean, scale in parts)
        for pick, way in ((min, -1), (max, 1))
    )
    at_low, at_high = -probability, 1 - probability
    middle, side = low, 0
    for _ in range(60):
        # The Illinois variant of regula falsi: an end that stays twice counts half.
        last, middle = middle, (low * at_high - high * at_low) / (at_high - at_low)
        share = sum(
            weight * student_share((middle - mean) / scale, freedom)
            for weight, mean, scale in parts
        )
        found = share / total - probability
        if abs(found) < 1e-4 or abs(middle - last) < 1e-4:
            break
        if found < 0:
            low, at_low = middle, found
            at_high /= 2 if side < 0 else 1
            side = -1
        else:
            high, at_high = middle, found
            at_low /= 2 if side > 0 else 1
            side = 1
    return middle


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

    layers = [_at(between**2, prior, means, errors) for between, prior in _PRIOR]
    peak = max(layer.log_weight for layer in layers)
    weights = [exp(layer.log_weight - peak) for layer in layers]
    total = sum(weights)
    weights = [weight / total for weight in weights]

    found = []
    for index, count in enumerate(counts):
        mean = sum(w * layer.means[index] for w, layer in zip(weights, layers, strict=True))
        own = sum(
            w * between**2 / (between**2 + errors[index])
            for w, between in zip(weights, _GRID, strict=True)
        )
        # What is borrowed from the others is known with their degrees of freedom too.
        freedom = own * freedoms[index] + (1 - own) * max(pooled_freedom, freedoms[index])
        parts = [
            (w, layer.means[index], sqrt(layer.variances[index]))
            for w, layer in zip(weights, layers, strict=True)
            if w > _NEGLIGIBLE
        ]
        low = mixture_quantile((1 - coverage) / 2, parts, freedom)
        high = mixture_quantile((1 + coverage) / 2, parts, freedom)
        found.append(
            PooledMean(
                mean=min(max(mean, lowest), highest),
                low=min(max(min(low, mean), lowest), highest),
                high=min(max(max(high, mean), lowest), highest),
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


def _at(between: float, prior: float, means: Sequence[float], errors: Sequence[float]) -> _Layer:
    """The posterior given one between-group variance: all of it is normal, so in closed form.
    `prior` is the logarithm of that variance's prior mass."""
    precisions = [1 / (error + between) for error in errors]
    precision = sum(precisions) + 1 / COMMON_MEAN_VARIANCE
    common = sum(p * mean for p, mean in zip(precisions, means, strict=True)) / precision
    log_weight = (
        prior
        + 0.5 * sum(log(p) for p in precisions)
        - 0.5 * log(precision)
        - 0.5 * sum(p * (mean - common) ** 2 for p, mean in zip(precisions, means, strict=True))
        - 0.5 * common**2 / COMMON_MEAN_VARIANCE
    )
    shrinks = [error * p for error, p in zip(errors, precisions, strict=True)]
    return _Layer(
        log_weight=log_weight,
        common=common,
        means=[(1 - b) * mean + b * common for b, mean in zip(shrinks, means, strict=True)],
        variances=[
            (1 - b) * error + b**2 / precision for b, error in zip(shrinks, errors, strict=True)
        ],
    )
