"""When a goal will be reached if the pace so far goes on.

Between two readings the value changes by some amount over some days. These steps are drawn
again and again, with replacement (Efron's bootstrap), each day's change being a step's change
divided by its days, a step lasting its days. A thousand such futures give the fan. It knows the
past pace and nothing else: no holidays, no effort yet to come.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ninefold.goals.domain.progress import Measurement

LEAST_READINGS = 3
FUTURES = 1_000
HORIZON_DAYS = 3_650


@dataclass(frozen=True, slots=True)
class Forecast:
    """The fan: on `early` one future in ten is there, on `middle` five, on `late` nine.

    Each is None when fewer futures than that arrive within ten years. `on_time` is the share of
    futures, 0 to 1, that arrive by the deadline (None without one). When `enough` is False
    there is no fan, and `note` says why.
    """

    enough: bool
    readings: int
    note: str
    early: date | None = None
    middle: date | None = None
    late: date | None = None
    on_time: float | None = None
    pace_per_week: float | None = None


def _readings(measurements: Sequence[Measurement]) -> list[Measurement]:
    """Return one reading a day, the last in the list, in the order of days."""
    by_day = {measurement.on: measurement for measurement in measurements}
    return [by_day[day] for day in sorted(by_day)]


def _arrival(
    steps: Sequence[tuple[int, float]], distance: float, generator: random.Random
) -> float | None:
    """Return the days until `distance` (above 0) is gone in one future, None beyond the horizon."""
    gone, days = 0.0, 0
    while days < HORIZON_DAYS:
        length, change = generator.choice(steps)
        if change > 0 and gone + change >= distance:
            return days + length * (distance - gone) / change
        gone += change
        days += length
    return None


def forecast(
    measurements: Sequence[Measurement],
    *,
    target: float,
    today: date,
    deadline: date | None = None,
    seed: int = 0,
) -> Forecast:
    """Return the finish-date fan for readings that move towards `target`, up or down.

    The same readings and `seed` give the same answer. Readings after `today` are left out.
    Where the target is met already, all three dates are the day of the first reading that met it.
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
    upward = target >= readings[0].value
    sign = 1.0 if upward else -1.0
    last = readings[-1]
    days = (last.on - readings[0].on).days
    pace = sign * (last.value - readings[0].value) / days * 7
    if sign * (target - last.value) <= 0:
        met = next(r.on for r in readings if sign * (target - r.value) <= 0)
        on_time = None if deadline is None else float(met <= deadline)
        return Forecast(True, count, "The target is met.", met, met, met, on_time, pace)
    steps = [
        ((after.on - before.on).days, sign * (after.value - before.value))
        for before, after in itertools.pairwise(readings)
    ]
    distance = sign * (target - last.value)
    if all(change <= 0 for _, change in steps):
        return Forecast(
            True,
            count,
            "So far the readings do not move towards the target, so no date can be given.",
            on_time=None if deadline is None else 0.0,
            pace_per_week=pace,
        )
    generator = random.Random(seed)
    arrivals: list[date | None] = []
    for _ in range(FUTURES):
        needed = _arrival(steps, distance, generator)
        if needed is None:
            arrivals.append(None)
        else:
            # What was not reached until today cannot be reached in the past.
            arrivals.append(max(today, last.on + timedelta(days=-int(-needed // 1))))
    known = sorted(day for day in arrivals if day is not None)

    def quantile(share: float) -> date | None:
        place = int(share * FUTURES)
        return known[place] if place < len(known) else None

    on_time = None if deadline is None else sum(day <= deadline for day in known) / FUTURES
    note = f"From {count} check-ins over {days} days, if the pace so far goes on."
    return Forecast(True, count, note, quantile(0.1), quantile(0.5), quantile(0.9), on_time, pace)
