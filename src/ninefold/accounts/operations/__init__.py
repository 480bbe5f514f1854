"""What accounts can do."""

from ninefold.accounts.operations.guest_links import (
    GuestLinkClosed,
    make_guest_link,
    note_opened,
    open_guest_link,
    revoke_guest_links,
)
from ninefold.accounts.operations.people import CannotCreatePerson, change_profile, create_person
from ninefold.accounts.operations.tokens import (
    SCOPES,
    UnknownScope,
    make_token,
    revoke_token,
    use_token,
)

__all__ = [
    "SCOPES",
    "CannotCreatePerson",
    "GuestLinkClosed",
    "UnknownScope",
    "change_profile",
    "create_person",
    "make_guest_link",
    "make_token",
    "note_opened",
    "open_guest_link",
    "revoke_guest_links",
    "revoke_token",
    "use_token",
]
