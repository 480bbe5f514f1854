"""The end of an import: everything chosen comes in at once, or goes out again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import transaction
from django.db.models import F, Q

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel import clock
from ninefold.kernel.facts.network import ContactsImported, ImportUndone
from ninefold.network.domain.as_json import contact_as_json, contact_from_json
from ninefold.network.domain.comparison import changes_between
from ninefold.network.domain.contacts import Contact
from ninefold.network.domain.uniting import unite
from ninefold.network.models import (
    Attendance,
    ContactCard,
    FollowUp,
    ImportantDate,
    ImportDraft,
    ImportRow,
    Interaction,
    Interview,
    Person,
    PersonTag,
)
from ninefold.network.operations.cards import clean_tags, columns
from ninefold.network.operations.importing import weighty
from ninefold.network.queries.people import people_with_contacts
from ninefold.search.operations import forget, index_row

BATCH = 500


@dataclass(frozen=True)
class BroughtIn:
    """What an import, or its undoing, has done: how many people are new and how many changed,
    and at an undoing how many stay as they are because the owner has gone on with them."""

    new: int
    changed: int
    kept: int = 0


@dataclass
class _Work:
    """People and their contacts while rows are taken in, before all is written at once."""

    owner: Any
    contacts: dict[Any, Contact] = field(default_factory=dict)
    people: dict[Any, Person] = field(default_factory=dict)
    new: list[Person] = field(default_factory=list)
    changed: dict[Any, Person] = field(default_factory=dict)
    became: dict[int, Any] = field(default_factory=dict)

    def add(self, row: ImportRow, contact: Contact) -> None:
        contact = _as_new(contact)
        # The new person takes the key of its row, so that one statement ties them all.
        person = Person(
            pk=row.pk,
            owner=self.owner,
            known_since=contact.connected_on or self.owner.today,
            **columns(contact),
        )
        self.new.append(person)
        self.people[person.pk], self.contacts[person.pk] = person, contact
        row.became, row.is_new = person, True

    def update(self, row: ImportRow, person: Person, incoming: Contact) -> None:
        base = self.contacts[person.pk]
        contact = _united(base, incoming, is_sure=row.standing == "changed")
        own = {person.notes, person.how_met} - {""}
        contact = replace(
            contact,
            tags=clean_tags(contact.tags),
            notes=tuple(note for note in contact.notes if note not in own),
        )
        row.became, row.is_new = person, False
        row.before, row.after = contact_as_json(base), contact_as_json(contact)
        self.contacts[person.pk] = contact
        self.changed[person.pk] = person


def _as_new(contact: Contact) -> Contact:
    return replace(contact, tags=clean_tags(contact.tags))


def _united(base: Contact, incoming: Contact, *, is_sure: bool) -> Contact:
    """What the file says comes into somebody known: over what was there when it is surely the
    same person, beside it when the owner had to decide."""
    if not is_sure:
        return unite(base, incoming)
    newer = {one.field: one.after for one in weighty(changes_between(base, incoming))}
    return replace(base, **newer)


@transaction.atomic
def bring_in(*, owner: Any, draft_key: object) -> BroughtIn:
    """Bring in all contacts of the file that are decided upon and not in yet, in one
    transaction: done twice, or after it was cut off, nobody is there twice.

    Raises NotFound.
    """
    draft = ImportDraft.objects.select_for_update().one_of(owner, draft_key)
    restored = _bring_back(owner, draft) if draft.state == ImportDraft.State.UNDONE else []
    rows = list(
        ImportRow.objects.of(owner)
        .filter(draft=draft, became=None, decision__in=["new", "same"])
        .order_by("position")
    )
    work = _begin(owner, draft, rows)
    for row in rows:
        incoming = contact_from_json(row.contact)
        person = _target(work, row) if row.decision == "same" else None
        if person is None:
            work.add(row, incoming)
        else:
            work.update(row, person, incoming)
        work.became[row.position] = row.became_id
    _write(work, rows)
    done = BroughtIn(len(work.new) + len(restored), len(work.changed))
    change(draft, state=ImportDraft.State.BROUGHT_IN, brought_in_at=clock.now())
    record(
        owner=owner,
        fact=ContactsImported(subject=draft.ref, new=done.new, changed=done.changed),
    )
    for person in (*work.new, *work.changed.values(), *restored):
        index_row(owner=owner, row=person)
    return done


def _begin(owner: Any, draft: ImportDraft, rows: list[ImportRow]) -> _Work:
    work = _Work(owner)
    there = ImportRow.objects.of(owner).filter(draft=draft)
    for position, became, match in there.values_list("position", "became_id", "match_id"):
        if became or match:
            work.became[position] = became or match
    wanted: set[object] = {row.match_id for row in rows if row.match_id}
    wanted |= {work.became.get(row.double_of) for row in rows if row.double_of is not None}
    for person, whole in people_with_contacts(owner, list(wanted - {None})):
        work.people[person.pk], work.contacts[person.pk] = person, whole
    return work


def _target(work: _Work, row: ImportRow) -> Person | None:
    key = row.match_id or work.became.get(-1 if row.double_of is None else row.double_of)
    return work.people.get(key)


def _write(work: _Work, rows: list[ImportRow]) -> None:
    owner, contacts = work.owner, work.contacts
    for person in work.new:
        # A double further down the file may have added to it.
        for name, value in columns(contacts[person.pk]).items():
            setattr(person, name, value)
    Person.objects.bulk_create(work.new, batch_size=BATCH)
    ContactCard.objects.bulk_create(
        [
            ContactCard(owner=owner, person=one, contact=contact_as_json(contacts[one.pk]))
            for one in work.new
        ],
        batch_size=BATCH,
    )
    PersonTag.objects.bulk_create(
        [
            PersonTag(owner=owner, person=one, name=name)
            for one in work.new
            for name in contacts[one.pk].tags
        ],
        batch_size=BATCH,
    )
    ImportantDate.objects.bulk_create(
        [day for one in work.new for day in _days(owner, one, contacts[one.pk])], batch_size=BATCH
    )
    new = {person.pk for person in work.new}
    for key, person in work.changed.items():
        if key not in new:
            _rewrite(owner, person, contacts[key])
    keys = [row.pk for row in rows if row.is_new]
    for start in range(0, len(keys), BATCH):
        ImportRow.objects.filter(pk__in=keys[start : start + BATCH]).update(
            became=F("id"), is_new=True
        )
    ImportRow.objects.bulk_update(
        [row for row in rows if not row.is_new], ["became", "before", "after"], batch_size=BATCH
    )


def _days(owner: Any, person: Person, contact: Contact) -> Iterable[ImportantDate]:
    for one in contact.dates:
        when = one.when
        if when.month and when.day:
            yield ImportantDate(
                owner=owner,
                person=person,
                name=one.name[:120],
                year=when.year,
                month=when.month,
                day=when.day,
            )


def _rewrite(owner: Any, person: Person, contact: Contact) -> None:
    change(person, **columns(contact, notes=person.notes, how_met=person.how_met))
    ContactCard.objects.update_or_create(
        person=person, defaults={"owner": owner, "contact": contact_as_json(contact)}
    )
    there = set(PersonTag.objects.filter(person=person).values_list("name", flat=True))
    PersonTag.objects.filter(person=person).exclude(name__in=contact.tags).delete()
    PersonTag.objects.bulk_create(
        PersonTag(owner=owner, person=person, name=name)
        for name in contact.tags
        if name not in there
    )


def _bring_back(owner: Any, draft: ImportDraft) -> list[Person]:
    keys = ImportRow.objects.of(owner).filter(draft=draft, is_new=True).values("became")
    removed = Person.objects.removed_of(owner).filter(pk__in=keys)
    people = list(removed)
    removed.update(removed_at=None)
    return people


@transaction.atomic
def undo_import(*, owner: Any, draft_key: object) -> BroughtIn:
    """Take a whole import back: new people go, changed ones are as before. Those with whom the
    owner has gone on since (changed, written to, planned with) stay as they are now.

    Raises NotFound.
    """
    draft = ImportDraft.objects.select_for_update().one_of(owner, draft_key)
    if draft.state != ImportDraft.State.BROUGHT_IN:
        return BroughtIn(0, 0)
    rows = list(
        ImportRow.objects.of(owner)
        .filter(draft=draft, became__isnull=False)
        .select_related("became", "became__card")
        .order_by("-position")
    )
    new = [row for row in rows if row.is_new]
    gone_on = _gone_on(owner, draft, [row.became_id for row in new])
    contacts = {row.became_id: _card(row) for row in rows}
    parted, kept = 0, 0
    for row in rows:
        if row.is_new:
            continue
        if row.became is None or contacts[row.became_id] != row.after:
            kept += 1
            continue
        before = row.before or {}
        own = {row.became.notes, row.became.how_met}
        contact = contact_from_json(before)
        contact = replace(contact, notes=tuple(n for n in contact.notes if n not in own))
        _rewrite(owner, row.became, contact)
        contacts[row.became_id] = before
        index_row(owner=owner, row=row.became)
        row.became = None
        parted += 1
    ImportRow.objects.bulk_update(
        [row for row in rows if not row.is_new], ["became"], batch_size=BATCH
    )
    going = [
        row.became
        for row in new
        if row.became is not None
        and row.became_id not in gone_on
        and contacts[row.became_id] == contact_as_json(_as_new(contact_from_json(row.contact)))
    ]
    _let_go(owner, going)
    kept += len(new) - len(going)
    change(draft, state=ImportDraft.State.UNDONE)
    record(owner=owner, fact=ImportUndone(subject=draft.ref))
    return BroughtIn(len(going), parted, kept)


def _card(row: ImportRow) -> Any:
    card = getattr(row.became, "card", None)
    return card.contact if card else None


def _gone_on(owner: Any, draft: ImportDraft, wanted: list[Any]) -> set[Any]:
    """Those of the people with whom something was done since they came in."""
    found: set[Any] = set()
    since = draft.brought_in_at
    for model in (Interaction, FollowUp, Interview, Attendance, ImportantDate):
        rows = model._default_manager.filter(
            owner=owner, removed_at=None, person__in=wanted, created_at__gt=since
        )
        found |= set(rows.values_list("person_id", flat=True))
    own_words = ~Q(notes="") | ~Q(how_met="") | Q(cadence_days__isnull=False)
    found |= set(
        Person.objects.of(owner).filter(own_words, pk__in=wanted).values_list("pk", flat=True)
    )
    return found


def _let_go(owner: Any, people: list[Person]) -> None:
    keys = [person.pk for person in people]
    Person.objects.of(owner).filter(pk__in=keys).update(
        removed_at=clock.now(), version=F("version") + 1
    )
    for person in people:
        forget(ref=person.ref)
