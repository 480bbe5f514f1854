"""Thanks and giving back: due, given, kept."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel.facts.mentors import ThanksGiven, ThanksNoted
from ninefold.kernel.refusals import Refusal
from ninefold.mentors.models import Mentorship, Thanks
from ninefold.mentors.operations.mail_words import with_address
from ninefold.notifications.operations import send_mail_later


class CannotThank(Refusal):
    """The thank-you cannot be kept as it is."""


@transaction.atomic
def note_thanks(
    *,
    owner: Any,
    mentorship_key: object,
    text: str,
    sort: str = Thanks.Sort.THANKS,
    due_on: date | None = None,
) -> Thanks:
    """Note a thank-you or something to give back, to be done by `due_on` if given.

    Raises NotFound or CannotThank.
    """
    mentor = Mentorship.objects.one_of(owner, mentorship_key)
    if not text.strip():
        raise CannotThank("Say what for, or what you could give.", field="text")
    if sort not in set(Thanks.Sort):
        raise CannotThank("Choose a thank-you or something to give back.", field="sort")
    row = Thanks.objects.create(
        owner=owner, mentorship=mentor, text=text.strip(), sort=sort, due_on=due_on
    )
    record(owner=owner, fact=ThanksNoted(subject=row.ref, mentorship=mentor.ref, due_on=due_on))
    return row


def owe_thanks(*, owner: Any, mentor: Mentorship, due_on: date, meeting: Any = None) -> Thanks:
    """Thanks without words yet are due to a mentor; while some are due already, these are the
    ones: nobody writes two letters for two meetings."""
    waiting = Thanks.objects.of(owner).filter(
        mentorship=mentor, sort=Thanks.Sort.THANKS, text="", given_on=None
    )
    row = waiting.first()
    if row is not None:
        return change(row, meeting=meeting or row.meeting)
    row = Thanks.objects.create(owner=owner, mentorship=mentor, meeting=meeting, due_on=due_on)
    record(owner=owner, fact=ThanksNoted(subject=row.ref, mentorship=mentor.ref, due_on=due_on))
    return row


@transaction.atomic
def give_thanks(*, owner: Any, key: object, text: str = "", by_mail: bool = False) -> Thanks:
    """The thanks are given, in the words of `text` if there are any; with `by_mail` they are
    sent to the mentor. Raises NotFound, or CannotThank when given before, or when there are no
    words or no address to send."""
    row = Thanks.objects.select_related("mentorship").one_of(owner, key)
    mentor = row.mentorship
    words = text.strip() or row.text
    if row.given_on is not None:
        raise CannotThank("These thanks are given already.")
    if by_mail and not words:
        raise CannotThank("Write a line or two before it is sent.", field="text")
    if by_mail and not mentor.email:
        raise CannotThank(f"There is no e-mail address of {mentor.name}.", field="by_mail")
    if by_mail:
        send_mail_later(
            owner=owner,
            key=f"mentors.thanks:{row.pk}",
            to_address=mentor.email,
            subject="Thank you" if row.sort == Thanks.Sort.THANKS else "For you",
            text=with_address(words, owner),
        )
    change(row, text=words, given_on=owner.today)
    record(owner=owner, fact=ThanksGiven(subject=row.ref, mentorship=mentor.ref))
    return row
