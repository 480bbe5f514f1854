"""How sure a person was against how often it came true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from ninefold.web.pictures.axes import Scale
from ninefold.web.pictures.drawing import (
    NARROW,
    Drawn,
    circle,
    frame,
    group,
    hint,
    line,
    nothing_yet,
    path,
    words,
)
from ninefold.web.pictures.picture import Picture, Table


@dataclass(frozen=True, slots=True)
class ConfidenceGroup:
    """Predictions of like confidence: mean confidence and share come true (0 to 1), their count.

    `low` and `high` bound the share when an interval is known.
    """

    confidence: float
    came_true: float
    count: int
    low: float | None = None
    high: float | None = None


def calibration(
    groups: Sequence[ConfidenceGroup],
    *,
    identity: str,
    title: str = "How sure you were, and how often it came true",
    width: float = NARROW,
) -> Picture:
    """Dots on the diagonal are well judged; a dot's area grows with its count.

    Raises ValueError for a share outside 0 to 1 or a count below 1.
    """
    for found in groups:
        shares = (found.confidence, found.came_true, found.low, found.high)
        if any(share is not None and not 0 <= share <= 1 for share in shares):
            raise ValueError(f"shares are {shares}: give each from 0 to 1.")
        if found.count < 1:
            raise ValueError(f"count is {found.count}: give 1 or more.")
    ranked = sorted(groups, key=lambda g: g.confidence)
    table = Table(
        title,
        ("Confidence", "Came true", "Interval", "Predictions"),
        tuple(
            (
                _percent(g.confidence),
                _percent(g.came_true),
                "–"
                if g.low is None or g.high is None
                else f"{_percent(g.low)} to {_percent(g.high)}",
                str(g.count),
            )
            for g in ranked
        ),
    )
    if not groups:
        sentence = "Check-ins with a confidence draw this once goals end."
        svg = nothing_yet("calibration", sentence, identity=identity, title=title, width=width)
        return Picture(svg, title, sentence, table)
    side = min(width - 60, 300.0)
    left, top = (width - side) / 2 + 14, 24.0
    across = Scale(0, 1, left, left + side)
    up = Scale(0, 1, top + side, top)
    parts: list[Drawn] = []
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        parts += [
            line(left, up(share), left + side, up(share), "rule"),
            line(across(share), top, across(share), top + side, "rule"),
            words(left - 6, up(share) + 4, f"{share * 100:.0f}", "quiet number", "end"),
            words(across(share), top + side + 17, f"{share * 100:.0f}", "quiet number", "middle"),
        ]
    parts += [
        words(left - 24, 12, "came true, %", "quiet"),
        words(left + side + 6, top + side + 34, "how sure you were, %", "quiet", "end"),
        line(across(0), up(0), across(1), up(1), "expected"),
    ]
    if len(ranked) > 1:
        parts.append(path([(across(g.confidence), up(g.came_true)) for g in ranked], "done"))
    most = max(g.count for g in ranked)
    parts += [_dot(g, across, up, most) for g in ranked]
    description = _describe(ranked)
    svg = frame(
        "calibration",
        *parts,
        identity=identity,
        title=title,
        description=description,
        width=width,
        height=top + side + 44,
    )
    return Picture(svg, title, description, table)


def _dot(found: ConfidenceGroup, across: Scale, up: Scale, most: int) -> Drawn:
    x, y = across(found.confidence), up(found.came_true)
    radius = 3 + 6 * sqrt(found.count / most)
    marks = [
        hint(
            f"{_percent(found.confidence)} sure, {_percent(found.came_true)} came true, "
            f"{found.count} predictions"
        )
    ]
    if found.low is not None and found.high is not None:
        marks.append(line(x, up(found.low), x, up(found.high), "whisker"))
    near_edge = found.confidence > 0.95
    aside = x - radius - 4 if near_edge else x + radius + 4
    marks += [
        circle(x, y, radius, "dot"),
        words(aside, y + 14, str(found.count), "number count", "end" if near_edge else "start"),
    ]
    return group(*marks)


def _percent(share: float) -> str:
    return f"{share * 100:.0f}%"


def _describe(groups: Sequence[ConfidenceGroup]) -> str:
    total = sum(g.count for g in groups)
    gap = sum((g.confidence - g.came_true) * g.count for g in groups) / total
    said = (
        "on the whole well judged"
        if abs(gap) < 0.05
        else f"on the whole {abs(gap) * 100:.0f} points too {'sure' if gap > 0 else 'careful'}"
    )
    return f"{total} predictions, {said}."
