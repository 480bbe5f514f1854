"""Before and after as slopes: one line per thing measured twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ninefold.web.pictures.axes import Scale, exact_text, value_text
from ninefold.web.pictures.drawing import (
    NARROW,
    Drawn,
    check_value,
    circle,
    frame,
    group,
    hint,
    line,
    nothing_yet,
    shorten,
    width_of,
    words,
)
from ninefold.web.pictures.picture import Picture, Table

_APART = 17.0


@dataclass(frozen=True, slots=True)
class Change:
    """One thing with its value before and after."""

    name: str
    before: float
    after: float


def before_after(
    changes: Sequence[Change],
    *,
    identity: str,
    title: str = "Before and after",
    before_name: str = "before",
    after_name: str = "after",
    width: float = NARROW,
) -> Picture:
    """Rising lines are solid, falling ones dashed, level ones thin.

    Raises ValueError for a value that is not finite.
    """
    for change in changes:
        check_value(f"before of {change.name!r}", change.before)
        check_value(f"after of {change.name!r}", change.after)
    table = Table(
        title,
        ("Name", before_name.capitalize(), after_name.capitalize(), "Change"),
        tuple(
            (
                c.name,
                exact_text(c.before),
                exact_text(c.after),
                ("+" if c.after > c.before else "") + exact_text(c.after - c.before),
            )
            for c in changes
        ),
    )
    if not changes:
        sentence = "Measure the same thing twice, and the change appears here."
        svg = nothing_yet("slopes", sentence, identity=identity, title=title, width=width)
        return Picture(svg, title, sentence, table)
    ends = [value for c in changes for value in (c.before, c.after)]
    top = 34.0
    bottom = top + max(150.0, _APART * (len(changes) + 1))
    up = Scale(min(ends), max(ends), bottom, top)
    widest = max(width_of(value_text(c.before), 12.5) for c in changes)
    left, right = max(62.0, widest + 14), width * 0.52
    before_head = shorten(before_name, right - 12, 12)
    before_y = _spread([up(c.before) for c in changes], top)
    after_y = _spread([up(c.after) for c in changes], top)
    parts: list[Drawn] = [
        words(max(left, width_of(before_head, 12) + 2), 14, before_head, "quiet", "end"),
        words(right, 14, shorten(after_name, width - right, 12), "quiet"),
        line(left, top - 8, left, bottom + 8, "rule"),
        line(right, top - 8, right, bottom + 8, "rule"),
    ]
    for index, c in enumerate(changes):
        way = "rises" if c.after > c.before else "falls" if c.after < c.before else "level"
        label = f"{value_text(c.after)}  {c.name}"
        parts.append(
            group(
                hint(f"{c.name}: {exact_text(c.before)} to {exact_text(c.after)}"),
                line(left, up(c.before), right, up(c.after), "slope"),
                circle(left, up(c.before), 3.5, "dot open"),
                circle(right, up(c.after), 3.5, "dot"),
                words(left - 9, before_y[index] + 4, value_text(c.before), "number", "end"),
                words(
                    right + 9,
                    after_y[index] + 4,
                    shorten(label, width - right - 13, 13),
                    "name number",
                ),
                class_=way,
            )
        )
    lowest = max([bottom, *before_y, *after_y])
    rose = sum(c.after > c.before for c in changes)
    fell = sum(c.after < c.before for c in changes)
    level = len(changes) - rose - fell
    description = f"{rose} higher at the end, {fell} lower, {level} the same."
    svg = frame(
        "slopes",
        *parts,
        identity=identity,
        title=title,
        description=description,
        width=width,
        height=lowest + 16,
    )
    return Picture(svg, title, description, table)


def _spread(places: list[float], top: float) -> list[float]:
    """Places moved apart so that no two labels overlap, in the same order, as little as needed."""
    order = sorted(range(len(places)), key=lambda index: places[index])
    blocks: list[tuple[float, list[int]]] = []
    for index in order:
        blocks.append((places[index], [index]))
        while len(blocks) > 1:
            (upper, above), (lower, below) = blocks[-2], blocks[-1]
            if lower - upper >= _APART * (len(above) + len(below)) / 2 - 1e-9:
                break
            total = len(above) + len(below)
            middle = (upper * len(above) + lower * len(below)) / total
            blocks[-2:] = [(middle, above + below)]
    moved = list(places)
    for middle, members in blocks:
        first = middle - _APART * (len(members) - 1) / 2
        for rank, index in enumerate(members):
            moved[index] = first + _APART * rank
    overflow = top - 6 - min(moved)
    return [place + max(0.0, overflow) for place in moved]
