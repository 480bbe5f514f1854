"""Who you are, what you own, who may look in."""

from ninefold.accounts.models.guest_link import GuestLink
from ninefold.accounts.models.organisation import Membership, Organisation
from ninefold.accounts.models.person import Person
from ninefold.accounts.models.token import ApiToken

__all__ = ["ApiToken", "GuestLink", "Membership", "Organisation", "Person"]
