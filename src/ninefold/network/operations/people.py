"""Adding and changing people, and how often one means to be in touch."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel.facts.network import PersonAdded, PersonChanged
from ninefold.kernel.refusals import Refusal
from ninefold.network.domain.cadence import check_days
from ninefold.network.domain.contacts import Contact, Labelled, NameParts, PartialDate
from ninefold.network.models import ImportantDate, Person, PersonTag, TagCadence
from ninefold.network.operations.cards import clean_tags, columns, put_card, put_tags
from ninefold.network.queries.people import contact_of, people_named
from ninefold.network.queries.people import person as find_person


class CannotKeepPerson(Refusal):
    """The person cannot be kept as it is."""


@transaction.atomic
def add_person(
    *,
    owner: Any,
    name: str,
    organisation: str = "",
    role: str = "",
    emails: Sequence[str] = (),
    phones: Sequence[str] = (),
    links: Sequence[str] = (),
    birthday: PartialDate | None = None,
    tags: Sequence[str] = (),
    how_met: str = "",
    notes: str = "",
    cadence_days: int | None = None,
    known_since: date | None = None,
) -> Person:
    """Somebody new; known since today unless `known_since` says otherwise.

    Raises CannotKeepPerson for an empty name or a date or cadence that cannot be.
    """
    contact = _contact(Contact(), name, organisation, role, emails, phones, links, birthday)
    contact = replace(contact, tags=clean_tags(tags))
    row = Person.objects.create(
        owner=owner,
        **columns(contact, notes=notes, how_met=how_met),
        how_met=how_met.strip(),
        notes=notes.strip(),
        cadence_days=_cadence(cadence_days),
        known_since=known_since or owner.today,
    )
    put_card(row, contact)
    put_tags(row, tags)
    record(owner=owner, fact=PersonAdded(subject=row.ref))
    return row


@transaction.atomic
def change_person(
    *,
    owner: Any,
    key: object,
    version: int | None = None,
    name: str,
    organisation: str = "",
    role: str = "",
    emails: Sequence[str] = (),
    phones: Sequence[str] = (),
    links: Sequence[str] = (),
    birthday: PartialDate | None = None,
    tags: Sequence[str] = (),
    how_met: str = "",
    notes: str = "",
    cadence_days: int | None = None,
) -> Person:
    """Change a person. What their card knows beyond these fields stays.

    Raises NotFound, CannotKeepPerson, and ChangedElsewhere when the row has moved on since the
    `version` that the owner saw.
    """
    row = find_person(owner, key)
    contact = _contact(contact_of(row), name, organisation, role, emails, phones, links, birthday)
    contact = replace(contact, tags=clean_tags(tags))
    change(
        row,
        version=version,
        **columns(contact, notes=notes, how_met=how_met),
        how_met=how_met.strip(),
        notes=notes.strip(),
        cadence_days=_cadence(cadence_days),
    )
    put_card(row, contact)
    put_tags(row, tags)
    record(owner=owner, fact=PersonChanged(subject=row.ref))
    return row


def _contact(
    base: Contact,
    name: str,
    organisation: str,
    role: str,
    emails: Sequence[str],
    phones: Sequence[str],
    links: Sequence[str],
    birthday: PartialDate | None,
) -> Contact:
    full_name = " ".join(name.split())
    if not full_name:
        raise CannotKeepPerson("Write the person's name.", field="name")
    if birthday is not None:
        _check_day(birthday.year, birthday.month, birthday.day)
    shown = base.title or base.role
    changed: dict[str, Any] = {} if role.strip() == shown else {"title": role.strip()}
    if not role.strip():
        changed = {"title": "", "role": ""}
    parts = base.name
    if full_name != base.full_name:
        given, _, family = full_name.rpartition(" ")
        parts = NameParts(family=family, given=given) if given else NameParts(given=family)
    return replace(
        base,
        full_name=full_name,
        name=parts,
        organisation=organisation.strip(),
        emails=_values(base.emails, emails),
        phones=_values(base.phones, phones),
        urls=_values(base.urls, links),
        birthday=birthday,
        **changed,
    )


def _values(there: Sequence[Labelled], wanted: Sequence[str]) -> tuple[Labelled, ...]:
    """The wanted values in their order, each with the kinds and labels it had before."""
    before = {one.value: one for one in there}
    texts = dict.fromkeys(text.strip() for text in wanted if text.strip())
    return tuple(before.get(text, Labelled(text)) for text in texts)


def _check_day(year: int | None, month: int | None, day: int | None) -> None:
    if month is None and day is None and year is None:
        return
    if month is None or day is None:
        raise CannotKeepPerson(
            "Give the day and the month; the year may stay empty.", field="birthday_day"
        )
    if not 1 <= month <= 12:
        raise CannotKeepPerson("A month runs from 1 to 12.", field="birthday_month")
    last = calendar.monthrange(year if year and 0 < year < 10000 else 2000, month)[1]
    if not 1 <= day <= last:
        raise CannotKeepPerson(
            f"That month has {last} days: choose a day from 1 to {last}.", field="birthday_day"
        )
    if year is not None and not 1850 <= year <= 2200:
        raise CannotKeepPerson(
            "Write the year with four digits, or leave it empty.", field="birthday_year"
        )


def _cadence(days: int | None) -> int | None:
    return None if days is None else _checked(days)


def _checked(days: int) -> int:
    try:
        return check_days(days)
    except ValueError as error:
        raise CannotKeepPerson(str(error), field="cadence_days") from error


@transaction.atomic
def leave_in_peace(*, owner: Any, key: object, until: date | None) -> Person:
    """Do not remind of a person before the day; None takes that back. Raises NotFound."""
    row = change(Person.objects.one_of(owner, key), quiet_until=until)
    record(owner=owner, fact=PersonChanged(subject=row.ref))
    return row


@transaction.atomic
def set_tag_cadence(*, owner: Any, tag: str, days: int | None) -> None:
    """Say how often to be in touch with everybody of a tag; None takes it back.

    Raises CannotKeepPerson when nobody has the tag, or for days that cannot be kept.
    """
    name = " ".join(tag.split())
    if not PersonTag.objects.of(owner).filter(name__iexact=name).exists():
        raise CannotKeepPerson("Nobody has this tag: choose one of yours.", field="tag")
    there = TagCadence.objects.filter(owner=owner, name__iexact=name)
    if days is None:
        there.delete()
        return
    kept = _checked(days)
    if not there.update(cadence_days=kept, removed_at=None):
        TagCadence.objects.create(owner=owner, name=name, cadence_days=kept)


@transaction.atomic
def add_important_date(
    *, owner: Any, person_key: object, name: str, month: int, day: int, year: int | None = None
) -> ImportantDate:
    """A day of every year to think of a person. Raises NotFound or CannotKeepPerson."""
    person = Person.objects.one_of(owner, person_key)
    if not name.strip():
        raise CannotKeepPerson("Say what day it is, such as “first day at work”.", field="name")
    try:
        _check_day(year, month, day)
    except CannotKeepPerson as refusal:
        field = refusal.field.removeprefix("birthday_")
        raise CannotKeepPerson(refusal.message, field=field) from refusal
    row = ImportantDate.objects.create(
        owner=owner, person=person, name=name.strip()[:120], month=month, day=day, year=year
    )
    record(owner=owner, fact=PersonChanged(subject=person.ref))
    return row


@transaction.atomic
def person_called(*, owner: Any, name: str, how_met: str = "") -> Person:
    """The one person of exactly this name, or the only one whom it may mean; somebody new when
    there is none. Raises CannotKeepPerson for an empty name, or when it may mean several."""
    found = people_named(owner, name)
    exact = [one for one in found if one.name.casefold() == " ".join(name.split()).casefold()]
    likely = exact or found
    if len(likely) > 1:
        names = ", ".join(one.name for one in likely[:3])
        raise CannotKeepPerson(
            f"This may mean {names}: write the whole name, as it is kept here.", field="name"
        )
    return likely[0] if likely else add_person(owner=owner, name=name, how_met=how_met)
