"""What is being tried out, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from ninefold.kernel.periods import Period
from ninefold.occupations.queries import attribution
from ninefold.passion.models import Exploration, ExplorationStep
from ninefold.passion.queries.explorations import (
    MapEffect,
    Outcome,
    explorations,
    map_effect,
    outcome,
)
from ninefold.passion.queries.explorations import (
    exploration as find_exploration,
)
from ninefold.scheduling.queries import practice_blocks
from ninefold.web.pictures import Picture
from ninefold.web.pictures import energy_map as draw_energy_map


@dataclass(frozen=True)
class ExplorationShown:
    """An exploration with its steps as a line of a list."""

    row: Exploration
    steps: list[ExplorationStep]
    today: date

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(step.done_on is not None for step in self.steps)

    @property
    def next_step(self) -> ExplorationStep | None:
        """The first step that is not done."""
        return next((step for step in self.steps if step.done_on is None), None)

    @property
    def days_left(self) -> int | None:
        """Days until it ends, today counted; negative when its end has passed."""
        return (self.row.ends_on - self.today).days if self.row.ends_on else None

    @property
    def day(self) -> int | None:
        """Which day of it today is, from 1."""
        return (self.today - self.row.starts_on).days + 1 if self.row.starts_on else None


@dataclass(frozen=True)
class ExplorationsPage:
    """What could I try?"""

    running: list[ExplorationShown]
    planned: list[ExplorationShown]
    ended: list[ExplorationShown]

    @property
    def is_empty(self) -> bool:
        """Whether there is none."""
        return not (self.running or self.planned or self.ended)


@dataclass(frozen=True)
class BlockShown:
    """A time that is set aside for it, on the owner's clock."""

    starts_at: datetime
    minutes: int
    is_done: bool
    url: str

    @property
    def log_query(self) -> str:
        """What a log of it already knows."""
        return urlencode(
            {
                "minutes": self.minutes,
                "on": f"{self.starts_at:%Y-%m-%d}",
                "at": f"{self.starts_at:%H:%M}",
            }
        )


@dataclass(frozen=True)
class ExplorationPage:
    """One exploration, whole."""

    shown: ExplorationShown
    outcome: Outcome
    effect: MapEffect | None
    effect_picture: Picture | None
    blocks: list[BlockShown]
    attribution: str


def _shown(row: Any, today: date) -> ExplorationShown:
    return ExplorationShown(row, row.all_steps, today)


def explorations_page(owner: Any) -> ExplorationsPage:
    """Gather the explorations by state."""
    today = owner.today
    return ExplorationsPage(
        **{
            state: [_shown(row, today) for row in explorations(owner, state)]
            for state in ("running", "planned", "ended")
        }
    )


def exploration_page(owner: Any, key: object) -> ExplorationPage:
    """Gather one exploration. Raises NotFound."""
    row = find_exploration(owner, key)
    effect = map_effect(owner, row)
    return ExplorationPage(
        _shown(row, owner.today),
        outcome(owner, row),
        effect,
        _effect_picture(effect) if effect else None,
        _blocks(owner, row),
        attribution() if row.occupation_code else "",
    )


def _effect_picture(effect: MapEffect) -> Picture:
    rows = [replace(effect.after, name="with it")]
    if effect.before:
        rows.insert(0, replace(effect.before, name="before it"))
    return draw_energy_map(
        rows, identity="effect", title="Energy before and with it", keep_order=True
    )


def _blocks(owner: Any, row: Exploration) -> list[BlockShown]:
    if not (row.weekly_minutes and row.starts_on and row.ends_on):
        return []
    zone = ZoneInfo(owner.time_zone)
    found = practice_blocks(owner, Period(row.starts_on, max(row.ends_on, row.starts_on)))
    return [
        BlockShown(
            block.starts_at.astimezone(zone),
            block.minutes,
            block.state == "done",
            block.get_absolute_url(),
        )
        for block in found
        if block.serves == row.ref and block.state in ("planned", "done")
    ]
