"""What a win must say before it can be kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from ninefold.kernel.refusals import Refusal

LARGEST_FIGURE = Decimal(10) ** 17


class CannotKeepWin(Refusal):
    """The win, or what belongs to it, cannot be kept as it is."""


def checked_title(title: str) -> str:
    """The title on one line. Raises CannotKeepWin when it is empty."""
    flat = " ".join(title.split())
    if not flat:
        raise CannotKeepWin("Say in a few words what went well.", field="title")
    return flat[:300]


def checked_day(owner: Any, on: date | None) -> date:
    """The day, today when not said. Raises CannotKeepWin for one that is still to come."""
    day: date = on or owner.today
    if day > owner.today:
        raise CannotKeepWin(
            "A win has happened already: choose today or an earlier day.", field="on"
        )
    return day


def checked_metric(
    name: str, before: Decimal | None, after: Decimal | None, unit: str
) -> dict[str, Any]:
    """The four values of a metric for the row, all empty when there is no figure.

    Raises CannotKeepWin for a name or a before without an after, or a figure too long to keep.
    """
    if after is None:
        if before is not None:
            raise CannotKeepWin("Give the figure after, too.", field="metric_after")
        if name.strip():
            raise CannotKeepWin("Give the figure that it came to.", field="metric_after")
        return {
            "metric_name": "",
            "metric_before": None,
            "metric_after": None,
            "metric_unit": unit.strip()[:30],
        }
    for field, figure in (("metric_before", before), ("metric_after", after)):
        if figure is not None and (not figure.is_finite() or abs(figure) >= LARGEST_FIGURE):
            raise CannotKeepWin("Give a number of at most 17 digits.", field=field)
    return {
        "metric_name": name.strip()[:100],
        "metric_before": before,
        "metric_after": after,
        "metric_unit": unit.strip()[:30],
    }


def checked_impact(impact: int) -> int:
    """The impact. Raises CannotKeepWin outside of 1 to 3."""
    if impact not in (1, 2, 3):
        raise CannotKeepWin("Impact runs from 1, small, to 3, large.", field="impact")
    return impact


def distinct(words: Iterable[str], longest: int) -> list[str]:
    """The words without blanks, empty ones and repetitions whatever their case, in order."""
    found: dict[str, str] = {}
    for word in words:
        flat = " ".join(word.split())[:longest]
        if flat:
            found.setdefault(flat.casefold(), flat)
    return list(found.values())
