"""How a goal ends: achieved, or let go with what was learnt. And how it goes on after all."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.goals.models import Goal
from ninefold.kernel.facts.goals import GoalAchieved, GoalChanged, GoalLetGo
from ninefold.kernel.refusals import Refusal


class CannotEndGoal(Refusal):
    """The goal is not in a state to end or to go on."""


def _end(owner: Any, key: object, state: str, on: date | None, lesson: str) -> Goal:
    row = Goal.objects.one_of(owner, key)
    if row.state not in (Goal.State.ACTIVE, Goal.State.PARKED):
        raise CannotEndGoal("This goal has ended before. Reopen it first if it goes on.")
    day = on or owner.today
    if day < row.starts_on:
        raise CannotEndGoal(
            f"The goal starts on {row.starts_on:%-d %B %Y}: it cannot end before.", field="on"
        )
    return change(row, state=state, ended_on=day, lesson=lesson.strip())


@transaction.atomic
def achieve_goal(*, owner: Any, key: object, on: date | None = None, lesson: str = "") -> Goal:
    """The goal is reached, today or on the day `on`. Raises NotFound or CannotEndGoal."""
    row = _end(owner, key, Goal.State.ACHIEVED, on, lesson)
    record(owner=owner, fact=GoalAchieved(subject=row.ref))
    return row


@transaction.atomic
def let_go_of_goal(*, owner: Any, key: object, on: date | None = None, lesson: str = "") -> Goal:
    """The goal is put away, with what was learnt. Raises NotFound or CannotEndGoal."""
    row = _end(owner, key, Goal.State.LET_GO, on, lesson)
    record(owner=owner, fact=GoalLetGo(subject=row.ref))
    return row


@transaction.atomic
def reopen_goal(*, owner: Any, key: object) -> Goal:
    """A goal that ended goes on. Raises NotFound or CannotEndGoal."""
    row = Goal.objects.one_of(owner, key)
    if row.state in (Goal.State.ACTIVE, Goal.State.PARKED):
        raise CannotEndGoal("This goal has not ended.")
    change(row, state=Goal.State.ACTIVE, ended_on=None)
    record(owner=owner, fact=GoalChanged(subject=row.ref))
    return row
