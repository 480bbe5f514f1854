"""Finding rows to link by the words of their card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.apps import apps

from ninefold.kernel.plugs import Card, kinds
from ninefold.kernel.refs import Ref

MOST_ROWS_A_KIND = 300
MOST_FOUND = 30


@dataclass(frozen=True)
class Titled:
    """A row that can be linked."""

    ref: Ref
    noun: str
    card: Card


def rows_with_words(owner: Any, words: str, *, kind: str = "") -> list[Titled]:
    """The owner's linkable rows whose title or detail holds every word, newest of each kind
    first, at most 30; only of `kind` when given."""
    wanted = words.casefold().split()
    found: list[Titled] = []
    for one in kinds().values():
        if not one.is_linkable or (kind and one.name != kind):
            continue
        rows = apps.get_model(one.model).objects.of(owner).order_by("-created_at")
        for row in rows[:MOST_ROWS_A_KIND]:
            card = one.card(row)
            text = f"{card.title} {card.detail}".casefold()
            if all(word in text for word in wanted):
                found.append(Titled(row.ref, one.noun, card))
    return found[:MOST_FOUND]
