"""Narrowing a search: by person, tag, goal and days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from ninefold.kernel.refs import Ref
from ninefold.search.models import SearchDocument, tag_mark

PEOPLE = ("network.person", "mentors.mentorship", "mentors.board_member")
GOALS = ("goals.goal",)
MOST_NAMED = 50


@dataclass(frozen=True, kw_only=True)
class Filters:
    """What a row must be besides holding the words. `person` and `goal` are a name or part of
    one, or a reference ("goals.goal:<id>"); days are both included."""

    kind: str = ""
    tag: str = ""
    person: str = ""
    goal: str = ""
    since: date | None = None
    until: date | None = None

    @property
    def narrows(self) -> bool:
        """Whether anything but the kind is said, so that words are not needed."""
        return bool(self.tag or self.person or self.goal or self.since or self.until)


def named(owner: Any, text: str, kinds: Sequence[str]) -> list[Ref]:
    """The owner's rows of these kinds that a filter means: by reference, or by words that all
    stand in the title."""
    try:
        ref = Ref.read(text.strip())
        return [ref] if ref.kind in kinds else []
    except ValueError:
        pass
    found = SearchDocument.objects.filter(owner=owner, row_kind__in=kinds)
    for word in text.split()[:8]:
        found = found.filter(title__icontains=word)
    return [row.ref for row in found.order_by("pk")[:MOST_NAMED]]


def names(owner: Any, kinds: Sequence[str], most: int = 300) -> list[str]:
    """Titles of the owner's rows of these kinds, by name, to choose from."""
    found = SearchDocument.objects.filter(owner=owner, row_kind__in=kinds)
    return sorted(set(found.values_list("title", flat=True)[:most]), key=str.casefold)


@dataclass(frozen=True)
class Conditions:
    """A search as SQL. `rows` is about `d`, a search document; each of `sets` is a subselect that
    gives the ids of the documents that pass one filter, read from an index alone."""

    rows: str
    row_values: list[Any]
    sets: list[str]
    set_values: list[Any]

    def about(self, id_column: str) -> tuple[str, list[Any]]:
        """All conditions, the sets as conditions on a column of document ids. The sets stand
        first: they are looked up without reading a row."""
        within = [f"{id_column} IN ({one})" for one in self.sets]
        return " AND ".join([*within, self.rows]), [*self.set_values, *self.row_values]


def conditions(owner: Any, filters: Filters) -> Conditions | None:
    """The filters as SQL; None when a person or goal is named whom the owner does not have, so
    that nothing can be found."""
    whose = _key(owner.pk)
    found = Conditions("d.owner_id = %s", [whose], [], [])
    if filters.kind:
        found = replace(
            found,
            rows=found.rows + " AND d.row_kind = %s",
            row_values=[*found.row_values, filters.kind],
        )
    if filters.since or filters.until:
        first, last = filters.since or date.min, filters.until or date.max
        found.sets.append(
            'SELECT id FROM search_searchdocument WHERE owner_id = %s AND "on" >= %s AND "on" <= %s'
        )
        found.set_values.extend([whose, _day(first), _day(last)])
    if filters.tag.strip():
        found.sets.append(
            "SELECT document_id FROM search_searchmark WHERE owner_id = %s AND mark = %s"
        )
        found.set_values.extend([whose, tag_mark(filters.tag)])
    for text, kinds in ((filters.person, PEOPLE), (filters.goal, GOALS)):
        if not text.strip():
            continue
        refs = named(owner, text, kinds)
        if not refs:
            return None
        sql, values = _about(whose, refs)
        found.sets.append(sql)
        found.set_values.extend(values)
    return found


def _about(whose: Any, refs: Sequence[Ref]) -> tuple[str, list[Any]]:
    """The rows themselves, rows that hang on one of them, and rows linked with one of them."""
    keys = [_key(UUID(ref.id)) for ref in refs]
    marks = [str(ref) for ref in refs]
    few = ", ".join(["%s"] * len(refs))
    kinds = sorted({ref.kind for ref in refs})
    named_kinds = ", ".join(["%s"] * len(kinds))
    linked = """
        SELECT x.id FROM links_link l JOIN search_searchdocument x
        ON x.row_kind = l.{far}_kind AND x.row_id = l.{far}_id
        WHERE l.owner_id = %s AND l.removed_at IS NULL AND x.owner_id = %s
        AND l.{near}_kind IN ({kinds}) AND l.{near}_id IN ({few})
    """
    ends = [
        linked.format(far=far, near=near, kinds=named_kinds, few=few)
        for far, near in (("target", "source"), ("source", "target"))
    ]
    sql = " UNION ".join(
        [
            f"SELECT document_id FROM search_searchmark WHERE owner_id = %s AND mark IN ({few})",
            *ends,
            "SELECT id FROM search_searchdocument WHERE owner_id = %s "
            f"AND row_kind IN ({named_kinds}) AND row_id IN ({few})",
        ]
    )
    one_end = [whose, whose, *kinds, *keys]
    return sql, [whose, *marks, *one_end, *one_end, whose, *kinds, *keys]


def _key(key: UUID) -> Any:
    return key.hex if connection.vendor == "sqlite" else key


def _day(day: date) -> Any:
    return day.isoformat() if connection.vendor == "sqlite" else day
