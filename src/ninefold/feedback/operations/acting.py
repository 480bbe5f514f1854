"""Small things that are done because of feedback."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.feedback.models import ActionItem, Step
from ninefold.kernel.facts.feedback import (
    ActionItemChanged,
    ActionItemDone,
    ActionItemPlanned,
    StepDone,
)
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal
from ninefold.links.operations import link

MOST_STEPS = 20


class CannotPlan(Refusal):
    """The action item cannot be kept as it is."""


@transaction.atomic
def plan_action_item(
    *,
    owner: Any,
    title: str,
    due_on: date | None = None,
    steps: Sequence[str] = (),
    source: Ref | None = None,
    serves: Ref | None = None,
) -> ActionItem:
    """Something to do, with its small steps; `source` is the round or note that it came from,
    `serves` a goal or a skill. Raises CannotPlan, or CannotLink for what is not the owner's."""
    if not title.strip():
        raise CannotPlan("Say what you will do, so small that you will.", field="title")
    if due_on and due_on < owner.today:
        raise CannotPlan("This day is past: choose today or a later one.", field="due_on")
    row = ActionItem.objects.create(owner=owner, title=title.strip()[:300], due_on=due_on)
    _add_steps(row, steps)
    record(owner=owner, fact=ActionItemPlanned(subject=row.ref, source=source, due_on=due_on))
    if source is not None:
        link(owner=owner, source=row.ref, target=source, relation="came from")
    if serves is not None:
        relation = {"goals.goal": "serves", "skills.skill": "practises"}
        link(
            owner=owner,
            source=row.ref,
            target=serves,
            relation=relation.get(serves.kind, "relates to"),
        )
    return row


def _add_steps(row: ActionItem, titles: Sequence[str]) -> None:
    kept = [title.strip()[:300] for title in titles if title.strip()]
    there = Step.objects.of(row.owner).filter(action_item=row)
    if there.count() + len(kept) > MOST_STEPS:
        raise CannotPlan(
            f"More than {MOST_STEPS} steps are a project. Make some of them a thing of their own.",
            field="steps",
        )
    last = there.aggregate(last=Max("place"))["last"] or 0
    for place, title in enumerate(kept, start=last + 1):
        Step.objects.create(owner=row.owner, action_item=row, title=title, place=place)


@transaction.atomic
def add_steps(*, owner: Any, key: object, titles: Sequence[str]) -> ActionItem:
    """More small steps. Raises NotFound or CannotPlan."""
    row = ActionItem.objects.one_of(owner, key)
    if not any(title.strip() for title in titles):
        raise CannotPlan("Write at least one step.", field="steps")
    _add_steps(row, titles)
    record(owner=owner, fact=ActionItemChanged(subject=row.ref))
    return row


@transaction.atomic
def change_action_item(
    *,
    owner: Any,
    key: object,
    title: str,
    due_on: date | None,
    version: int | None = None,
) -> ActionItem:
    """Change what is done and by when. Raises NotFound, CannotPlan, ChangedElsewhere."""
    row = ActionItem.objects.one_of(owner, key)
    if not title.strip():
        raise CannotPlan("Say what you will do, so small that you will.", field="title")
    change(row, version=version, title=title.strip()[:300], due_on=due_on)
    record(owner=owner, fact=ActionItemChanged(subject=row.ref))
    return row


@transaction.atomic
def mark_step(*, owner: Any, key: object, is_done: bool = True) -> Step:
    """A step is done, or not after all. Raises NotFound."""
    row = Step.objects.one_of(owner, key)
    if is_done and row.done_on is None:
        change(row, done_on=owner.today)
        record(owner=owner, fact=StepDone(subject=row.ref, action_item=row.action_item.ref))
    elif not is_done:
        change(row, done_on=None)
    return row


@transaction.atomic
def mark_action_item(*, owner: Any, key: object, is_done: bool = True) -> ActionItem:
    """The action item is done, or not after all. Raises NotFound."""
    row = ActionItem.objects.one_of(owner, key)
    if is_done and row.done_on is None:
        change(row, done_on=owner.today)
        record(owner=owner, fact=ActionItemDone(subject=row.ref))
    elif not is_done:
        change(row, done_on=None)
        record(owner=owner, fact=ActionItemChanged(subject=row.ref))
    return row
