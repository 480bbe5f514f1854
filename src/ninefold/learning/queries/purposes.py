"""What things are learnt for: the goals and skills they are linked with."""

from __future__ import annotations

from typing import Any

from ninefold.activity.queries import cards
from ninefold.kernel.plugs import Card
from ninefold.kernel.refs import Ref
from ninefold.learning.models import Resource
from ninefold.learning.queries.library import library
from ninefold.links.queries import linked_many
from ninefold.links.titles import rows_with_words

GOAL, SKILL = "goals.goal", "skills.skill"
# What the card of a goal that has ended says.
ENDED = {"achieved", "let go"}


def purposes(owner: Any, *, of_kind: str = "learning.resource") -> dict[str, list[Card]]:
    """For each row of `of_kind`, by its key, the cards of the goals and skills it is linked with:
    goals first."""
    found: dict[str, list[Ref]] = {}
    for kind in (GOAL, SKILL):
        for key, refs in linked_many(owner, from_kind=of_kind, to_kind=kind).items():
            found.setdefault(key, []).extend(refs)
    shown = cards(owner, [ref for refs in found.values() for ref in refs])
    return {key: [shown[ref] for ref in refs if ref in shown] for key, refs in found.items()}


def rows_to_choose(owner: Any, kind: str) -> list[tuple[str, str]]:
    """The goals that are active, or the skills, as choices of a form."""
    return [
        (str(one.ref), one.card.title)
        for one in rows_with_words(owner, "", kind=kind)
        if one.card.detail not in ENDED
    ]


def next_for_a_goal(owner: Any) -> tuple[Resource, Card] | None:
    """The resource to go on with next that serves an active goal, and that goal's card: what is
    in progress before wishes, the soonest due first. None when there is none."""
    serving = linked_many(owner, from_kind="learning.resource", to_kind=GOAL)
    if not serving:
        return None
    shown = cards(owner, [ref for refs in serving.values() for ref in refs])
    active = {ref: card for ref, card in shown.items() if card.detail not in ENDED}
    rows = library(owner).filter(
        pk__in=serving, status__in=[Resource.Status.DOING, Resource.Status.WISH]
    )
    for row in sorted(rows, key=lambda row: row.status != Resource.Status.DOING):
        for ref in serving[str(row.pk)]:
            if ref in active:
                return row, active[ref]
    return None
