"""Milestones, metrics and their targets."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.goals.domain.progress import MetricKind
from ninefold.goals.models import Goal, Metric, Milestone, TargetRevision
from ninefold.kernel.facts.goals import (
    MetricAdded,
    MilestoneAchieved,
    MilestoneAdded,
    TargetRevised,
)
from ninefold.kernel.refusals import Refusal


class CannotMeasure(Refusal):
    """The milestone, metric or target cannot be kept as it is."""


@transaction.atomic
def add_milestone(
    *, owner: Any, goal_key: object, title: str, due_on: date | None = None
) -> Milestone:
    """A stage on the way to a goal. Raises NotFound or CannotMeasure."""
    goal = Goal.objects.one_of(owner, goal_key)
    if not title.strip():
        raise CannotMeasure("Say what is reached by then.", field="title")
    row = Milestone.objects.create(owner=owner, goal=goal, title=title.strip()[:300], due_on=due_on)
    record(owner=owner, fact=MilestoneAdded(subject=row.ref, goal=goal.ref))
    return row


@transaction.atomic
def achieve_milestone(*, owner: Any, key: object, on: date | None = None) -> Milestone:
    """The milestone is reached; reached before, nothing changes. Raises NotFound."""
    row = Milestone.objects.one_of(owner, key)
    if row.achieved_on is None:
        change(row, achieved_on=on or owner.today)
        record(owner=owner, fact=MilestoneAchieved(subject=row.ref, goal=row.goal.ref))
    return row


@transaction.atomic
def reopen_milestone(*, owner: Any, key: object) -> Milestone:
    """The milestone is not reached after all. Raises NotFound."""
    row = Milestone.objects.one_of(owner, key)
    return change(row, achieved_on=None)


def _finite(value: float, field: str) -> float:
    if not math.isfinite(value):
        raise CannotMeasure("Give a number, such as 12 or 7.5.", field=field)
    return value


@transaction.atomic
def add_metric(
    *,
    owner: Any,
    goal_key: object,
    name: str,
    kind: str,
    target: float,
    baseline: float = 0,
    unit: str = "",
) -> Metric:
    """A figure by which a goal is measured. Raises NotFound or CannotMeasure."""
    goal = Goal.objects.one_of(owner, goal_key)
    if not name.strip():
        raise CannotMeasure("Name what is measured.", field="name")
    if kind not in set(MetricKind):
        raise CannotMeasure("Choose one of the kinds.", field="kind")
    if kind == MetricKind.DELIVERABLE:
        baseline, target = 0, 1
    if _finite(target, "target") == _finite(baseline, "baseline"):
        raise CannotMeasure("The target must differ from where it starts.", field="target")
    row = Metric.objects.create(
        owner=owner,
        goal=goal,
        name=name.strip()[:200],
        kind=kind,
        target=target,
        baseline=baseline,
        unit=unit.strip()[:30],
        starts_on=goal.starts_on,
    )
    record(owner=owner, fact=MetricAdded(subject=row.ref, goal=goal.ref))
    return row


@transaction.atomic
def revise_target(
    *,
    owner: Any,
    metric_key: object,
    target: float,
    reason: str = "",
    from_date: date | None = None,
) -> TargetRevision:
    """From a day on, today if not said, another target holds; earlier scores keep theirs.

    Raises NotFound or CannotMeasure.
    """
    metric = Metric.objects.one_of(owner, metric_key)
    row = TargetRevision.objects.create(
        owner=owner,
        metric=metric,
        target=_finite(target, "target"),
        reason=reason.strip()[:300],
        from_date=from_date or owner.today,
    )
    record(
        owner=owner, fact=TargetRevised(subject=metric.goal.ref, metric=metric.ref, target=target)
    )
    return row
