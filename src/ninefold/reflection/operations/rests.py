"""Planning rest."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from ninefold.activity.operations import record
from ninefold.kernel.facts.reflection import RestPlanned
from ninefold.kernel.refusals import Refusal
from ninefold.reflection.models import PlannedRest


class CannotPlanRest(Refusal):
    """The rest cannot be planned as it is."""


@transaction.atomic
def plan_rest(*, owner: Any, starts_on: date, ends_on: date, note: str = "") -> PlannedRest:
    """Days on which the journal and its reviews ask for nothing, both ends included.

    Raises CannotPlanRest when they are reversed or more than a year.
    """
    if ends_on < starts_on:
        raise CannotPlanRest("It ends before it starts: choose a later day.", field="ends_on")
    if (ends_on - starts_on).days > 366:
        raise CannotPlanRest("Choose at most a year; it can be planned again.", field="ends_on")
    row = PlannedRest.objects.create(
        owner=owner, starts_on=starts_on, ends_on=ends_on, note=note.strip()[:200]
    )
    record(owner=owner, fact=RestPlanned(subject=row.ref, starts_on=starts_on, ends_on=ends_on))
    return row
