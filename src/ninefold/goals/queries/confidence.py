"""How sure the owner was at their check-ins, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ninefold.goals.domain.confidence import Statement
from ninefold.goals.domain.progress import DueRevision, due_in_force
from ninefold.goals.models import CheckIn, Goal, PlanRevision


@dataclass(frozen=True)
class Judged:
    """A confidence that was stated on a day, with what came of it."""

    goal: Goal
    on: date
    statement: Statement


@dataclass(frozen=True)
class Stated:
    """All that were decided by now, and how many are still open."""

    judged: list[Judged]
    still_open: int

    @property
    def goals(self) -> int:
        """On how many goals the decided ones were made."""
        return len({one.goal.pk for one in self.judged})


def stated_confidence(owner: Any) -> Stated:
    """Each check-in with a confidence. It came true if the goal was achieved by the day that was
    its deadline when the check-in was made; without one, if it was achieved at all. It is
    decided once the goal has ended or that day is over."""
    today = owner.today
    moves: dict[object, list[DueRevision]] = {}
    for move in PlanRevision.objects.of(owner).filter(kind=PlanRevision.Kind.DUE):
        moves.setdefault(move.goal_id, []).append(DueRevision(move.on, move.was_due_on))
    rows = (
        CheckIn.objects.of(owner)
        .filter(confidence__isnull=False, goal__removed_at=None)
        .select_related("goal")
    )
    judged = []
    still_open = 0
    for row in rows:
        due_on = due_in_force(row.goal.due_on, moves.get(row.goal_id, []), row.on)
        came_true = _came_true(row.goal, due_on, today)
        if came_true is None:
            still_open += 1
        elif row.confidence is not None:
            judged.append(Judged(row.goal, row.on, Statement(row.confidence, came_true)))
    return Stated(judged, still_open)


def _came_true(goal: Goal, due_on: date | None, today: date) -> bool | None:
    if goal.state == Goal.State.ACHIEVED and goal.ended_on is not None:
        return due_on is None or goal.ended_on <= due_on
    if goal.state == Goal.State.LET_GO:
        return False
    return False if due_on is not None and due_on < today else None
