"""Pictures of a word's size: a progress bar and a sparkline."""

from __future__ import annotations

from collections.abc import Sequence

from ninefold.web.pictures.axes import Scale, exact_text
from ninefold.web.pictures.drawing import (
    Drawn,
    check_value,
    circle,
    frame,
    line,
    path,
    rect,
)
from ninefold.web.pictures.picture import Picture, Table
from ninefold.web.pictures.strategies import check_strategy


def progress_bar(
    done: float,
    *,
    identity: str,
    title: str,
    expected: float | None = None,
    strategy: str = "goals",
    width: float = 160,
) -> Picture:
    """A share done from 0 to 1 (more is drawn as full, less as empty), with an expected mark.

    Raises ValueError for a share that is not finite.
    """
    check_value("done", done)
    check_strategy(strategy)
    along = Scale(0, 1, 1, width - 1)
    parts: list[Drawn] = [
        rect(1, 4, width - 2, 6, "track", rx=3),
        rect(1, 4, along(done) - 1, 6, "bar", rx=3),
    ]
    rows = [("done", f"{done * 100:.0f}%")]
    description = f"{done * 100:.0f}% done"
    if expected is not None:
        check_value("expected", expected)
        parts.append(line(along(expected), 1, along(expected), 13, "target-mark"))
        rows.append(("expected by now", f"{expected * 100:.0f}%"))
        description += f", {expected * 100:.0f}% expected by now"
    svg = frame(
        f"bar hue-{strategy}",
        *parts,
        identity=identity,
        title=title,
        description=f"{description}.",
        width=width,
        height=14,
    )
    return Picture(svg, title, f"{description}.", Table(title, ("What", "Share"), tuple(rows)))


def sparkline(
    values: Sequence[float],
    *,
    identity: str,
    title: str,
    strategy: str = "goals",
    width: float = 120,
) -> Picture:
    """Values in order as a thin line with a dot on the newest; none draws an empty base line.

    Raises ValueError for a value that is not finite.
    """
    check_strategy(strategy)
    heights = [check_value("value", value) for value in values]
    table = Table(
        title,
        ("Place", "Value"),
        tuple((str(place), exact_text(value)) for place, value in enumerate(heights, 1)),
    )
    parts: list[Drawn] = [line(2, 25, width - 2, 25, "rule")]
    description = "No values yet."
    if heights:
        up = Scale(min(heights), max(heights), 21, 4)
        across = Scale(0, max(1, len(heights) - 1), 4, width - 5)
        places = [(across(index), up(value)) for index, value in enumerate(heights)]
        if len(places) > 1:
            parts.append(path(places, "done"))
        parts.append(circle(*places[-1], 2.6, "dot"))
        description = (
            f"{len(heights)} values from {exact_text(min(heights))} to "
            f"{exact_text(max(heights))}, newest {exact_text(heights[-1])}."
        )
    svg = frame(
        f"spark hue-{strategy}",
        *parts,
        identity=identity,
        title=title,
        description=description,
        width=width,
        height=28,
    )
    return Picture(svg, title, description, table)
