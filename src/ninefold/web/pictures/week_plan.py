"""A week by days and hours: free time, what is busy, and the practice placed between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import ceil, floor

from ninefold.web.pictures.axes import WEEKDAYS, Scale, day_text, exact_text
from ninefold.web.pictures.drawing import (
    NARROW,
    Drawn,
    frame,
    group,
    hint,
    line,
    nothing_yet,
    rect,
    shorten,
    width_of,
    words,
)
from ninefold.web.pictures.picture import Picture, Table

# In a narrower column a name would be cut after a few letters; numbers and a list serve better.
_ROOM_FOR_NAMES = 70.0


class BlockKind(StrEnum):
    """What a block of time is."""

    FREE = "free"
    BUSY = "busy"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True)
class Block:
    """A block on a day, from and to in hours of that day (9.5 is half past nine)."""

    day: date
    start: float
    end: float
    kind: BlockKind
    label: str = ""


def week_plan(
    days: Sequence[date],
    blocks: Sequence[Block],
    *,
    identity: str,
    title: str = "Your week",
    today: date | None = None,
    width: float = NARROW,
) -> Picture:
    """The days as columns, only the hours that are used. Blocks of other days are left out.

    Where columns are narrow, practice blocks carry numbers and their names stand below.

    Raises ValueError for a block that does not lie within 0 to 24 with its start before its end.
    """
    for block in blocks:
        if not 0 <= block.start < block.end <= 24:
            raise ValueError(
                f"block from {block.start} to {block.end}: give hours of one day, start first."
            )
    order = (BlockKind.FREE, BlockKind.BUSY, BlockKind.PRACTICE)
    shown = sorted(
        (block for block in blocks if block.day in days),
        key=lambda b: (order.index(b.kind), b.day, b.start),
    )
    table = Table(
        title,
        ("Day", "From", "To", "What", "Name"),
        tuple(
            (
                f"{WEEKDAYS[b.day.weekday()]} {day_text(b.day)}",
                clock(b.start),
                clock(b.end),
                b.kind.value,
                b.label or "–",
            )
            for b in sorted(shown, key=lambda b: (b.day, b.start, b.end))
        ),
    )
    if not days or not shown:
        sentence = "Say when your week has room, and it appears here."
        svg = nothing_yet("week", sentence, identity=identity, title=title, width=width)
        return Picture(svg, title, sentence, table)
    first = floor(min(b.start for b in shown))
    last = ceil(max(b.end for b in shown))
    hour = max(16.0, min(34.0, 420.0 / (last - first)))
    top, left = 40.0, 30.0
    bottom = top + hour * (last - first)
    down = Scale(first, last, top, bottom)
    column = (width - left - 2) / len(days)
    every = 2 if last - first > 8 else 1
    parts: list[Drawn] = []
    for at in range(first, last + 1):
        if (at - first) % every == 0:
            parts.append(line(left, down(at), width - 2, down(at), "rule"))
            parts.append(words(left - 6, down(at) + 4, str(at), "quiet number", "end"))
    for index, day in enumerate(days):
        middle = left + column * (index + 0.5)
        is_today = day == today
        heading = "name today" if is_today else "quiet"
        parts.append(words(middle, 14, WEEKDAYS[day.weekday()], heading, "middle"))
        parts.append(words(middle, 29, str(day.day), f"{heading} number", "middle"))
        if is_today:
            parts.append(line(middle - 9, 34, middle + 9, 34, "today-mark"))
    practice = [b for b in shown if b.kind is BlockKind.PRACTICE]
    numbered = column < _ROOM_FOR_NAMES and bool(practice)
    for block in shown:
        x = left + column * list(days).index(block.day)
        said = str(practice.index(block) + 1) if numbered and block in practice else block.label
        parts.append(_block(block, x, column, down, said))
    y = bottom + 22
    for x, kind in ((left, "free"), (left + 70, "busy"), (left + 140, "practice")):
        parts += [rect(x, y - 9, 12, 11, kind), words(x + 18, y + 1, kind, "quiet")]
    if numbered:
        parts += _names(practice, y + 24, width)
        y += 8 + 20.0 * len(practice)
    description = _describe(shown)
    svg = frame(
        "week",
        *parts,
        identity=identity,
        title=title,
        description=description,
        width=width,
        height=y + 10,
    )
    return Picture(svg, title, description, table)


def clock(hours: float) -> str:
    """9.5 as 09:30; 24 as 24:00."""
    minutes = round(hours * 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _block(block: Block, x: float, column: float, down: Scale, inside: str) -> Drawn:
    top, bottom = down(block.start), down(block.end)
    said = f"{block.label or block.kind.value}, {clock(block.start)} to {clock(block.end)}"
    inset = 1.5 if block.kind is BlockKind.FREE else 3.0
    marks = [
        hint(said),
        rect(x + inset, top + 1, column - 2 * inset, bottom - top - 2, block.kind.value, rx=3),
    ]
    if block.kind is BlockKind.PRACTICE:
        marks.append(rect(x + inset, top + 1, 3, bottom - top - 2, "practice-edge", rx=1.5))
        room = column - 2 * inset - 7
        for index, text in enumerate(_lines(inside, room, int((bottom - top - 3) // 11))):
            marks.append(words(x + inset + 5.5, top + 12 + 11 * index, text, "tiny"))
    return group(*marks)


def _names(practice: Sequence[Block], top: float, width: float) -> list[Drawn]:
    """What the numbered blocks are, one to a line."""
    parts: list[Drawn] = []
    for index, block in enumerate(practice):
        y = top + 20 * index
        day = WEEKDAYS[block.day.weekday()]
        when = f"{day} {clock(block.start)} to {clock(block.end)}"
        parts.append(words(24, y, str(index + 1), "number", "end"))
        parts.append(words(34, y, shorten(block.label or "practice", width - 172, 13), "name"))
        parts.append(words(width - 2, y, when, "quiet number", "end"))
    return parts


def _lines(label: str, room: float, most: int) -> list[str]:
    """The label in lines as narrow as the column, the last one cut when there is more."""
    found: list[str] = []
    for word in label.split():
        joined = f"{found[-1]} {word}" if found else word
        if found and width_of(joined, 10) <= room:
            found[-1] = joined
        else:
            found.append(word)
    return [shorten(text, room, 10) for text in found[: max(0, most)]]


def _describe(shown: Sequence[Block]) -> str:
    practice = [b for b in shown if b.kind is BlockKind.PRACTICE]
    free = sum(b.end - b.start for b in shown if b.kind is BlockKind.FREE)
    hours = sum(b.end - b.start for b in practice)
    count = "1 practice block" if len(practice) == 1 else f"{len(practice)} practice blocks"
    return f"{count}, {_lasting(hours)} in all; {_lasting(free)} are marked free."


def _lasting(hours: float) -> str:
    if 0 < hours < 1:
        return f"{round(hours * 60)} minutes"
    return f"{exact_text(hours)} hour{'' if hours == 1 else 's'}"
