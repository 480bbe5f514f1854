"""The letter that asks somebody to be a mentor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.activity.queries import cards
from ninefold.kernel import clock
from ninefold.kernel.facts.mentors import LetterKept, LetterSent
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal
from ninefold.mentors.domain.outreach import OutreachMaterial, draft_outreach
from ninefold.mentors.domain.pipeline import Stage
from ninefold.mentors.models import Letter, Mentorship
from ninefold.mentors.operations.mail_words import with_address
from ninefold.mentors.operations.staging import move_mentorship
from ninefold.notifications.operations import send_mail_later


class CannotWrite(Refusal):
    """The letter cannot be kept or sent as it is."""


def _refs(texts: Sequence[str]) -> list[Ref]:
    found = []
    for text in texts:
        try:
            found.append(Ref.read(text))
        except ValueError:
            continue
    return found


def material_of(owner: Any, letter: Letter) -> OutreachMaterial:
    """The words that a letter is made of; the goal and the wins by their titles."""
    mentor = letter.mentorship
    goal, wins = _refs([letter.goal]), _refs(letter.wins)
    shown = cards(owner, [*goal, *wins])
    return OutreachMaterial(
        mentor_name=mentor.name,
        sender_name=str(owner),
        admiration=mentor.admiration,
        goal=next((shown[ref].title for ref in goal if ref in shown), ""),
        wins=tuple(shown[ref].title for ref in wins if ref in shown),
        ask=letter.ask,
        how_met=mentor.how_met,
    )


@transaction.atomic
def draft_letter(
    *,
    owner: Any,
    mentorship_key: object,
    goal: Ref | None = None,
    wins: Sequence[Ref] = (),
    ask: str = "",
    admiration: str | None = None,
    how_met: str | None = None,
) -> Letter:
    """Draft the open letter to a mentor anew from the owner's own rows and words; what was
    edited in it before is replaced. `admiration` and `how_met` are kept with the mentor when
    given. Raises NotFound, or CannotWrite for rows that are not the owner's."""
    mentor = Mentorship.objects.one_of(owner, mentorship_key)
    chosen = [*([goal] if goal else []), *wins]
    if len(cards(owner, chosen)) < len(set(chosen)):
        raise CannotWrite("Choose from what is yours and still here.", field="goal")
    told = {"admiration": admiration, "how_met": how_met}
    said: dict[str, Any] = {name: text.strip() for name, text in told.items() if text is not None}
    if any(getattr(mentor, name) != text for name, text in said.items()):
        change(mentor, **said)
    values: dict[str, Any] = {
        "goal": str(goal) if goal else "",
        "wins": [str(win) for win in wins],
        "ask": ask.strip(),
    }
    row = Letter.objects.of(owner).filter(mentorship=mentor, sent_at=None).first()
    if row is None:
        row = Letter.objects.create(owner=owner, mentorship=mentor, **values)
    else:
        change(row, **values)
    row.mentorship = mentor
    draft = draft_outreach(material_of(owner, row))
    change(row, subject=draft.subject[:200], body=draft.body)
    record(owner=owner, fact=LetterKept(subject=row.ref, mentorship=mentor.ref))
    return row


def _open_letter(owner: Any, key: object) -> Letter:
    row = Letter.objects.select_related("mentorship").one_of(owner, key)
    if row.sent_at is not None:
        raise CannotWrite("This letter has been sent; what was said stays said.")
    return row


@transaction.atomic
def keep_letter(
    *, owner: Any, key: object, subject: str, body: str, version: int | None = None
) -> Letter:
    """Keep the letter as edited. Raises NotFound, CannotWrite, and ChangedElsewhere when it has
    moved on since `version`."""
    row = _open_letter(owner, key)
    change(row, version=version, subject=subject.strip()[:200], body=body.strip())
    record(owner=owner, fact=LetterKept(subject=row.ref, mentorship=row.mentorship.ref))
    return row


@transaction.atomic
def send_letter(*, owner: Any, key: object, by: str) -> Letter:
    """The letter goes out: `by` "mail" puts it into the outbox, "hand" notes that the owner
    sent it. A mentor who was on the wish list counts as asked from then on.

    Raises NotFound, or CannotWrite when it is empty, was sent, or has no address to go to.
    """
    row = _open_letter(owner, key)
    mentor = row.mentorship
    if not row.body.strip():
        raise CannotWrite("The letter is empty. Write it first.", field="body")
    if by not in set(Letter.SentBy):
        raise CannotWrite("Say how it goes out: by mail or by hand.", field="by")
    if by == Letter.SentBy.MAIL:
        if not mentor.email:
            raise CannotWrite(
                f"There is no e-mail address of {mentor.name}. Add one, or send it your own way.",
                field="body",
            )
        if not row.subject.strip():
            raise CannotWrite("Give the letter a subject.", field="subject")
        send_mail_later(
            owner=owner,
            key=f"mentors.letter:{row.pk}",
            to_address=mentor.email,
            subject=row.subject,
            text=with_address(row.body, owner),
        )
    change(row, sent_at=clock.now(), sent_by=by)
    record(owner=owner, fact=LetterSent(subject=row.ref, mentorship=mentor.ref))
    if mentor.stage == Stage.FOUND:
        move_mentorship(owner=owner, key=mentor.pk, to=Stage.ASKED)
    return row
