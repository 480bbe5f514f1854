"""When a goal will be reached if the way of working so far goes on.

The readings so far choose among many ways of working (`pace_model`); the futures of
those that fit give the fan. It knows the past and nothing else: no holidays, no effort to come.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ninefold.goals.domain.pace_model import USUAL, Futures, Habits, futures
from ninefold.goals.domain.progress import Measurement

LEAST_READINGS = 3
FEW_READINGS = 6
HORIZON_DAYS = 3_650


@dataclass(frozen=True, slots=True)
class FanDay:
    """On a day, one future in ten has come no further than `low`, five than `middle` and nine
    than `high`, in the metric's unit and in the direction of the target."""

    on: date
    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """The fan: by `early` one future in ten is there, by `middle` five, by `late` nine.

    Each is None when fewer futures than that arrive within ten years. `on_time` is the share of
    futures, 0 to 1, that arrive by the deadline (None without one). `arrivals` are the days of
    those of the `futures` that arrive within ten years, in order. When `enough` is False there
    is no fan, and `note` says why.
    """

    enough: bool
    readings: int
    note: str
    early: date | None = None
    middle: date | None = None
    late: date | None = None
    on_time: float | None = None
    pace_per_week: float | None = None
    quantiles: tuple[tuple[float, date | None], ...] = ()
    fan: tuple[FanDay, ...] = ()
    arrivals: tuple[date, ...] = ()
    futures: int = 0

    def by(self, share: float) -> date | None:
        """The day by which a share of futures, one of 5, 10, 25, 50, 75, 90 or 95 in a hundred,
        has arrived; None when fewer arrive within ten years. Raises KeyError for another."""
        return dict(self.quantiles)[share]


SHARES = (0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95)


def _readings(measurements: Sequence[Measurement]) -> list[Measurement]:
    """Return one reading a day, the last in the list, in the order of days."""
    by_day = {measurement.on: measurement for measurement in measurements}
    return [by_day[day] for day in sorted(by_day)]


def forecast(
    measurements: Sequence[Measurement],
    *,
    target: float,
    today: date,
    deadline: date | None = None,
    seed: int = 0,
    habits: Habits = USUAL,
) -> Forecast:
    """Return the finish-date fan for readings that move towards `target`, up or down.

    The same readings and `seed` give the same answer. Readings after `today` are left out.
    Where the target is met already, all dates are the day of the first reading that met it.
    """
    readings = _readings([m for m in measurements if m.on <= today])
    count = len(readings)
    if count < LEAST_READINGS:
        missing = LEAST_READINGS - count
        return Forecast(
            False,
            count,
            f"Not enough check-ins yet: {missing} more and there is a pace to go by.",
        )
    sign = 1.0 if target >= readings[0].value else -1.0
    last = readings[-1]
    days = (last.on - readings[0].on).days
    pace = sign * (last.value - readings[0].value) / days * 7
    if sign * (target - last.value) <= 0:
        met = next(r.on for r in readings if sign * (target - r.value) <= 0)
        on_time = None if deadline is None else float(met <= deadline)
        return Forecast(
            True,
            count,
            "The target is met.",
            *(met, met, met),
            on_time,
            pace,
            tuple((share, met) for share in SHARES),
            arrivals=(met,),
            futures=1,
        )
    steps = [
        ((after.on - before.on).days / 7, sign * (after.value - before.value))
        for before, after in itertools.pairwise(readings)
    ]
    if all(change <= 0 for _, change in steps):
        return Forecast(
            True,
            count,
            "So far the readings do not move towards the target, so no date can be given.",
            on_time=None if deadline is None else 0.0,
            pace_per_week=pace,
        )
    found = futures(
        steps,
        before=sign * (target - readings[0].value),
        distance=sign * (target - last.value),
        seed=seed,
        habits=habits,
    )
    return _fan(found, last, sign, target, count, days, pace, today, deadline)


def _fan(
    found: Futures,
    last: Measurement,
    sign: float,
    target: float,
    count: int,
    days: int,
    pace: float,
    today: date,
    deadline: date | None,
) -> Forecast:
    known = sorted(
        # What was not reached until today cannot be reached in the past.
        max(today, last.on + timedelta(days=-int(-weeks * 7 // 1)))
        for weeks in found.arrivals
        if weeks * 7 <= HORIZON_DAYS
    )
    total = len(found.arrivals)
    places = {share: int(share * total) for share in SHARES}
    quantiles = tuple(
        (share, known[place] if place < len(known) else None) for share, place in places.items()
    )
    by = dict(quantiles)
    note = f"From {count} check-ins over {days} days, if you go on as you did."
    if count < FEW_READINGS:
        note += " That is little to go by, so the fan is wide."
    return Forecast(
        True,
        count,
        note,
        by[0.1],
        by[0.5],
        by[0.9],
        None if deadline is None else sum(day <= deadline for day in known) / total,
        pace,
        quantiles,
        _days(found, last, sign, target),
        tuple(known),
        total,
    )


def _days(found: Futures, last: Measurement, sign: float, target: float) -> tuple[FanDay, ...]:
    """The fan week by week until nine in ten have arrived, at most two years and 40 points."""
    distance = abs(target - last.value)
    path = found.path
    end = next((n for n, (_, low, _, _) in enumerate(path) if low >= distance), len(path) - 1)
    stride = max(1, (end + 1) // 40)
    chosen = [*range(0, end, stride), end]
    return tuple(
        FanDay(
            last.on + timedelta(weeks=path[n][0]),
            *(last.value + sign * gone for gone in path[n][1:]),
        )
        for n in chosen
    )
