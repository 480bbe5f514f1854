"""Reads of what repeats: returns after a quiet time, and mood beside progress."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.activity.queries import entries
from ninefold.kernel.periods import Period, week_of
from ninefold.reflection.domain.comebacks import Comeback, comebacks
from ninefold.reflection.domain.mood_and_progress import MoodWeek
from ninefold.reflection.queries.journal import moods, rests
from ninefold.reflection.queries.time import rows_of

_PROGRESS = ("goals", "skills", "learning", "wins")


def comebacks_in(owner: Any, period: Period) -> list[Comeback]:
    """Returns after a quiet week or more in the period, latest first."""
    zone = ZoneInfo(owner.time_zone)
    found = entries(owner, period).exclude(subject_kind__startswith="activity.")
    active = {at.astimezone(zone).date() for at in found.values_list("occurred_at", flat=True)}
    return comebacks(active, _resting(owner))


def comebacks_to_writing(owner: Any, period: Period) -> list[Comeback]:
    """Returns to the journal after a quiet week or more in the period, latest first."""
    written = {row.on for row in rows_of(owner, period) if row.is_written}
    return comebacks(written, _resting(owner))


def _resting(owner: Any) -> list[Period]:
    return [Period(rest.starts_on, rest.ends_on) for rest in rests(owner)]


def mood_weeks(owner: Any, period: Period) -> list[MoodWeek]:
    """The whole weeks of the period in which a mood was said, with the days on which something
    was done for goals, skills, learning or wins."""
    zone = ZoneInfo(owner.time_zone)

    def week(day: date) -> Period:
        return week_of(day, starts_weekday=owner.week_starts_weekday)

    said: dict[date, list[int]] = defaultdict(list)
    for on, mood, _ in moods(owner, period):
        if mood is not None:
            said[week(on).starts_on].append(mood)
    done: dict[date, set[date]] = defaultdict(set)
    for kind, at in entries(owner, period).values_list("subject_kind", "occurred_at"):
        if kind.partition(".")[0] in _PROGRESS:
            day = at.astimezone(zone).date()
            done[week(day).starts_on].add(day)
    return [
        MoodWeek(start, sum(values) / len(values), len(values), len(done[start]))
        for start, values in sorted(said.items())
        if start in period and week(start).ends_on in period
    ]
