"""Reads of people: lists, and one person."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Count, F, Max, OuterRef, Prefetch, Subquery

from ninefold.network.domain.as_json import contact_from_json
from ninefold.network.domain.comparison import Known, name_key
from ninefold.network.domain.contacts import Contact, NamedDate, PartialDate
from ninefold.network.models import (
    Attendance,
    ContactCard,
    FollowUp,
    ImportantDate,
    Interaction,
    Interview,
    Introduction,
    Person,
    PersonMerge,
    PersonTag,
)


def with_last_contact(people: Any) -> Any:
    """The people with `last_on`, the day of the latest logged interaction, or None."""
    latest = (
        Interaction.objects.filter(person=OuterRef("pk"), removed_at=None)
        .order_by()
        .values("person")
        .annotate(latest=Max("on"))
        .values("latest")
    )
    return people.annotate(last_on=Subquery(latest))


def _with_tags(people: Any, owner: Any) -> Any:
    return people.prefetch_related(
        Prefetch("tags", PersonTag.objects.of(owner), to_attr="all_tags")
    )


def spelled(text: str) -> str:
    """The words of `text` in lower case and without accents, in their order."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in spread if not unicodedata.combining(c)).split())


def people(owner: Any, *, words: str = "", tag: str = "", order: str = "longest") -> Any:
    """The owner's people as a queryset with `last_on` and `all_tags`.

    `words` must all stand in what is known of the person; `tag` is one tag. `order` is
    "longest" (whom one has not written to for longest first; those never written to last),
    "recent", "name" or "newest".
    """
    found = with_last_contact(Person.objects.of(owner))
    for word in spelled(words).split()[:8]:
        found = found.filter(words__contains=word)
    if tag:
        tagged = PersonTag.objects.of(owner).filter(name__iexact=tag).values("person")
        found = found.filter(pk__in=tagged)
    orders: dict[str, list[Any]] = {
        "longest": [_last(nulls_last=True), "name"],
        "recent": [_last(nulls_last=True, descending=True), "name"],
        "newest": ["-created_at", "name"],
        "name": ["name"],
    }
    return _with_tags(found.order_by(*orders.get(order, orders["longest"]), "pk"), owner)


def _last(*, nulls_last: bool, descending: bool = False) -> Any:
    last = F("last_on")
    return last.desc(nulls_last=nulls_last) if descending else last.asc(nulls_last=nulls_last)


def tag_counts(owner: Any) -> list[tuple[str, int]]:
    """The tags in use with how many people have each, the most used first."""
    found = (
        PersonTag.objects.of(owner)
        .filter(person__removed_at=None)
        .order_by()
        .values("name")
        .annotate(people=Count("pk"))
        .order_by("-people", "name")
    )
    return [(row["name"], row["people"]) for row in found]


def person(owner: Any, key: object) -> Person:
    """One person with card, tags and everything that hangs on them. Raises NotFound."""
    introductions = Introduction.objects.of(owner).select_related("to_person", "person")
    found: Person = (
        with_last_contact(_with_tags(Person.objects.of(owner), owner))
        .select_related("card")
        .prefetch_related(
            Prefetch(
                "interactions",
                Interaction.objects.of(owner).select_related("gathering"),
                to_attr="all_interactions",
            ),
            Prefetch(
                "follow_ups",
                FollowUp.objects.of(owner).filter(done_on=None),
                to_attr="open_follow_ups",
            ),
            Prefetch("important_dates", ImportantDate.objects.of(owner), to_attr="all_dates"),
            Prefetch("introductions", introductions, to_attr="all_introductions"),
            Prefetch("introductions_to", introductions, to_attr="all_introductions_to"),
            Prefetch("interviews", Interview.objects.of(owner), to_attr="all_interviews"),
            Prefetch(
                "attendances",
                Attendance.objects.of(owner)
                .filter(gathering__removed_at=None)
                .select_related("gathering"),
                to_attr="all_attendances",
            ),
            Prefetch(
                "merges",
                PersonMerge.objects.of(owner).filter(undone_at=None),
                to_attr="open_merges",
            ),
        )
        .one_of(owner, key)
    )
    return found


def contact_of(person: Person) -> Contact:
    """All that is known to reach the person; from the row alone when there is no card."""
    card: ContactCard | None = getattr(person, "card", None)
    if card is None:
        return Contact(full_name=person.name, organisation=person.organisation, title=person.role)
    return contact_from_json(card.contact)


def known_people(owner: Any) -> list[Known]:
    """Everybody as the comparison of an import knows them, which is also how they are written
    out, so that a file of one's own brings nothing new."""
    return [Known(str(row.pk), contact) for row, contact in people_with_contacts(owner)]


def person_names(owner: Any) -> list[tuple[Any, str]]:
    """Keys and names of everybody, by name: for choosing somebody."""
    return list(Person.objects.of(owner).order_by("name").values_list("pk", "name"))


def people_named(owner: Any, name: str) -> list[Person]:
    """The people whom `name` may mean, the likeliest first: those of exactly this name, then
    those whose name begins with its words, then those whose name holds them; among equals the
    one of the latest contact."""
    wanted = spelled(name).split()
    if not wanted:
        return []
    found = with_last_contact(Person.objects.of(owner))
    for word in wanted:
        found = found.filter(words__contains=word)
    exact = name_key(name)

    def rank(one: Any) -> tuple[int, int, str]:
        parts = spelled(one.name).split()
        if name_key(one.name) == exact:
            place = 0
        elif parts[: len(wanted)] == wanted:
            place = 1
        elif all(word in parts for word in wanted):
            place = 2
        elif all(any(part.startswith(word) for part in parts) for word in wanted):
            place = 3
        else:
            place = 9
        return place, -(one.last_on or date.min).toordinal(), one.name

    ranked = sorted(((rank(one), one) for one in found[:200]), key=lambda pair: pair[0])
    return [one for place, one in ranked if place[0] < 9]


def people_in(owner: Any, text: str) -> list[Person]:
    """The people whose whole name of two words or more stands in `text`."""
    said = f" {spelled(text)} "
    names = Person.objects.of(owner).values_list("pk", "name")
    keys = [key for key, name in names if " " in name and f" {spelled(name)} " in said]
    return list(Person.objects.of(owner).filter(pk__in=keys))


def whole_contact(row: Any) -> Contact:
    """The contact of a person (read with card, `all_tags` and `all_dates`) together with the
    owner's own tags, important dates and notes."""
    contact = contact_of(row)
    own_dates = (
        NamedDate(one.name, PartialDate(one.year, one.month, one.day)) for one in row.all_dates
    )
    return replace(
        contact,
        tags=tuple(tag.name for tag in row.all_tags),
        dates=tuple(dict.fromkeys((*contact.dates, *own_dates))),
        notes=tuple(dict.fromkeys((*contact.notes, *filter(None, (row.notes, row.how_met))))),
    )


def people_with_contacts(owner: Any, keys: Collection[object] | None = None) -> list[Any]:
    """Pairs of each person, or those with the keys, and their whole contact; by name."""
    rows = (
        _with_tags(Person.objects.of(owner), owner)
        .select_related("card")
        .prefetch_related(
            Prefetch("important_dates", ImportantDate.objects.of(owner), to_attr="all_dates")
        )
        .order_by("name", "pk")
    )
    if keys is not None:
        rows = rows.filter(pk__in=keys)
    return [(row, whole_contact(row)) for row in rows]


def has_people(owner: Any) -> bool:
    """Whether anybody is known yet."""
    return bool(Person.objects.of(owner).exists())
