"""Narrowing a search: by person, tag, goal and days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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


type Condition = tuple[str, list[Any]]


def conditions(owner: Any, filters: Filters) -> Condition | None:
    """The filters as SQL about `d`, a search document, with its parameters; None when a person
    or goal is named whom the owner does not have, so that nothing can be found."""
    parts: list[str] = ["d.owner_id = %s"]
    values: list[Any] = [_key(owner.pk)]
    if filters.kind:
        parts.append("d.row_kind = %s")
        values.append(filters.kind)
    if filters.since:
        parts.append('d."on" >= %s')
        values.append(_day(filters.since))
    if filters.until:
        parts.append('d."on" <= %s')
        values.append(_day(filters.until))
    if filters.tag.strip():
        parts.append(
            "d.id IN (SELECT document_id FROM search_searchmark WHERE owner_id = %s AND mark = %s)"
        )
        values += [_key(owner.pk), tag_mark(filters.tag)]
    for text, kinds in ((filters.person, PEOPLE), (filters.goal, GOALS)):
        if not text.strip():
            continue
        refs = named(owner, text, kinds)
        if not refs:
            return None
        sql, given = _about(owner, refs)
        parts.append(sql)
        values += given
    return " AND ".join(parts), values


def _about(owner: Any, refs: Sequence[Ref]) -> Condition:
    """The rows themselves, rows that hang on one of them, and rows linked with one of them."""
    whose = _key(owner.pk)
    keys = [_key(UUID(ref.id)) for ref in refs]
    marks = [str(ref) for ref in refs]
    few = ", ".join(["%s"] * len(refs))
    sql = f"""(
        d.id IN (
            SELECT document_id FROM search_searchmark WHERE owner_id = %s AND mark IN ({few})
        ) OR d.row_id IN (
            SELECT target_id FROM links_link
            WHERE owner_id = %s AND removed_at IS NULL AND source_id IN ({few})
            UNION SELECT source_id FROM links_link
            WHERE owner_id = %s AND removed_at IS NULL AND target_id IN ({few})
        ) OR d.row_id IN ({few})
    )"""
    return sql, [whose, *marks, whose, *keys, whose, *keys, *keys]


def _key(key: UUID) -> Any:
    return key.hex if connection.vendor == "sqlite" else key


def _day(day: date) -> Any:
    return day.isoformat() if connection.vendor == "sqlite" else day
