"""What a slice hands to the shared rooms, and the board that they are plugged into.

Each slice's `plugs.py` fills one `Plugs`; its app plugs it in when the program starts; shared
rooms read `plugged()`. So no shared room ever imports a slice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from ninefold.kernel.facts.base import Fact
from ninefold.kernel.periods import Period
from ninefold.kernel.refs import Ref

STRATEGIES = (
    "passion",
    "goals",
    "mentors",
    "skills",
    "network",
    "reflection",
    "feedback",
    "learning",
    "wins",
)


@dataclass(frozen=True, kw_only=True)
class Card:
    """How one row is shown in a list: connections, search results, today, pickers."""

    title: str
    url: str
    detail: str = ""
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Document:
    """The words of one row that search finds."""

    title: str
    text: str = ""
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of row. `name` is "goals.goal", `model` its Django label "goals.Goal";
    `card` shows a row; `document` gives the words that search finds, or None for none."""

    name: str
    model: str
    noun: str
    nouns: str
    card: Callable[[Any], Card]
    document: Callable[[Any], Document | None] | None = None
    is_linkable: bool = True


@dataclass(frozen=True, kw_only=True)
class Happened:
    """One entry of the activity log as a reaction or a wording sees it."""

    id: str
    kind: str
    subject: Ref
    occurred_at: datetime
    data: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Reaction:
    """What a room does after a fact: `handle(owner, happened)`, called at least once, so it
    must be safe to call again. `name` is unique in the program ("wins.draft_from_goal")."""

    name: str
    facts: Sequence[type[Fact]]
    handle: Callable[[Any, Happened], None]


@dataclass(frozen=True, kw_only=True)
class Companion:
    """What a shared room does in the same transaction as each fact: `handle(owner, happened)`."""

    name: str
    handle: Callable[[Any, Happened], None]


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What became of a captured line: the row it is now, and the words for the echo."""

    ref: Ref
    echo: str
    url: str


@dataclass(frozen=True, kw_only=True)
class CaptureVerb:
    """A first word of the capture line. `keep(owner, capture, now)` writes the row.

    `capture` is a `ninefold.kernel.capture.Capture`, `now` the instant it was typed.
    """

    word: str
    means: str
    example: str
    keep: Callable[..., Kept]


@dataclass(frozen=True, kw_only=True)
class Day:
    """The day that Today and reminders speak of, in the owner's zone."""

    on: date
    now: datetime
    zone: str


@dataclass(frozen=True, kw_only=True)
class Action:
    """A button on a card: `label` a verb, `url` what it posts to (or opens, for "get")."""

    label: str
    url: str
    method: str = "post"
    fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class TodayItem:
    """One line of Today. `section` is next_step, practice, person, draft, due or past;
    a lower `order` stands higher."""

    section: str
    strategy: str
    title: str
    url: str
    detail: str = ""
    order: float = 0
    actions: Sequence[Action] = ()


@dataclass(frozen=True, kw_only=True)
class Mention:
    """One line that a room says on the page of a row of another room, under `heading`: thanks
    that are due to this person, a treat that is promised for this goal. The row may have no
    `url` of its own to lead to; `actions` are buttons."""

    heading: str
    strategy: str
    title: str
    url: str = ""
    detail: str = ""
    actions: Sequence[Action] = ()


@dataclass(frozen=True, kw_only=True)
class ReviewLine:
    """One line of a review: what happened, with the row behind it."""

    title: str
    url: str
    detail: str = ""
    on: date | None = None
    ref: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class ReviewSection:
    """A part of the weekly review that a slice fills. `find(owner, period)` gives its lines;
    `counts_as` is "happened" or "adjust" (something that can be adjusted inside of the review,
    with `actions` on the page that `url` names)."""

    heading: str
    strategy: str
    find: Callable[[Any, Period], Sequence[ReviewLine]]
    counts_as: str = "happened"


@dataclass(frozen=True, kw_only=True)
class DueNotice:
    """Something to remind of. (owner, kind, subject, due_on) is told once."""

    kind: str
    subject: Ref
    due_on: date
    title: str
    url: str
    detail: str = ""


@dataclass(frozen=True, kw_only=True)
class ExportFile:
    """A readable file in the archive besides the complete JSON: `write(owner)` gives pairs of
    path in the archive and bytes."""

    name: str
    write: Callable[[Any], Iterable[tuple[str, bytes]]]


@dataclass(frozen=True, kw_only=True)
class Housekeeping:
    """Work done in the background again and again: `run(now)` every `every_minutes`."""

    name: str
    every_minutes: int
    run: Callable[[datetime], None]


@dataclass(frozen=True, kw_only=True)
class Appointment:
    """Something at a time, for the owner's own calendar feed. Times are aware; `sequence` rises
    with each change of the time, `changed_at` is when the row last changed."""

    ref: Ref
    title: str
    starts_at: datetime
    ends_at: datetime
    detail: str = ""
    location: str = ""
    sequence: int = 0
    changed_at: datetime | None = None
    is_cancelled: bool = False


@dataclass(frozen=True, kw_only=True)
class PageLink:
    """A page that the command palette offers."""

    title: str
    url: str


Wording = Callable[[Mapping[str, Any]], str]


@dataclass(frozen=True, kw_only=True)
class Plugs:
    """Everything that one room hands to the shared rooms.

    `wording` says each of its facts as a phrase without its subject ("achieved the goal"),
    either a string or a function of the fact's data. `rebuilds` are called with an owner whose
    rows came in without facts, as from an archive. `practice` gives what wants a place in the
    owner's weeks, as `PracticeNeed`s of the scheduling room. `mentions(owner, ref)` gives what
    the room has to say beside a row that another room shows.
    """

    room: str
    kinds: Sequence[Kind] = ()
    wording: Mapping[type[Fact], str | Wording] = field(default_factory=dict)
    companions: Sequence[Companion] = ()
    reactions: Sequence[Reaction] = ()
    capture: Sequence[CaptureVerb] = ()
    today: Sequence[Callable[[Any, Day], Sequence[TodayItem]]] = ()
    review: Sequence[ReviewSection] = ()
    due: Sequence[Callable[[Any, Day], Sequence[DueNotice]]] = ()
    exports: Sequence[ExportFile] = ()
    housekeeping: Sequence[Housekeeping] = ()
    rebuilds: Sequence[Callable[[Any], object]] = ()
    appointments: Sequence[Callable[[Any, Period], Sequence[Appointment]]] = ()
    practice: Sequence[Callable[[Any], Sequence[Any]]] = ()
    pages: Sequence[PageLink] = ()
    mentions: Sequence[Callable[[Any, Ref], Sequence[Mention]]] = ()
    doctor: Sequence[Callable[[], Iterable[tuple[str, bool, str]]]] = ()


_board: dict[str, Plugs] = {}


def plug_in(plugs: Plugs) -> None:
    """Put a room's plugs onto the board; the same room again takes the place of the first."""
    _board[plugs.room] = plugs


@contextmanager
def without(*rooms: str) -> Iterator[None]:
    """Take some rooms' plugs off the board inside the block, such as search while thousands of
    rows are told that will be indexed together afterwards."""
    off = {room: _board.pop(room) for room in rooms if room in _board}
    try:
        yield
    finally:
        _board.update(off)


def plugged() -> tuple[Plugs, ...]:
    """The plugs of all rooms: the nine strategies in their order, then the shared rooms."""
    order = {room: place for place, room in enumerate(STRATEGIES)}
    return tuple(sorted(_board.values(), key=lambda plugs: (order.get(plugs.room, 99), plugs.room)))


def kinds() -> dict[str, Kind]:
    """All kinds of rows by their name."""
    return {kind.name: kind for plugs in _board.values() for kind in plugs.kinds}


def word_fact(kind: str, data: Mapping[str, Any]) -> str:
    """The phrase for a fact of `kind`; raises KeyError when no room words it."""
    for plugs in _board.values():
        for fact, wording in plugs.wording.items():
            if fact.kind == kind:
                return wording if isinstance(wording, str) else wording(data)
    raise KeyError(kind)
