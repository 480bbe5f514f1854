"""The ledger of what was given and asked, kept so that asking never becomes a habit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

ASKS_BEFORE_GIVING = 3


class Direction(StrEnum):
    """Which way a favour went."""

    GIVEN = "given"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Favour:
    """One entry of the ledger: help given to a person, or asked of them."""

    on: date
    direction: Direction
    what: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """Where the ledger stands with one person.

    `asks_in_a_row` counts the asks since the last give; `give_first` says that a next ask would
    be the fourth in a row, so something should be given before.
    """

    given: int
    asked: int
    asks_in_a_row: int
    last_given: date | None
    last_asked: date | None
    give_first: bool
    advice: str


def balance(favours: Iterable[Favour]) -> Balance:
    """Sum up the ledger of one person, in whatever order the entries come.

    On the same day a give counts before an ask, as the careful reading.
    """
    given = asked = in_a_row = 0
    last_given: date | None = None
    last_asked: date | None = None
    for favour in sorted(favours, key=lambda item: (item.on, item.direction == Direction.ASKED)):
        if favour.direction == Direction.GIVEN:
            given, in_a_row, last_given = given + 1, 0, favour.on
        else:
            asked, in_a_row, last_asked = asked + 1, in_a_row + 1, favour.on
    first = in_a_row >= ASKS_BEFORE_GIVING
    return Balance(given, asked, in_a_row, last_given, last_asked, first, _advice(given, in_a_row))


def _advice(given: int, in_a_row: int) -> str:
    if in_a_row >= ASKS_BEFORE_GIVING:
        return (
            f"You have asked {in_a_row} times since you last gave something. Before the next "
            "ask, offer something: an article, an introduction, your help."
        )
    if in_a_row:
        left = ASKS_BEFORE_GIVING - in_a_row
        more = "one more ask" if left == 1 else f"{left} more asks"
        return f"There is room for {more} before it is your turn to give."
    return "It is in balance." if given else "Nothing has been given or asked yet."
