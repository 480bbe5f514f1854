"""Feedback given in passing, and questions kept for the next occasion."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import instant_of, record
from ninefold.feedback.models import FeedbackNote, QuestionToAsk
from ninefold.kernel.facts.feedback import FeedbackNoted, QuestionAsked, QuestionKept
from ninefold.kernel.refusals import Refusal


class CannotNote(Refusal):
    """The note cannot be kept as it is."""


def _checked(owner: Any, text: str, on: date) -> None:
    if not text.strip():
        raise CannotNote("Write down what was said.", field="text")
    if on > owner.today:
        raise CannotNote("This day is still to come: choose today or an earlier one.", field="on")


@transaction.atomic
def note_feedback(
    *, owner: Any, text: str, said_by: str = "", about: str = "", on: date | None = None
) -> FeedbackNote:
    """Keep what somebody said. Raises CannotNote when nothing is written or the day is to come."""
    day = on or owner.today
    _checked(owner, text, day)
    row = FeedbackNote.objects.create(
        owner=owner,
        text=text.strip(),
        said_by=said_by.strip()[:200],
        about=about.strip()[:200],
        on=day,
    )
    record(owner=owner, fact=FeedbackNoted(subject=row.ref), occurred_at=instant_of(owner, day))
    return row


@transaction.atomic
def change_note(
    *,
    owner: Any,
    key: object,
    text: str,
    said_by: str,
    about: str,
    on: date | None,
    version: int | None = None,
) -> FeedbackNote:
    """Change a note. Raises NotFound, CannotNote, ChangedElsewhere."""
    row = FeedbackNote.objects.one_of(owner, key)
    day = on or row.on
    _checked(owner, text, day)
    change(
        row,
        version=version,
        text=text.strip(),
        said_by=said_by.strip()[:200],
        about=about.strip()[:200],
        on=day,
    )
    record(owner=owner, fact=FeedbackNoted(subject=row.ref), occurred_at=instant_of(owner, day))
    return row


@transaction.atomic
def keep_question(
    *, owner: Any, text: str, person: str = "", due_on: date | None = None
) -> QuestionToAsk:
    """Keep a question for the next occasion. Raises CannotNote when it is empty."""
    if not text.strip():
        raise CannotNote("Write the question.", field="text")
    row = QuestionToAsk.objects.create(
        owner=owner, text=text.strip()[:600], person=person.strip()[:200], due_on=due_on
    )
    record(owner=owner, fact=QuestionKept(subject=row.ref, due_on=due_on))
    return row


@transaction.atomic
def change_question(
    *,
    owner: Any,
    key: object,
    text: str,
    person: str,
    due_on: date | None,
    version: int | None = None,
) -> QuestionToAsk:
    """Change a question that is kept. Raises NotFound, CannotNote, ChangedElsewhere."""
    row = QuestionToAsk.objects.one_of(owner, key)
    if not text.strip():
        raise CannotNote("Write the question.", field="text")
    change(
        row,
        version=version,
        text=text.strip()[:600],
        person=person.strip()[:200],
        due_on=due_on,
    )
    record(owner=owner, fact=QuestionKept(subject=row.ref, due_on=due_on))
    return row


@transaction.atomic
def note_asked(*, owner: Any, key: object, answer: str = "") -> FeedbackNote | None:
    """The question was asked; what was answered becomes a note. Raises NotFound, or CannotNote
    when it was asked before."""
    row = QuestionToAsk.objects.one_of(owner, key)
    if row.asked_on is not None:
        raise CannotNote("This was asked already. Keep a new question to ask again.")
    change(row, asked_on=owner.today, answer=answer.strip())
    record(owner=owner, fact=QuestionAsked(subject=row.ref))
    if not answer.strip():
        return None
    return note_feedback(owner=owner, text=answer, said_by=row.person, about=row.text)
