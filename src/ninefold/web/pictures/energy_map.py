"""What gives energy and what takes it: a dot and its interval for each activity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ninefold.web.pictures.axes import Scale, exact_text
from ninefold.web.pictures.drawing import (
    NARROW,
    Drawn,
    circle,
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


class Energy(Protocol):
    """What is drawn of a group; energies from -2 to 2."""

    @property
    def name(self) -> str: ...
    @property
    def mean(self) -> float: ...
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...
    @property
    def count(self) -> int: ...


def energy_map(
    groups: Sequence[Energy],
    *,
    identity: str,
    title: str = "What gives you energy",
    width: float = NARROW,
    keep_order: bool = False,
) -> Picture:
    """Groups from most to least energy, or as given (hours of the day) with `keep_order`. A
    filled dot is settled, a ring could still go both ways.

    Raises ValueError for an energy outside -2 to 2.
    """
    for found in groups:
        for energy in (found.low, found.mean, found.high):
            if not -2 <= energy <= 2:
                raise ValueError(f"energy of {found.name!r} is {energy}: give -2 to 2.")
    shown = list(groups) if keep_order else sorted(groups, key=lambda g: -g.mean)
    table = Table(
        f"{title}, from −2 (drained) to 2 (full of energy), with 90% intervals",
        ("Name", "Mean", "From", "To", "Logs"),
        tuple(
            (g.name, exact_text(g.mean), exact_text(g.low), exact_text(g.high), str(g.count))
            for g in shown
        ),
    )
    if not groups:
        sentence = "Log how an activity felt, and it appears here."
        svg = nothing_yet("energy", sentence, identity=identity, title=title, width=width)
        return Picture(svg, title, sentence, table)
    wide = width > NARROW
    left, right = (width * 0.3, width - 76) if wide else (10.0, width - 10)
    step = 32.0 if wide else 42.0
    top = 26.0
    bottom = top + step * len(groups)
    along = Scale(-2, 2, left, right)
    rules = [
        line(along(tick), top - 4, along(tick), bottom, "zero" if tick == 0 else "rule")
        for tick in (-2, -1, 0, 1, 2)
    ]
    heads = [
        words(along(-2), 13, "takes energy", "quiet"),
        words(along(0), 13, "0", "quiet number", "middle"),
        words(along(2), 13, "gives energy", "quiet", "end"),
    ]
    ticks = [
        words(along(tick), bottom + 15, label, "quiet number", anchor)
        for tick, label, anchor in (
            (-2, "−2", "start"),
            (-1, "−1", "middle"),
            (0, "0", "middle"),
            (1, "1", "middle"),
            (2, "2", "end"),
        )
    ]
    rows = [
        _row(found, top + step * index, step, along, wide, width)
        for index, found in enumerate(shown)
    ]
    description = _describe(groups)
    svg = frame(
        "energy",
        *rules,
        *heads,
        *rows,
        *ticks,
        identity=identity,
        title=title,
        description=description,
        width=width,
        height=bottom + 22,
    )
    return Picture(svg, title, description, table)


def _row(found: Energy, top: float, step: float, along: Scale, wide: bool, width: float) -> Drawn:
    settled = found.low > 0 or found.high < 0
    logs = f"{found.count} log" if found.count == 1 else f"{found.count} logs"
    y = top + (step / 2 if wide else step - 12)
    label_y = y + 4 if wide else top + 15
    name_x = 4.0 if wide else along.start
    room = along.start - 20 if wide else along.end - along.start - 70
    side = "gives" if found.mean >= 0 else "takes"
    return group(
        hint(
            f"{found.name}: {exact_text(found.mean)}, "
            f"between {exact_text(found.low)} and {exact_text(found.high)}, {logs}"
        ),
        words(name_x, label_y, shorten(found.name, room, 13), "name"),
        words(width - 4 if wide else along.end, label_y, logs, "quiet number", "end"),
        rect(
            along(found.low), y - 3.5, along(found.high) - along(found.low), 7, "interval", rx=3.5
        ),
        circle(along(found.mean), y, 5, "dot" if settled else "dot open"),
        class_=side,
    )


def _describe(groups: Sequence[Energy]) -> str:
    ranked = sorted(groups, key=lambda g: -g.mean)
    gives = [g.name for g in ranked if g.low > 0]
    takes = [g.name for g in reversed(ranked) if g.high < 0]
    parts = []
    if gives:
        parts.append(f"Gives energy: {', '.join(gives)}.")
    if takes:
        parts.append(f"Takes energy: {', '.join(takes)}.")
    open_count = len(groups) - len(gives) - len(takes)
    if open_count:
        parts.append(f"{open_count} of {len(groups)} could still go both ways.")
    return " ".join(parts)
