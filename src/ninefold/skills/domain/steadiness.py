"""Steady-effort strength: how much of the planned practice is done, the latest weeks most.

For each week w of age a(w) in weeks, with planned minutes p(w) and done minutes d(w):

    strength = sum of weight(w) x min(d(w), p(w)) / sum of weight(w) x p(w)
    weight(w) = 0.5 ** (a(w) / half_life_weeks)

Weeks and days without a plan, and planned rest, add to neither sum: they change nothing. A
missed day lowers the strength by its share and no more; there is no streak that could break.
Practice moved to another day of the same week counts in full.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

HALF_LIFE_WEEKS = 4.0
MEANINGFUL_WEEKS = 2


@dataclass(frozen=True, slots=True)
class PracticeDay:
    """A day's planned and done minutes. On planned rest nothing is expected."""

    on: date
    planned_minutes: int = 0
    done_minutes: int = 0
    is_rest: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """One week of the sum: what was planned, what of it was done, and its weight (0 to 1)."""

    starts_on: date
    planned_minutes: int
    done_minutes: int
    weight: float


@dataclass(frozen=True, slots=True)
class Steadiness:
    """``strength`` is 0 to 1, or None as long as nothing was planned; ``weeks`` are its sources.

    ``is_meaningful`` is false below two planned weeks.
    """

    strength: float | None
    weeks: tuple[Week, ...]
    is_meaningful: bool


def steadiness(
    days: Iterable[PracticeDay], *, today: date, half_life_weeks: float = HALF_LIFE_WEEKS
) -> Steadiness:
    """Strength up to and with ``today``; weeks start on Monday and today's plan counts only
    once it is done, so that a morning never looks like a miss.

    Raises ValueError for a half-life that is not positive or negative minutes.
    """
    if half_life_weeks <= 0:
        raise ValueError("half_life_weeks: has to be more than 0. Four weeks is usual.")
    planned: dict[date, int] = defaultdict(int)
    done: dict[date, int] = defaultdict(int)
    for day in days:
        if day.planned_minutes < 0 or day.done_minutes < 0:
            raise ValueError(f"minutes: {day.on} has a negative number. Give 0 or more.")
        if day.on > today:
            continue
        monday = day.on - timedelta(days=day.on.weekday())
        done[monday] += day.done_minutes
        if not day.is_rest:
            counts = day.planned_minutes
            planned[monday] += min(counts, day.done_minutes) if day.on == today else counts
    this_monday = today - timedelta(days=today.weekday())
    weeks = tuple(
        Week(
            monday,
            planned[monday],
            min(done[monday], planned[monday]),
            0.5 ** ((this_monday - monday).days / 7 / half_life_weeks),
        )
        for monday in sorted(planned)
        if planned[monday] > 0
    )
    expected = sum(week.weight * week.planned_minutes for week in weeks)
    kept = sum(week.weight * week.done_minutes for week in weeks)
    strength = min(1.0, kept / expected) if expected > 0 else None
    return Steadiness(strength, weeks, len(weeks) >= MEANINGFUL_WEEKS)
