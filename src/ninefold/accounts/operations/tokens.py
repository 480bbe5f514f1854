"""Tokens for the API."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Any

from ninefold.accounts.models import ApiToken
from ninefold.accounts.operations.guest_links import hash_token
from ninefold.kernel import clock
from ninefold.kernel.plugs import STRATEGIES
from ninefold.kernel.refusals import Refusal

PREFIX = "nf_"
ROOMS = (*STRATEGIES, "today", "search", "activity", "portability")
# What hands out private links asks for a scope of its own, so that no token that merely reads
# and writes can answer in another's name.
SCOPES = (
    *(f"{room}:{right}" for room in ROOMS for right in ("read", "write")),
    "feedback:invite",
)


class UnknownScope(Refusal):
    """A scope that no room knows."""


def make_token(
    *, owner: Any, name: str, scopes: list[str], days_valid: int | None = 365
) -> tuple[ApiToken, str]:
    """A new token of `owner`; returns its row and the token itself, shown this once.

    Raises UnknownScope for a scope that is not one of SCOPES.
    """
    unknown = [scope for scope in scopes if scope not in SCOPES]
    if unknown or not scopes:
        raise UnknownScope(
            f"Choose at least one scope such as goals:read or wins:write; "
            f"{', '.join(unknown) or 'none'} is not one.",
            field="scopes",
        )
    token = PREFIX + secrets.token_urlsafe(32)
    row = ApiToken.objects.create(
        owner=owner,
        name=name,
        token_hash=hash_token(token),
        scopes=sorted(set(scopes)),
        expires_at=clock.now() + timedelta(days=days_valid) if days_valid else None,
    )
    return row, token


def use_token(*, token: str) -> ApiToken | None:
    """The live token row behind `token`, or None. Notes the use, to the hour."""
    now = clock.now()
    row = (
        ApiToken.objects.select_related("owner")
        .filter(token_hash=hash_token(token), removed_at=None, owner__is_active=True)
        .first()
    )
    if row is None or (row.expires_at is not None and row.expires_at <= now):
        return None
    if row.last_used_at is None or now - row.last_used_at > timedelta(hours=1):
        ApiToken.objects.filter(pk=row.pk).update(last_used_at=now)
    return row


def revoke_token(*, owner: Any, key: object) -> None:
    """End a token for good. Raises NotFound."""
    ApiToken.objects.one_of(owner, key).delete()
