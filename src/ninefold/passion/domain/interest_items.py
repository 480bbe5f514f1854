"""Sixty things that one may like to do, ten for each area of interest, in our own words.

They name scenes that need no particular country, schooling or income, and ask for liking, never
for skill. The first five of each area make the short form. An item's code ("R1") is kept with
each answer and never given to other words; `EDITION` rises when the words change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from ninefold.passion.domain.areas import AREAS, Area

EDITION = 1
LOWEST, HIGHEST = 1, 5
ANSWERS = (
    (1, "Not at all"),
    (2, "Rather not"),
    (3, "Neither"),
    (4, "Rather"),
    (5, "Very much"),
)
PAGE_SIZE = len(AREAS)
_SHORT_OF_AREA = 5

_WORDS = {
    Area.REALISTIC: (
        "Take a jammed machine apart and get it running again",
        "Plant something, tend it for months and harvest it",
        "Saw, sand and join wood until the piece stands straight",
        "Find out why a lamp stays dark and rewire it safely",
        "Follow a plan and put a device together from its loose parts",
        "Steer a heavy vehicle through a narrow place",
        "Put up a stage or a shelter before the weather turns",
        "Feed animals, clean up after them and notice when one is unwell",
        "Sharpen, oil and adjust tools until they work like new",
        "Spend a working day on your feet, with strength and skill",
    ),
    Area.INVESTIGATIVE: (
        "Follow an odd result until you know what caused it",
        "Weigh three explanations and see which one the evidence favours",
        "Read deeply about how something in nature works",
        "Plan a test that could prove your own idea wrong",
        "Look for a pattern in a heap of measurements",
        "Keep at a puzzle that takes days to crack",
        "Watch something closely and write down how it changes over weeks",
        "Build a model that shows how a whole system behaves",
        "Ask an expert question after question until it makes sense",
        "Learn the theory behind something that you already use",
    ),
    Area.ARTISTIC: (
        "Shape clay, paper or fabric into something of your own",
        "Write a story or a poem in your own voice",
        "Arrange colour, light and objects until a room has a mood",
        "Make up a tune or a rhythm and play with it",
        "Photograph a familiar thing so that it looks new",
        "Slip into a role and play it in front of others",
        "Sketch ten versions of an idea before you choose one",
        "Tell an old tale in a way that nobody has heard",
        "Decide how a poster, a page or a screen should look",
        "Spend an afternoon with a work of art that you do not understand yet",
    ),
    Area.SOCIAL: (
        "Sit with somebody who has had bad news, and listen",
        "Show a beginner how to do something, step by step",
        "Help two people who have quarrelled to talk again",
        "Welcome somebody new and make sure that they belong",
        "Encourage somebody who is about to give up",
        "Look after somebody who is ill or frail",
        "Lead a talk in a group so that everybody gets a word in",
        "Find the simple words that make a hard thing click for others",
        "Give some of your free time to neighbours who need a hand",
        "Talk with a young person about who they could become",
    ),
    Area.ENTERPRISING: (
        "Win over people who doubt your plan",
        "Bargain until both sides agree on a price",
        "Take charge when a group has lost its direction",
        "Turn an idea into something that people pay for",
        "Set a bold target and get others to go for it",
        "Speak up for your team where money and people are shared out",
        "Take a risk that may pay off well",
        "Call people whom you do not know and open doors",
        "Present an offer to a room of those who decide",
        "Compete for a contract, a seat or a title",
    ),
    Area.CONVENTIONAL: (
        "Put a muddle of papers or files into an order that lasts",
        "Check a column of figures until it balances",
        "Plan dates, rooms and deadlines so that nothing collides",
        "Write down a procedure so that everybody does it the same way",
        "Compare two lists and find what is missing from one of them",
        "Go through a long form line by line until all of it is right",
        "Note every expense of a month and see where the money went",
        "Do a task by clear rules from its beginning to its end",
        "Name and file things by one scheme, and keep it up",
        "Prepare the documents for an inspection so that nothing is lacking",
    ),
}


class Form(StrEnum):
    """How long the questionnaire is."""

    SHORT = "short"
    FULL = "full"

    @property
    def length(self) -> int:
        """How many items it has."""
        return len(items(self))


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to like or not: its code, its area and its words."""

    code: str
    area: Area
    text: str


def _in_order() -> tuple[Item, ...]:
    """Pages of six, one of each area, beginning with another area on each page, so that neither
    an area nor a place on the page has the first word."""
    found = []
    for page in range(len(_WORDS[Area.REALISTIC])):
        for place in range(len(AREAS)):
            area = AREAS[(place * 5 + page) % len(AREAS)]
            found.append(Item(f"{area.value}{page + 1}", area, _WORDS[area][page]))
    return tuple(found)


ITEMS = _in_order()
ITEM_OF_CODE = {item.code: item for item in ITEMS}


def items(form: Form) -> tuple[Item, ...]:
    """The items of a form in the order in which they are asked; the short ones come first in the
    full form too, so that a short form can be carried on."""
    return ITEMS[: _SHORT_OF_AREA * len(AREAS)] if form is Form.SHORT else ITEMS


def pages(form: Form) -> tuple[tuple[Item, ...], ...]:
    """The items of a form in pages of six."""
    asked = items(form)
    return tuple(asked[at : at + PAGE_SIZE] for at in range(0, len(asked), PAGE_SIZE))


def counted(form: Form, answers: Mapping[str, int]) -> dict[str, int] | None:
    """The answers that make a profile: all of the form's, or those of the short form where the
    full one is still open; None when neither is complete."""
    for complete in (form, Form.SHORT):
        codes = [item.code for item in items(complete)]
        if all(code in answers for code in codes):
            return {code: answers[code] for code in codes}
    return None
