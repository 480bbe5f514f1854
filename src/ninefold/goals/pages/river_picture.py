"""Two years of goals as bands beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ninefold.web.pictures.axes import Scale, day_text, day_ticks
from ninefold.web.pictures.drawing import (
    NARROW,
    Drawn,
    frame,
    group,
    hint,
    line,
    rect,
    shorten,
    words,
)
from ninefold.web.pictures.picture import Picture, Table

TITLE = "Two years of goals"
SAID = {"active": "active", "parked": "parked", "achieved": "achieved", "let_go": "let go"}
LANE, TOP = 34.0, 8.0


@dataclass(frozen=True, slots=True)
class Band:
    """A goal from its first day to its end, or until now; `weight` 1 to 3 is how wide it runs."""

    title: str
    state: str
    starts_on: date
    ended_on: date | None
    due_on: date | None
    weight: int


def river_picture(
    bands: Sequence[Band],
    *,
    since: date,
    today: date,
    identity: str = "river",
    width: float = NARROW,
) -> Picture:
    """Each goal as a band in a lane of its own while it ran: full when achieved, light when let
    go or parked, edged when active, with a thin line on to its day."""
    ranked = sorted(bands, key=lambda b: (b.starts_on, b.title))
    last = max([today, *(min(b.due_on, today + timedelta(days=120)) for b in ranked if b.due_on)])
    across = Scale(since.toordinal(), last.toordinal(), 4, width - 4)
    height = TOP + LANE * len(ranked) + 4
    parts: list[Drawn] = []
    for day, label in day_ticks(since, last):
        x = across(day.toordinal())
        anchor = "end" if x > width - 30 else "start" if x < 20 else "middle"
        parts.append(line(x, TOP, x, height, "rule"))
        parts.append(words(x, height + 15, label, "quiet number", anchor))
    x_today = across(today.toordinal())
    parts.append(line(x_today, TOP - 4, x_today, height, "deadline"))
    for place, band in enumerate(ranked):
        parts.append(_band(band, TOP + LANE * place, across, today, width))
    achieved = sum(band.state == "achieved" for band in ranked)
    description = (
        f"{len(ranked)} goals since {day_text(since)}: {achieved} achieved, "
        f"{sum(b.state == 'let_go' for b in ranked)} let go, "
        f"{sum(b.state in ('active', 'parked') for b in ranked)} under way."
    )
    svg = frame(
        "river hue-goals",
        *parts,
        identity=identity,
        title=TITLE,
        description=description,
        width=width,
        height=height + 22,
    )
    rows = tuple(
        (
            band.title,
            SAID[band.state],
            day_text(band.starts_on),
            day_text(band.ended_on) if band.ended_on else "–",
            day_text(band.due_on) if band.due_on else "–",
        )
        for band in ranked
    )
    return Picture(
        svg, TITLE, description, Table(TITLE, ("Goal", "State", "From", "Ended", "Due"), rows)
    )


def _band(band: Band, top: float, across: Scale, today: date, width: float) -> Drawn:
    ends = band.ended_on or today
    left, right = across(band.starts_on.toordinal()), across(ends.toordinal())
    right = max(right, left + 3)
    thick = 5.0 + 3 * band.weight
    y = top + 18
    marks: list[Drawn] = [
        hint(
            f"{band.title}: {SAID[band.state]}, from {day_text(band.starts_on)}"
            + (f" to {day_text(band.ended_on)}" if band.ended_on else "")
        )
    ]
    if band.ended_on is None and band.due_on and band.due_on > today:
        marks.append(
            line(right, y + thick / 2, across(band.due_on.toordinal()), y + thick / 2, "expected")
        )
    marks.append(rect(left, y, right - left, thick, f"band {band.state}", rx=thick / 2))
    room = width - 8
    label = shorten(band.title, room, 11.5)
    # Words begin with the band, but never run off the picture.
    parts_left = min(left, width - 4 - min(room, len(label) * 11.5 * 0.6))
    marks.append(words(max(4.0, parts_left), top + 13, label, "quiet"))
    return group(*marks)
