"""Noting how a goal stands."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from ninefold.activity.operations import instant_of, record
from ninefold.goals.models import CheckIn, Goal, Metric, MetricValue
from ninefold.kernel.facts.goals import GoalCheckedIn
from ninefold.kernel.refusals import Refusal


class CannotCheckIn(Refusal):
    """The check-in cannot be kept as it is."""


@transaction.atomic
def check_in(
    *,
    owner: Any,
    goal_key: object,
    note: str = "",
    confidence: float | None = None,
    values: Mapping[str, float] | None = None,
    on: date | None = None,
) -> CheckIn:
    """Note how a goal stands: `values` by metric key, `confidence` to reach it from 0 to 1.

    Raises NotFound, or CannotCheckIn when nothing is said, a value is no number, or the day is
    still to come.
    """
    goal = Goal.objects.one_of(owner, goal_key)
    day = on or owner.today
    if day > owner.today:
        raise CannotCheckIn(
            "This day is still to come: choose today or an earlier one.", field="on"
        )
    if confidence is not None and not 0 <= confidence <= 1:
        raise CannotCheckIn("Confidence runs from 0 to 100%.", field="confidence")
    if not note.strip() and confidence is None and not values:
        raise CannotCheckIn(
            "Say at least one thing: a value, how sure you are, or a note.", field="note"
        )
    row = CheckIn.objects.create(
        owner=owner, goal=goal, on=day, note=note.strip(), confidence=confidence
    )
    for key, value in (values or {}).items():
        metric = Metric.objects.one_of(owner, key)
        if metric.goal_id != goal.pk:
            raise CannotCheckIn("This metric belongs to another goal.", field=f"metric_{key}")
        if not math.isfinite(value):
            raise CannotCheckIn("Give a number, such as 12 or 7.5.", field=f"metric_{key}")
        MetricValue.objects.create(owner=owner, metric=metric, check_in=row, on=day, value=value)
    record(
        owner=owner,
        fact=GoalCheckedIn(subject=row.ref, goal=goal.ref, confidence=confidence),
        occurred_at=instant_of(owner, day),
    )
    return row
