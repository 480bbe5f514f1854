"""Asking the same people again: how it goes, or one more question."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from ninefold.activity.operations import record
from ninefold.feedback.domain.closing import FOLLOW_UP_DAYS, follow_up_due
from ninefold.feedback.models import Invitation, LinkUse, Question, Round
from ninefold.feedback.operations.opening import PrivateLink, open_round
from ninefold.kernel.facts.feedback import FollowedUp
from ninefold.kernel.refusals import Refusal

DAYS_OPEN = 14


class CannotFollowUp(Refusal):
    """There is nothing to ask again now."""


def days_of_follow_up(row: Round, today: date) -> int | None:
    """30, 60 or 90 when that check-in is due and was not made; None else."""
    if row.state != Round.State.CLOSED or row.closed_on is None or row.receipt_on is None:
        return None
    made = {
        row.closed_on + timedelta(days=days)
        for days in row.follow_ups.values_list("follow_up_days", flat=True)
        if days is not None
    }
    due = follow_up_due(row.closed_on, made, today)
    return None if due is None else (due - row.closed_on).days


def _again(
    row: Round, *, title: str, message: str, question: tuple[str, str, str], days: int | None
) -> tuple[Round, list[PrivateLink]]:
    owner = row.owner
    again = Round.objects.create(
        owner=owner,
        title=title[:200],
        message=message,
        is_anonymous=row.is_anonymous,
        minimum=row.minimum,
        due_on=owner.today + timedelta(days=DAYS_OPEN),
        follows=row,
        follow_up_days=days,
    )
    text, low, high = question
    Question.objects.create(owner=owner, round=again, place=1, text=text, low=low, high=high)
    asked = Invitation.objects.of(owner).filter(round=row)
    if not row.is_anonymous:
        asked = asked.exclude(answered_on=None)
    copies = [
        Invitation(owner=owner, round=again, group=one.group, name=one.name, address=one.address)
        for one in asked
    ]
    if not copies:
        raise CannotFollowUp("Nobody answered this round, so there is nobody to ask again.")
    Invitation.objects.bulk_create(copies)
    LinkUse.objects.bulk_create(LinkUse(invitation=one) for one in copies)
    record(owner=owner, fact=FollowedUp(subject=row.ref, days=days))
    return again, open_round(owner=owner, key=again.pk)


@transaction.atomic
def follow_up(*, owner: Any, key: object) -> tuple[Round, list[PrivateLink]]:
    """Ask the same people with one tap whether what was tried can be noticed.

    A round of its own under the same promise; returns it with the links.
    Raises NotFound or CannotFollowUp.
    """
    row = Round.objects.one_of(owner, key)
    days = days_of_follow_up(row, owner.today)
    if days is None:
        first = "Give the receipt first: the check-in asks about what you are trying."
        raise CannotFollowUp(
            first
            if row.receipt_on is None
            else f"Check-ins come {', '.join(map(str, FOLLOW_UP_DAYS))} days after a round closed."
        )
    return _again(
        row,
        title=f"{row.title}: {days} days on",
        message=f"Some weeks ago you gave me feedback, and I said that I would try: {row.trying}",
        question=(
            f"Since then, what have you noticed? I set out to: {row.trying}"[:600],
            "It got worse",
            "Much better",
        ),
        days=days,
    )


@transaction.atomic
def ask_back(*, owner: Any, key: object, text: str) -> tuple[Round, list[PrivateLink]]:
    """One more question to the same people about what they said, under the same promise.

    Raises NotFound or CannotFollowUp.
    """
    row = Round.objects.one_of(owner, key)
    if row.state != Round.State.CLOSED:
        raise CannotFollowUp("Close the round first, so that everybody has been heard.")
    if not text.strip():
        raise CannotFollowUp("Write the question.", field="text")
    return _again(
        row,
        title=f"{row.title}: one more question",
        message="Thank you for your feedback. It left me with one more question.",
        question=(text.strip()[:600], "", ""),
        days=None,
    )
