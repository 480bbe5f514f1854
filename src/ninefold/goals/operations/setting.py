"""Writing down where one wants to go."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.goals.models import Goal, Vision
from ninefold.goals.operations.plan import note_move
from ninefold.kernel.facts.goals import GoalChanged, GoalSet, VisionWritten
from ninefold.kernel.refusals import Refusal


class CannotSetGoal(Refusal):
    """The goal cannot be kept as it is."""


@transaction.atomic
def write_vision(*, owner: Any, text: str, written_on: date | None = None) -> Vision:
    """Keep a new text of the vision; earlier ones stay. Raises CannotSetGoal when empty."""
    if not text.strip():
        raise CannotSetGoal("Write a sentence about where you want to be.", field="text")
    row = Vision.objects.create(
        owner=owner, text=text.strip(), written_on=written_on or owner.today
    )
    record(owner=owner, fact=VisionWritten(subject=row.ref))
    return row


def _check(title: str, starts_on: date, due_on: date | None, importance: int) -> None:
    if not title.strip():
        raise CannotSetGoal("Say what you want to reach, in a sentence.", field="title")
    if due_on and due_on < starts_on:
        raise CannotSetGoal(
            f"The goal starts on {starts_on:%-d %B %Y}: choose a later day for its end.",
            field="due_on",
        )
    if not 1 <= importance <= 3:
        raise CannotSetGoal("Importance runs from 1 to 3.", field="importance")


@transaction.atomic
def set_goal(
    *,
    owner: Any,
    title: str,
    why: str = "",
    due_on: date | None = None,
    starts_on: date | None = None,
    importance: int = 2,
    next_step: str = "",
) -> Goal:
    """A new active goal; it starts today unless `starts_on` says otherwise.

    Raises CannotSetGoal for an empty title or an end before the start.
    """
    start = starts_on or owner.today
    _check(title, start, due_on, importance)
    row = Goal.objects.create(
        owner=owner,
        title=title.strip(),
        why=why.strip(),
        starts_on=start,
        due_on=due_on,
        importance=importance,
        next_step=next_step.strip(),
    )
    record(owner=owner, fact=GoalSet(subject=row.ref, due_on=due_on))
    return row


@transaction.atomic
def change_goal(
    *,
    owner: Any,
    key: object,
    version: int | None = None,
    title: str,
    why: str,
    due_on: date | None,
    importance: int = 2,
    next_step: str = "",
    reason: str = "",
) -> Goal:
    """Change a goal. Another day becomes a dated revision, with the `reason` for it.

    Raises NotFound, CannotSetGoal, and ChangedElsewhere when it has moved on since the `version`
    that the person saw.
    """
    row = Goal.objects.one_of(owner, key)
    _check(title, row.starts_on, due_on, importance)
    if due_on != row.due_on:
        note_move(row, due_on, reason=reason)
    change(
        row,
        version=version,
        title=title.strip(),
        why=why.strip(),
        due_on=due_on,
        importance=importance,
        next_step=next_step.strip(),
    )
    record(owner=owner, fact=GoalChanged(subject=row.ref))
    return row


@transaction.atomic
def choose_next_step(*, owner: Any, key: object, next_step: str) -> Goal:
    """Say the one next step of a goal; empty when it is not known yet."""
    row = change(Goal.objects.one_of(owner, key), next_step=next_step.strip()[:300])
    record(owner=owner, fact=GoalChanged(subject=row.ref))
    return row
