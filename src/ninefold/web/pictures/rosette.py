"""The rosette of nine petals: the mark, and the picture of where attention went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import cos, pi, sin

from ninefold.web.pictures.drawing import (
    Drawn,
    circle,
    element,
    frame,
    group,
    hint,
    number,
    words,
)
from ninefold.web.pictures.picture import Picture, Table
from ninefold.web.pictures.strategies import (
    MARK_COLOURS,
    MARK_HEART,
    STRATEGY_NAMES,
    check_strategy,
)

_REACH = 112.0
_HEART = 9.0
_SMALLEST = 0.14


class RosetteSize(StrEnum):
    """Large has names, petals that take focus and rings; small is for a header or a card."""

    LARGE = "large"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Petal:
    """One strategy's attention and intention, each from 0 to 1 (intention None when not said).

    `numbers` says the same in the person's own units, such as "4 of 12 entries".
    """

    strategy: str
    attention: float
    intention: float | None = None
    numbers: str = ""


def rosette(
    petals: Sequence[Petal],
    *,
    identity: str,
    size: RosetteSize = RosetteSize.LARGE,
    title: str = "Attention in the last four weeks",
) -> Picture:
    """Petals clockwise from the top, in the order given: length is attention, outline intention.

    Nothing is drawn as a bud a seventh of the full length, so that all nine can be pointed at.

    Raises ValueError for a strategy not among the nine or a share outside 0 to 1.
    """
    for petal in petals:
        check_strategy(petal.strategy)
        for name, share in (("attention", petal.attention), ("intention", petal.intention)):
            if share is not None and not 0 <= share <= 1:
                raise ValueError(f"{name} of {petal.strategy} is {share}: give 0 to 1.")
    large = size is RosetteSize.LARGE
    drawn = [_petal(petal, index, len(petals), large) for index, petal in enumerate(petals)]
    description = _describe(petals)
    rings = [circle(0, 0, _reach(share), "ring") for share in (0.5, 1.0)] if large else []
    half_width, above, below = (180.0, 138.0, 134.0) if large else (116.0, 116.0, 116.0)
    svg = frame(
        "rosette",
        *rings,
        *drawn,
        circle(0, 0, 3.5 if large else 7, "heart"),
        identity=identity,
        title=title,
        description=description,
        width=2 * half_width,
        height=above + below,
        left=-half_width,
        top=-above,
        # Children of an image are hidden from assistive technology; petals that take focus
        # need a group around them instead.
        role="group" if large else "img",
    )
    return Picture(
        svg if large else svg.replace('class="picture ', 'class="picture picture-small ', 1),
        title,
        description,
        Table(
            title,
            ("Strategy", "Attention", "Intention", "Behind it"),
            tuple(
                (
                    STRATEGY_NAMES[petal.strategy],
                    _percent(petal.attention),
                    "not said" if petal.intention is None else _percent(petal.intention),
                    petal.numbers or "–",
                )
                for petal in petals
            ),
        ),
    )


def plain_rosette(
    *, colours: Sequence[str] = tuple(MARK_COLOURS.values()), heart: str = MARK_HEART
) -> str:
    """The mark as a file of its own: equal petals, one per colour, colours as attributes.

    `static/web/rosette.svg` is this with the colours of the nine strategies.
    """
    drawn = [
        element(
            "path",
            d=petal_path(108),
            fill=colour,
            transform=f"rotate({number(index * 360 / len(colours))})",
        )
        for index, colour in enumerate(colours)
    ]
    return element(
        "svg",
        element("title", "Ninefold"),
        *drawn,
        element("circle", r=8, fill=heart),
        xmlns="http://www.w3.org/2000/svg",
        viewBox="-116 -116 232 232",
        role="img",
    )


def petal_path(length: float) -> str:
    """A petal that points up from the heart; narrow enough that nine never touch."""
    root = min(_HEART, length * 0.4)
    belly, shoulder = length * 0.272, length * 0.19
    return (
        f"M0 {number(-root)}"
        f"C{number(belly)} {number(-length * 0.46)} {number(shoulder)} {number(-length)}"
        f" 0 {number(-length)}"
        f"C{number(-shoulder)} {number(-length)} {number(-belly)} {number(-length * 0.46)}"
        f" 0 {number(-root)}Z"
    )


def _reach(share: float) -> float:
    return _REACH * (_SMALLEST + (1 - _SMALLEST) * share)


def _petal(petal: Petal, index: int, count: int, large: bool) -> Drawn:
    turn = 360 * index / count
    shapes = [
        element("path", d=petal_path(_reach(petal.attention)), class_="petal"),
        *(
            [element("path", d=petal_path(_reach(petal.intention)), class_="intention")]
            if petal.intention is not None
            else []
        ),
    ]
    turned = element("g", *shapes, transform=f"rotate({number(turn)})")
    said = _sentence(petal)
    if not large:
        return group(hint(said), turned, class_=f"hue-{petal.strategy}")
    angle = turn * pi / 180
    x, y = sin(angle) * (_REACH + 10), -cos(angle) * (_REACH + 10)
    anchor = "middle" if abs(sin(angle)) < 0.2 else "start" if x > 0 else "end"
    return group(
        hint(said),
        turned,
        words(x, y + 4 + (4 if y > 0 else -2), STRATEGY_NAMES[petal.strategy], "name", anchor),
        class_=f"hue-{petal.strategy} leaf",
        tabindex="0",
        role="img",
        aria_label=said,
    )


def _percent(share: float) -> str:
    return f"{share * 100:.0f}%"


def _sentence(petal: Petal) -> str:
    said = f"{STRATEGY_NAMES[petal.strategy]}: attention {_percent(petal.attention)}"
    if petal.intention is not None:
        said += f", intention {_percent(petal.intention)}"
    return f"{said} ({petal.numbers})" if petal.numbers else said


def _describe(petals: Sequence[Petal]) -> str:
    if not any(petal.attention for petal in petals):
        return "No attention recorded yet. Each petal grows with what you log."
    most = max(petals, key=lambda petal: petal.attention)
    least = min(petals, key=lambda petal: petal.attention)
    return (
        f"Nine petals, one per strategy. Longest: {STRATEGY_NAMES[most.strategy]} "
        f"({_percent(most.attention)}). Shortest: {STRATEGY_NAMES[least.strategy]} "
        f"({_percent(least.attention)})."
    )
