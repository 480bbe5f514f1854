"""Hours needed against hours free, over the weeks to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from ninefold.goals.domain.attainability import Capacity, Verdict
from ninefold.web.pictures.axes import (
    Scale,
    day_text,
    day_ticks,
    exact_text,
    round_ticks,
    value_text,
)
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

TITLE = "Hours needed and hours free"


def workload_picture(
    verdict: Verdict,
    capacity: Capacity,
    due: Sequence[tuple[date, str]],
    *,
    identity: str = "workload",
    width: float = NARROW,
) -> Picture:
    """The hours free from today on as a rising area, the hours of what is due by each day as
    steps; a ring where the steps rise above the area. `due` names the goals by their days."""
    first = capacity.today
    last = max([point.on for point in verdict.points] + [first + timedelta(days=27)])
    weeks = [first + timedelta(days=n) for n in range(0, (last - first).days, 7)] + [last]
    free = [minutes / 60 for minutes in capacity.until_all(weeks)]
    needed = [(point.on, point.needed / 60) for point in verdict.points]
    ticks = round_ticks(0, max([*free, *(hours for _, hours in needed), 1]))
    height, top, bottom, left = 262.0, 26.0, 226.0, 38.0
    across = Scale(first.toordinal(), last.toordinal(), left + 2, width - 8)
    up = Scale(ticks[0], ticks[-1], bottom, top)

    def place(day: date, hours: float) -> tuple[float, float]:
        return across(day.toordinal()), up(hours)

    parts: list[Drawn] = [words(4, 12, "hours", "quiet")]
    for tick in ticks:
        parts.append(line(left, up(tick), width - 4, up(tick), "rule"))
        parts.append(words(left - 6, up(tick) + 4, value_text(tick), "quiet number", "end"))
    for day, label in day_ticks(first, last):
        x = across(day.toordinal())
        parts.append(line(x, bottom, x, bottom + 4, "tick"))
        parts.append(
            words(x, bottom + 18, label, "quiet number", "end" if x > width - 24 else "middle")
        )
    edge = [place(first, 0.0), *(place(d, h) for d, h in zip(weeks, free, strict=True))]
    parts.append(path([*edge, place(last, 0.0)], "fan", closed=True))
    parts.append(path(edge, "expected"))
    steps = [place(first, 0.0)]
    for day, hours in needed:
        steps += [(place(day, 0)[0], steps[-1][1]), place(max(day, first), hours)]
    parts.append(path(steps, "done"))
    for point in verdict.points:
        names = ", ".join(name for day, name in due if day == point.on)
        said = (
            f"{day_text(point.on)}: {point.needed / 60:.0f} h needed, {point.free / 60:.0f} h free"
        )
        parts.append(
            group(
                hint(f"{said}; due then: {names}" if names else said),
                circle(
                    *place(max(point.on, first), point.needed / 60),
                    5.5 if point.short else 3,
                    "dot open" if point.short else "dot",
                ),
            )
        )
    y = height - 2
    parts += [line(4, y, 22, y, "done"), words(27, y + 4, "needed by then", "quiet")]
    parts += [line(126, y, 144, y, "expected"), words(149, y + 4, "free until then", "quiet")]
    if not verdict.fits:
        parts += [circle(252, y, 5, "dot open"), words(262, y + 4, "too much", "quiet")]
    description = _describe(verdict)
    svg = frame(
        "progress",
        *parts,
        identity=identity,
        title=TITLE,
        description=description,
        width=width,
        height=height + 10,
    )
    return Picture(svg, TITLE, description, _table(verdict, due))


def _describe(verdict: Verdict) -> str:
    if not verdict.points:
        return "No goal has a day yet."
    if verdict.fits:
        tightest = min(verdict.points, key=lambda point: point.free - point.needed)
        spare = (tightest.free - tightest.needed) / 60
        return (
            f"All fits. The tightest day is {day_text(tightest.on)}, with {spare:.0f} h to spare."
        )
    worst = max(verdict.points, key=lambda point: point.short)
    return (
        f"By {day_text(worst.on)}, {worst.needed / 60:.0f} h are needed and "
        f"{worst.free / 60:.0f} h are free: {worst.short / 60:.0f} h too few."
    )


def _table(verdict: Verdict, due: Sequence[tuple[date, str]]) -> Table:
    rows = tuple(
        (
            day_text(point.on),
            ", ".join(name for day, name in due if day == point.on) or "–",
            exact_text(round(point.needed / 60, 1)),
            exact_text(round(point.free / 60, 1)),
            exact_text(round((point.free - point.needed) / 60, 1)),
        )
        for point in verdict.points
    )
    return Table(TITLE, ("By", "Due then", "Needed, h", "Free, h", "To spare, h"), rows)
