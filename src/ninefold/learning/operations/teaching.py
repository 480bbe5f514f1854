"""Noting what was taught to others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import instant_of, record
from ninefold.kernel.facts.learning import OthersTaught, TeachingChanged
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal
from ninefold.learning.models import Resource, Teaching
from ninefold.learning.operations.checking import (
    checked_minutes,
    past_day,
    plain,
    said,
)
from ninefold.links.operations import link


class CannotKeepTeaching(Refusal):
    """What was taught cannot be kept as it is."""


def _values(
    owner: Any, subject: str, to_whom: str, on: date | None, minutes: int | None, notes: str
) -> dict[str, Any]:
    return {
        "subject": said(
            subject, 300, CannotKeepTeaching, "Say what you taught or explained.", field="subject"
        ),
        "to_whom": plain(to_whom, 300),
        "on": past_day(owner, on, CannotKeepTeaching),
        "minutes": checked_minutes(minutes, CannotKeepTeaching),
        "notes": plain(notes, 100_000),
    }


@transaction.atomic
def note_teaching(
    *,
    owner: Any,
    subject: str,
    to_whom: str = "",
    on: date | None = None,
    minutes: int | None = None,
    notes: str = "",
    resource_key: object = None,
    skills: Sequence[Ref] = (),
) -> Teaching:
    """Note that something was taught, today or on the day `on`; it practises `skills`.

    Taught out of a resource, it counts as a use of it. Raises NotFound, CannotKeepTeaching, and
    CannotLink for refs that are not the owner's.
    """
    resource = Resource.objects.one_of(owner, resource_key) if resource_key else None
    row = Teaching.objects.create(
        owner=owner,
        resource=resource,
        **_values(owner, subject, to_whom, on, minutes, notes),
    )
    record(
        owner=owner,
        fact=OthersTaught(
            subject=row.ref, resource=resource.ref if resource else None, minutes=minutes
        ),
        occurred_at=instant_of(owner, row.on),
    )
    for ref in skills:
        link(owner=owner, source=row.ref, target=ref, relation="practises")
    return row


@transaction.atomic
def change_teaching(
    *,
    owner: Any,
    key: object,
    version: int | None = None,
    subject: str,
    to_whom: str = "",
    on: date | None = None,
    minutes: int | None = None,
    notes: str = "",
) -> Teaching:
    """Change what was noted. Raises NotFound, CannotKeepTeaching and ChangedElsewhere."""
    row = Teaching.objects.one_of(owner, key)
    values = _values(owner, subject, to_whom, on or row.on, minutes, notes)
    row = change(row, version=version, **values)
    record(owner=owner, fact=TeachingChanged(subject=row.ref))
    return row
