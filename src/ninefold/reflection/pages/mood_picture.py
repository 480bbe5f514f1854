"""Mood and energy over time, as one small picture with its table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from statistics import fmean

from ninefold.kernel.periods import Period
from ninefold.web.pictures.axes import Scale, day_text, day_ticks
from ninefold.web.pictures.drawing import Drawn, circle, frame, group, hint, line, path, words
from ninefold.web.pictures.picture import Picture, Table

MOOD_WORDS = ("", "heavy", "low", "even", "good", "bright")
ENERGY_WORDS = {-2: "empty", -1: "tired", 0: "so-so", 1: "fresh", 2: "full"}
# A mean over fewer days than this within a fortnight would be one day's weather.
FEWEST_FOR_A_MEAN = 3
_WIDTH, _LEFT, _RIGHT = 720.0, 58.0, 10.0

type Said = tuple[date, int | None, int | None]


def mood_picture(said: Sequence[Said], period: Period, *, identity: str) -> Picture:
    """Each day's mood (1 to 5) and energy (-2 to 2) as dots, and the mean of the fourteen days
    that end with each day as a line. Several on a day are averaged."""
    moods = _by_day([(on, mood) for on, mood, _ in said if mood is not None])
    energies = _by_day([(on, energy) for on, _, energy in said if energy is not None])
    across = Scale(
        period.starts_on.toordinal(), period.ends_on.toordinal(), _LEFT + 6, _WIDTH - _RIGHT - 6
    )
    parts: list[Drawn] = []
    parts += _lane(
        moods, across, period, Scale(1, 5, 96, 12), {5: "bright", 3: "even", 1: "heavy"}, "mood"
    )
    height = 128.0
    if energies:
        names = {2: "full", 0: "so-so", -2: "empty"}
        parts += _lane(energies, across, period, Scale(-2, 2, 214, 130), names, "energy")
        height = 246.0
    for day, label in day_ticks(period.starts_on, period.ends_on, 6):
        if day in period:
            parts.append(words(across(day.toordinal()), height - 6, label, "quiet", "middle"))
    title = "Mood and energy" if energies else "Mood"
    description = _describe(moods, energies, period)
    svg = frame(
        "mood hue-reflection",
        *parts,
        identity=identity,
        title=title,
        description=description,
        width=_WIDTH,
        height=height,
    )
    return Picture(svg, title, description, _table(title, moods, energies))


def _by_day(values: Sequence[tuple[date, int]]) -> dict[date, float]:
    days: dict[date, list[int]] = {}
    for on, value in values:
        days.setdefault(on, []).append(value)
    return {on: fmean(found) for on, found in sorted(days.items())}


def _lane(
    values: dict[date, float],
    across: Scale,
    period: Period,
    up: Scale,
    names: dict[int, str],
    kind: str,
) -> list[Drawn]:
    parts: list[Drawn] = []
    for value, name in names.items():
        parts.append(line(_LEFT, up(value), _WIDTH - _RIGHT, up(value), "rule"))
        parts.append(words(_LEFT - 8, up(value) + 4, name, "quiet", "end"))
    for stretch in _means(values, period):
        if len(stretch) > 1:
            places = [(across(on.toordinal()), up(mean)) for on, mean in stretch]
            parts.append(path(places, f"mean mean-{kind}"))
    parts += [
        group(
            hint(f"{day_text(on)}: {kind} {value:.1f}".replace(".0", "")),
            circle(across(on.toordinal()), up(value), 3, f"said said-{kind}"),
        )
        for on, value in values.items()
    ]
    return parts


def _means(values: dict[date, float], period: Period) -> list[list[tuple[date, float]]]:
    stretches: list[list[tuple[date, float]]] = [[]]
    for day in period:
        window = [values[on] for back in range(14) if (on := day - timedelta(days=back)) in values]
        if len(window) >= FEWEST_FOR_A_MEAN:
            stretches[-1].append((day, fmean(window)))
        elif stretches[-1]:
            stretches.append([])
    return stretches


def _describe(moods: dict[date, float], energies: dict[date, float], period: Period) -> str:
    if not moods and not energies:
        return "Nothing said in this time."
    days = len(moods.keys() | energies.keys())
    sentence = f"Said on {days} of {period.days} days."
    if moods:
        mean = fmean(moods.values())
        sentence += f" Mood {mean:.1f} on average, from 1 (heavy) to 5 (bright)."
    if energies:
        sentence += f" Energy {_signed(fmean(energies.values()))}, from -2 (empty) to +2 (full)."
    return sentence.replace(" -", " −")


def _signed(value: float) -> str:
    """With a sign, unless it is nothing: +0.6, -1, 0."""
    rounded = round(value, 1)
    return f"{rounded:+.1f}".removesuffix(".0") if rounded else "0"


def _table(title: str, moods: dict[date, float], energies: dict[date, float]) -> Table:
    rows = tuple(
        (
            day_text(on),
            f"{moods[on]:.1f}".removesuffix(".0") if on in moods else "–",
            _signed(energies[on]) if on in energies else "–",
        )
        for on in sorted(moods.keys() | energies.keys())
    )
    return Table(title, ("Day", "Mood", "Energy"), rows)
