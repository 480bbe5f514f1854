"""Reads for looking back on a day, week, month, quarter or year."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from typing import Any

from ninefold.kernel.periods import Period
from ninefold.reflection.models import Entry


@dataclass(frozen=True)
class Written:
    """What a stretch of time holds: days with words, words, moods and energies said."""

    days: int = 0
    entries: int = 0
    words: int = 0
    mood: float | None = None
    moods: int = 0
    energy: float | None = None
    tags: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class DayWritten:
    """One row of the journal as sums need it."""

    on: date
    words: int
    is_written: bool
    mood: int | None
    energy: int | None
    tags: tuple[str, ...]


def rows_of(owner: Any, period: Period) -> list[DayWritten]:
    """Everything of the journal in the period; of what is sealed only that it is there."""
    rows = Entry.objects.of(owner).filter(on__gte=period.starts_on, on__lte=period.ends_on)
    return [
        DayWritten(on, len(text.split()), bool(text.strip() or key), mood, energy, tuple(tags))
        for on, text, key, mood, energy, tags in rows.order_by("on").values_list(
            "on", "text", "sealed_with", "mood", "energy", "tags"
        )
    ]


def written_of(rows: list[DayWritten], period: Period) -> Written:
    """The sums of those rows that lie in the period."""
    here = [row for row in rows if row.on in period]
    moods = [row.mood for row in here if row.mood is not None]
    energies = [row.energy for row in here if row.energy is not None]
    tags: dict[str, int] = defaultdict(int)
    for row in here:
        for tag in row.tags:
            tags[tag] += 1
    ranked = sorted(tags.items(), key=lambda pair: (-pair[1], pair[0]))
    return Written(
        days=len({row.on for row in here if row.is_written}),
        entries=sum(row.is_written for row in here),
        words=sum(row.words for row in here),
        mood=fmean(moods) if moods else None,
        moods=len(moods),
        energy=fmean(energies) if energies else None,
        tags=tuple(ranked[:8]),
    )
