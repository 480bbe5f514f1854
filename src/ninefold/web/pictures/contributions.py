"""What adds to a score and what takes from it: bars to the right and to the left of a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ninefold.web.pictures.drawing import (
    NARROW,
    Drawn,
    check_value,
    frame,
    group,
    hint,
    line,
    nothing_yet,
    rect,
    shorten,
    words,
)
from ninefold.web.pictures.picture import Picture, Table

_ROW, _BAR = 44.0, 12.0


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a sum, with a few words on where it comes from."""

    name: str
    amount: float
    detail: str = ""


def contributions(
    parts: Sequence[Part],
    *,
    identity: str,
    title: str = "What adds and what takes away",
    width: float = NARROW,
) -> Picture:
    """The parts in the order given, all on one scale. Raises ValueError for an amount that is
    not finite."""
    for part in parts:
        check_value(f"amount of {part.name!r}", part.amount)
    table = Table(
        title,
        ("Name", "Amount", "From"),
        tuple((part.name, _signed(part.amount), part.detail) for part in parts),
    )
    if not parts:
        sentence = "There is nothing to add up yet."
        svg = nothing_yet("contributions", sentence, identity=identity, title=title, width=width)
        return Picture(svg, title, sentence, table)
    middle = width / 2
    most = max(abs(part.amount) for part in parts) or 1.0
    room = middle - 46
    drawn: list[Drawn] = [line(middle, 4, middle, _ROW * len(parts) + 2, "rule")]
    for place, part in enumerate(parts):
        top = place * _ROW
        length = abs(part.amount) / most * room
        left = middle if part.amount >= 0 else middle - length
        number = _signed(part.amount)
        at, anchor = (
            (middle + length + 6, "start") if part.amount >= 0 else (middle - length - 6, "end")
        )
        drawn.append(
            group(
                hint(f"{part.name}: {number}. {part.detail}".strip()),
                words(0, top + 16, shorten(part.name, middle - 8, 13), "name"),
                words(width, top + 16, shorten(part.detail, middle - 8, 12), "quiet", "end"),
                rect(left, top + 23, max(length, 1.0), _BAR, "bar"),
                words(at, top + 33, number, "number", anchor),
                class_=None if part.amount >= 0 else "takes",
            )
        )
    adds = sum(part.amount > 0 for part in parts)
    description = (
        f"{adds} of {len(parts)} speak for it; together they make "
        f"{_signed(sum(part.amount for part in parts))}."
    )
    svg = frame(
        "contributions",
        *drawn,
        identity=identity,
        title=title,
        description=description,
        width=width,
        height=_ROW * len(parts) + 6,
    )
    return Picture(svg, title, description, table)


def _signed(amount: float) -> str:
    """Two decimals with a sign, none for what rounds to nothing."""
    return f"{amount:+.2f}".replace("-", "−") if abs(amount) >= 0.005 else "0.00"
