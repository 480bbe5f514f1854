"""Relating rows to each other."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from ninefold.activity.queries import cards
from ninefold.kernel.plugs import kinds
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal
from ninefold.links.models import Link
from ninefold.links.relations import RELATIONS


class CannotLink(Refusal):
    """The two cannot be related."""


def link(*, owner: Any, source: Ref, target: Ref, relation: str = "relates to") -> Link:
    """Relate two rows of the owner; the same again changes nothing.

    Raises CannotLink when one of them is not the owner's, or both are the same row.
    """
    if relation not in RELATIONS:
        raise CannotLink(f"“{relation}” is not a way to relate two things.", field="relation")
    if source == target:
        raise CannotLink("Choose something else: a thing is not linked to itself.", field="target")
    if len(cards(owner, [source, target])) < 2:
        raise CannotLink("Choose something that is yours and still here.", field="target")
    row, _ = Link.objects.update_or_create(
        owner=owner,
        source_kind=source.kind,
        source_id=source.id,
        relation=relation,
        target_kind=target.kind,
        target_id=target.id,
        defaults={"removed_at": None},
    )
    return row


def unlink(*, owner: Any, key: object) -> None:
    """Take a link away. Raises NotFound."""
    Link.objects.one_of(owner, key).delete()


def prune_links(now: datetime) -> None:
    """Delete the links whose row on either end has been purged."""
    for broken in broken_links():
        Link.objects.filter(pk=broken).delete()


def broken_links() -> list[UUID]:
    """The keys of links with an end that no table holds, removed rows counted as held."""
    from django.apps import apps

    broken: list[UUID] = []
    known = kinds()
    for end in ("source", "target"):
        named = set(Link.objects.values_list(f"{end}_kind", flat=True).distinct())
        for name in named:
            of_kind = Link.objects.filter(Q(**{f"{end}_kind": name}))
            if name not in known:
                broken += of_kind.values_list("pk", flat=True)
                continue
            held = apps.get_model(known[name].model).objects.values("pk")
            broken += of_kind.exclude(**{f"{end}_id__in": held}).values_list("pk", flat=True)
    return broken
