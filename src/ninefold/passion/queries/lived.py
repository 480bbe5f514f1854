"""Reads of which area of interest the logged activities belong to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from ninefold.kernel.periods import Period
from ninefold.passion.domain.area_words import Suggestion, suggest_area
from ninefold.passion.domain.areas import Area
from ninefold.passion.domain.energy import EnergyLog
from ninefold.passion.models import ActivityArea, ActivityLog
from ninefold.passion.queries.logs import energy_logs

NONE = "-"


def named_areas(owner: Any) -> dict[tuple[str, str], str]:
    """What the owner said: (sort, name in small letters) to R, I, A, S, E, C or "-"."""
    return {
        (row.sort, row.name.casefold()): row.area
        for row in ActivityArea.objects.of(owner).order_by("changed_at")
    }


def logs_with_areas(
    owner: Any, period: Period | None = None
) -> list[tuple[EnergyLog, Area | None]]:
    """Logs that say how they felt, each with the area of its activity, or else of its topic."""
    named = named_areas(owner)
    return [(entry, _area_of(entry, named)) for entry in energy_logs(owner, period)]


def _area_of(entry: EnergyLog, named: dict[tuple[str, str], str]) -> Area | None:
    said = named.get(("activity", entry.activity.casefold()))
    if said is None:
        said = named.get(("topic", entry.topic.casefold()))
    return Area(said) if said and said != NONE else None


@dataclass(frozen=True)
class Placed:
    """An activity or topic: how many logs it has, the area that the owner gave it ("" for none
    yet, "-" for none of the six), and what its words suggest."""

    sort: str
    name: str
    count: int
    area: str
    suggestion: Suggestion | None


def placed(owner: Any, sort: str) -> list[Placed]:
    """The activities or topics ("activity", "topic") of the log, those with most logs first."""
    named = named_areas(owner)
    counts: Counter[str] = Counter()
    spelt: dict[str, str] = {}
    rows = ActivityLog.objects.of(owner).exclude(**{sort: ""}).order_by("on", "created_at")
    for name in rows.values_list(sort, flat=True):
        counts[name.casefold()] += 1
        spelt.setdefault(name.casefold(), name)
    return [
        Placed(sort, spelt[name], count, named.get((sort, name), ""), suggest_area(spelt[name]))
        for name, count in counts.most_common()
    ]
