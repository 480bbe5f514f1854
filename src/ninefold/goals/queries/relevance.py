"""What a goal matters for: links to the vision, values, strengths and roles."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import shorten
from typing import Any

from ninefold.goals.queries.goals import vision
from ninefold.kernel.plugs import Card, kinds
from ninefold.kernel.refs import Ref
from ninefold.links.queries import connections
from ninefold.links.titles import rows_with_words

SORTS = {
    "goals.vision": "Your vision",
    "passion.value": "A value",
    "passion.strength": "A strength",
    "skills.target_role": "A role",
}


@dataclass(frozen=True)
class Served:
    """One sort of thing that a goal can serve, with what it is linked with and what there is."""

    kind: str
    words: str
    linked: list[tuple[str, Ref, Card]]
    choices: list[tuple[str, str]]

    @property
    def name(self) -> str:
        """The name of its field in a form."""
        return self.kind.replace(".", "_")


def served_by(owner: Any, ref: Ref, *, with_choices: bool = False) -> list[Served]:
    """For each sort: (link, ref, card) of what the goal is linked with, and, on request, all
    that it could be linked with, as (ref, title)."""
    held = connections(owner, ref)
    known = kinds()
    return [
        Served(
            kind,
            words,
            [
                (one.key, one.ref, _card(one.ref, one.card, owner))
                for one in held
                if one.ref.kind == kind
            ],
            _choices(owner, kind) if with_choices else [],
        )
        for kind, words in SORTS.items()
        if kind in known
    ]


def _card(ref: Ref, card: Card, owner: Any) -> Card:
    if ref.kind != "goals.vision":
        return card
    return Card(title=card.detail or card.title, url=card.url)


def _choices(owner: Any, kind: str) -> list[tuple[str, str]]:
    if kind == "goals.vision":
        now = vision(owner)
        return [(str(now.ref), shorten(now.text, 120, placeholder="…"))] if now else []
    return [(str(one.ref), one.card.title) for one in rows_with_words(owner, "", kind=kind)]
