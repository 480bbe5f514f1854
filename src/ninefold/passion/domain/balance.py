"""What gave and what took energy in a short time, by plain counts: a week is too short for
intervals."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ninefold.passion.domain.energy import EnergyLog


@dataclass(frozen=True, slots=True)
class Tally:
    """An activity in a stretch of days: how often it gave energy, took it, or did neither."""

    activity: str
    gave: int
    took: int
    neither: int
    minutes: int
    total: float

    @property
    def count(self) -> int:
        """How many logs."""
        return self.gave + self.took + self.neither

    @property
    def mean(self) -> float:
        """Mean energy of the logs, -2 to 2."""
        return self.total / self.count

    @property
    def gave_times(self) -> str:
        """How often it gave energy, in words."""
        return times(self.gave, self.count)

    @property
    def took_times(self) -> str:
        """How often it took energy, in words."""
        return times(self.took, self.count)


def times(some: int, count: int) -> str:
    """How often of `count` times, in words: "2 of 3 times", and "twice" for all of two."""
    if some < count:
        return f"{some} of {count} times"
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def tally(logs: Iterable[EnergyLog]) -> tuple[list[Tally], list[Tally]]:
    """Activities that gave more than they took, most first, and those that took more."""
    grouped: dict[str, list[EnergyLog]] = {}
    for entry in logs:
        grouped.setdefault(" ".join(entry.activity.split()).casefold(), []).append(entry)
    found = [
        Tally(
            activity=group[0].activity,
            gave=sum(entry.energy > 0 for entry in group),
            took=sum(entry.energy < 0 for entry in group),
            neither=sum(entry.energy == 0 for entry in group),
            minutes=sum(entry.minutes for entry in group),
            total=sum(entry.energy for entry in group),
        )
        for group in grouped.values()
    ]
    gave = sorted((t for t in found if t.total > 0), key=lambda t: (-t.total, t.activity))
    took = sorted((t for t in found if t.total < 0), key=lambda t: (t.total, t.activity))
    return gave, took
