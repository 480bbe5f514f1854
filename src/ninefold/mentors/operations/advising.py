"""Advice: what was asked, what was said, and what came of it."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel.facts.mentors import AdviceKept
from ninefold.kernel.refusals import Refusal
from ninefold.mentors.models import Advice, Mentorship


class CannotKeepAdvice(Refusal):
    """The advice cannot be kept as it is."""


def _asked(question: str) -> str:
    if not question.strip():
        raise CannotKeepAdvice("Say what you ask, as specifically as you can.", field="question")
    return question.strip()


@transaction.atomic
def ask_for_advice(
    *, owner: Any, mentorship_key: object, question: str, answer: str = "", came_of_it: str = ""
) -> Advice:
    """Keep what a mentor is asked, with what they said and what came of it once that is known.

    Raises NotFound or CannotKeepAdvice.
    """
    mentor = Mentorship.objects.one_of(owner, mentorship_key)
    row = Advice.objects.create(
        owner=owner,
        mentorship=mentor,
        question=_asked(question),
        answer=answer.strip(),
        came_of_it=came_of_it.strip(),
        asked_on=owner.today,
        closed_on=owner.today if came_of_it.strip() else None,
    )
    _record(owner, row, mentor)
    return row


@transaction.atomic
def change_advice(
    *,
    owner: Any,
    key: object,
    question: str,
    answer: str = "",
    came_of_it: str = "",
    version: int | None = None,
) -> Advice:
    """Note the answer, or what came of it. Raises NotFound, CannotKeepAdvice, ChangedElsewhere."""
    row = Advice.objects.select_related("mentorship").one_of(owner, key)
    closed_on = (row.closed_on or owner.today) if came_of_it.strip() else None
    change(
        row,
        version=version,
        question=_asked(question),
        answer=answer.strip(),
        came_of_it=came_of_it.strip(),
        closed_on=closed_on,
    )
    _record(owner, row, row.mentorship)
    return row


def _record(owner: Any, row: Advice, mentor: Mentorship) -> None:
    record(
        owner=owner,
        fact=AdviceKept(
            subject=row.ref, mentorship=mentor.ref, has_come_of=row.closed_on is not None
        ),
    )
