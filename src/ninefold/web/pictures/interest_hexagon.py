"""Six areas of interest around a hexagon: the scores, their intervals, and an earlier time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from ninefold.web.pictures.drawing import (
    NARROW,
    Drawn,
    circle,
    frame,
    group,
    hint,
    line,
    path,
    words,
)
from ninefold.web.pictures.picture import Picture, Table

_RINGS = (0.25, 0.5, 0.75, 1.0)
_REACH = 112.0


@dataclass(frozen=True, slots=True)
class InterestScore:
    """One area: score and interval from 0 to 1, the score of an earlier time or None, and where
    it ranks ("1st to 3rd", "" when that is not known)."""

    name: str
    score: float
    low: float
    high: float
    earlier: float | None = None
    ranks: str = ""


def interest_hexagon(
    areas: Sequence[InterestScore],
    *,
    identity: str,
    title: str = "Your interests",
    earlier_label: str = "",
    width: float = NARROW,
) -> Picture:
    """The six areas in the order given, clockwise from the top; similar ones are neighbours.

    Raises ValueError when there are not six, or for a value outside 0 to 1.
    """
    if len(areas) != 6:
        raise ValueError(f"areas are {len(areas)}: give six.")
    for one in areas:
        for value in (one.score, one.low, one.high, one.earlier):
            if value is not None and not 0 <= value <= 1:
                raise ValueError(f"score of {one.name!r} is {value}: give 0 to 1.")
    centre_x, centre_y = width / 2, _REACH + 34
    has_earlier = all(one.earlier is not None for one in areas)

    def place(index: int, share: float) -> tuple[float, float]:
        angle = 2 * pi * index / len(areas)
        return centre_x + sin(angle) * _REACH * share, centre_y - cos(angle) * _REACH * share

    parts: list[Drawn] = [
        path([place(index, ring) for index in range(6)], "rule web", closed=True) for ring in _RINGS
    ]
    parts += [line(centre_x, centre_y, *place(index, 1), "rule") for index in range(6)]
    if has_earlier:
        then = [place(index, one.earlier or 0.0) for index, one in enumerate(areas)]
        parts.append(path(then, "expected", closed=True))
    parts.append(
        path([place(index, one.score) for index, one in enumerate(areas)], "now", closed=True)
    )
    for index, one in enumerate(areas):
        parts.append(
            group(
                hint(_sentence(one)),
                line(*place(index, one.low), *place(index, one.high), "whisker"),
                circle(*place(index, one.score), 4.5, "dot"),
            )
        )
        parts += _name(index, one, *place(index, 1))
    height = centre_y + _REACH + 40
    if has_earlier and earlier_label:
        parts += [
            line(width / 2 - 60, height + 12, width / 2 - 38, height + 12, "expected"),
            words(width / 2 - 32, height + 16, earlier_label, "quiet"),
        ]
        height += 24
    table = Table(
        f"{title}, from 0 (not at all) to 100 (very much), with 90% intervals",
        ("Area", "Score", "From", "To", "Rank")
        + ((earlier_label or "Earlier",) if has_earlier else ()),
        tuple(
            (one.name, _points(one.score), _points(one.low), _points(one.high), one.ranks)
            + ((_points(one.earlier or 0.0),) if has_earlier else ())
            for one in areas
        ),
    )
    ranked = sorted(areas, key=lambda one: -one.score)
    description = (
        f"Most: {', '.join(one.name for one in ranked[:3])}. Least: {ranked[-1].name}. "
        "A line through a dot is its interval; neighbours on the hexagon are alike."
    )
    svg = frame(
        "interests",
        *parts,
        identity=identity,
        title=title,
        description=description,
        width=width,
        height=height,
    )
    return Picture(svg, title, description, table)


def _name(index: int, one: InterestScore, x: float, y: float) -> list[Drawn]:
    anchor = "middle" if index in (0, 3) else "start" if index in (1, 2) else "end"
    if index == 0:
        x, y = x, y - 24
    elif index == 3:
        x, y = x, y + 20
    elif anchor == "start":
        x, y = x - 4, y + (-20 if index == 1 else 20)
    else:
        x, y = x + 4, y + (-20 if index == 5 else 20)
    return [
        words(x, y, one.name, "name", anchor),
        words(x, y + 14, _points(one.score), "quiet number", anchor),
    ]


def _points(share: float) -> str:
    return str(round(100 * share))


def _sentence(one: InterestScore) -> str:
    said = f"{one.name}: {_points(one.score)}, between {_points(one.low)} and {_points(one.high)}"
    return f"{said}; {one.ranks}" if one.ranks else said
