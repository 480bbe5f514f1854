"""The diff of what leaves: a win as it was kept beside the same win as a reader is told of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from ninefold.wins.domain.audience import Told
from ninefold.wins.domain.figures import change, day, quantity
from ninefold.wins.domain.win import Metric, Win

_PIECE = re.compile(r"\w+|\s+|[^\w\s]")
LONGEST_COMPARED = 4000


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; ``is_changed`` when the other side does not have it."""

    text: str
    is_changed: bool


@dataclass(frozen=True, slots=True)
class PartLeaving:
    """One part of a win: what was kept and what is told; either may be empty."""

    name: str
    kept: tuple[Piece, ...]
    told: tuple[Piece, ...]

    @property
    def is_changed(self) -> bool:
        """Whether the two differ."""
        return any(piece.is_changed for piece in (*self.kept, *self.told))


def win_parts(win: Win) -> Iterator[tuple[str, str]]:
    """The parts of a win as a document tells them, by name, in order; only those with text."""
    parts = [
        ("Win", win.title),
        ("Day", day(win.on)),
        ("Figure", _figure(win.metric)),
        ("Story", win.story),
        *win.star.parts(),
        ("Evidence", "\n".join(f"{one.title} {one.address}".strip() for one in win.evidence)),
        ("With", ", ".join(win.people)),
        ("Witness", ", ".join(win.witnesses)),
        ("Category", win.category),
        ("Goal", win.goal),
        ("Skill", win.skill),
    ]
    return ((name, text.strip()) for name, text in parts if text.strip())


def _figure(metric: Metric | None) -> str:
    if metric is None:
        return ""
    name = f"{metric.name}: " if metric.name.strip() else ""
    before = "" if metric.before is None else f"{quantity(metric.before, metric.unit)} → "
    moved = change(metric)
    return f"{name}{before}{quantity(metric.after, metric.unit)}{f' ({moved})' if moved else ''}"


def leaving(kept: Win, told: Told) -> list[PartLeaving]:
    """Each part of the win on both sides. A win that is not told has an empty right side."""
    theirs = dict(win_parts(told.win)) if told.win is not None else {}
    ours = dict(win_parts(kept))
    return [PartLeaving(name, *compared(text, theirs.get(name, ""))) for name, text in ours.items()]


def compared(kept: str, told: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Two texts, word by word, with what only one of them has marked. Texts beyond 4,000
    characters are compared as wholes."""
    if kept == told:
        piece = (Piece(kept, False),) if kept else ()
        return piece, piece
    if not told or max(len(kept), len(told)) > LONGEST_COMPARED:
        return _whole(kept), _whole(told)
    before, after = _PIECE.findall(kept), _PIECE.findall(told)
    ours: list[Piece] = []
    theirs: list[Piece] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    codes = matcher.get_opcodes()
    for place, (code, low, high, start, end) in enumerate(codes):
        # A blank between two changes belongs to them: one mark is easier to read than three.
        is_between = 0 < place < len(codes) - 1 and not "".join(before[low:high]).strip()
        is_changed = code != "equal" or is_between
        _add(ours, "".join(before[low:high]), is_changed)
        _add(theirs, "".join(after[start:end]), is_changed)
    return tuple(ours), tuple(theirs)


def _add(pieces: list[Piece], text: str, is_changed: bool) -> None:
    if not text:
        return
    if pieces and pieces[-1].is_changed == is_changed:
        pieces[-1] = Piece(pieces[-1].text + text, is_changed)
    else:
        pieces.append(Piece(text, is_changed))


def _whole(text: str) -> tuple[Piece, ...]:
    return (Piece(text, True),) if text else ()
