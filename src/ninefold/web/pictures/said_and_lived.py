"""What somebody says interests them, beside what their days show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ninefold.web.pictures.axes import Scale, exact_text
from ninefold.web.pictures.drawing import (
    NARROW,
    Drawn,
    circle,
    frame,
    group,
    hint,
    line,
    rect,
    words,
)
from ninefold.web.pictures.picture import Picture, Table


@dataclass(frozen=True, slots=True)
class Spot:
    """A value with its interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class SaidAndLived:
    """One area: what was said (0 to 1) and the energy of its logs (-2 to 2), None for either that
    is not known; how many logs, hours and times in flow; and what follows, in a few words."""

    name: str
    said: Spot | None
    lived: Spot | None
    logs: int
    hours: float
    flow: int
    verdict: str


def said_and_lived(
    areas: Sequence[SaidAndLived],
    *,
    identity: str,
    title: str = "What you say, and what your days show",
    width: float = NARROW,
) -> Picture:
    """A row for each area: the questionnaire on the left, the logged energy on the right.

    Raises ValueError for a value outside its scale.
    """
    for one in areas:
        for spot, lowest, highest in ((one.said, 0, 1), (one.lived, -2, 2)):
            if spot is not None and not lowest <= spot.low <= spot.value <= spot.high <= highest:
                raise ValueError(f"the values of {one.name!r} must lie on {lowest} to {highest}.")
    wide = width > NARROW
    start = 118.0 if wide else 8.0
    middle = start + (width - start) / 2
    left = Scale(0, 1, start + 8, middle - 14)
    right = Scale(-2, 2, middle + 14, width - (58 if wide else 8))
    step, top = (34.0, 40.0) if wide else (50.0, 40.0)
    bottom = top + step * len(areas)
    parts: list[Drawn] = [
        words(left.start, 12, "said", "name"),
        words(right.start, 12, "lived", "name"),
        words(left.start, 28, "not at all", "quiet"),
        words(left.end, 28, "very much", "quiet", "end"),
        words(right.start, 28, "takes", "quiet"),
        words(right.end, 28, "gives energy", "quiet", "end"),
        *(line(left(tick), top - 4, left(tick), bottom, "rule") for tick in (0, 0.5, 1)),
        *(
            line(right(tick), top - 4, right(tick), bottom, "zero" if tick == 0 else "rule")
            for tick in (-2, 0, 2)
        ),
    ]
    for index, one in enumerate(areas):
        parts.append(_row(one, top + step * index, step, left, right, wide, width))
    table = Table(
        f"{title}: said from 0 to 100, lived as energy from −2 to 2, with 90% intervals",
        ("Area", "Said", "From", "To", "Lived", "From", "To", "Logs", "Hours", "In flow", "So"),
        tuple(
            (
                one.name,
                *_cells(one.said, lambda value: str(round(100 * value))),
                *_cells(one.lived, exact_text),
                str(one.logs),
                exact_text(round(one.hours, 1)),
                str(one.flow),
                one.verdict,
            )
            for one in areas
        ),
    )
    description = _describe(areas)
    svg = frame(
        "lived",
        *parts,
        identity=identity,
        title=title,
        description=description,
        width=width,
        height=bottom + 6,
    )
    return Picture(svg, title, description, table)


def _row(
    one: SaidAndLived,
    top: float,
    step: float,
    left: Scale,
    right: Scale,
    wide: bool,
    width: float,
) -> Drawn:
    y = top + (step / 2 if wide else step - 14)
    logs = f"{one.logs} log{'' if one.logs == 1 else 's'}"
    parts: list[Drawn] = [hint(_sentence(one))]
    if wide:
        parts += [
            words(4, y + 4, one.name, "name"),
            words(width - 2, y + 4, logs, "quiet number", "end"),
        ]
    else:
        parts += [
            words(left.start, top + 18, one.name, "name"),
            words(right.end, top + 18, logs, "quiet number", "end"),
        ]
    for spot, scale in ((one.said, left), (one.lived, right)):
        if spot is None:
            parts.append(words(scale.start + 8, y + 4, "nothing yet", "quiet"))
            continue
        wide_bar = scale(spot.high) - scale(spot.low)
        parts.append(rect(scale(spot.low), y - 3.5, wide_bar, 7, "interval", rx=3.5))
        parts.append(circle(scale(spot.value), y, 5, "dot"))
    return group(*parts)


def _cells(spot: Spot | None, written: Callable[[float], str]) -> tuple[str, str, str]:
    if spot is None:
        return ("–", "–", "–")
    return (written(spot.value), written(spot.low), written(spot.high))


def _sentence(one: SaidAndLived) -> str:
    said = "not said" if one.said is None else f"said {round(100 * one.said.value)} of 100"
    lived = "not logged" if one.lived is None else f"energy {exact_text(one.lived.value)}"
    return f"{one.name}: {said}, {lived}. {one.verdict}"


def _describe(areas: Sequence[SaidAndLived]) -> str:
    return " ".join(f"{one.name}: {one.verdict}." for one in areas)
