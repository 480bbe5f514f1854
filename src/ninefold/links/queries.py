"""Reads of what relates to what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from ninefold.activity.queries import cards
from ninefold.kernel.plugs import Card, Mention, kinds, plugged
from ninefold.kernel.refs import Ref
from ninefold.links.models import Link
from ninefold.links.relations import RELATIONS


@dataclass(frozen=True)
class Connection:
    """One link as seen from one of its ends."""

    key: str
    phrase: str
    ref: Ref
    noun: str
    card: Card


def connections(owner: Any, ref: Ref) -> list[Connection]:
    """All that the owner linked to or from `ref`, by kind and title."""
    links = list(
        Link.objects.of(owner).filter(
            Q(source_kind=ref.kind, source_id=ref.id) | Q(target_kind=ref.kind, target_id=ref.id)
        )
    )
    ends = {row.pk: row.target if row.source == ref else row.source for row in links}
    shown = cards(owner, list(ends.values()))
    known = kinds()
    found = [
        Connection(
            key=str(row.pk),
            phrase=row.relation if row.source == ref else RELATIONS[row.relation],
            ref=ends[row.pk],
            noun=known[ends[row.pk].kind].noun,
            card=shown[ends[row.pk]],
        )
        for row in links
        if ends[row.pk] in shown
    ]
    return sorted(found, key=lambda one: (one.ref.kind, one.card.title.lower()))


def linked(owner: Any, ref: Ref, *, kind: str, relation: str = "") -> list[Ref]:
    """The refs of one kind at the other end of the owner's links of `ref`."""
    links = Link.objects.of(owner).filter(
        Q(source_kind=ref.kind, source_id=ref.id, target_kind=kind)
        | Q(target_kind=ref.kind, target_id=ref.id, source_kind=kind)
    )
    if relation:
        links = links.filter(relation=relation)
    return [row.target if row.source == ref else row.source for row in links]


def linked_many(owner: Any, *, from_kind: str, to_kind: str) -> dict[str, list[Ref]]:
    """For each row of `from_kind` (by its key) the refs of `to_kind` it is linked with, in one
    query: for lists."""
    found: dict[str, list[Ref]] = {}
    links = Link.objects.of(owner).filter(
        Q(source_kind=from_kind, target_kind=to_kind)
        | Q(target_kind=from_kind, source_kind=to_kind)
    )
    for row in links:
        near, far = (
            (row.source, row.target) if row.source_kind == from_kind else (row.target, row.source)
        )
        found.setdefault(near.id, []).append(far)
    return found


def linked_with_any(owner: Any, *, from_kind: str) -> dict[str, list[Ref]]:
    """For each row of `from_kind` (by its key) the refs of every kind it is linked with, in one
    query."""
    found: dict[str, list[Ref]] = {}
    links = Link.objects.of(owner).filter(Q(source_kind=from_kind) | Q(target_kind=from_kind))
    for row in links:
        if row.source_kind == from_kind:
            found.setdefault(row.source.id, []).append(row.target)
        if row.target_kind == from_kind:
            found.setdefault(row.target.id, []).append(row.source)
    return found


def mentions(owner: Any, ref: Ref) -> dict[str, list[Mention]]:
    """What other rooms have to say beside this row, by heading."""
    found: dict[str, list[Mention]] = {}
    for plugs in plugged():
        for say in plugs.mentions:
            for one in say(owner, ref):
                found.setdefault(one.heading, []).append(one)
    return found
