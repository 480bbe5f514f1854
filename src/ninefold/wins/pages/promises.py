"""Treats that were promised: what each waits for, how far that is, and which are due."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ninefold.kernel.plugs import Card
from ninefold.kernel.refs import Ref
from ninefold.wins.domain.budgets import budget_words
from ninefold.wins.models import Treat, TreatPromise, TreatTaken
from ninefold.wins.queries import treats, treats_taken
from ninefold.wins.queries.promised import (
    KINDS_AHEAD,
    MILESTONE_KIND,
    ahead,
    days_of_wins_since,
    due_promises,
    ended_promises,
    is_ahead,
    open_promises,
    promises_for,
    subject_cards,
)

MOST_TAKEN = 6


@dataclass(frozen=True)
class PromiseShown:
    """A promise in words. `waits_for` says what it is for, `because` why it is due; `done` of
    `wanted` wins are kept when wins are counted; `url` leads to what it waits for."""

    row: TreatPromise
    waits_for: str
    because: str
    budget: str
    url: str = ""
    done: int = 0
    wanted: int = 0
    is_gone: bool = False


@dataclass(frozen=True)
class TreatsPage:
    """What do I like to give myself?"""

    due: list[PromiseShown]
    waiting: list[PromiseShown]
    ended: list[TreatPromise]
    treats: list[Treat]
    taken: list[TreatTaken]


def shown_promises(owner: Any, rows: list[TreatPromise]) -> list[PromiseShown]:
    """The promises in words."""
    found = subject_cards(owner, rows)
    counted = [row.promised_on for row in rows if row.win_count and row.due_on is None]
    days = days_of_wins_since(owner, min(counted)) if counted else []
    return [_shown(row, found, days) for row in rows]


def _shown(row: TreatPromise, found: Mapping[Ref, Card], days: Sequence[date]) -> PromiseShown:
    budget = budget_words(row.budget, row.currency)
    subject = row.subject
    if subject is None:
        wanted = row.win_count or 0
        since = sum(day >= row.promised_on for day in days)
        kept = wanted if row.due_on else since - row.wins_before
        more = "one more win" if wanted == 1 else f"{wanted} more wins"
        return PromiseShown(
            row=row,
            waits_for=f"after {more}",
            because=f"you kept {more}",
            budget=budget,
            done=min(wanted, max(0, kept)),
            wanted=wanted,
        )
    card = found.get(subject)
    noun = "milestone" if subject.kind == MILESTONE_KIND else "goal"
    if card is None:
        gone = f"a {noun} that is not there any more"
        return PromiseShown(row, gone, f"you reached a {noun}", budget, is_gone=True)
    return PromiseShown(
        row=row,
        waits_for=f"for the {noun} “{card.title}”",
        because=f"you reached “{card.title}”",
        budget=budget,
        url=card.url,
    )


def due_shown(owner: Any) -> list[PromiseShown]:
    """The promises that are due."""
    return shown_promises(owner, due_promises(owner))


def promises_beside(owner: Any, ref: Ref) -> list[PromiseShown]:
    """The open promises for a goal or milestone; none for rows of other kinds."""
    if ref.kind not in KINDS_AHEAD:
        return []
    return [
        PromiseShown(row, "", "", budget_words(row.budget, row.currency))
        for row in promises_for(owner, ref)
    ]


def can_be_promised_for(owner: Any, ref: Ref) -> bool:
    """Whether a treat can still be promised for what this page shows."""
    return ref.kind in KINDS_AHEAD and is_ahead(owner, ref)


def treats_page(owner: Any) -> TreatsPage:
    """Gather the page of treats."""
    shown = shown_promises(owner, open_promises(owner))
    return TreatsPage(
        due=[one for one in shown if one.row.due_on is not None],
        waiting=[one for one in shown if one.row.due_on is None],
        ended=ended_promises(owner),
        treats=treats(owner),
        taken=treats_taken(owner)[:MOST_TAKEN],
    )


def choices_ahead(owner: Any) -> list[tuple[str, list[tuple[str, str]]]]:
    """What a treat can be promised for, as a heading with choices of ref and title."""
    found = ahead(owner)
    return [
        (
            "A milestone" if kind == MILESTONE_KIND else "A goal",
            [(str(ref), card.title) for ref, card in found if ref.kind == kind],
        )
        for kind in KINDS_AHEAD
    ]
