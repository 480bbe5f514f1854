"""Logging time and progress, and what the learnt was used for."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import instant_of, record
from ninefold.kernel.facts.learning import ResourceStarted, ResourceUsed, StudyLogged
from ninefold.kernel.refusals import Refusal
from ninefold.learning.models import Resource, StudySession, Use
from ninefold.learning.operations.checking import (
    checked_minutes,
    past_day,
    plain,
    said,
)


class CannotLog(Refusal):
    """What was spent, reached or used cannot be kept as it is."""


@transaction.atomic
def log_study(
    *,
    owner: Any,
    key: object,
    minutes: int | None = None,
    done: int | None = None,
    step: int | None = None,
    note: str = "",
    on: date | None = None,
) -> StudySession:
    """Log time spent on a resource, how far it stands (`done`) or how much was added (`step`).

    What was a wish or paused is in progress from then on. Raises NotFound, or CannotLog when
    nothing is said, a figure is out of range, or the day is still to come.
    """
    row = Resource.objects.one_of(owner, key)
    day = past_day(owner, on, CannotLog)
    note = plain(note, 5000)
    checked_minutes(minutes, CannotLog)
    if minutes is None and done is None and not step and not note:
        raise CannotLog(
            "Say at least one thing: how long, how far you are, or a note.", field="minutes"
        )
    after = _done_after(row, done, step)
    session = StudySession.objects.create(
        owner=owner, resource=row, on=day, minutes=minutes, done_after=after, note=note
    )
    _carry_on(owner, row, day, after)
    record(
        owner=owner,
        fact=StudyLogged(subject=session.ref, resource=row.ref, minutes=minutes),
        occurred_at=instant_of(owner, day),
    )
    return session


def _done_after(row: Resource, done: int | None, step: int | None) -> int | None:
    if done is None and not step:
        return None
    if row.status == Resource.Status.FINISHED:
        raise CannotLog(
            "It is finished. Log time, or go on with it first to count from anew.", field="done"
        )
    if done is None:
        return row.progress.after(max(-100_000, min(100_000, step or 0))).current
    most = 100_000 if row.total is None else row.total
    if not 0 <= done <= most:
        raise CannotLog(f"Give how far you are as a number from 0 to {most:,}.", field="done")
    return done


def _carry_on(owner: Any, row: Resource, day: date, after: int | None) -> None:
    values: dict[str, Any] = {}
    if after is not None:
        values["done"] = after
    if row.status in (Resource.Status.WISH, Resource.Status.PAUSED):
        values["status"] = Resource.Status.DOING
    if row.is_open and (row.started_on is None or day < row.started_on):
        values["started_on"] = day
    if values:
        change(row, **values)
    if "status" in values:
        record(
            owner=owner, fact=ResourceStarted(subject=row.ref), occurred_at=instant_of(owner, day)
        )


@transaction.atomic
def log_use(*, owner: Any, key: object, text: str, on: date | None = None) -> Use:
    """Log what a resource was used for. Raises NotFound or CannotLog."""
    row = Resource.objects.one_of(owner, key)
    use = Use.objects.create(
        owner=owner,
        resource=row,
        text=said(text, 1000, CannotLog, "Say in a sentence what you used it for.", field="text"),
        on=past_day(owner, on, CannotLog),
    )
    record(
        owner=owner,
        fact=ResourceUsed(subject=use.ref, resource=row.ref),
        occurred_at=instant_of(owner, use.on),
    )
    return use
