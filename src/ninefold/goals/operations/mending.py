"""Doing what makes all goals fit, as dated revisions that can be taken back together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import uuid4

from django.db import transaction

from ninefold.goals.models import PlanRevision
from ninefold.goals.operations.plan import estimate_hours, move_goal, park_goal
from ninefold.kernel.refusals import Refusal


class CannotMend(Refusal):
    """There is nothing to change, or too much at once."""


@transaction.atomic
def mend(
    *,
    owner: Any,
    moves: Mapping[str, date] | None = None,
    hours: Mapping[str, float] | None = None,
    park: Sequence[str] = (),
    reason: str = "",
) -> list[PlanRevision]:
    """Move goals to other days, say how many hours are left of them, park them: each a dated
    revision with the reason, all or none. By the keys of goals; `take_back_revision` of one
    takes all back. Raises NotFound, CannotPlan or CannotMend.
    """
    if not (moves or hours or park):
        raise CannotMend("Choose at least one goal to change.")
    batch = uuid4()
    words = reason.strip() or "So that all goals fit"
    rows = [
        move_goal(owner=owner, key=key, due_on=day, reason=words, batch=batch)
        for key, day in (moves or {}).items()
    ]
    rows += [
        estimate_hours(owner=owner, key=key, hours=left, reason=words, batch=batch)
        for key, left in (hours or {}).items()
    ]
    rows += [park_goal(owner=owner, key=key, reason=words, batch=batch) for key in park]
    return rows
