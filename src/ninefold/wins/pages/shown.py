"""One win as pages show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from ninefold.kernel.plugs import Card
from ninefold.wins.domain import win as domain
from ninefold.wins.domain.evidence import Rung, Standing, standing
from ninefold.wins.domain.figures import change, quantity
from ninefold.wins.models import Win
from ninefold.wins.queries import connected, domain_win

IMPACT_NAMES = {1: "small", 2: "medium", 3: "large"}
RUNG_NAMES = {
    Rung.CLAIM: "a claim",
    Rung.NUMBER: "a number",
    Rung.LINK: "something to look at",
    Rung.WITNESS: "a witness",
}


@dataclass(frozen=True)
class Figure:
    """A metric in words: "40 h" to "5 h", "−88%"; `way` is up, down or level."""

    name: str
    before: str
    after: str
    moved: str
    way: str


@dataclass(frozen=True)
class Step:
    """A rung of the evidence ladder, reached or not."""

    name: str
    is_reached: bool
    is_next: bool


@dataclass(frozen=True)
class ShownWin:
    """A win with what belongs to it, in words."""

    row: Win
    value: domain.Win
    standing: Standing
    figure: Figure | None
    goals: Sequence[Card]
    skills: Sequence[Card]

    @property
    def steps(self) -> list[Step]:
        """The four rungs in order."""
        return [
            Step(RUNG_NAMES[rung], rung in self.standing.rungs, rung is self.standing.next_rung)
            for rung in Rung
        ]

    @property
    def impact_name(self) -> str:
        """small, medium or large."""
        return IMPACT_NAMES[self.row.impact]


def figure(metric: domain.Metric | None) -> Figure | None:
    """A metric in words, None without one."""
    if metric is None:
        return None
    before = metric.before
    way = "level"
    if before is not None and before != metric.after:
        way = "up" if metric.after > before else "down"
    return Figure(
        name=metric.name,
        before="" if before is None else quantity(before, metric.unit),
        after=quantity(metric.after, metric.unit),
        moved=change(metric),
        way=way,
    )


def shown_wins(owner: Any, rows: Sequence[Win]) -> list[ShownWin]:
    """Rows read with their parts, ready to show, in a fixed number of queries."""
    around = connected(owner, rows)
    shown = []
    for row in rows:
        value = domain_win(row, around)
        key = str(row.pk)
        shown.append(
            ShownWin(
                row=row,
                value=value,
                standing=standing(value),
                figure=figure(value.metric),
                goals=around.goals.get(key, []),
                skills=around.skills.get(key, []),
            )
        )
    return shown


def as_told(one: ShownWin, value: domain.Win) -> ShownWin:
    """The same win as a reader is told of it. Pages for guests show `value`, never `row`."""
    return replace(one, value=value, figure=figure(value.metric), goals=[], skills=[])
