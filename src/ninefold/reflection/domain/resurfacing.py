"""Something from the past: on this day, or one memory that is good to meet again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from math import log
from typing import Final, Literal

# What happened within the last weeks is still present without help.
YOUNGEST_DAYS: Final = 21
# A memory met once rests for a season.
REST_DAYS: Final = 90
# Hard days come back only when the person asks for that day.
LOWEST_GENTLE_MOOD: Final = 3


@dataclass(frozen=True)
class Memory:
    """A row of the past that may come back: an entry, a win, a lesson.

    `mood` is 1 to 5 or None. `is_at_rest` is the person's own word that it shall not come back.
    `shown_on` is the last day on which it did.
    """

    key: str
    on: date
    kind: Literal["entry", "win", "lesson"]
    mood: int | None = None
    is_starred: bool = False
    is_at_rest: bool = False
    shown_on: date | None = None


@dataclass(frozen=True)
class Resurfaced:
    """A memory and why it is here: `years` ago to the day, or 0 for one among the many."""

    memory: Memory
    years: int


def on_this_day(memories: Iterable[Memory], *, today: date) -> list[Resurfaced]:
    """All memories of this calendar day in earlier years, the latest year first.

    For a page that the person opens, so hard days are among them; those at rest are not.
    29 February comes back on the 28th when the year has no 29th.
    """
    found = [
        Resurfaced(memory, today.year - memory.on.year)
        for memory in memories
        if not memory.is_at_rest and _is_anniversary(memory.on, today)
    ]
    return sorted(found, key=lambda one: (one.years, one.memory.key))


def from_the_past(memories: Iterable[Memory], *, today: date, owner: str) -> Resurfaced | None:
    """The one memory for today's page, the same all day, or None when nothing is old enough.

    An anniversary goes first. Else each memory draws a number from the day, the owner and its
    key, weighed by what makes it good to meet again; the lowest wins (Efraimidis and Spirakis,
    2006: -ln(u) / w). A memory written meanwhile therefore changes nothing unless it wins itself.
    """
    gentle = [memory for memory in memories if _is_gentle(memory, today)]
    anniversaries = [memory for memory in gentle if _is_anniversary(memory.on, today)]
    candidates = anniversaries or gentle
    if not candidates:
        return None
    chosen = min(candidates, key=lambda memory: (_draw(memory, today, owner), memory.key))
    return Resurfaced(chosen, today.year - chosen.on.year if anniversaries else 0)


def _is_gentle(memory: Memory, today: date) -> bool:
    if memory.is_at_rest or (today - memory.on).days < YOUNGEST_DAYS:
        return False
    if memory.mood is not None and memory.mood < LOWEST_GENTLE_MOOD:
        return False
    # What is shown today stays for the day; a day ahead comes from a changed clock.
    shown_on = memory.shown_on
    return shown_on is None or shown_on >= today or (today - shown_on).days >= REST_DAYS


def _is_anniversary(on: date, today: date) -> bool:
    if on.year >= today.year:
        return False
    if (on.month, on.day) == (2, 29) and not _is_leap(today.year):
        return (today.month, today.day) == (2, 28)
    return (on.month, on.day) == (today.month, today.day)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _draw(memory: Memory, today: date, owner: str) -> float:
    seed = f"{owner}\x1f{today.isoformat()}\x1f{memory.key}".encode("utf-8", "replace")
    number = int.from_bytes(sha256(seed).digest()[:8], "big")
    share = (number + 1) / (2**64 + 1)
    return -log(share) / _weight(memory)


def _weight(memory: Memory) -> float:
    weight = {"entry": 1.0, "win": 2.0, "lesson": 3.0}[memory.kind]
    if memory.is_starred:
        weight *= 2
    if memory.mood is not None and memory.mood > LOWEST_GENTLE_MOOD:
        weight *= 1.5
    return weight
