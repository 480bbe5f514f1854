"""Items of checklists, days of milestones, and how much each part of a goal counts."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import instant_of, record
from ninefold.goals.domain.progress import MetricKind
from ninefold.goals.models import ChecklistItem, Goal, Metric, Milestone, MilestoneRevision
from ninefold.goals.operations.measuring import CannotMeasure
from ninefold.kernel.facts.goals import (
    ChecklistItemAdded,
    ChecklistItemTicked,
    MilestoneMoved,
    PartsWeighed,
)

MOST_ITEMS = 200


@transaction.atomic
def add_items(*, owner: Any, metric_key: object, titles: Sequence[str]) -> list[ChecklistItem]:
    """Put items on a checklist, from today on; its target is then the number of its items.

    Raises NotFound or CannotMeasure.
    """
    metric = Metric.objects.one_of(owner, metric_key)
    wanted = [title.strip()[:300] for title in titles if title.strip()]
    if metric.kind != MetricKind.CHECKLIST:
        raise CannotMeasure("Only a checklist has items.", field="titles")
    if not wanted:
        raise CannotMeasure("Write at least one item, one on a line.", field="titles")
    if ChecklistItem.objects.of(owner).filter(metric=metric).count() + len(wanted) > MOST_ITEMS:
        raise CannotMeasure(f"A checklist holds at most {MOST_ITEMS} items.", field="titles")
    rows = []
    for title in wanted:
        row = ChecklistItem.objects.create(
            owner=owner, metric=metric, title=title, added_on=owner.today
        )
        record(owner=owner, fact=ChecklistItemAdded(subject=row.ref, goal=metric.goal.ref))
        rows.append(row)
    return rows


@transaction.atomic
def tick_item(*, owner: Any, key: object, on: date | None = None) -> ChecklistItem:
    """An item is done, today if not said; done before, its day stays. Raises NotFound or
    CannotMeasure for a day that is still to come or before the item was on the list."""
    row = ChecklistItem.objects.one_of(owner, key)
    if row.done_on is not None:
        return row
    day = on or owner.today
    if not row.added_on <= day <= owner.today:
        raise CannotMeasure(
            f"Choose a day from {row.added_on:%-d %B %Y}, when it came on the list, to today.",
            field="on",
        )
    change(row, done_on=day)
    record(
        owner=owner,
        fact=ChecklistItemTicked(subject=row.ref, goal=row.metric.goal.ref),
        occurred_at=instant_of(owner, day),
    )
    return row


@transaction.atomic
def untick_item(*, owner: Any, key: object) -> ChecklistItem:
    """An item is not done after all. Raises NotFound."""
    row = ChecklistItem.objects.one_of(owner, key)
    if row.done_on is not None:
        change(row, done_on=None)
        record(
            owner=owner,
            fact=ChecklistItemTicked(subject=row.ref, goal=row.metric.goal.ref, done=False),
        )
    return row


@transaction.atomic
def move_milestone(
    *, owner: Any, key: object, due_on: date | None, reason: str = ""
) -> MilestoneRevision:
    """Another day for a milestone, as a dated revision. Raises NotFound or CannotMeasure."""
    row = Milestone.objects.one_of(owner, key)
    if row.achieved_on is not None:
        raise CannotMeasure("It is reached already, so its day stays.", field="due_on")
    if due_on == row.due_on:
        raise CannotMeasure("This is its day already. Choose another one.", field="due_on")
    revision = MilestoneRevision.objects.create(
        owner=owner,
        milestone=row,
        on=owner.today,
        was_due_on=row.due_on,
        due_on=due_on,
        reason=reason.strip()[:300],
    )
    change(row, due_on=due_on)
    record(
        owner=owner,
        fact=MilestoneMoved(
            subject=row.ref, goal=row.goal.ref, was_due_on=revision.was_due_on, due_on=due_on
        ),
    )
    return revision


@transaction.atomic
def weigh_parts(*, owner: Any, goal_key: object, weights: Mapping[str, float]) -> Goal:
    """Say how much metrics and milestones, by their keys, count in how far a goal has come:
    0 to 100, each 1 unless said. Raises NotFound, or CannotMeasure when none counts."""
    goal = Goal.objects.one_of(owner, goal_key)
    parts: dict[str, Metric | Milestone] = {}
    for model in (Metric, Milestone):
        parts |= {str(row.pk): row for row in model.objects.of(owner).filter(goal=goal)}
    for key, weight in weights.items():
        if key not in parts:
            raise CannotMeasure("This part belongs to another goal.", field=f"weight_{key}")
        if not math.isfinite(weight) or not 0 <= weight <= 100:
            raise CannotMeasure("A weight runs from 0 to 100.", field=f"weight_{key}")
    if not any(weights.get(key, row.weight) for key, row in parts.items()):
        raise CannotMeasure("At least one part must count: give it a weight above 0.")
    for key, weight in weights.items():
        if parts[key].weight != weight:
            change(parts[key], weight=weight)
    record(owner=owner, fact=PartsWeighed(subject=goal.ref))
    return goal
