"""Handing out the private links, and reminding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from ninefold.accounts.operations import make_guest_link
from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.feedback.models import Invitation, Question, Round
from ninefold.feedback.operations.preparing import MOST_DAYS_OPEN, checked_due_on
from ninefold.kernel import clock
from ninefold.kernel.facts.feedback import RoundChanged, RoundOpened
from ninefold.kernel.refusals import Refusal
from ninefold.notifications.operations import send_mail_later

PURPOSE = "feedback"
# The link shows the receipt after the round has closed, and leads to nothing after this.
DAYS_AFTER_DUE = 120
REMIND_DAYS_BEFORE = 3


class CannotOpenRound(Refusal):
    """The round cannot be opened, or is not open."""


@dataclass(frozen=True)
class PrivateLink:
    """The address for one person, known only while it is handed out. `is_mailed` says whether
    it went out by e-mail."""

    name: str
    group: str
    address: str
    is_mailed: bool


def has_mail_server() -> bool:
    """Whether e-mail leaves this machine."""
    return bool(settings.NINEFOLD_EMAIL_URL.startswith("smtp"))


def _make_link(owner: Any, row: Round, invitation: Invitation) -> str:
    days = max(0, (row.due_on - owner.today).days) + DAYS_AFTER_DUE
    # No name is kept with the link: of an anonymous round the link must say nothing.
    _, token = make_guest_link(owner=owner, purpose=PURPOSE, target=invitation.ref, days_valid=days)
    return settings.NINEFOLD_ADDRESS + reverse("feedback:answer", args=[token])


def _terms(row: Round) -> str:
    if row.is_anonymous:
        return (
            f"Your answer is anonymous: it is kept without your name, and shown only together "
            f"with those of at least {row.minimum - 1} others, once, when the round closes."
        )
    return "Your answer is shown with your name."


def _invitation_text(owner: Any, row: Round, invitation: Invitation, address: str) -> str:
    message = f"{row.message}\n\n" if row.message else ""
    return (
        f"Hello {invitation.name},\n\n{message}{owner.display_name} would like your feedback on: "
        f"{row.title}\n\nAnswer here, until {row.due_on:%-d %B %Y}, in about five minutes. "
        f"You need no account:\n{address}\n\n{_terms(row)}\n"
        "The link is yours alone and counts once. If you would rather not answer, it lets you "
        "say so.\n"
    )


def _reminder_text(owner: Any, row: Round, invitation: Invitation, address: str) -> str:
    everybody = (
        "This goes to everybody who was asked, since nobody can see who has answered. If you "
        "have answered, or would rather not, there is nothing left to do: thank you.\n\n"
        if row.is_anonymous
        else ""
    )
    return (
        f"Hello {invitation.name},\n\n{owner.display_name} asked for your feedback on: "
        f"{row.title}\n\n{everybody}It is open until {row.due_on:%-d %B %Y}:\n{address}\n\n"
        f"{_terms(row)}\n"
    )


def _hand_out(owner: Any, row: Round, invitations: Iterable[Invitation]) -> list[PrivateLink]:
    links = []
    for invitation in invitations:
        address = _make_link(owner, row, invitation)
        if invitation.address:
            send_mail_later(
                owner=owner,
                key=f"feedback-invitation:{invitation.pk}",
                to_address=invitation.address,
                subject=f"{owner.display_name} asks for your feedback: {row.title}",
                text=_invitation_text(owner, row, invitation, address),
            )
        is_mailed = bool(invitation.address) and has_mail_server()
        links.append(
            PrivateLink(invitation.name, invitation.get_group_display(), address, is_mailed)
        )
    return links


@transaction.atomic
def open_round(*, owner: Any, key: object) -> list[PrivateLink]:
    """Open a round: mail goes out to everybody with an address, and every link is returned this
    once, to be passed on by hand. Raises NotFound or CannotOpenRound."""
    row = Round.objects.one_of(owner, key)
    if row.state != Round.State.PREPARING:
        raise CannotOpenRound("This round is open already.")
    checked_due_on(owner, row.due_on)
    if not Question.objects.of(owner).filter(round=row).exists():
        raise CannotOpenRound("Add at least one question first.")
    invitations = list(Invitation.objects.of(owner).filter(round=row))
    if not invitations:
        raise CannotOpenRound("Name at least one person first.")
    if row.is_anonymous and len(invitations) < row.minimum:
        raise CannotOpenRound(
            f"Anonymous answers are shown only {row.minimum} or more together, and "
            f"{len(invitations)} {'person is' if len(invitations) == 1 else 'people are'} asked. "
            "Ask more people, or ask for named feedback."
        )
    change(row, state=Round.State.OPEN, opened_on=owner.today)
    record(
        owner=owner,
        fact=RoundOpened(subject=row.ref, due_on=row.due_on, is_anonymous=row.is_anonymous),
    )
    return _hand_out(owner, row, invitations)


@transaction.atomic
def make_link_again(*, owner: Any, invitation_key: object) -> PrivateLink:
    """A fresh link for somebody who lost theirs; earlier ones go on working, all count once
    together. Raises NotFound or CannotOpenRound."""
    invitation = Invitation.objects.one_of(owner, invitation_key)
    row = _open(owner, invitation.round_id)
    return PrivateLink(
        invitation.name, invitation.get_group_display(), _make_link(owner, row, invitation), False
    )


def _open(owner: Any, key: object) -> Round:
    row = Round.objects.one_of(owner, key)
    if row.state != Round.State.OPEN:
        raise CannotOpenRound("This round is not open.")
    return row


@transaction.atomic
def remind(*, owner: Any, key: object) -> int:
    """Remind by e-mail, at most once a day; returns how many were written to.

    In a named round those who have not answered; in an anonymous one everybody, so that not
    even the outbox tells who has. Raises NotFound or CannotOpenRound.
    """
    row = _open(owner, key)
    if row.reminded_on == owner.today or row.opened_on == owner.today:
        raise CannotOpenRound("They heard from you today. Give them until tomorrow.")
    if row.due_on < owner.today:
        raise CannotOpenRound("Its day is past: move it first.")
    asked = Invitation.objects.of(owner).filter(round=row).exclude(address="")
    if not row.is_anonymous:
        asked = asked.filter(answered_on=None, declined_on=None)
    count = 0
    for invitation in asked:
        send_mail_later(
            owner=owner,
            key=f"feedback-reminder:{invitation.pk}:{owner.today}",
            to_address=invitation.address,
            subject=f"Until {row.due_on:%-d %B}: feedback for {owner.display_name}",
            text=_reminder_text(owner, row, invitation, _make_link(owner, row, invitation)),
        )
        count += 1
    change(row, reminded_on=owner.today)
    return count


@transaction.atomic
def extend_round(*, owner: Any, key: object, due_on: date) -> Round:
    """Give people more time. Raises NotFound, CannotOpenRound or CannotPrepareRound."""
    row = _open(owner, key)
    last = (row.opened_on or owner.today) + timedelta(days=MOST_DAYS_OPEN)
    if due_on > last:
        # The links were made to last for so long and a while more.
        raise CannotOpenRound(
            f"A round stays open for {MOST_DAYS_OPEN} days at most, this one until "
            f"{last:%-d %B %Y}. Close it and ask in a new one.",
            field="due_on",
        )
    if checked_due_on(owner, due_on) < row.due_on:
        raise CannotOpenRound(
            f"It was promised until {row.due_on:%-d %B %Y}: choose that day or a later one.",
            field="due_on",
        )
    change(row, due_on=due_on, reminded_on=None)
    record(owner=owner, fact=RoundChanged(subject=row.ref))
    return row


def remind_everybody(now: datetime) -> None:
    """The one reminder that goes out by itself, three days before the end of a round."""
    with clock.at(now):
        rows = Round.objects.filter(
            state=Round.State.OPEN, removed_at=None, reminded_on=None, owner__is_active=True
        ).select_related("owner")
        for row in rows:
            owner = row.owner
            if owner.is_demo or row.opened_on == owner.today:
                continue
            if 0 <= (row.due_on - owner.today).days <= REMIND_DAYS_BEFORE:
                remind(owner=owner, key=row.pk)
