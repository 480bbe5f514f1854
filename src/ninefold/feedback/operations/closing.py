"""Closing a round, reading it, and telling those who were asked what became of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.feedback.domain import closing
from ninefold.feedback.domain.anonymity import publishable
from ninefold.feedback.domain.rater_groups import OTHERS_ASKED
from ninefold.feedback.domain.report import Answer, HeldBack, Report
from ninefold.feedback.models import AnonymousAnswer, Invitation, LinkUse, Round
from ninefold.kernel.facts.feedback import ReceiptGiven, RoundChanged, RoundClosed
from ninefold.kernel.refusals import Refusal
from ninefold.notifications.operations import send_mail_later


class CannotCloseRound(Refusal):
    """The round cannot be closed now."""


class CannotGiveReceipt(Refusal):
    """The receipt lacks something."""


@transaction.atomic
def close_round(*, owner: Any, key: object) -> Round:
    """Close a round for good. Of an anonymous one the report is made now, once; then its
    answers and the marks of used links are deleted. Raises NotFound or CannotCloseRound."""
    found = Round.objects.one_of(owner, key)
    row = Round.objects.select_for_update().get(pk=found.pk)
    if row.state != Round.State.OPEN:
        raise CannotCloseRound("Only a round that is open can be closed.")
    shown: dict[str, Any] = {"report": None, "held_back": ""}
    if row.is_anonymous:
        shown = _published(row)
        AnonymousAnswer.objects.filter(round=row).delete()
    LinkUse.objects.filter(invitation__round=row).delete()
    change(row, state=Round.State.CLOSED, closed_on=owner.today, **shown)
    record(owner=owner, fact=RoundClosed(subject=row.ref, is_shown=not shown["held_back"]))
    return row


def _published(row: Round) -> dict[str, Any]:
    answers = [
        Answer(one.group, str(one.question_id), one.text or int(one.scale or 0))
        for one in AnonymousAnswer.objects.filter(round=row, question__removed_at=None)
    ]
    found = publishable(
        answers,
        [group.value for group in OTHERS_ASKED],
        row.minimum,
        secret=bytes.fromhex(row.secret),
    )
    if isinstance(found, HeldBack):
        return {"report": None, "held_back": found.reason}
    return {"report": _plain(found), "held_back": ""}


def _plain(report: Report) -> dict[str, Any]:
    return {
        "minimum": report.minimum,
        "questions": [
            {
                "question": one.question,
                "cells": [
                    {"groups": list(cell.groups), "bodies": list(cell.bodies)} for cell in one.cells
                ],
            }
            for one in report.questions
        ],
    }


@transaction.atomic
def note_while_listening(
    *, owner: Any, key: object, notes: str, version: int | None = None
) -> Round:
    """Keep what the asker writes down while reading. Raises NotFound, ChangedElsewhere."""
    row = change(Round.objects.one_of(owner, key), version=version, notes=notes.strip())
    record(owner=owner, fact=RoundChanged(subject=row.ref))
    return row


@transaction.atomic
def give_receipt(
    *, owner: Any, key: object, heard: str, trying: str, by_when: date | None
) -> Round:
    """Tell what was heard (one thing a line), what is tried and by when: by e-mail and on each
    link. Raises NotFound, CannotGiveReceipt or CannotCloseRound.

    In a named round it goes to those who answered, in an anonymous one to all who were asked.
    """
    row = Round.objects.one_of(owner, key)
    if row.state != Round.State.CLOSED:
        raise CannotCloseRound("Close the round first, so that everybody has been heard.")
    if row.receipt_on is not None:
        raise CannotGiveReceipt("The receipt has gone out already.")
    try:
        receipt = closing.write_receipt(
            heard=heard.splitlines(), trying=trying, by_when=by_when, today=owner.today
        )
    except closing.CannotWriteReceipt as error:
        field, _, message = str(error).partition(": ")
        raise CannotGiveReceipt(
            {
                "heard": "Write one thing that you heard.",
                "trying": "Name one small thing that you will try.",
                "by_when": "Give the day you will have tried it by: today or later.",
            }.get(field, message),
            field=field,
        ) from error
    change(
        row,
        heard="\n".join(receipt.heard),
        trying=receipt.trying,
        by_when=receipt.by_when,
        receipt_on=owner.today,
    )
    asked = Invitation.objects.of(owner).filter(round=row).exclude(address="")
    if not row.is_anonymous:
        asked = asked.exclude(answered_on=None)
    for invitation in asked:
        send_mail_later(
            owner=owner,
            key=f"feedback-receipt:{invitation.pk}",
            to_address=invitation.address,
            subject=f"What became of your feedback: {row.title}",
            text=closing.receipt_text(receipt, asker=owner.display_name),
        )
    record(owner=owner, fact=ReceiptGiven(subject=row.ref, by_when=receipt.by_when))
    return row
