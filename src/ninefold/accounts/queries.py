"""Reads of accounts."""

from __future__ import annotations

from typing import Any

from ninefold.accounts.models import ApiToken, GuestLink, Person
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import NotFound


def is_first_start() -> bool:
    """Whether nobody but a demo person has an account yet."""
    return not Person.objects.filter(is_demo=False).exists()


def demo_person() -> Person | None:
    """The person of the demo, if the story has been told here."""
    return Person.objects.filter(is_demo=True).first()


def api_tokens(owner: Any) -> list[ApiToken]:
    """The owner's tokens, newest first."""
    return list(ApiToken.objects.of(owner).order_by("-created_at"))


def guest_links(owner: Any, target: Ref | None = None) -> list[GuestLink]:
    """The owner's private links that are not withdrawn, newest first; to `target` if given."""
    links = GuestLink.objects.of(owner).filter(revoked_at=None).order_by("-created_at")
    if target is not None:
        links = links.filter(target_kind=target.kind, target_id=target.id)
    return list(links)


def person_with_address(address: str = "") -> Person:
    """The person of this e-mail address, or the only one there is when it is empty.

    Raises NotFound, with what to do.
    """
    people = Person.objects.filter(is_active=True, is_demo=False)
    if address:
        people = people.filter(email=address.lower())
    found = list(people[:2])
    if not found:
        raise NotFound(
            f"Nobody here has the address {address}."
            if address
            else "There is no account yet: run `ninefold serve` and make yours in the browser."
        )
    if len(found) > 1:
        raise NotFound("Several people live here: name yours with NINEFOLD_OWNER=you@example.org.")
    return found[0]
