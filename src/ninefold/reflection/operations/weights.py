"""Saying how much each goal shall count."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.queries import cards
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal
from ninefold.reflection.models import GoalWeight

MOST_POINTS = 10


class CannotWeigh(Refusal):
    """The weights cannot be kept like this."""


@transaction.atomic
def state_weights(*, owner: Any, points: Mapping[Ref, int]) -> list[GoalWeight]:
    """How much each of these goals shall count, 0 to 10 points; goals not named keep theirs.

    Raises CannotWeigh for points out of range or a goal that the owner does not have.
    """
    if any(not 0 <= one <= MOST_POINTS for one in points.values()):
        raise CannotWeigh("Give each goal 0 to 10 points.", field="points")
    if points.keys() - cards(owner, list(points)).keys():
        raise CannotWeigh("One of these goals is not here (any more).", field="points")
    found = []
    for ref, one in points.items():
        row = GoalWeight.objects.filter(owner=owner, row_kind=ref.kind, row_id=ref.id).first()
        if row is None:
            row = GoalWeight.objects.create(
                owner=owner,
                row_kind=ref.kind,
                row_id=ref.id,
                points=one,
                stated_on=owner.today,
            )
        elif row.points != one or row.removed_at is not None:
            change(row, points=one, stated_on=owner.today, removed_at=None)
        found.append(row)
    return found
