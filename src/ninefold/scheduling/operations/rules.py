"""How much practice a week may hold, and how it is cut into blocks."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.kernel.refusals import Refusal
from ninefold.scheduling.models import PracticeRules
from ninefold.scheduling.queries import practice_rules

RANGES = {
    "weekly_minutes": (0, 3000),
    "block_minutes_min": (10, 240),
    "block_minutes_max": (10, 240),
    "daily_cap_minutes": (10, 720),
    "buffer_minutes": (0, 120),
    "lead_minutes": (0, 2880),
}


class CannotSetRules(Refusal):
    """The rules contradict each other or are out of range."""


def kept_rules(owner: Any) -> PracticeRules:
    """The owner's rules, made with the usual numbers when there are none."""
    row = practice_rules(owner)
    if row._state.adding:
        row.save()
    return row


@transaction.atomic
def set_practice_rules(*, owner: Any, **minutes: int) -> PracticeRules:
    """Set some of the rules, all in minutes; those not named stay. Raises CannotSetRules."""
    row = kept_rules(owner)
    for name, value in minutes.items():
        if name not in RANGES:
            raise CannotSetRules(f"There is no rule named {name}.", field=name)
        low, high = RANGES[name]
        if not low <= value <= high:
            raise CannotSetRules(f"Give {low} to {high:,} minutes.", field=name)
    wanted = {name: minutes.get(name, getattr(row, name)) for name in RANGES}
    if wanted["block_minutes_max"] < wanted["block_minutes_min"]:
        raise CannotSetRules(
            "The longest block cannot be shorter than the shortest.", field="block_minutes_max"
        )
    if wanted["daily_cap_minutes"] < wanted["block_minutes_min"]:
        raise CannotSetRules(
            "A day must have room for one block: raise it to the shortest block or more.",
            field="daily_cap_minutes",
        )
    return change(row, **minutes)
