"""What one captured line says.

Named tuples and not dataclasses: importing `dataclasses` would take a sixth of the time that a
capture on the command line has in all.
"""

from datetime import date
from typing import Final, Literal, NamedTuple

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


class Metric(NamedTuple):
    """A figure that moved: `k:deploy=40..9m` is deploy, from "40" to "9", in "m".

    Figures are decimal numerals as text, so that nothing is rounded on the way.
    `before` is None when only the figure of now is given (`k:deploy=9m`).
    """

    name: str
    before: str | None
    after: str
    unit: str = ""


class Chip(NamedTuple):
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


class Capture(NamedTuple):
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
    chips: tuple[Chip, ...] = ()

    @property
    def text_to_person(self) -> str:
        """The text without the name of the person at its beginning, who is kept apart: of
        "ask: @Aylin what would help?" the question alone. The whole text where only the name
        stands in it."""
        for name in self.people:
            if self.text.startswith(name) and not self.text[len(name) :][:1].isalnum():
                rest = self.text[len(name) :].lstrip(" ,:;-")
                return rest or self.text
        return self.text

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Capture):
            return NotImplemented
        return self[:-1] == other[:-1]

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self[:-1])
