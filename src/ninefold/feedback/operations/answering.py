"""What somebody with a private link does: look, answer once, or decline.

Nothing here writes to a log or records a time when the round is anonymous.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from ninefold.accounts.operations import GuestLinkClosed, open_guest_link
from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.feedback.models import (
    AnonymousAnswer,
    Invitation,
    LinkUse,
    NamedAnswer,
    Question,
    Round,
)
from ninefold.feedback.operations.opening import PURPOSE
from ninefold.kernel.facts.feedback import NamedAnswerGiven, RoundChanged
from ninefold.kernel.refusals import Refusal

MOST_CHARACTERS = 5000


class CannotAnswer(Refusal):
    """The answer cannot be taken."""


def open_invitation(*, token: str) -> Invitation:
    """The invitation behind a link, with its round and owner. Raises GuestLinkClosed.

    Looking changes nothing and leaves no trace.
    """
    link = open_guest_link(token=token, purpose=PURPOSE)
    found = (
        Invitation.objects.of(link.owner)
        .select_related("round", "owner")
        .filter(pk=link.target_id, round__removed_at=None)
        .exclude(round__state=Round.State.PREPARING)
        .first()
    )
    if found is None:
        raise GuestLinkClosed()
    return found


def takes_answers(row: Round, owner: Any) -> bool:
    """Whether answers come in today."""
    return row.state == Round.State.OPEN and owner.today <= row.due_on


def _said(questions: list[Question], given: Mapping[str, str | int]) -> list[dict[str, Any]]:
    rows = []
    for question in questions:
        body = given.get(str(question.pk), "")
        if body == "" or (isinstance(body, str) and not body.strip()):
            continue
        if question.is_scale:
            point = int(body)
            if not 1 <= point <= 5:
                raise CannotAnswer("Choose a point from 1 to 5.", field=f"question_{question.pk}")
            rows.append({"question": question, "text": "", "scale": point})
        else:
            text = str(body).strip()
            if len(text) > MOST_CHARACTERS:
                raise CannotAnswer(
                    f"This is longer than {MOST_CHARACTERS} characters. Say the main thing.",
                    field=f"question_{question.pk}",
                )
            rows.append({"question": question, "text": text, "scale": None})
    if not rows:
        raise CannotAnswer("Answer at least one of the questions. The others may stay empty.")
    return rows


@transaction.atomic
def answer(*, token: str, given: Mapping[str, str | int]) -> Invitation:
    """Take the answers of one person, by the key of the question; the link is used with it.

    A used link of an anonymous round is answered like a fresh one and changes nothing, so that
    nobody can find out with a link whether its holder has answered. Raises GuestLinkClosed, or
    CannotAnswer when the round is over, nothing is said, or a named answer was given before.
    """
    invitation = open_invitation(token=token)
    owner = invitation.owner
    # Answers of one round come in one after another: each of them rewrites the others.
    row = Round.objects.select_for_update().get(pk=invitation.round_id)
    if not takes_answers(row, owner):
        raise CannotAnswer("This round is over. Thank you for wanting to answer.")
    rows = _said(list(Question.objects.of(owner).filter(round=row)), given)
    if not LinkUse.objects.filter(invitation=invitation, is_used=False).update(is_used=True):
        if row.is_anonymous:
            return invitation
        raise CannotAnswer("You have answered this already, and your answer is kept. Thank you.")
    if row.is_anonymous:
        _keep_anonymous(row, invitation.group, rows)
    else:
        NamedAnswer.objects.bulk_create(
            NamedAnswer(owner=owner, round=row, invitation=invitation, **one) for one in rows
        )
        change(invitation, answered_on=owner.today)
        record(owner=owner, fact=NamedAnswerGiven(subject=row.ref))
    return invitation


def _keep_anonymous(row: Round, group: str, new: list[dict[str, Any]]) -> None:
    """Write all answers of the round anew, shuffled and with new keys, so that neither the
    place of a row in its table nor the transaction that wrote it tells which came together."""
    there = AnonymousAnswer.objects.filter(round=row)
    kept = list(there.values("question_id", "group", "text", "scale"))
    kept += [
        {
            "question_id": one["question"].pk,
            "group": group,
            "text": one["text"],
            "scale": one["scale"],
        }
        for one in new
    ]
    secrets.SystemRandom().shuffle(kept)
    there.delete()
    AnonymousAnswer.objects.bulk_create(AnonymousAnswer(round=row, **one) for one in kept)


@transaction.atomic
def decline(*, token: str, reason: str = "") -> Invitation:
    """Somebody would rather not answer; the asker learns of it in a named round only.

    Raises GuestLinkClosed, or CannotAnswer when the round is over or was answered by name.
    """
    invitation = open_invitation(token=token)
    row = invitation.round
    if not takes_answers(row, invitation.owner):
        raise CannotAnswer("This round is over, and nothing is expected of you any more.")
    is_first = LinkUse.objects.filter(invitation=invitation, is_used=False).update(is_used=True)
    if row.is_anonymous:
        return invitation
    if not is_first:
        raise CannotAnswer("You have answered this already, and your answer is kept. Thank you.")
    change(invitation, declined_on=invitation.owner.today, reason=reason.strip()[:500])
    record(owner=invitation.owner, fact=RoundChanged(subject=row.ref))
    return invitation


@transaction.atomic
def answer_for_oneself(*, owner: Any, key: object, given: Mapping[str, str | int]) -> Round:
    """The asker's own view, to be held against that of the others; again, it takes the place of
    the earlier one. It can be given until the round closes, so that it is not shaped by what
    others said. Raises NotFound or CannotAnswer."""
    row = Round.objects.one_of(owner, key)
    if row.state == Round.State.CLOSED:
        raise CannotAnswer("This round is closed, and its answers have been seen.")
    rows = _said(list(Question.objects.of(owner).filter(round=row)), given)
    NamedAnswer.objects.filter(owner=owner, round=row, invitation=None).delete()
    NamedAnswer.objects.bulk_create(NamedAnswer(owner=owner, round=row, **one) for one in rows)
    return row
