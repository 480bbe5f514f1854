"""Rows of other rooms to choose from, by their cards."""

from __future__ import annotations

from typing import Any

from ninefold.links.titles import Titled, rows_with_words

GOAL, WIN, PERSON = "goals.goal", "wins.win", "network.person"
# How the card of a goal that has ended begins to speak of it.
ENDED = {"achieved", "let go"}


def current_goals(owner: Any) -> list[Titled]:
    """The owner's goals that have not ended."""
    return [one for one in rows_with_words(owner, "", kind=GOAL) if one.card.detail not in ENDED]


def kept_wins(owner: Any) -> list[Titled]:
    """The owner's wins, newest first, at most twelve."""
    return rows_with_words(owner, "", kind=WIN)[:12]


def people(owner: Any) -> list[Titled]:
    """The people of the owner's network, by name."""
    found = rows_with_words(owner, "", kind=PERSON)
    return sorted(found, key=lambda one: one.card.title.casefold())
