"""Goals that have ended, and the lessons that they left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ninefold.goals.models import Goal
from ninefold.goals.queries.goals import ended_goals

COMES_BACK_AFTER = (30, 90, 180, 365, 730)


@dataclass(frozen=True)
class Ended:
    """A goal that has ended, with the share of the way that it had come."""

    goal: Goal
    days: int


def archive(owner: Any, *, words: str = "", state: str = "") -> list[Ended]:
    """Ended goals, latest first; those that hold all `words` in title, reason or lesson, and of
    one `state` ("achieved" or "let_go") when it is given."""
    wanted = words.casefold().split()
    return [
        Ended(goal, (goal.ended_on - goal.starts_on).days)
        for goal in ended_goals(owner)
        if goal.ended_on is not None
        and (not state or goal.state == state)
        and all(word in f"{goal.title} {goal.why} {goal.lesson}".casefold() for word in wanted)
    ]


def lesson_for(owner: Any, day: date) -> Goal | None:
    """The ended goal whose lesson comes back on a day: a month, three, six, a year and two years
    after its end. None on most days."""
    found = [
        goal
        for goal in Goal.objects.of(owner)
        .filter(state__in=[Goal.State.ACHIEVED, Goal.State.LET_GO])
        .exclude(lesson="")
        if goal.ended_on is not None and (day - goal.ended_on).days in COMES_BACK_AFTER
    ]
    return max(found, key=lambda goal: goal.ended_on or date.min, default=None)
