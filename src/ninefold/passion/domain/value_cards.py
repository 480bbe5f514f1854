"""Cards with what people want of their work, in our own words, to be sorted into three piles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

EDITION = 1
MOST_KEPT = 10
USUALLY_KEPT = 5


class Pile(StrEnum):
    """Where a card lies."""

    MUCH = "much"
    SOME = "some"
    LITTLE = "little"

    @property
    def heading(self) -> str:
        """What stands over the pile."""
        return {"much": "Much", "some": "Some", "little": "Little"}[self.value]


@dataclass(frozen=True, slots=True)
class ValueCard:
    """One card: its code (kept with each sort), its name and what it means."""

    code: str
    name: str
    meaning: str


CARDS = tuple(
    ValueCard(*said)
    for said in (
        ("free_hand", "A free hand", "I decide how and when I do my work."),
        ("craft", "Craft", "I get better at one thing, year after year."),
        ("learning", "Learning", "I know something tonight that I did not know this morning."),
        ("use", "Being of use", "Somebody's day is easier for what I did."),
        ("fairness", "Fairness", "Everybody is measured by the same rule, me included."),
        ("honesty", "Honest words", "We say what is, also when it is awkward."),
        ("security", "Security", "I know that my place will be there next year."),
        ("income", "A good income", "What I earn carries me and those who count on me."),
        ("recognition", "Recognition", "Good work is seen, and somebody says so."),
        ("influence", "A say", "What I think changes what is done."),
        ("responsibility", "Responsibility", "Things are put into my hands and I answer for them."),
        ("side_by_side", "Side by side", "We do it together, and it is ours."),
        ("people", "People I like", "I look forward to those I will meet."),
        ("calm", "Calm", "There is room to do one thing at a time."),
        ("variety", "Variety", "No two weeks are alike."),
        ("daring", "Daring", "I try what may go wrong."),
        ("making", "Making new things", "Something exists that was not there before me."),
        ("beauty", "Beauty", "It is not only right, it is good to look at."),
        ("exactness", "Getting it right", "The last detail is correct, and I know why."),
        ("finding_out", "Finding out", "I get to the bottom of things."),
        ("nature", "Nature", "I am outside, or do something for what grows and lives."),
        ("body", "Moving my body", "My hands and legs have something to do."),
        ("home", "Time for those at home", "Work ends, and then I am really there."),
        ("place", "A place of mine", "I live where I belong, and work lets me."),
        ("roots", "What was handed down", "I carry on what others began before me."),
        ("meaning", "Something larger", "My work serves more than the people in the room."),
        ("passing_on", "Passing it on", "Somebody can do it because I showed them."),
        ("care", "Caring for somebody", "One person is better for my being there."),
        ("laughing", "Laughing", "We take the work seriously and ourselves less so."),
        ("finishing", "Seeing it finished", "I can point at it and say: that is done."),
        ("winning", "Winning", "I measure myself against others, and come out ahead."),
        ("order", "Order", "Everybody knows what is expected and where things are."),
    )
)
CARD_OF_CODE = {card.code: card for card in CARDS}


def check_piles(piles: Mapping[str, str]) -> None:
    """Raises ValueError that names the card when it is unknown or lies in no pile."""
    for code, pile in piles.items():
        if code not in CARD_OF_CODE:
            raise ValueError(f"{code!r} is not one of the cards.")
        if pile not in set(Pile):
            raise ValueError(f"{CARD_OF_CODE[code].name}: put it into much, some or little.")


def in_order(piles: Mapping[str, str], order: Sequence[str]) -> list[ValueCard]:
    """The cards of the first pile: as ordered before, then those that came to it later in the
    order of the deck; without any, those of the second pile."""
    for pile in (Pile.MUCH, Pile.SOME):
        codes = [card.code for card in CARDS if piles.get(card.code) == pile]
        if codes:
            ranked = [code for code in order if code in codes]
            return [
                CARD_OF_CODE[code] for code in [*ranked, *(c for c in codes if c not in ranked)]
            ]
    return []


@dataclass(frozen=True, slots=True)
class Moved:
    """A card's place in two sorts, from 1; None where it was not among the first pile."""

    card: ValueCard
    before: int | None
    now: int | None


def moved(before: Sequence[str], now: Sequence[str], *, first: int = MOST_KEPT) -> list[Moved]:
    """How the first cards of two sorts (codes, most important first) have moved; those of today
    in their order, then those that have left."""
    then = {code: place for place, code in enumerate(before[:first], start=1)}
    today = {code: place for place, code in enumerate(now[:first], start=1)}
    codes = [*today, *(code for code in then if code not in today)]
    return [
        Moved(CARD_OF_CODE[code], then.get(code), today.get(code))
        for code in codes
        if code in CARD_OF_CODE
    ]
