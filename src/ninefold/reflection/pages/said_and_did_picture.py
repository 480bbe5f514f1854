"""For each goal a bar of what was said and one of the days that it had."""

from __future__ import annotations

from collections.abc import Sequence

from ninefold.kernel.periods import Period
from ninefold.reflection.domain.said_and_did import Compared
from ninefold.web.pictures.axes import Scale
from ninefold.web.pictures.drawing import Drawn, frame, group, hint, rect, shorten, words
from ninefold.web.pictures.picture import Picture, Table

_WIDTH, _ROW = 720.0, 98.0
_BARS_FROM, _BARS_TO = 2.0, 590.0
# On a phone the letters grow to 21, and a title is set in a heavier type than was measured.
_LARGEST_LETTERS = 22.5


def said_and_did_picture(
    goals: Sequence[tuple[str, Compared]], period: Period, *, identity: str
) -> Picture:
    """Shares of the points and of the days, goal by goal, with minutes in the table."""
    most = max([0.01, *(one.said or 0 for _, one in goals), *(one.days or 0 for _, one in goals)])
    along = Scale(0, most, _BARS_FROM, _BARS_TO)
    parts: list[Drawn] = []
    for place, (title, one) in enumerate(goals):
        top = place * _ROW
        parts.append(
            words(_BARS_FROM, top + 18, shorten(title, _WIDTH - 20, _LARGEST_LETTERS), "strong")
        )
        parts += _bar(along, top + 27, one.said, "said", f"said {_percent(one.said)}")
        parts += _bar(along, top + 54, one.days, "did", f"days {_percent(one.days)}")
    height = len(goals) * _ROW + 4
    title = "What you said, and what your days had"
    description = _describe(goals, period)
    svg = frame(
        "said-and-did hue-goals",
        *parts,
        identity=identity,
        title=title,
        description=description,
        width=_WIDTH,
        height=height,
    )
    return Picture(svg, title, description, _table(title, goals))


def _bar(along: Scale, top: float, share: float | None, class_: str, label: str) -> list[Drawn]:
    end = along(share or 0)
    return [
        group(hint(label), rect(_BARS_FROM, top, end - _BARS_FROM, 14, class_)),
        words(end + 8, top + 12, label, "quiet number"),
    ]


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share * 100:.0f}%"


def _describe(goals: Sequence[tuple[str, Compared]], period: Period) -> str:
    total = sum(one.done.days for _, one in goals)
    sentence = f"{total} goal-days in {period.days} days."
    gaps = [(title, one) for title, one in goals if one.verdict in ("more", "less")]
    if not gaps:
        return sentence + " Words and days are close for every goal."
    title, one = max(gaps, key=lambda pair: abs(pair[1].gap or 0))
    return sentence + (
        f" Widest apart: {title}, said {_percent(one.said)}, had {_percent(one.days)} of the days."
    )


def _table(title: str, goals: Sequence[tuple[str, Compared]]) -> Table:
    return Table(
        title,
        ("Goal", "Points", "Said", "Days", "Share of days", "Minutes", "Share of minutes"),
        tuple(
            (
                name,
                str(one.points),
                _percent(one.said),
                str(one.done.days),
                _percent(one.days),
                str(one.done.minutes),
                _percent(one.minutes),
            )
            for name, one in goals
        ),
    )
