"""The wish list: who could be a mentor, and why."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel.facts.mentors import MentorFound, MentorshipChanged
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal
from ninefold.links.operations import link
from ninefold.mentors.models import Mentorship


class CannotWish(Refusal):
    """The possible mentor cannot be kept as it is."""


def _values(
    name: str, place: str, admiration: str, insight: str, email: str, reach: str, how_met: str
) -> dict[str, str]:
    if not name.strip():
        raise CannotWish("Say who it is: a name is enough to begin with.", field="name")
    if email.strip():
        try:
            validate_email(email.strip())
        except ValidationError as error:
            raise CannotWish("Write the address like name@example.org.", field="email") from error
    return {
        "name": " ".join(name.split())[:200],
        "place": place.strip()[:300],
        "admiration": admiration.strip(),
        "insight": insight.strip(),
        "email": email.strip(),
        "reach": reach.strip()[:300],
        "how_met": how_met.strip(),
    }


@transaction.atomic
def add_mentor(
    *,
    owner: Any,
    name: str,
    place: str = "",
    admiration: str = "",
    insight: str = "",
    email: str = "",
    reach: str = "",
    how_met: str = "",
    person: Ref | None = None,
) -> Mentorship:
    """Put somebody on the wish list: who, where (`place`), why their work is admired, how their
    insight would help, how to reach them; `person` is a row of the network that is the same
    person. Raises CannotWish without a name or for an address that is none, CannotLink when
    `person` is not the owner's."""
    values = _values(name, place, admiration, insight, email, reach, how_met)
    row = Mentorship.objects.create(owner=owner, found_on=owner.today, **values)
    record(owner=owner, fact=MentorFound(subject=row.ref))
    if person is not None:
        link(owner=owner, source=row.ref, target=person, relation="involves")
    return row


@transaction.atomic
def change_mentor(
    *,
    owner: Any,
    key: object,
    version: int | None = None,
    name: str,
    place: str = "",
    admiration: str = "",
    insight: str = "",
    email: str = "",
    reach: str = "",
    how_met: str = "",
) -> Mentorship:
    """Change what is known of a mentor. Raises NotFound, CannotWish, and ChangedElsewhere when
    it has moved on since `version`."""
    row = Mentorship.objects.one_of(owner, key)
    values = _values(name, place, admiration, insight, email, reach, how_met)
    change(row, version=version, **values)
    record(owner=owner, fact=MentorshipChanged(subject=row.ref))
    return row
