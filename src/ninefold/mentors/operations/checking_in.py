"""Looking together at how the mentorship goes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel.facts.mentors import MentorshipChanged, MentorshipCheckedIn
from ninefold.kernel.refusals import Refusal
from ninefold.mentors.domain.check_ins import State
from ninefold.mentors.models import CheckIn, Mentorship


class CannotCheckIn(Refusal):
    """The check-in cannot be kept as it is."""


@transaction.atomic
def check_in(
    *,
    owner: Any,
    mentorship_key: object,
    states: Mapping[str, str] | None = None,
    note: str = "",
    held_on: date | None = None,
) -> CheckIn:
    """Note how the expectations stood: `states` gives met, partly or not met by an
    expectation's text; today unless `held_on` says otherwise. Raises NotFound, or CannotCheckIn
    when nothing is said or the day is still to come."""
    mentor = Mentorship.objects.one_of(owner, mentorship_key)
    day = held_on or owner.today
    if day > owner.today:
        raise CannotCheckIn(
            "This day is still to come: choose today or an earlier one.", field="held_on"
        )
    if not states and not note.strip():
        raise CannotCheckIn(
            "Say at least one thing: how an expectation stands, or a note.", field="note"
        )
    for text, state in (states or {}).items():
        if state not in set(State):
            raise CannotCheckIn(f"“{text[:60]}”: choose met, partly or not met.")
    row = CheckIn.objects.create(
        owner=owner,
        mentorship=mentor,
        held_on=day,
        states=[[text, str(state)] for text, state in (states or {}).items()],
        note=note.strip(),
    )
    record(owner=owner, fact=MentorshipCheckedIn(subject=row.ref, mentorship=mentor.ref))
    return row


@transaction.atomic
def rest(*, owner: Any, mentorship_key: object, until: date | None) -> Mentorship:
    """No check-in is due before `until`: a planned rest; None ends it. Raises NotFound, or
    CannotCheckIn for a day that has passed."""
    row = Mentorship.objects.one_of(owner, mentorship_key)
    if until is not None and until < owner.today:
        raise CannotCheckIn("A rest ends today or later.", field="until")
    change(row, rest_until=until)
    record(owner=owner, fact=MentorshipChanged(subject=row.ref))
    return row
