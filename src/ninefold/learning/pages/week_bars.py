"""The hours of learning in each of the last weeks, as bars."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ninefold.learning.pages.durations import duration
from ninefold.web.pictures.axes import MONTHS, Scale, day_text, round_ticks, value_text
from ninefold.web.pictures.drawing import (
    NARROW,
    Drawn,
    frame,
    group,
    hint,
    line,
    nothing_yet,
    rect,
    words,
)
from ninefold.web.pictures.picture import Picture, Table

TITLE = "Hours of learning by week"


def week_bars(
    weeks: Sequence[tuple[date, int]], *, identity: str, width: float = NARROW
) -> Picture:
    """One bar a week: its first day and its minutes, oldest first. The last is this week."""
    table = Table(
        TITLE,
        ("Week of", "Time"),
        tuple((day_text(day), duration(minutes)) for day, minutes in weeks),
    )
    total = sum(minutes for _, minutes in weeks)
    if not total:
        sentence = "Log time on something and the weeks fill here."
        svg = nothing_yet("weeks", sentence, identity=identity, title=TITLE, width=width)
        return Picture(svg, TITLE, sentence, Table(TITLE, table.headers, ()))
    ticks = round_ticks(0, max(minutes for _, minutes in weeks) / 60, 2)
    left, right, base = 26.0, width - 4, 104.0
    up = Scale(0, ticks[-1], base, 10)
    parts: list[Drawn] = []
    for tick in ticks:
        parts += [
            line(left, up(tick), right, up(tick), "rule"),
            words(left - 6, up(tick) + 4, value_text(tick), "quiet", "end"),
        ]
    step = (right - left) / len(weeks)
    named_at = -100.0
    for index, (day, minutes) in enumerate(weeks):
        x, top = left + step * index, up(minutes / 60)
        if minutes:
            said = hint(f"Week of {day_text(day)}: {duration(minutes)}")
            parts.append(
                group(said, rect(x + step * 0.16, top, step * 0.68, base - top, "bar", rx=2))
            )
        if (index == 0 or day.day <= 7) and x - named_at > 44:
            parts.append(words(x, base + 16, MONTHS[day.month - 1], "quiet"))
            named_at = x
    full = sum(1 for _, minutes in weeks if minutes)
    description = f"{duration(total)} in {len(weeks)} weeks, with time in {full} of them."
    svg = frame(
        "weeks hue-learning",
        *parts,
        identity=identity,
        title=TITLE,
        description=description,
        width=width,
        height=base + 22,
    )
    return Picture(svg, TITLE, description, table)
