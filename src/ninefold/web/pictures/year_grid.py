"""A year's days by week, each win as large as its impact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ninefold.web.pictures.axes import MONTHS, day_text
from ninefold.web.pictures.drawing import (
    NARROW,
    Drawn,
    circle,
    frame,
    group,
    hint,
    rect,
    words,
)
from ninefold.web.pictures.picture import Picture, Table

_SHARE = {1: 0.45, 2: 0.68, 3: 0.92}
_IMPACT_NAMES = {1: "small", 2: "medium", 3: "large"}


@dataclass(frozen=True, slots=True)
class DayImpact:
    """One win: its day, its impact (1, 2 or 3) and its name."""

    day: date
    impact: int
    label: str = ""


def year_grid(
    wins: Sequence[DayImpact],
    *,
    identity: str,
    year: int,
    title: str = "",
    width: float = NARROW,
) -> Picture:
    """Squares grow with the day's largest impact. Narrow: two half years; wide: one strip.

    Wins of other years are left out. Raises ValueError for an impact other than 1, 2 or 3.
    """
    title = title or f"Your wins in {year}"
    by_day: dict[date, list[DayImpact]] = {}
    for win in wins:
        if win.impact not in _SHARE:
            raise ValueError(f"impact of {win.label!r} is {win.impact}: give 1, 2 or 3.")
        if win.day.year == year:
            by_day.setdefault(win.day, []).append(win)
    first, last = date(year, 1, 1), date(year, 12, 31)
    halves = [(first, last)]
    if width <= NARROW:
        halves = [(first, date(year, 6, 30)), (date(year, 7, 1), last)]
    parts: list[Drawn] = []
    top = 0.0
    for begin, end in halves:
        drawn, height = _strip(begin, end, by_day, top, width)
        parts += drawn
        top += height + 14
    parts += _key(top + 2, width)
    shown = [win for found in by_day.values() for win in found]
    description = (
        f"{_wins(len(shown))} on {_days(len(by_day))} in {year}."
        if shown
        else f"No wins kept in {year} yet."
    )
    svg = frame(
        "year",
        *parts,
        identity=identity,
        title=title,
        description=description,
        width=width,
        height=top + 16,
    )
    return Picture(
        svg,
        title,
        description,
        Table(
            title,
            ("Day", "Win", "Impact"),
            tuple(
                (day_text(win.day), win.label or "–", f"{win.impact} ({_IMPACT_NAMES[win.impact]})")
                for win in sorted(shown, key=lambda win: win.day)
            ),
        ),
    )


def _strip(
    begin: date, end: date, by_day: dict[date, list[DayImpact]], top: float, width: float
) -> tuple[list[Drawn], float]:
    monday = begin - timedelta(begin.weekday())
    weeks = (end - monday).days // 7 + 1
    left = 16.0
    cell = (width - left - 2) / weeks
    head = 18.0
    parts: list[Drawn] = [
        words(left - 5, top + head + cell * (row + 0.5) + 3.5, letter, "tiny quiet", "end")
        for row, letter in ((0, "M"), (2, "W"), (4, "F"))
    ]
    for offset in range((end - begin).days + 1):
        day = begin + timedelta(offset)
        x = left + cell * ((day - monday).days // 7)
        y = top + head + cell * day.weekday()
        if day.day == 1:
            shift = cell if day.weekday() > 3 else 0
            parts.append(words(x + shift, top + 11, MONTHS[day.month - 1], "quiet"))
        found = by_day.get(day)
        if found:
            parts.append(_square(day, found, x + cell / 2, y + cell / 2, cell))
        else:
            parts.append(circle(x + cell / 2, y + cell / 2, cell * 0.1, "day"))
    return parts, head + cell * 7


def _square(day: date, found: list[DayImpact], x: float, y: float, cell: float) -> Drawn:
    impact = max(win.impact for win in found)
    side = cell * _SHARE[impact]
    names = "; ".join(win.label for win in found if win.label) or _wins(len(found))
    return group(
        hint(f"{day_text(day)}: {names}"),
        rect(x - side / 2, y - side / 2, side, side, f"win impact-{impact}", rx=side * 0.22),
    )


def _key(y: float, width: float) -> list[Drawn]:
    parts: list[Drawn] = [words(16, y + 8, "impact", "quiet")]
    x = 66.0
    for impact, label in _IMPACT_NAMES.items():
        side = 11.5 * _SHARE[impact]
        parts.append(
            rect(
                x + 6 - side / 2, y + 4 - side / 2, side, side, f"win impact-{impact}", side * 0.22
            )
        )
        parts.append(words(x + 17, y + 8, label, "quiet"))
        x += 62 if impact == 1 else 78
    return parts


def _wins(count: int) -> str:
    return "1 win" if count == 1 else f"{count} wins"


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
