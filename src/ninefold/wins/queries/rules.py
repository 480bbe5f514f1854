"""Reads of what a win is held against: protected words, names, competencies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Count, Q

from ninefold.kernel.plugs import kinds
from ninefold.wins.models import Competency, ProtectedWord, WinCompetency, WinPerson

PERSON_KIND = "network.person"
MOST_NAMES = 2000


def protected_words(owner: Any) -> list[ProtectedWord]:
    """The owner's protected words by name."""
    return list(ProtectedWord.objects.of(owner))


def known_names(owner: Any) -> list[str]:
    """The full names of the people in the owner's wins and in their network, each once."""
    named = set(WinPerson.objects.of(owner).values_list("name", flat=True)[:MOST_NAMES])
    kind = kinds().get(PERSON_KIND)
    if kind is not None:
        rows = apps.get_model(kind.model).objects.of(owner)[:MOST_NAMES]
        named.update(kind.card(row).title for row in rows)
    return sorted(name for name in named if len(name.strip()) > 2)


def competencies(owner: Any) -> list[Any]:
    """The owner's competencies in their order, with `win_count`."""
    kept = Count("shown_by", filter=Q(shown_by__removed_at=None, shown_by__win__removed_at=None))
    return list(
        Competency.objects.of(owner).annotate(win_count=kept).order_by("place", "created_at")
    )


def shown_competencies(owner: Any, win_keys: Sequence[UUID]) -> dict[UUID, list[UUID]]:
    """The keys of the competencies that each of these wins shows, by the win's key."""
    pairs = WinCompetency.objects.of(owner).filter(
        win_id__in=list(win_keys), competency__removed_at=None
    )
    found: dict[UUID, list[UUID]] = {}
    for win, competency in pairs.values_list("win_id", "competency_id"):
        found.setdefault(win, []).append(competency)
    return found
