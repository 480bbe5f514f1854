"""From wish to finished: each change of a resource's status."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import instant_of, record
from ninefold.kernel.facts.learning import (
    ResourceChanged,
    ResourceDropped,
    ResourceFinished,
    ResourcePaused,
    ResourceStarted,
)
from ninefold.kernel.refusals import Refusal
from ninefold.learning.models import Resource
from ninefold.learning.operations.checking import past_day, plain

Status = Resource.Status


class CannotChangeStatus(Refusal):
    """The resource cannot take this status from where it stands."""


@transaction.atomic
def start_resource(*, owner: Any, key: object, on: date | None = None) -> Resource:
    """Begin it, or go on with it: also after it was paused, dropped or finished.

    Raises NotFound, or CannotChangeStatus when it is in progress already.
    """
    row = Resource.objects.one_of(owner, key)
    if row.status == Status.DOING:
        raise CannotChangeStatus("This is in progress already.")
    day = past_day(owner, on, CannotChangeStatus)
    change(row, status=Status.DOING, started_on=row.started_on or day, finished_on=None)
    record(owner=owner, fact=ResourceStarted(subject=row.ref), occurred_at=instant_of(owner, day))
    return row


@transaction.atomic
def pause_resource(*, owner: Any, key: object) -> Resource:
    """Let it rest. Raises NotFound, or CannotChangeStatus when it is not in progress."""
    row = Resource.objects.one_of(owner, key)
    if row.status != Status.DOING:
        raise CannotChangeStatus("Only what is in progress can be paused.")
    change(row, status=Status.PAUSED)
    record(owner=owner, fact=ResourcePaused(subject=row.ref))
    return row


@transaction.atomic
def finish_resource(
    *, owner: Any, key: object, on: date | None = None, takeaway: str = ""
) -> Resource:
    """It is finished, today or on the day `on`; its progress is then the whole.

    Raises NotFound, or CannotChangeStatus when it was finished before or the day cannot be.
    """
    row = Resource.objects.one_of(owner, key)
    if row.status == Status.FINISHED:
        raise CannotChangeStatus("This is finished already.")
    day = past_day(owner, on, CannotChangeStatus)
    if row.started_on and day < row.started_on:
        raise CannotChangeStatus(
            f"It was begun on {row.started_on:%-d %B %Y}: choose that day or a later one.",
            field="on",
        )
    change(
        row,
        status=Status.FINISHED,
        started_on=row.started_on or day,
        finished_on=day,
        done=row.done if row.total is None else row.total,
        takeaway=plain(takeaway, 5000) or row.takeaway,
    )
    record(owner=owner, fact=ResourceFinished(subject=row.ref), occurred_at=instant_of(owner, day))
    return row


@transaction.atomic
def drop_resource(*, owner: Any, key: object, takeaway: str = "") -> Resource:
    """Put it away unfinished, with what it was good for. Raises NotFound, or
    CannotChangeStatus when it is finished or was put away before."""
    row = Resource.objects.one_of(owner, key)
    if not row.is_open:
        raise CannotChangeStatus("This has ended already. Go on with it first.")
    change(row, status=Status.DROPPED, takeaway=plain(takeaway, 5000) or row.takeaway)
    record(owner=owner, fact=ResourceDropped(subject=row.ref))
    return row


@transaction.atomic
def wish_for_resource(*, owner: Any, key: object) -> Resource:
    """Put it back among the wishes; what was logged stays. Raises NotFound, or
    CannotChangeStatus when it is a wish or finished."""
    row = Resource.objects.one_of(owner, key)
    if row.status in (Status.WISH, Status.FINISHED):
        raise CannotChangeStatus("Only what is in progress, paused or dropped goes back.")
    change(row, status=Status.WISH)
    record(owner=owner, fact=ResourceChanged(subject=row.ref))
    return row
