"""Mood beside progress, week by week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ninefold.reflection.domain.mood_and_progress import MoodWeek, Together, together
from ninefold.web.pictures.axes import Scale, day_text
from ninefold.web.pictures.drawing import Drawn, circle, frame, group, hint, line, words
from ninefold.web.pictures.picture import Picture, Table

_WIDTH, _HEIGHT = 560.0, 250.0


@dataclass(frozen=True)
class MoodAndProgress:
    """The weeks, what can be said of them, and the picture (None without a week)."""

    found: Together
    picture: Picture | None

    @property
    def sentence(self) -> str:
        """What the numbers say, with their count and their doubt, and nothing about causes."""
        one = self.found
        if one.missing:
            weeks = f"{one.missing} more week{'s' if one.missing > 1 else ''}"
            return f"{one.count} weeks with a mood so far; {weeks} before this says something."
        if one.correlation is None or one.low is None or one.high is None:
            return f"Over {one.count} weeks one of the two hardly changed: nothing to compare."
        numbers = (
            f"rank correlation {_signed(one.correlation)}, 90% interval "
            f"{_signed(one.low)} to {_signed(one.high)}, {one.count} weeks"
        )
        if not one.is_clear:
            return f"No clear pattern ({numbers})."
        words_ = "Brighter weeks and fuller weeks" if one.low > 0 else "Brighter and quieter weeks"
        return f"{words_} went together ({numbers}). Which moves which, numbers cannot tell."


def mood_and_progress(weeks: Sequence[MoodWeek]) -> MoodAndProgress:
    """Gather the picture and its sentence."""
    return MoodAndProgress(together(weeks), _picture(weeks) if weeks else None)


def _picture(weeks: Sequence[MoodWeek]) -> Picture:
    across, up = Scale(0, 7, 76, _WIDTH - 20), Scale(1, 5, _HEIGHT - 54, 16)
    parts: list[Drawn] = []
    for mood, name in {5: "bright", 3: "even", 1: "heavy"}.items():
        parts.append(line(64, up(mood), _WIDTH - 8, up(mood), "rule"))
        parts.append(words(56, up(mood) + 4, name, "quiet", "end"))
    for days in range(8):
        parts.append(words(across(days), _HEIGHT - 30, str(days), "quiet number", "middle"))
    parts.append(
        words(_WIDTH - 8, _HEIGHT - 8, "days of the week with something done", "quiet", "end")
    )
    # Weeks on the same spot stand beside each other, so that each is seen.
    seen: Counter[tuple[int, float]] = Counter()
    for week in weeks:
        spot = (week.days, round(week.mood, 1))
        aside = seen[spot]
        seen[spot] += 1
        shift = (aside + 1) // 2 * 5 * (1 if aside % 2 else -1)
        label = f"Week of {day_text(week.starts_on)}: mood {week.mood:.1f}, {week.days} days"
        parts.append(
            group(
                hint(label), circle(across(week.days) + shift, up(week.mood), 4, "said said-mood")
            )
        )
    title = "Mood and days with progress, week by week"
    description = f"{len(weeks)} weeks. Each dot is a week: how it felt, and on how many of its "
    description += "days something was done for goals, skills, learning or wins."
    svg = frame(
        "mood mood-progress hue-reflection",
        *parts,
        identity="mood-progress",
        title=title,
        description=description,
        width=_WIDTH,
        height=_HEIGHT,
    )
    rows = tuple(
        (day_text(week.starts_on), f"{week.mood:.1f}", str(week.moods), str(week.days))
        for week in weeks
    )
    table = Table(title, ("Week of", "Mood", "Moods said", "Days with progress"), rows)
    return Picture(svg, title, description, table)


def _signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")
