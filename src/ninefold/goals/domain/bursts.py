"""Work that comes in bursts: their number is Poisson, the size of each exponential.

The sum of a stretch is a compound Poisson variable, one of Tweedie's family with power 3/2
(Jørgensen, "Exponential dispersion models", 1987): nothing at all has a chance of its own, and
the larger part of a rare burst is no surprise. With `pace` a week and `uneven`, the standard
deviation of a week over its mean, bursts come 2 / uneven² times a week and bring
pace · uneven² / 2 each; below about 0.2 they are so many that the sum is close to normal.
"""

from __future__ import annotations

from typing import Any


def density(change: Any, *, weeks: Any, pace: Any, uneven: Any) -> Any:
    """How likely a change (0, or one or more above 0) is in so many weeks of work: a chance for
    0, otherwise a density. Arrays of `weeks` and `pace` (0 or above) and `uneven` (above 0)."""
    import numpy as np
    from scipy.special import i1e

    number = 2 / uneven**2 * weeks
    size = pace * uneven**2 / 2
    if np.ndim(change) == 0 and change <= 0:
        return np.exp(-np.where(size > 0, number, 0.0))
    works = (number > 0) & (size > 0)
    number, size = np.where(works, number, 1.0), np.where(works, size, 1.0)
    # The density is exp(-number - change/size) sqrt(number / (size change)) I1(root); `i1e` is
    # I1 without its growth by exp(root), so that nothing overflows.
    root = 2 * np.sqrt(number * change / size)
    found = np.exp(root - number - change / size) * i1e(root) * np.sqrt(number / (size * change))
    return np.where(works, found, 0.0)


def draw(generator: Any, *, weeks: Any, pace: Any, uneven: Any) -> Any:
    """A change in so many weeks of work, for each number of the arrays."""
    number = generator.poisson(2 / uneven**2 * weeks)
    return generator.standard_gamma(number) * pace * uneven**2 / 2
