"""A goal's values over time beside the expected line, the targets and the forecast."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

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
    check_value,
    circle,
    frame,
    group,
    hint,
    line,
    nothing_yet,
    path,
    shorten,
    width_of,
    words,
)
from ninefold.web.pictures.picture import Picture, Table

type Place = Callable[[date, float], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class DayValue:
    """A value on a day: one check-in, one end of the expected line, or a target from then on."""

    day: date
    value: float


@dataclass(frozen=True, slots=True)
class DayForecast:
    """What a day may bring: its 10th, 50th and 90th percentile as `low`, `middle` and `high`."""

    day: date
    low: float
    middle: float
    high: float


def progress_line(
    values: Sequence[DayValue],
    *,
    identity: str,
    title: str,
    expected: Sequence[DayValue] = (),
    targets: Sequence[DayValue] = (),
    forecast: Sequence[DayForecast] = (),
    deadline: date | None = None,
    unit: str = "",
    width: float = NARROW,
) -> Picture:
    """Values as a line with a dot per check-in; targets as steps; the forecast as a fan.

    All sequences may be empty and in any order. Raises ValueError for values that are not finite.
    """
    done = sorted(values, key=lambda v: v.day)
    line_expected = sorted(expected, key=lambda v: v.day)
    steps = sorted(targets, key=lambda v: v.day)
    fan = sorted(forecast, key=lambda f: f.day)
    heights = [v.value for v in (*done, *line_expected, *steps)]
    heights += [height for f in fan for height in (f.low, f.middle, f.high)]
    heights = [check_value("value", height) for height in heights]
    table = _table(title, done, line_expected, steps, fan, deadline)
    if not heights:
        sentence = "The first check-in draws the first point."
        svg = nothing_yet("progress", sentence, identity=identity, title=title, width=width)
        return Picture(svg, title, sentence, table)
    days = [v.day for v in (*done, *line_expected, *steps)] + [f.day for f in fan]
    if deadline is not None:
        days.append(deadline)
    first, last = min(days), max(days)
    ticks = round_ticks(min(heights), max(heights))
    left = max(34.0, 10 + max(width_of(value_text(tick), 11.5) for tick in ticks))
    height, top, bottom = (240.0, 24.0, 214.0) if width <= NARROW else (320.0, 26.0, 292.0)
    across = Scale(first.toordinal(), last.toordinal(), left + 4, width - 12)
    up = Scale(ticks[0], ticks[-1], bottom, top)

    def place(day: date, value: float) -> tuple[float, float]:
        return across(day.toordinal()), up(value)

    parts: list[Drawn] = [words(4, 12, shorten(unit, width - 110), "quiet")] if unit else []
    for tick in ticks:
        parts.append(line(left, up(tick), width - 4, up(tick), "rule"))
        parts.append(words(left - 6, up(tick) + 4, value_text(tick), "quiet number", "end"))
    for day, label in day_ticks(first, last, 5 if width <= NARROW else 9):
        x = across(day.toordinal())
        parts.append(line(x, bottom, x, bottom + 4, "tick"))
        anchor = "end" if x > width - 24 else "middle"
        parts.append(words(x, bottom + 18, label, "quiet number", anchor))
    if fan:
        parts += _fan([done[-1]] if done else [], fan, place)
    if len(line_expected) > 1:
        parts.append(path([place(v.day, v.value) for v in line_expected], "expected"))
    if steps:
        parts.append(_steps(steps, last, place))
    if deadline is not None:
        x = across(deadline.toordinal())
        parts.append(line(x, top - 6, x, bottom, "deadline"))
        parts.append(
            words(
                x - 5 if x > width / 2 else x + 5,
                top - 10,
                "deadline",
                "quiet",
                "end" if x > width / 2 else "start",
            )
        )
    if len(done) > 1:
        parts.append(path([place(v.day, v.value) for v in done], "done"))
    for index, v in enumerate(done):
        newest = index == len(done) - 1
        parts.append(
            group(
                hint(f"{day_text(v.day)}: {exact_text(v.value)} {unit}".rstrip()),
                circle(*place(v.day, v.value), 4.5 if newest else 2.6, "dot"),
            )
        )
    if done:
        parts.append(_newest(done[-1], place, width))
    description = _describe(done, line_expected, steps, fan, deadline, unit)
    svg = frame(
        "progress",
        *parts,
        *_key(bool(line_expected[1:]), bool(steps), bool(fan), height + 8),
        identity=identity,
        title=title,
        description=description,
        width=width,
        height=height + 18,
    )
    return Picture(svg, title, description, table)


def _newest(newest: DayValue, place: Place, width: float) -> Drawn:
    x, y = place(newest.day, newest.value)
    near_end = x > width - 60
    return words(
        x - 8 if near_end else x + 2,
        y - 9,
        value_text(newest.value),
        "value number",
        "end" if near_end else "middle",
    )


def _fan(start: list[DayValue], fan: list[DayForecast], place: Place) -> list[Drawn]:
    begin = [place(v.day, v.value) for v in start]
    upper = begin + [place(f.day, f.high) for f in fan]
    lower = [place(f.day, f.low) for f in fan]
    middle = begin + [place(f.day, f.middle) for f in fan]
    return [path(upper + lower[::-1], "fan", closed=True), path(middle, "fan-middle")]


def _steps(steps: list[DayValue], last: date, place: Place) -> Drawn:
    places: list[tuple[float, float]] = []
    for index, v in enumerate(steps):
        x, y = place(v.day, v.value)
        if places:
            places.append((x, places[-1][1]))
        places.append((x, y))
        if index == len(steps) - 1:
            places.append((place(last, v.value)[0], y))
    return path(places, "target")


def _key(expected: bool, target: bool, fan: bool, y: float) -> list[Drawn]:
    parts: list[Drawn] = [line(4, y, 22, y, "done"), words(27, y + 4, "so far", "quiet")]
    x = 76.0
    for shown, class_, label, room in (
        (expected, "expected", "expected", 84.0),
        (target, "target", "target", 70.0),
        (fan, "fan-middle", "forecast, 8 in 10", 120.0),
    ):
        if shown:
            parts += [line(x, y, x + 18, y, class_), words(x + 23, y + 4, label, "quiet")]
            x += room
    return parts


def _describe(
    done: list[DayValue],
    expected: list[DayValue],
    steps: list[DayValue],
    fan: list[DayForecast],
    deadline: date | None,
    unit: str,
) -> str:
    parts = []
    if done:
        newest = done[-1]
        parts.append(f"{exact_text(newest.value)} {unit}".rstrip() + f" on {day_text(newest.day)}")
    if steps:
        parts.append(f"target {exact_text(steps[-1].value)}")
    if fan:
        end = fan[-1]
        low, high = exact_text(end.low), exact_text(end.high)
        ahead = low if low == high else f"{low} to {high}"
        parts.append(f"forecast {ahead} on {day_text(end.day)}")
    if deadline is not None:
        parts.append(f"deadline {day_text(deadline)}")
    said = ", ".join(parts) or f"Expected line of {len(expected)} days, no check-in yet"
    return said[0].upper() + said[1:] + "."


def _table(
    title: str,
    done: list[DayValue],
    expected: list[DayValue],
    steps: list[DayValue],
    fan: list[DayForecast],
    deadline: date | None,
) -> Table:
    rows = [("so far", day_text(v.day), exact_text(v.value)) for v in done]
    rows += [("expected", day_text(v.day), exact_text(v.value)) for v in expected]
    rows += [("target from", day_text(v.day), exact_text(v.value)) for v in steps]
    rows += [
        (
            "forecast",
            day_text(f.day),
            f"{exact_text(f.middle)} ({exact_text(f.low)} to {exact_text(f.high)})",
        )
        for f in fan
    ]
    if deadline is not None:
        rows.append(("deadline", day_text(deadline), "–"))
    return Table(title, ("What", "Day", "Value"), tuple(rows))
