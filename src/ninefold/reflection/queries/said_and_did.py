"""Reads of what was said about goals and what the log shows of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.activity.queries import Told, entries, told
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import ReviewLine
from ninefold.kernel.refs import Ref
from ninefold.links.queries import linked_with_any
from ninefold.reflection.domain.said_and_did import Done, SaidAndDid, compare
from ninefold.reflection.models import GoalWeight
from ninefold.reflection.queries.reviews import to_adjust

GOAL = "goals.goal"
# What can be linked with a goal and then counts for it.
_SERVES = (
    "skills.skill",
    "skills.task",
    "learning.resource",
    "mentors.mentorship",
    "passion.exploration",
    "reflection.entry",
    "wins.win",
    "feedback.action_item",
)
# Planning is not doing, and neither is what did not happen.
_NOT_DONE = (
    "activity.",
    "scheduling.practice.planned",
    "scheduling.block.missed",
    "scheduling.block.moved",
    "goals.goal.set",
    "goals.goal.changed",
    "goals.goal.let_go",
    "links.",
)
MOST_ROWS = 25


@dataclass(frozen=True)
class GoalsWeighed:
    """The comparison, the goals by key, the rows behind each (the latest), and when weights were
    last stated."""

    compared: SaidAndDid
    goals: Mapping[str, ReviewLine]
    behind: Mapping[str, list[Told]]
    stated_on: date | None


def active_goals(owner: Any, period: Period) -> list[ReviewLine]:
    """The active goals as their own room offers them for adjusting."""
    return [
        line
        for section in to_adjust(owner, period)
        for line in section.lines
        if line.ref is not None and line.ref.kind == GOAL
    ]


def weights(owner: Any) -> dict[str, GoalWeight]:
    """The stated weights by goal."""
    return {str(row.row): row for row in GoalWeight.objects.of(owner)}


def said_and_did(owner: Any, period: Period) -> GoalsWeighed:
    """Set stated weights beside the log of the period. An entry counts for a goal when it is
    about the goal, names it, or is about or names something that is linked with it."""
    goals = {str(line.ref): line for line in active_goals(owner, period)}
    stated = weights(owner)
    serves = _serves(owner, goals)
    zone = ZoneInfo(owner.time_zone)
    days: dict[str, set[date]] = defaultdict(set)
    counts: dict[str, int] = defaultdict(int)
    minutes: dict[str, int] = defaultdict(int)
    behind: dict[str, list[Any]] = defaultdict(list)
    for row in entries(owner, period):
        if row.kind.startswith(_NOT_DONE):
            continue
        names = {str(row.subject), *(v for v in row.data.values() if isinstance(v, str))}
        for goal in {goal for name in names for goal in serves.get(name, ())}:
            days[goal].add(row.occurred_at.astimezone(zone).date())
            counts[goal] += 1
            minutes[goal] += _minutes(row.data)
            if len(behind[goal]) < MOST_ROWS:
                behind[goal].append(row)
    done = {goal: Done(len(days[goal]), counts[goal], minutes[goal]) for goal in goals}
    points = {goal: stated[goal].points if goal in stated else 0 for goal in goals}
    every = told(owner, [row for rows in behind.values() for row in rows])
    by_goal: dict[str, list[Told]] = {}
    place = 0
    for goal, rows in behind.items():
        by_goal[goal] = [one for one in every[place : place + len(rows)] if one.card]
        place += len(rows)
    dates = [stated[goal].stated_on for goal in goals if goal in stated]
    return GoalsWeighed(compare(points, done), goals, by_goal, max(dates, default=None))


def _serves(owner: Any, goals: Mapping[str, ReviewLine]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for goal in goals:
        found[goal].add(goal)
    for key, refs in linked_with_any(owner, from_kind=GOAL).items():
        goal = str(Ref(GOAL, key))
        if goal in goals:
            for ref in refs:
                if ref.kind in _SERVES:
                    found[str(ref)].add(goal)
    return found


def _minutes(data: Mapping[str, Any]) -> int:
    value = data.get("minutes")
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
