"""Which needs are met by what: a matrix of counts, its gaps left open."""

from __future__ import annotations

from collections.abc import Sequence

from ninefold.web.pictures.drawing import (
    NARROW,
    Drawn,
    element,
    frame,
    group,
    hint,
    nothing_yet,
    number,
    rect,
    shorten,
    width_of,
    words,
)
from ninefold.web.pictures.picture import Picture, Table


def coverage(
    rows: Sequence[str],
    columns: Sequence[str],
    counts: Sequence[Sequence[int]],
    *,
    identity: str,
    title: str,
    corner: str = "",
    width: float = NARROW,
) -> Picture:
    """`counts[row][column]`, each 0 or more; deeper where there is more, a small ring where none.

    Raises ValueError when the counts do not fit the rows and columns, or one is negative.
    """
    if len(counts) != len(rows) or any(len(line) != len(columns) for line in counts):
        raise ValueError(f"counts must be {len(rows)} rows of {len(columns)} numbers.")
    if any(count < 0 for line in counts for count in line):
        raise ValueError("counts must each be 0 or more.")
    table = Table(
        title,
        (corner, *columns),
        tuple(
            (name, *(str(count) for count in line)) for name, line in zip(rows, counts, strict=True)
        ),
    )
    if not rows or not columns:
        sentence = "Nothing to compare yet."
        svg = nothing_yet("coverage", sentence, identity=identity, title=title, width=width)
        return Picture(svg, title, sentence, table)
    left = min(width * 0.36, max(width_of(name) for name in rows) + 14)
    cell = min(64.0, (width - left - 4) / len(columns))
    tall = min(cell, 36.0)
    longest = max(width_of(name) for name in columns)
    turned = longest > cell - 6
    head = min(longest, 96.0) * 0.78 + 18 if turned else 24.0
    # Names set at a slant lean to the right, so the last one needs room there.
    if turned:
        lean = min(longest, 96.0) * 0.64
        cell = min(cell, (width - left - lean) / (len(columns) - 0.4))
        tall = min(cell, 36.0)
    parts: list[Drawn] = []
    for index, name in enumerate(columns):
        x = left + cell * (index + 0.5)
        label = shorten(name, 96.0 if turned else cell - 4)
        turn = f"rotate(-50 {number(x)} {number(head - 8)})" if turned else None
        parts.append(
            element(
                "text",
                label,
                x=x,
                y=head - 8,
                class_="quiet",
                text_anchor="start" if turned else "middle",
                transform=turn,
            )
        )
    most = max((count for line in counts for count in line), default=0)
    for row, (name, line) in enumerate(zip(rows, counts, strict=True)):
        y = head + tall * row
        parts.append(words(2, y + tall / 2 + 4, shorten(name, left - 8), "name"))
        for column, count in enumerate(line):
            said = f"{name}, {columns[column]}: {count}"
            parts.append(_cell(left + cell * column, y, cell, tall, count, most, said))
    gaps = sum(count == 0 for line in counts for count in line)
    total = len(rows) * len(columns)
    bare = [name for name, line in zip(rows, counts, strict=True) if not any(line)]
    description = f"{total - gaps} of {total} places are covered."
    if bare:
        description += f" Nothing yet for: {', '.join(bare)}."
    svg = frame(
        "coverage",
        *parts,
        identity=identity,
        title=title,
        description=description,
        width=width,
        height=head + tall * len(rows) + 4,
    )
    return Picture(svg, title, description, table)


def _cell(
    x: float, y: float, width: float, height: float, count: int, most: int, said: str
) -> Drawn:
    if count == 0:
        return group(
            hint(said),
            rect(x + 1.5, y + 1.5, width - 3, height - 3, "gap", rx=3),
        )
    depth = 1 + min(3, int(4 * (count - 1) / max(1, most)))
    return group(
        hint(said),
        rect(x + 1.5, y + 1.5, width - 3, height - 3, f"cover depth-{depth}", rx=3),
        words(x + width / 2, y + height / 2 + 4.5, str(count), "number", "middle"),
    )
