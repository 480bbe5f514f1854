"""What to talk about, and what each side takes on."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel import clock
from ninefold.kernel.facts.mentors import ActionItemAdded, ActionItemDone, AgendaItemAdded
from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.mentors.models import ActionItem, AgendaItem, Meeting, Mentorship
from ninefold.mentors.models.meeting import Side
from ninefold.mentors.queries import mentorship, next_meeting


class CannotAddItem(Refusal):
    """The item cannot be kept as it is."""


def _check(text: str, side: str) -> str:
    if not text.strip():
        raise CannotAddItem("Say it in a few words.", field="text")
    if side not in set(Side):
        raise CannotAddItem("Say whose it is: the mentee's or the mentor's.", field="side")
    return " ".join(text.split())[:500]


def _meeting(owner: Any, mentor: Mentorship, key: object | None) -> Meeting | None:
    if key is None:
        return None
    found = Meeting.objects.one_of(owner, key)
    if found.mentorship_id != mentor.pk:
        raise NotFound()
    return found


@transaction.atomic
def add_agenda_item(
    *,
    owner: Any,
    mentorship_key: object,
    text: str,
    side: str = Side.MENTEE,
    meeting_key: object | None = None,
) -> AgendaItem:
    """Something to talk about, brought by one side; at the meeting given, else at the next one
    that is planned, else it waits. Raises NotFound or CannotAddItem."""
    text = _check(text, side)
    mentor = mentorship(owner, mentorship_key)
    meeting = _meeting(owner, mentor, meeting_key) or next_meeting(mentor, clock.now())
    row = AgendaItem.objects.create(
        owner=owner, mentorship=mentor, meeting=meeting, text=text, side=side
    )
    record(owner=owner, fact=AgendaItemAdded(subject=row.ref, mentorship=mentor.ref, side=row.side))
    return row


@transaction.atomic
def talk_about(*, owner: Any, key: object, undo: bool = False) -> AgendaItem:
    """The item was talked about, or not after all. Raises NotFound."""
    row = AgendaItem.objects.one_of(owner, key)
    return change(row, talked_at=None if undo else row.talked_at or clock.now())


@transaction.atomic
def add_action_item(
    *,
    owner: Any,
    mentorship_key: object,
    text: str,
    side: str = Side.MENTEE,
    due_on: date | None = None,
    meeting_key: object | None = None,
) -> ActionItem:
    """Something that one side takes on. Raises NotFound or CannotAddItem."""
    text = _check(text, side)
    mentor = Mentorship.objects.one_of(owner, mentorship_key)
    row = ActionItem.objects.create(
        owner=owner,
        mentorship=mentor,
        meeting=_meeting(owner, mentor, meeting_key),
        text=text,
        side=side,
        due_on=due_on,
    )
    record(
        owner=owner,
        fact=ActionItemAdded(subject=row.ref, mentorship=mentor.ref, side=row.side, due_on=due_on),
    )
    return row


@transaction.atomic
def finish_action_item(
    *,
    owner: Any,
    key: object,
    undo: bool = False,
    side: str = "",
    mentorship_key: object | None = None,
) -> ActionItem:
    """The item is done, or not after all; done before, nothing changes. With `side` and
    `mentorship_key` only an item of that side in that mentorship is found. Raises NotFound."""
    row = ActionItem.objects.select_related("mentorship").one_of(owner, key)
    if (side and row.side != side) or mentorship_key not in {None, row.mentorship_id}:
        raise NotFound()
    if undo:
        return change(row, done_on=None)
    if row.done_on is None:
        change(row, done_on=owner.today)
        record(
            owner=owner,
            fact=ActionItemDone(subject=row.ref, mentorship=row.mentorship.ref, side=row.side),
        )
    return row
