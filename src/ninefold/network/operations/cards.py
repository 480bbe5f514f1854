"""Keeping a person's row, card and tags in step."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any

from ninefold.network.domain.as_json import contact_as_json
from ninefold.network.domain.contacts import Contact
from ninefold.network.models import ContactCard, Person, PersonTag
from ninefold.network.queries.people import spelled


def columns(contact: Contact, *, notes: str = "", how_met: str = "") -> dict[str, Any]:
    """What a person's row repeats of their contact."""
    born = contact.birthday
    has_day = born is not None and born.month is not None and born.day is not None
    role = contact.title or contact.role
    return {
        "name": (contact.full_name or contact.name.joined() or "Without a name")[:300],
        "organisation": contact.organisation[:300],
        "role": role[:300],
        "email": contact.emails[0].value[:320] if contact.emails else "",
        "birthday_year": born.year if born and born.year and born.year < 10000 else None,
        "birthday_month": born.month if born and has_day else None,
        "birthday_day": born.day if born and has_day else None,
        "words": words_of(contact, notes=notes, how_met=how_met),
    }


def words_of(contact: Contact, *, notes: str = "", how_met: str = "") -> str:
    """The words that a list of people is searched by."""
    parts = [
        contact.full_name,
        contact.name.joined(),
        *contact.nicknames,
        contact.organisation,
        *contact.units,
        contact.title,
        contact.role,
        *(one.value for one in (*contact.emails, *contact.phones, *contact.urls)),
        *(one.city for one in contact.addresses),
        *(one.country for one in contact.addresses),
        *contact.tags,
        *contact.notes,
        notes,
        how_met,
    ]
    return spelled(" ".join(filter(None, parts)))[:20_000]


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags without doubles (by spelling) and empty ones, each at most 60 characters."""
    found: dict[str, str] = {}
    for tag in tags:
        name = unicodedata.normalize("NFC", " ".join(tag.split()))[:60]
        if name:
            found.setdefault(name.casefold(), name)
    return tuple(found.values())


def put_card(person: Person, contact: Contact) -> None:
    """Write the whole contact of a person; their row is left to the caller."""
    ContactCard.objects.update_or_create(
        person=person,
        defaults={"owner_id": person.owner_id, "contact": contact_as_json(contact)},
    )


def put_tags(person: Person, tags: Iterable[str]) -> None:
    """Let the person have exactly these tags."""
    wanted = clean_tags(tags)
    there = {row.name: row for row in PersonTag.objects.filter(person=person)}
    gone = [row.pk for name, row in there.items() if name not in wanted]
    PersonTag.objects.filter(pk__in=gone).delete()
    PersonTag.objects.bulk_create(
        PersonTag(owner_id=person.owner_id, person=person, name=name)
        for name in wanted
        if name not in there
    )
