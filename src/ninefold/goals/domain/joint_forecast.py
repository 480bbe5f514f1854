"""When all metrics of a goal have arrived: the latest of several forecasts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import prod

from ninefold.goals.domain.forecast import Forecast


@dataclass(frozen=True, slots=True)
class JointForecast:
    """By `early`, `middle` and `late` one, five and nine futures in ten have met every target,
    counted as if the metrics moved independently (None: not within ten years). `on_time` is that
    share by the deadline, and `on_time_together` the most it can be: what it is where all rise
    and fall together. `on_time_least` is the least, whatever the dependence (Fréchet's bounds).
    All three are None without a deadline.
    """

    early: date | None
    middle: date | None
    late: date | None
    on_time: float | None = None
    on_time_least: float | None = None
    on_time_together: float | None = None


def joint_forecast(
    forecasts: Sequence[Forecast], *, deadline: date | None = None
) -> JointForecast | None:
    """Return when all have arrived; None for fewer than two, or where one of them has no fan.

    The latest of independent arrivals is there by a day with the product of their shares.
    """
    if len(forecasts) < 2 or not all(one.futures for one in forecasts):
        return None

    def shares(day: date) -> list[float]:
        return [bisect_right(one.arrivals, day) / one.futures for one in forecasts]

    days = sorted({day for one in forecasts for day in one.arrivals})

    def by(share: float) -> date | None:
        low, high = 0, len(days)
        while low < high:
            middle = (low + high) // 2
            if prod(shares(days[middle])) >= share:
                high = middle
            else:
                low = middle + 1
        return days[low] if low < len(days) else None

    answer = JointForecast(by(0.1), by(0.5), by(0.9))
    if deadline is None:
        return answer
    at = shares(deadline)
    return JointForecast(
        answer.early,
        answer.middle,
        answer.late,
        prod(at),
        max(0.0, sum(at) - (len(at) - 1)),
        min(at),
    )
