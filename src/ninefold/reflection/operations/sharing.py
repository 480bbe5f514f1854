"""Showing a review to somebody, and what they write back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from ninefold.accounts.operations import make_guest_link, revoke_guest_links
from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel import clock
from ninefold.kernel.facts.reflection import ReviewAnswered, ReviewShared, SharingOfReviewEnded
from ninefold.kernel.refusals import Refusal
from ninefold.reflection.models import Review, ReviewAnswer, ReviewShare

PURPOSE = "reflection.review"
PARTS = {
    "win": "The win",
    "facts": "What happened",
    "went_well": "What went well",
    "stuck": "Where it got stuck",
    "to_change": "What will change",
    "steps": "The next steps",
    "goals": "What was decided about goals",
}
MOST_ANSWERS = 20
LONGEST_ANSWER = 5000


class CannotShare(Refusal):
    """The review cannot be shared, or the answer not kept, as it is."""


@transaction.atomic
def share_review(
    *, owner: Any, key: object, guest_name: str, parts: Sequence[str], message: str = ""
) -> tuple[ReviewShare, str]:
    """Open the chosen parts of a finished review to one person; returns the sharing and the
    token of the private link, which is shown this once.

    Raises NotFound, or CannotShare when no name or no part is given or the review is not
    finished.
    """
    row = Review.objects.one_of(owner, key)
    if row.finished_at is None:
        raise CannotShare("Finish the review first; then choose what to show of it.")
    if not guest_name.strip():
        raise CannotShare("Say whom you send it to.", field="guest_name")
    chosen = [part for part in PARTS if part in parts]
    if not chosen:
        raise CannotShare("Choose at least one part to show.", field="parts")
    share = ReviewShare.objects.create(
        owner=owner,
        review=row,
        guest_name=guest_name.strip()[:200],
        message=message.strip()[:2000],
        parts=chosen,
    )
    _, token = make_guest_link(
        owner=owner, purpose=PURPOSE, target=share.ref, guest_name=share.guest_name
    )
    record(owner=owner, fact=ReviewShared(subject=share.ref, review=row.ref))
    return share, token


@transaction.atomic
def withdraw_share(*, owner: Any, key: object) -> ReviewShare:
    """Close the private link of a sharing. Answers stay. Raises NotFound."""
    share = ReviewShare.objects.select_related("review").one_of(owner, key)
    if share.withdrawn_at is None:
        revoke_guest_links(owner=owner, target=share.ref, purpose=PURPOSE)
        change(share, withdrawn_at=clock.now())
        record(owner=owner, fact=SharingOfReviewEnded(subject=share.ref))
    return share


@transaction.atomic
def answer_review(*, share: ReviewShare, text: str) -> ReviewAnswer:
    """What the guest behind an open link writes back. Raises CannotShare when it is empty, too
    long, or the twenty-first."""
    words = text.replace("\x00", "").strip()
    if not words:
        raise CannotShare("Write a few words first.", field="text")
    if len(words) > LONGEST_ANSWER:
        raise CannotShare(
            f"This has {len(words):,} characters; up to {LONGEST_ANSWER:,} fit. Shorten it a "
            "little, or send it in two parts.",
            field="text",
        )
    if share.answers.count() >= MOST_ANSWERS:
        raise CannotShare("There are twenty answers here already. Talk to each other instead.")
    row = ReviewAnswer.objects.create(
        owner=share.owner, share=share, text=words, answered_at=clock.now()
    )
    record(owner=share.owner, fact=ReviewAnswered(subject=row.ref, review=share.review.ref))
    return row


def note_answer_read(*, owner: Any, key: object) -> ReviewAnswer:
    """The owner has read an answer. Raises NotFound."""
    row = ReviewAnswer.objects.select_related("share__review").one_of(owner, key)
    return row if row.read_at else change(row, read_at=clock.now())
