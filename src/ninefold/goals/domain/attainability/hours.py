"""How many hours a goal still needs, and how many a week the person's own pace gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

LEAST_DONE = 0.1
LEAST_MINUTES = 120
PACE_WEEKS = 8
LEAST_WEEKS = 3


class Source(StrEnum):
    """Where the hours that a goal needs come from."""

    SAID = "said"
    PACE = "pace"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Need:
    """`minutes` still needed (0 when unknown), their source, and what the pace alone says
    (None when it says nothing yet)."""

    minutes: int
    source: Source
    by_pace: int | None = None

    @property
    def pace_says_much_more(self) -> bool:
        """Whether the pace asks for a quarter more, and an hour at least, than was said."""
        return (
            self.source is Source.SAID
            and self.by_pace is not None
            and self.by_pace > max(self.minutes * 1.25, self.minutes + 60)
        )


def need(
    *,
    said_minutes: float | None,
    spent_since_said: int,
    spent: int,
    done: float | None,
) -> Need:
    """Return what a goal still needs.

    What the person said counts first, less the minutes `spent_since_said`. Where they said
    nothing, their own pace does: if `spent` minutes brought the goal to `done` (0 to 1), the
    rest takes as much for each part; it speaks from two hours and a tenth of the way on.
    """
    by_pace = None
    if done is not None and done >= 1:
        return Need(0, Source.PACE if said_minutes is None else Source.SAID, 0)
    if done is not None and done >= LEAST_DONE and spent >= LEAST_MINUTES:
        by_pace = round(spent * (1 - done) / done)
    if said_minutes is not None:
        return Need(max(0, round(said_minutes) - spent_since_said), Source.SAID, by_pace)
    if by_pace is not None:
        return Need(by_pace, Source.PACE, by_pace)
    return Need(0, Source.UNKNOWN)


@dataclass(frozen=True, slots=True)
class WeeklyPace:
    """Mean minutes a week over `weeks` whole weeks, `active` of which have any time."""

    minutes: int
    weeks: int
    active: int

    @property
    def means_something(self) -> bool:
        """Whether enough weeks have time in them to go by."""
        return self.active >= LEAST_WEEKS


def weekly_pace(entries: Sequence[tuple[date, int]], *, today: date) -> WeeklyPace:
    """Return the pace over the last eight whole weeks, from (day, minutes) of all goals; empty
    weeks count as they are, those before the first entry do not."""
    monday = today - timedelta(days=today.weekday())
    first = min((day for day, _ in entries), default=monday)
    begins = max(monday - timedelta(weeks=PACE_WEEKS), first - timedelta(days=first.weekday()))
    weeks = max(0, (monday - begins).days // 7)
    sums: dict[int, int] = {}
    for day, minutes in entries:
        if begins <= day < monday:
            place = (day - begins).days // 7
            sums[place] = sums.get(place, 0) + minutes
    if not weeks:
        return WeeklyPace(0, 0, 0)
    return WeeklyPace(round(sum(sums.values()) / weeks), weeks, len(sums))
