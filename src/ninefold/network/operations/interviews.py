"""Informational interviews: wish, ask, plan, prepare, hold, thank."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import instant_of, record
from ninefold.kernel.facts.network import (
    InterviewAsked,
    InterviewHeld,
    InterviewPlanned,
    InterviewThanked,
)
from ninefold.kernel.refusals import Refusal
from ninefold.network.models import Interview, InterviewQuestion, OwnQuestion, Person
from ninefold.network.operations.contact import log_interaction
from ninefold.search.operations import index_row


class CannotInterview(Refusal):
    """The interview cannot go on like this."""


def _not_to_come(owner: Any, day: date, field: str = "on") -> date:
    if day > owner.today:
        raise CannotInterview("This day is still to come: choose today or before.", field=field)
    return day


@transaction.atomic
def wish_for_interview(*, owner: Any, person_key: object, purpose: str = "") -> Interview:
    """Put a person onto the list of those to listen to. Raises NotFound."""
    person = Person.objects.one_of(owner, person_key)
    return Interview.objects.create(owner=owner, person=person, purpose=purpose.strip())


@transaction.atomic
def change_purpose(*, owner: Any, key: object, purpose: str) -> Interview:
    """Say what one wants to find out. Raises NotFound."""
    return change(Interview.objects.one_of(owner, key), purpose=purpose.strip())


@transaction.atomic
def ask_for_interview(*, owner: Any, key: object, on: date | None = None) -> Interview:
    """The person was asked; it counts as an ask in the ledger. Asked before, nothing changes.

    Raises NotFound or CannotInterview.
    """
    row = Interview.objects.one_of(owner, key)
    if row.asked_on is not None:
        return row
    day = _not_to_come(owner, on or owner.today)
    change(row, asked_on=day, declined_on=None)
    record(
        owner=owner,
        fact=InterviewAsked(subject=row.ref, person=row.person.ref),
        occurred_at=instant_of(owner, day),
    )
    log_interaction(
        owner=owner,
        person_keys=[row.person_id],
        channel="wrote",
        on=day,
        note="Asked for a conversation about their work.",
        direction="asked",
    )
    return row


@transaction.atomic
def plan_interview(*, owner: Any, key: object, planned_at: datetime, place: str = "") -> Interview:
    """They said yes: it takes place at `planned_at` (aware), somewhere. Raises NotFound."""
    row = change(
        Interview.objects.one_of(owner, key),
        planned_at=planned_at,
        place=place.strip(),
        declined_on=None,
    )
    day = planned_at.astimezone(ZoneInfo(owner.time_zone)).date()
    record(
        owner=owner,
        fact=InterviewPlanned(subject=row.ref, person=row.person.ref, planned_on=day),
    )
    return row


@transaction.atomic
def decline_interview(*, owner: Any, key: object) -> Interview:
    """They said no, or it does not fit now. Raises NotFound or CannotInterview."""
    row = Interview.objects.one_of(owner, key)
    if row.held_on is not None:
        raise CannotInterview("This interview has been held already.")
    return change(row, declined_on=owner.today)


@transaction.atomic
def add_question(
    *, owner: Any, key: object, text: str, is_kept_for_others: bool = False
) -> InterviewQuestion:
    """A question to ask; with `is_kept_for_others` it also joins the owner's own set. A question
    that is there already is not doubled. Raises NotFound or CannotInterview."""
    row = Interview.objects.one_of(owner, key)
    words = " ".join(text.split())[:500]
    if not words:
        raise CannotInterview("Write the question.", field="text")
    question, _ = InterviewQuestion.objects.get_or_create(
        owner=owner, interview=row, text=words, removed_at=None
    )
    if is_kept_for_others:
        keep_own_question(owner=owner, text=words)
    return question


@transaction.atomic
def keep_own_question(*, owner: Any, text: str) -> OwnQuestion:
    """A question for every interview to come. Raises CannotInterview when empty."""
    words = " ".join(text.split())[:500]
    if not words:
        raise CannotInterview("Write the question.", field="text")
    row, _ = OwnQuestion.objects.get_or_create(owner=owner, text=words, removed_at=None)
    return row


@transaction.atomic
def write_down(
    *, owner: Any, key: object, notes: str, learnt: str, answers: dict[str, str]
) -> Interview:
    """Keep notes, what was learnt, and the answers by the key of their question, during the
    interview or after it. Raises NotFound."""
    row = change(Interview.objects.one_of(owner, key), notes=notes.strip(), learnt=learnt.strip())
    for question in InterviewQuestion.objects.of(owner).filter(interview=row):
        answer = answers.get(str(question.pk))
        if answer is not None and answer.strip() != question.answer:
            change(question, answer=answer.strip())
    # The words changed without anything having happened, and search shall know them.
    index_row(owner=owner, row=row)
    return row


@transaction.atomic
def hold_interview(*, owner: Any, key: object, on: date | None = None) -> Interview:
    """The conversation took place; it is logged as a meeting. Held before, nothing changes.

    Raises NotFound or CannotInterview.
    """
    row = Interview.objects.one_of(owner, key)
    if row.held_on is not None:
        return row
    day = _not_to_come(owner, on or owner.today)
    change(row, held_on=day, declined_on=None)
    record(
        owner=owner,
        fact=InterviewHeld(subject=row.ref, person=row.person.ref),
        occurred_at=instant_of(owner, day),
    )
    log_interaction(
        owner=owner,
        person_keys=[row.person_id],
        channel="met",
        on=day,
        note="Informational interview.",
    )
    return row


@transaction.atomic
def thank_for_interview(*, owner: Any, key: object, on: date | None = None) -> Interview:
    """Thanks were sent. Thanked before, nothing changes. Raises NotFound or CannotInterview."""
    row = Interview.objects.one_of(owner, key)
    if row.held_on is None:
        raise CannotInterview("Note first that the interview was held.")
    if row.thanked_on is not None:
        return row
    day = _not_to_come(owner, on or owner.today)
    change(row, thanked_on=day)
    record(
        owner=owner,
        fact=InterviewThanked(subject=row.ref, person=row.person.ref),
        occurred_at=instant_of(owner, day),
    )
    log_interaction(
        owner=owner,
        person_keys=[row.person_id],
        channel="wrote",
        on=day,
        note="Said thanks for the conversation.",
    )
    return row
