"""A checklist as a metric: what it asked for on a day, and how much of that was done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ninefold.goals.domain.progress import Measurement, TargetRevision


@dataclass(frozen=True, slots=True)
class Item:
    """Something to do, on the list from `added_on`; `done_on` is None while it is open."""

    added_on: date
    done_on: date | None = None


def targets(items: Sequence[Item]) -> list[TargetRevision]:
    """Return how many items the list held from each day on that something was added."""
    days = sorted({item.added_on for item in items})
    return [TargetRevision(day, float(sum(item.added_on <= day for item in items))) for day in days]


def ticks(items: Sequence[Item]) -> list[Measurement]:
    """Return how many items were done by the end of each day on which one was."""
    days = sorted({item.done_on for item in items if item.done_on is not None})
    return [
        Measurement(
            day, float(sum(item.done_on is not None and item.done_on <= day for item in items))
        )
        for day in days
    ]
