"""Proficiency levels 1 to 5, with anchors that say what one can see at each."""

from collections.abc import Collection
from enum import IntEnum, StrEnum


class Level(IntEnum):
    BEGINNING = 1
    PRACTISING = 2
    INDEPENDENT = 3
    GUIDING = 4
    SHAPING = 5


class Kind(StrEnum):
    TECHNICAL = "technical"
    SOFT = "soft"


ANCHORS: dict[Kind, dict[Level, str]] = {
    Kind.TECHNICAL: {
        Level.BEGINNING: "Follows an example step by step and can say what each step is for.",
        Level.PRACTISING: "Does routine work alone and knows when to ask.",
        Level.INDEPENDENT: "Solves new problems alone and can defend the choice of means.",
        Level.GUIDING: "Is asked by others, finds the flaw in their approach and explains it.",
        Level.SHAPING: "Sets how it is done beyond the own team, and others build on that.",
    },
    Kind.SOFT: {
        Level.BEGINNING: "Notices afterwards where it would have helped.",
        Level.PRACTISING: "Does it on purpose in calm situations, with preparation.",
        Level.INDEPENDENT: "Does it unprepared, also when people disagree.",
        Level.GUIDING: "Does it under pressure and helps others to find their own way to it.",
        Level.SHAPING: "Changes how a whole group does it; it goes on without them.",
    },
}


def anchor(level: Level, kind: Kind) -> str:
    """What can be seen at this level, in one sentence."""
    return ANCHORS[kind][level]


def checked_level(value: int) -> Level:
    """The level of a number. Raises ValueError outside 1 to 5."""
    try:
        return Level(value)
    except ValueError:
        raise ValueError(f"level: {value} is out of range. Give 1 to 5.") from None


def level_by_anchors(observed: Collection[Level]) -> Level | None:
    """The highest level whose anchor and all anchors below were observed; None without the first.

    A gap counts: explaining to others without having solved new problems alone is level 2.
    """
    reached = None
    for level in Level:
        if level not in observed:
            break
        reached = level
    return reached


def next_anchor(level: Level | None, kind: Kind) -> str:
    """What to aim at next; empty at the top."""
    following = 1 if level is None else level + 1
    return ANCHORS[kind][Level(following)] if following <= Level.SHAPING else ""
