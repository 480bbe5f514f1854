"""Reads of what is being tried out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Prefetch

from ninefold.kernel.periods import Period
from ninefold.passion.domain.energy import Dimension, GroupEnergy, energy_map
from ninefold.passion.models import Exploration, ExplorationStep
from ninefold.passion.queries.logs import energy_logs


def _with_steps(owner: Any) -> Any:
    return Exploration.objects.of(owner).prefetch_related(
        Prefetch("steps", ExplorationStep.objects.of(owner), to_attr="all_steps")
    )


def explorations(owner: Any, state: str) -> list[Exploration]:
    """The explorations in a state with their steps: running ones soonest to end first, others
    newest first."""
    order = {"running": "ends_on", "ended": "-ended_on"}.get(state, "-created_at")
    return list(_with_steps(owner).filter(state=state).order_by(order))


def exploration(owner: Any, key: object) -> Exploration:
    """One exploration with its steps. Raises NotFound."""
    found: Exploration = _with_steps(owner).one_of(owner, key)
    return found


def step(owner: Any, key: object) -> ExplorationStep:
    """One step. Raises NotFound."""
    return ExplorationStep.objects.one_of(owner, key)


def ending_by(owner: Any, until: date) -> list[Exploration]:
    """Running explorations whose end comes by `until`."""
    return list(
        Exploration.objects.of(owner).filter(state=Exploration.State.RUNNING, ends_on__lte=until)
    )


@dataclass(frozen=True)
class Outcome:
    """What was expected, what was felt, and what the logs of those days say (-2 to 2)."""

    predicted: int | None
    felt: int | None
    logged_mean: float | None
    logged: int

    @property
    def surprise(self) -> float | None:
        """How far it turned out above what was expected; the logs decide if there are any."""
        got = self.felt if self.logged_mean is None else self.logged_mean
        return None if got is None or self.predicted is None else got - self.predicted


def outcome(owner: Any, row: Exploration) -> Outcome:
    """Compare an exploration with its prediction."""
    logged: list[float] = []
    if row.activity and row.starts_on:
        last = row.ended_on or owner.today
        if last >= row.starts_on:
            period = Period(row.starts_on, last)
            logged = [one.energy for one in energy_logs(owner, period, activity=row.activity)]
    return Outcome(
        predicted=row.predicted_energy,
        felt=row.felt_energy,
        logged_mean=sum(logged) / len(logged) if logged else None,
        logged=len(logged),
    )


@dataclass(frozen=True)
class MapEffect:
    """What the energy map says of an exploration's activity without its days, and with them;
    None where it says nothing."""

    before: GroupEnergy | None
    after: GroupEnergy


def map_effect(owner: Any, row: Exploration) -> MapEffect | None:
    """How an exploration moved the energy map; None while nothing of it was logged."""
    if not (row.activity and row.starts_on):
        return None
    last = row.ended_on or owner.today
    if last < row.starts_on or not energy_logs(
        owner, Period(row.starts_on, last), activity=row.activity
    ):
        return None
    before, after = (
        _group(owner, row.activity, until) for until in (row.starts_on - timedelta(days=1), last)
    )
    return MapEffect(before, after) if after else None


def _group(owner: Any, activity: str, until: date) -> GroupEnergy | None:
    found = energy_map(energy_logs(owner, Period(date.min, until)), Dimension.ACTIVITY)
    named = (one for one in found.groups if one.name.casefold() == activity.casefold())
    return next(named, None)
