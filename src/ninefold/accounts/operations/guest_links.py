"""Private links for people without an account."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from typing import Any

from ninefold.accounts.models import GuestLink
from ninefold.kernel import clock
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal

DAYS_VALID = 60


class GuestLinkClosed(Refusal):
    """The link is unknown, expired or withdrawn; all three look the same from outside."""

    def __init__(self) -> None:
        super().__init__(
            "This link is not open (any more). It may have expired or been withdrawn: "
            "ask the person who sent it for a new one."
        )


def hash_token(token: str) -> str:
    """The SHA-256 of a token as 64 hex digits; 256 random bits need no salt or stretching."""
    return hashlib.sha256(token.encode()).hexdigest()


def make_guest_link(
    *, owner: Any, purpose: str, target: Ref, guest_name: str = "", days_valid: int = DAYS_VALID
) -> tuple[GuestLink, str]:
    """A new private link of `owner` to `target`; returns its row and the token, which is shown
    this once and stored nowhere."""
    token = secrets.token_urlsafe(32)
    link = GuestLink.objects.create(
        owner=owner,
        purpose=purpose,
        target_kind=target.kind,
        target_id=target.id,
        token_hash=hash_token(token),
        guest_name=guest_name,
        expires_at=clock.now() + timedelta(days=days_valid),
    )
    return link, token


def open_guest_link(*, token: str, purpose: str) -> GuestLink:
    """The open link behind `token`. Raises GuestLinkClosed.

    Reading does not use the link up: a mail program that looks ahead must not spend it.
    """
    link = (
        GuestLink.objects.select_related("owner")
        .filter(
            token_hash=hash_token(token),
            purpose=purpose,
            revoked_at=None,
            removed_at=None,
            expires_at__gt=clock.now(),
            owner__is_active=True,
        )
        .first()
    )
    if link is None:
        raise GuestLinkClosed()
    return link


def note_opened(*, link: GuestLink) -> None:
    """Keep when a named guest last opened the link. Not called for anonymous links."""
    GuestLink.objects.filter(pk=link.pk).update(last_opened_at=clock.now())


def revoke_guest_links(*, owner: Any, target: Ref, purpose: str = "") -> int:
    """Close the owner's open links to `target`; returns how many were open."""
    links = GuestLink.objects.of(owner).filter(
        target_kind=target.kind, target_id=target.id, revoked_at=None
    )
    if purpose:
        links = links.filter(purpose=purpose)
    return links.update(revoked_at=clock.now())


def revoke_guest_link(*, owner: Any, key: object) -> None:
    """Close one of the owner's links. Raises NotFound."""
    link = GuestLink.objects.one_of(owner, key)
    GuestLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=clock.now())
