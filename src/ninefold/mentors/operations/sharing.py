"""The mentor's private page: what is shared on it, who may open it, and what is said there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from ninefold.accounts.operations import make_guest_link, open_guest_link, revoke_guest_links
from ninefold.activity.operations import record
from ninefold.activity.queries import cards
from ninefold.kernel import clock
from ninefold.kernel.facts.mentors import CommentLeft, PageClosed, PageShared
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal
from ninefold.mentors.models import Comment, Mentorship, SharedPage
from ninefold.mentors.models.meeting import Side
from ninefold.notifications.operations import send_mail_later

PURPOSE = "mentors.page"
DAYS_VALID = 180
# A guest's page takes in words of people without an account: enough for a long mentorship, not
# for filling a disk.
MOST_COMMENTS = 1000


class CannotShare(Refusal):
    """The page or the comment cannot be kept as it is."""


@transaction.atomic
def choose_shared(
    *,
    owner: Any,
    mentorship_key: object,
    goals: Sequence[Ref] = (),
    agreement: bool = True,
    meeting: bool = True,
    action_items: bool = True,
    advice: bool = False,
    greeting: str = "",
) -> SharedPage:
    """Choose what the mentor sees. Raises NotFound, or CannotShare for goals that are not the
    owner's."""
    mentor = Mentorship.objects.one_of(owner, mentorship_key)
    if len(cards(owner, goals)) < len(set(goals)):
        raise CannotShare("Choose goals that are yours and still here.", field="goals")
    row, _ = SharedPage.objects.update_or_create(
        mentorship=mentor,
        defaults={
            "owner": owner,
            "goals": [str(goal) for goal in goals],
            "agreement": agreement,
            "meeting": meeting,
            "action_items": action_items,
            "advice": advice,
            "greeting": greeting.strip(),
            "removed_at": None,
        },
    )
    return row


@transaction.atomic
def open_page(*, owner: Any, mentorship_key: object, address: str = "", mail: bool = False) -> str:
    """Open the mentor's page by a new private link, which closes the one before; returns its
    token, shown this once. With `mail` the link goes to the mentor: `address` is the address of
    the page with "{token}" in place of the token. Raises NotFound, or CannotShare without an
    e-mail address."""
    mentor = Mentorship.objects.one_of(owner, mentorship_key)
    if mail and not mentor.email:
        raise CannotShare(f"There is no e-mail address of {mentor.name}.", field="mail")
    SharedPage.objects.get_or_create(mentorship=mentor, defaults={"owner": owner})
    revoke_guest_links(owner=owner, target=mentor.ref, purpose=PURPOSE)
    link, token = make_guest_link(
        owner=owner,
        purpose=PURPOSE,
        target=mentor.ref,
        guest_name=mentor.name,
        days_valid=DAYS_VALID,
    )
    record(owner=owner, fact=PageShared(subject=mentor.ref))
    if mail:
        send_mail_later(
            owner=owner,
            key=f"mentors.page:{link.pk}",
            to_address=mentor.email,
            subject=f"{owner} shares a page with you",
            text=(
                f"Hello {mentor.name},\n\nhere is a page for the two of us: what I am working "
                "towards, what we agreed on, our next meeting and who does what until then. You "
                "need no account; the link is only for you.\n\n"
                f"{address.replace('{token}', token)}\n\n{owner}\n{owner.email}\n"
            ),
        )
    return token


@transaction.atomic
def close_page(*, owner: Any, mentorship_key: object) -> int:
    """Withdraw the link to the mentor's page; returns how many were open. Raises NotFound."""
    mentor = Mentorship.objects.one_of(owner, mentorship_key)
    closed = revoke_guest_links(owner=owner, target=mentor.ref, purpose=PURPOSE)
    if closed:
        record(owner=owner, fact=PageClosed(subject=mentor.ref))
    return closed


def page_behind(*, token: str) -> tuple[Any, str]:
    """Whose page a token opens, and the key of the mentorship. Raises GuestLinkClosed."""
    link = open_guest_link(token=token, purpose=PURPOSE)
    return link.owner, link.target.id


@transaction.atomic
def comment(*, owner: Any, mentorship_key: object, text: str, side: str) -> Comment:
    """One side says something on the page. Raises NotFound or CannotShare."""
    mentor = Mentorship.objects.one_of(owner, mentorship_key)
    if not text.strip():
        raise CannotShare("Write a line or two.", field="text")
    if side not in set(Side):
        raise CannotShare("Say who writes: the mentee or the mentor.", field="side")
    if Comment.objects.filter(mentorship=mentor).count() >= MOST_COMMENTS:
        raise CannotShare("This page is full. Write an e-mail instead.", field="text")
    row = Comment.objects.create(
        owner=owner, mentorship=mentor, text=text.strip()[:5000], side=side
    )
    record(owner=owner, fact=CommentLeft(subject=row.ref, mentorship=mentor.ref, side=side))
    return row


@transaction.atomic
def read_comments(*, owner: Any, mentorship_key: object) -> int:
    """The owner has read what the mentor wrote; returns how many were new. Raises NotFound."""
    mentor = Mentorship.objects.one_of(owner, mentorship_key)
    new = Comment.objects.of(owner).filter(mentorship=mentor, side=Side.MENTOR, seen_at=None)
    return new.update(seen_at=clock.now())
