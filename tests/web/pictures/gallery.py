"""Every picture, drawn from ordinary and from odd values, for the tests that hold for all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ninefold.web import pictures
from ninefold.web.pictures import Picture
from ninefold.web.pictures.strategies import STRATEGY_NAMES

DAY = date(2026, 3, 2)


class Found(NamedTuple):
    """One group of the energy map."""

    name: str
    mean: float
    low: float
    high: float
    count: int


def rosette(name: str, values: Sequence[float], width: float) -> Picture:
    shares = [_share(value) for value in values][:9]
    petals = [
        pictures.Petal(strategy, share, 1 - share, name)
        for strategy, share in zip(STRATEGY_NAMES, shares, strict=False)
    ]
    return pictures.rosette(petals, identity="one", title=name)


def small_rosette(name: str, values: Sequence[float], width: float) -> Picture:
    petals = [pictures.Petal("wins", _share(value)) for value in values]
    return pictures.rosette(petals, identity="one", title=name, size=pictures.RosetteSize.SMALL)


def energy(name: str, values: Sequence[float], width: float) -> Picture:
    groups = [
        Found(name, mean, max(-2, mean - 0.7), min(2, mean + 0.3), place)
        for place, mean in enumerate((_share(value) * 4 - 2 for value in values), 1)
    ]
    return pictures.energy_map(groups, identity="one", title=name, width=width)


def progress(name: str, values: Sequence[float], width: float) -> Picture:
    points = [
        pictures.DayValue(DAY + timedelta(9 * place), value) for place, value in enumerate(values)
    ]
    fan = [
        pictures.DayForecast(DAY + timedelta(300 + place), value, value, value)
        for place, value in enumerate(values)
    ]
    return pictures.progress_line(
        points,
        identity="one",
        title=name,
        unit=name,
        expected=points[:2],
        targets=points[1:],
        forecast=fan,
        deadline=DAY + timedelta(400) if values else None,
        width=width,
    )


def skills(name: str, values: Sequence[float], width: float) -> Picture:
    levels = [pictures.SkillLevel(name, 5 * _share(v), 5 - 5 * _share(v)) for v in values]
    return pictures.skill_radar(levels, identity="one", title=name, width=width)


def week(name: str, values: Sequence[float], width: float) -> Picture:
    days = [DAY + timedelta(place) for place in range(7)]
    kinds = list(pictures.BlockKind)
    blocks = [
        pictures.Block(
            days[place % 7], 20 * _share(value), 20 * _share(value) + 1, kinds[place % 3], name
        )
        for place, value in enumerate(values)
    ]
    return pictures.week_plan(days, blocks, identity="one", title=name, today=DAY, width=width)


def people(name: str, values: Sequence[float], width: float) -> Picture:
    known = [
        pictures.PersonContact(
            name,
            DAY - timedelta(round(20000 * _share(value))) if place % 4 else None,
            place * 20 + 1 if place % 3 else None,
        )
        for place, value in enumerate(values)
    ]
    return pictures.people_by_recency(known, identity="one", today=DAY, title=name, width=width)


def year(name: str, values: Sequence[float], width: float) -> Picture:
    wins = [
        pictures.DayImpact(
            date(2026, 1, 1) + timedelta(round(364 * _share(v))), place % 3 + 1, name
        )
        for place, v in enumerate(values)
    ]
    return pictures.year_grid(wins, identity="one", year=2026, title=name, width=width)


def slopes(name: str, values: Sequence[float], width: float) -> Picture:
    changes = [
        pictures.Change(name, value, after)
        for value, after in zip(values, reversed(values), strict=True)
    ]
    return pictures.before_after(changes, identity="one", title=name, width=width)


def calibration(name: str, values: Sequence[float], width: float) -> Picture:
    groups = [
        pictures.ConfidenceGroup(_share(v), 1 - _share(v), place, 0.0, 1.0)
        for place, v in enumerate(values, 1)
    ]
    return pictures.calibration(groups, identity="one", title=name, width=width)


def coverage(name: str, values: Sequence[float], width: float) -> Picture:
    columns = [name] * min(len(values), 6)
    counts = [[round(1e6 * _share(value))] * len(columns) for value in values]
    return pictures.coverage(
        [name] * len(values), columns, counts, identity="one", title=name, corner=name, width=width
    )


def contributions(name: str, values: Sequence[float], width: float) -> Picture:
    parts = [pictures.Part(name, value, name) for value in values]
    return pictures.contributions(parts, identity="one", title=name, width=width)


def bar(name: str, values: Sequence[float], width: float) -> Picture:
    done = values[0] if values else 0.0
    return pictures.progress_bar(done, identity="one", title=name, expected=0.5)


def spark(name: str, values: Sequence[float], width: float) -> Picture:
    return pictures.sparkline(values, identity="one", title=name)


def _share(value: float) -> float:
    """Any number as one from 0 to 1."""
    return 0.5 + 0.5 * value / (1 + abs(value))


ALL: dict[str, Callable[[str, Sequence[float], float], Picture]] = {
    drawn.__name__: drawn
    for drawn in (
        rosette,
        small_rosette,
        energy,
        progress,
        skills,
        week,
        people,
        year,
        slopes,
        calibration,
        coverage,
        contributions,
        bar,
        spark,
    )
}
