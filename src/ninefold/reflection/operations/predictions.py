"""Predictions: said beforehand, settled afterwards."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel.facts.reflection import PredictionMade, PredictionSettled
from ninefold.kernel.refusals import Refusal
from ninefold.reflection.models import Prediction


class CannotPredict(Refusal):
    """The prediction cannot be kept or changed like this."""


@transaction.atomic
def make_prediction(*, owner: Any, claim: str, percent: int, due_on: date) -> Prediction:
    """Keep what shall happen by `due_on` and how sure the owner is, 1 to 99 percent.

    Raises CannotPredict.
    """
    words = _checked(owner, claim, percent, due_on)
    row = Prediction.objects.create(
        owner=owner, claim=words, percent=percent, made_on=owner.today, due_on=due_on
    )
    fact = PredictionMade(subject=row.ref, percent=percent, due_on=due_on)
    record(owner=owner, fact=fact)
    return row


@transaction.atomic
def change_prediction(
    *,
    owner: Any,
    key: object,
    claim: str,
    percent: int,
    due_on: date,
    version: int | None = None,
) -> Prediction:
    """Say it anew on the day it was made; afterwards only a new prediction can, since knowing
    better later would make the record look better than it was.

    Raises NotFound, CannotPredict, ChangedElsewhere.
    """
    row = Prediction.objects.one_of(owner, key)
    if row.outcome or row.made_on != owner.today:
        raise CannotPredict(
            "A prediction stays as it was said. Settle this one, or make another beside it."
        )
    words = _checked(owner, claim, percent, due_on)
    return change(row, version=version, claim=words, percent=percent, due_on=due_on)


@transaction.atomic
def settle_prediction(*, owner: Any, key: object, outcome: str, lesson: str = "") -> Prediction:
    """Say how it turned out: "true", "false", "void" when it cannot be said, or "" to open it
    again; and what is learnt from it. Raises NotFound, CannotPredict."""
    row = Prediction.objects.one_of(owner, key)
    if outcome not in Prediction.Outcome.values:
        raise CannotPredict(
            "Say whether it came true, did not, or cannot be said.", field="outcome"
        )
    change(
        row,
        outcome=outcome,
        settled_on=owner.today if outcome else None,
        lesson=lesson.strip()[:5000],
    )
    record(owner=owner, fact=PredictionSettled(subject=row.ref, outcome=outcome))
    return row


def _checked(owner: Any, claim: str, percent: int, due_on: date) -> str:
    words = " ".join(claim.split())
    if not words:
        raise CannotPredict(
            "Write what will happen, so that a stranger could check it.", field="claim"
        )
    if len(words) > 500:
        raise CannotPredict("Say it in 500 characters, so that it can be checked.", field="claim")
    if not 1 <= percent <= 99:
        raise CannotPredict(
            "Choose from 1 to 99: what is certain needs no prediction.", field="percent"
        )
    if due_on < owner.today:
        raise CannotPredict("Choose today or a later day.", field="due_on")
    if due_on > owner.today + timedelta(days=3660):
        raise CannotPredict("Choose a day within ten years.", field="due_on")
    return words
