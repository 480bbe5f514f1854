"""The canvas drawn: four circles, what stands in them, and what lies where two of them meet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ninefold.passion.domain.ikigai import OVERLAPS
from ninefold.web.pictures import Picture, Table
from ninefold.web.pictures.drawing import (
    Drawn,
    circle,
    element,
    frame,
    group,
    hint,
    shorten,
    width_of,
    words,
)

_SIDE, _RADIUS, _OFF = 360.0, 112.0, 62.0
_MIDDLE = _SIDE / 2
_HUES = {"love": "passion", "good_at": "skills", "needed": "network", "paid": "goals"}
_PLACES = {
    "love": (_MIDDLE, _MIDDLE - _OFF),
    "good_at": (_MIDDLE - _OFF, _MIDDLE),
    "needed": (_MIDDLE + _OFF, _MIDDLE),
    "paid": (_MIDDLE, _MIDDLE + _OFF),
}
_LETTERS, _STEP = 10.0, 12.0
MIDDLE = "middle"


@dataclass(frozen=True, slots=True)
class _Room:
    """A part of the picture that belongs to one list or overlap: its centre, the width of its
    lines and how many there is room for."""

    x: float
    y: float
    width: float
    rows: int


# Measured where only the named circles lie above each other, so that no words cross a line.
_CIRCLE_ROOMS = {
    "love": _Room(180, 49, 144, 3),
    "good_at": _Room(46, 180, 76, 6),
    "needed": _Room(314, 180, 76, 6),
    "paid": _Room(180, 311, 144, 3),
}
_OVERLAP_ROOMS = {
    "love_good_at": _Room(109, 110, 76, 4),
    "love_needed": _Room(251, 110, 76, 4),
    "good_at_paid": _Room(109, 250, 76, 4),
    "needed_paid": _Room(251, 250, 76, 4),
}
_MIDDLE_ROOM = _Room(180, 180, 90, 6)
_HEADINGS = {"love": "Love", "good_at": "Good at", "needed": "Needed", "paid": "Paid"}


def ikigai_picture(
    lists: Sequence[tuple[str, str, Sequence[str]]],
    said: Mapping[str, str],
    *,
    shared: Mapping[str, Sequence[str]] | None = None,
    identity: str,
) -> Picture:
    """Draw the four lists (code, heading, lines) as circles and what was `said` of overlaps.

    `said` is by the names of `OVERLAPS` and "middle". Where nothing was said of an overlap, the
    words of `shared` that lines of both lists have in common stand there, quietly. Words that do
    not fit end in an ellipsis; the table has all of them.
    """
    by_code = {code: (heading, list(lines)) for code, heading, lines in lists}
    shared = shared or {}
    parts = [_ring(code, *by_code[code]) for code in _PLACES]
    parts += [_lines(code, by_code[code][1]) for code in _PLACES]
    rows = [(heading, "; ".join(lines) or "nothing yet") for heading, lines in by_code.values()]
    for name, _, _, label in OVERLAPS:
        words_said = said.get(name, "")
        common = ", ".join(shared.get(name, ()))
        if words_said or common:
            parts.append(
                _written(words_said or common, _OVERLAP_ROOMS[name], "" if words_said else "quiet")
            )
        rows.append((label, words_said or (f"in both: {common}" if common else "nothing yet")))
    middle = said.get(MIDDLE, "")
    if middle:
        parts.append(_written(middle, _MIDDLE_ROOM, "heart-words"))
    rows.append(("In the middle", middle or "nothing yet"))
    description = _describe(by_code, said)
    title = "Your canvas of four circles"
    svg = frame(
        "ikigai",
        *parts,
        identity=identity,
        title=title,
        description=description,
        width=_SIDE,
        height=_SIDE,
    )
    return Picture(
        svg, title, description, Table(title, ("Where", "What stands there"), tuple(rows))
    )


def _ring(code: str, heading: str, lines: Sequence[str]) -> Drawn:
    x, y = _PLACES[code]
    told = f"{heading}: {'; '.join(lines) or 'nothing yet'}"
    return group(hint(told), circle(x, y, _RADIUS, "ikigai-circle"), class_=f"hue-{_HUES[code]}")


def _lines(code: str, lines: Sequence[str]) -> Drawn:
    room = _CIRCLE_ROOMS[code]
    shown: list[str] = []
    for place, text in enumerate(lines):
        wrapped = _wrap(text, room.width, 2 if room.width < 100 else 1)
        left = room.rows - len(shown)
        is_last = place == len(lines) - 1
        if len(wrapped) > left - (0 if is_last else 1):
            shown.append(f"and {len(lines) - place} more")
            break
        shown += wrapped
    top = room.y - _STEP * (len(shown) + 1) / 2 + _LETTERS / 2
    drawn = [words(room.x, top, _HEADINGS[code], "ikigai-name", "middle")]
    drawn += [
        words(room.x, top + _STEP * (row + 1) + 1, text, "ikigai-words", "middle")
        for row, text in enumerate(shown)
    ]
    return group(*drawn, class_=f"hue-{_HUES[code]}")


def _written(text: str, room: _Room, class_: str) -> Drawn:
    shown = _wrap(text, room.width, room.rows)
    top = room.y - _STEP * (len(shown) - 1) / 2 + _LETTERS / 3
    return element(
        "g",
        hint(text),
        *(
            words(room.x, top + _STEP * row, line, f"ikigai-words {class_}".strip(), "middle")
            for row, line in enumerate(shown)
        ),
    )


def _wrap(text: str, width: float, most: int) -> list[str]:
    """The text in lines no wider than `width`; what is left after `most` lines is cut."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(joined, _LETTERS) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    kept, rest = lines[: most - 1], lines[most - 1 :]
    if rest:
        kept.append(" ".join(rest))
    return [_cut(line, width) for line in kept]


def _cut(line: str, width: float) -> str:
    """The line on its room, cut after a whole word where one fits."""
    if width_of(line, _LETTERS) <= width:
        return line
    whole = line.split()
    for count in range(len(whole) - 1, 0, -1):
        kept = f"{' '.join(whole[:count])}…"
        if width_of(kept, _LETTERS) <= width:
            return kept
    return shorten(line, width, _LETTERS)


def _describe(lists: Mapping[str, tuple[str, Sequence[str]]], said: Mapping[str, str]) -> str:
    written = sum(len(lines) for _, lines in lists.values())
    if not written:
        return "Four empty circles. A line in each is enough to begin with."
    open_lists = [heading for heading, lines in lists.values() if not lines]
    met = sum(bool(said.get(name)) for name, *_ in OVERLAPS)
    parts = [f"{written} line{'s' if written > 1 else ''} in four circles"]
    if open_lists:
        parts.append(f"nothing yet in “{'”, “'.join(open_lists)}”")
    parts.append(f"{met} of {len(OVERLAPS)} overlaps have words")
    return ", ".join(parts) + "."
