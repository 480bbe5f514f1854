"""What one captured line says."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

Kind = Literal["win", "note", "todo", "learn", "met", "fb", "ask", "mood", "did"]

KINDS: Final[tuple[Kind, ...]] = (
    "win",
    "note",
    "todo",
    "learn",
    "met",
    "fb",
    "ask",
    "mood",
    "did",
)


@dataclass(frozen=True)
class Metric:
    """A figure that moved: `k:deploy=40..9m` is deploy, from "40" to "9", in "m".

    Figures are decimal numerals as text, so that nothing is rounded on the way.
    `before` is None when only the figure of now is given (`k:deploy=9m`).
    """

    name: str
    before: str | None
    after: str
    unit: str = ""


@dataclass(frozen=True)
class Chip:
    """One understood word: characters `start` to `end` of the line, its role and its value.

    The role is the name of a field of `Capture` in the singular ("kind", "tag", "person", "goal",
    "on", "due", "mood", "energy", "impact", "minutes", "metric", "address", "audience"),
    "literal" for a word kept as text by a backslash, or "unread" for a setting whose value is
    not valid and that therefore stays text; the value then says what would be understood.
    """

    start: int
    end: int
    role: str
    value: str


@dataclass(frozen=True)
class Capture:
    """A line, understood.

    `text` is what is left to read, with single spaces. Settings (`name:value`) leave it wherever
    they stand. A person stays in it by name, and a tag in mid-sentence as a plain word; tags and
    addresses at the beginning or the end leave it. Chips do not count for equality.

    Ranges: mood 1 to 5, energy -2 to 2, impact 1 to 3, minutes 1 to 6000.
    """

    kind: Kind = "note"
    text: str = ""
    tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    on: date | None = None
    due: date | None = None
    mood: int | None = None
    energy: int | None = None
    impact: int | None = None
    minutes: int | None = None
    metrics: tuple[Metric, ...] = ()
    addresses: tuple[str, ...] = ()
    audience: str | None = None
    chips: tuple[Chip, ...] = field(default=(), compare=False, repr=False)
