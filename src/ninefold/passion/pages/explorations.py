"""What is being tried out, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ninefold.passion.models import Exploration, ExplorationStep
from ninefold.passion.queries.explorations import (
    Outcome,
    explorations,
    outcome,
)
from ninefold.passion.queries.explorations import (
    exploration as find_exploration,
)


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
class ExplorationPage:
    """One exploration, whole."""

    shown: ExplorationShown
    outcome: Outcome


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
    return ExplorationPage(_shown(row, owner.today), outcome(owner, row))
