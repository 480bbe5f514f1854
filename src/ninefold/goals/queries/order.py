"""Which goal waits for which."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ninefold.goals.models import Dependency, Goal


@dataclass(frozen=True)
class Ties:
    """By a goal's key: the dependencies in which it waits, and those in which others wait."""

    waits: dict[str, list[Dependency]] = field(default_factory=dict)
    blocks: dict[str, list[Dependency]] = field(default_factory=dict)

    def open_before(self, goal: Goal) -> list[Goal]:
        """The goals that this one waits for and that have not ended."""
        return [
            row.blocker
            for row in self.waits.get(str(goal.pk), [])
            if row.blocker.state in (Goal.State.ACTIVE, Goal.State.PARKED)
        ]


def ties(owner: Any) -> Ties:
    """All dependencies between goals that are not removed. One that came back, from the bin or
    an archive, and would close a circle with those before it is passed over."""
    found = Ties()
    rows = (
        Dependency.objects.of(owner)
        .filter(goal__removed_at=None, blocker__removed_at=None)
        .select_related("goal", "blocker")
    )
    for row in rows:
        if _leads_to(found, str(row.blocker_id), str(row.goal_id)):
            continue
        found.waits.setdefault(str(row.goal_id), []).append(row)
        found.blocks.setdefault(str(row.blocker_id), []).append(row)
    return found


def _leads_to(found: Ties, start: str, end: str) -> bool:
    seen, waiting = {start}, [start]
    while waiting:
        key = waiting.pop()
        if key == end:
            return True
        for row in found.waits.get(key, []):
            if str(row.blocker_id) not in seen:
                seen.add(str(row.blocker_id))
                waiting.append(str(row.blocker_id))
    return False


def circle_with(owner: Any, goal: Goal, blocker: Goal) -> list[Goal]:
    """The circle that would close if `goal` waited for `blocker`: the goals from `goal` on, each
    waited for by the one after it, back to `goal`; empty when there is none."""
    found = ties(owner)
    came_from: dict[str, tuple[Goal, str]] = {str(blocker.pk): (blocker, "")}
    waiting = [str(blocker.pk)]
    while waiting:
        key = waiting.pop(0)
        if key == str(goal.pk):
            way = []
            while key:
                one, key = came_from[key]
                way.append(one)
            return [goal, *reversed(way)]
        for row in found.waits.get(key, []):
            if str(row.blocker_id) not in came_from:
                came_from[str(row.blocker_id)] = (row.blocker, key)
                waiting.append(str(row.blocker_id))
    return []
