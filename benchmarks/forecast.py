"""Whether the forecast keeps its word on simulated histories: how often its intervals hold the
true day, and how often goals that it called p % sure were on time.

Histories of seven sorts are made with seeds that the model was never tuned on (`TUNING` holds
those that it was). Some never arrive, as people stop; an interval without an end holds them.

Measured on 100 held-out histories of each sort, how often in a hundred the 50, 80 and 90 %
intervals hold the day: steady 74, 93, 96; bursty 45, 79, 87; slowing 74, 92, 98; stopping 50, 84,
93; changing pace 46, 80, 92; habit count 59, 87, 97; saturating 69, 90, 95; all 60, 86, 94. Before
work was taken to come in bursts (with 60 of each): bursty 27, 65, 82; steady 72, 93, 97.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import exp
from random import Random

from benchmarks.figure import Figure
from ninefold.goals.domain.forecast import Forecast, forecast
from ninefold.goals.domain.pace_model import USUAL, Habits
from ninefold.goals.domain.progress import Measurement

START = date(2024, 1, 1)
HORIZON = 520
TUNING, HELD_OUT = "tuning", "held out"
LIMITS = {50: (42, 62), 80: (72, 90), 90: (84, 97)}
LEAST_OF_EACH_SORT = 80
"""A 90 % interval holds at least so often, in percent, whatever the way of working."""

type Weekly = Callable[[Random], Iterator[float]]


@dataclass(frozen=True)
class Case:
    """What was read until `today`, and what came of it: `arrived` None when it never did."""

    regime: str
    readings: list[Measurement]
    target: float
    today: date
    deadline: date
    arrived: date | None


def _steady(random: Random) -> Iterator[float]:
    pace, uneven = 1.0, random.uniform(0.05, 0.3)
    while True:
        yield max(0.0, random.gauss(pace, uneven))


def _bursty(random: Random) -> Iterator[float]:
    busy = random.uniform(0.15, 0.5)
    while True:
        yield random.expovariate(busy) if random.random() < busy else 0.0


def _slowing(random: Random) -> Iterator[float]:
    pace, half = 1.5, random.uniform(15, 60)
    while True:
        yield max(0.0, random.gauss(pace, 0.3 * pace))
        pace = max(0.03, pace * 0.5 ** (1 / half))


def _stopping(random: Random) -> Iterator[float]:
    rest, resume = random.uniform(0.01, 0.05), random.choice((0.0, 0.05, 0.15))
    works = True
    while True:
        if random.random() < (rest if works else resume):
            works = not works
        yield max(0.0, random.gauss(1, 0.3)) if works else 0.0


def _changing(random: Random) -> Iterator[float]:
    change, factor = random.uniform(5, 50), exp(random.uniform(-1.2, 0.9))
    week = 0
    while True:
        pace = 1.0 if week < change else factor
        yield max(0.0, random.gauss(pace, 0.3 * pace))
        week += 1


def _habit(random: Random) -> Iterator[float]:
    rate = random.uniform(0.4, 3)
    while True:
        yield float(sum(random.random() < rate / 14 for _ in range(14)))


def _saturating(random: Random) -> Iterator[float]:
    """Shares of a ceiling: what is left shrinks by a part each week."""
    left, part = 40.0, random.uniform(0.02, 0.08)
    while True:
        yield left * part * max(0.0, random.gauss(1, 0.3))
        left -= left * part


REGIMES: dict[str, Weekly] = {
    "steady": _steady,
    "bursty": _bursty,
    "slowing": _slowing,
    "stopping": _stopping,
    "changing pace": _changing,
    "habit count": _habit,
    "saturating": _saturating,
}


def case(regime: str, seed: str) -> Case | None:
    """One history, read every one to four weeks up to a day that knows nothing of how it goes on;
    None when there are fewer than three readings, or nothing left to forecast."""
    random = Random(f"{regime}:{seed}")
    weekly = REGIMES[regime](random)
    sums = [0.0]
    for _ in range(HORIZON):
        sums.append(sums[-1] + next(weekly))
    if regime == "saturating":
        target = 40 * random.uniform(0.6, 0.97)
    elif regime == "habit count":
        target = float(random.randint(10, 80))
    else:
        target = random.uniform(8, 60)
    arrived = next((week for week, total in enumerate(sums) if total >= target), None)
    until = random.uniform(3, 60)
    rhythm = random.choice((1, 2, 2, 3, 4))
    weeks = list(range(0, int(until) + 1, rhythm))
    today = weeks[-1]
    if len(weeks) < 3 or not 0 < sums[today] < target:
        return None
    day = START + timedelta(weeks=today)
    # A deadline as people set it: about right by the pace so far, often too hopeful.
    ahead = (target - sums[today]) / (sums[today] / today) * exp(random.gauss(0.1, 0.4))
    ends = None
    if arrived is not None:
        gain = sums[arrived] - sums[arrived - 1]
        part = (target - sums[arrived - 1]) / gain
        ends = START + timedelta(days=round(7 * (arrived - 1 + part)))
    return Case(
        regime,
        [Measurement(START + timedelta(weeks=week), sums[week]) for week in weeks],
        target,
        day,
        day + timedelta(days=max(7, round(7 * min(ahead, 400)))),
        ends,
    )


def cases(count: int, seed: str) -> list[Case]:
    """So many histories of each sort."""
    found = []
    for regime in REGIMES:
        made = (case(regime, f"{seed}:{number}") for number in range(8 * count))
        found += [one for one in made if one is not None][:count]
    return found


def holds(found: Forecast, arrived: date | None, percent: int) -> bool:
    """Whether the central interval of so many percent holds the day."""
    edge = (100 - percent) / 200
    low, high = found.by(round(edge, 2)), found.by(round(1 - edge, 2))
    if arrived is None:
        return high is None
    return (low is not None and low <= arrived) and (high is None or arrived <= high)


def backtest(histories: list[Case], habits: Habits = USUAL) -> list[tuple[Case, Forecast]]:
    """Each history with the forecast from what was read."""
    return [
        (
            one,
            forecast(
                one.readings,
                target=one.target,
                today=one.today,
                deadline=one.deadline,
                habits=habits,
            ),
        )
        for one in histories
    ]


def coverage(tested: list[tuple[Case, Forecast]], percent: int) -> float:
    """In percent, how often the interval holds the day."""
    return 100 * sum(holds(f, c.arrived, percent) for c, f in tested) / len(tested)


def reliability(tested: list[tuple[Case, Forecast]]) -> list[tuple[float, float, int]]:
    """By fifths of the stated probability to be on time: its mean, the share on time, and n."""
    groups: list[list[tuple[float, bool]]] = [[] for _ in range(5)]
    for one, found in tested:
        said = found.on_time or 0.0
        came = one.arrived is not None and one.arrived <= one.deadline
        groups[min(4, int(said * 5))].append((said, came))
    return [
        (sum(s for s, _ in group) / len(group), sum(c for _, c in group) / len(group), len(group))
        for group in groups
        if group
    ]


def run(*, count: int = 100, seed: str = HELD_OUT) -> list[Figure]:
    """Coverage by sort and over all, the reliability table, and the Brier score. Raises
    AssertionError when the intervals over all, or the 90 % ones of a sort, leave their limits."""
    histories = cases(count, seed)
    started = time.process_time()
    tested = backtest(histories)
    took = (time.process_time() - started) * 1000 / len(histories)
    figures = [Figure("one forecast, of one processor", round(took, 1), "ms")]
    for regime in REGIMES:
        group = [pair for pair in tested if pair[0].regime == regime]
        for percent in (50, 80, 90):
            value = coverage(group, percent)
            figures.append(_figure(f"{percent} % interval, {regime}", value, percent))
        assert value >= LEAST_OF_EACH_SORT, f"90 % intervals hold {value:.1f} %, {regime}"
    for percent, (low, high) in LIMITS.items():
        value = coverage(tested, percent)
        assert low <= value <= high, f"{percent} % intervals hold {value:.1f} %"
        figures.append(_figure(f"{percent} % interval, all {len(tested)}", value, percent))
    for said, came, number in reliability(tested):
        figures.append(
            Figure(f"on time where {100 * said:.0f} % was said, n={number}", 100 * came, "%")
        )
    on_time = [(f.on_time or 0, float(_in_time(c))) for c, f in tested]
    base = sum(came for _, came in on_time) / len(on_time)
    brier = sum((said - came) ** 2 for said, came in on_time) / len(on_time)
    always = base * (1 - base)
    figures.append(
        Figure(
            "Brier score of the on-time probability",
            round(brier, 4),
            "",
            f"{always:.4f} always saying {100 * base:.0f} %",
            brier / always,
        )
    )
    return figures


def _in_time(one: Case) -> bool:
    return one.arrived is not None and one.arrived <= one.deadline


def _figure(name: str, value: float, percent: int) -> Figure:
    return Figure(name, round(value, 1), "%", f"{percent} % promised", value / percent)


if __name__ == "__main__":
    for figure in run():
        print(f"{figure.value:8.4g} {figure.unit:2} {figure.name}")
