"""Do all goals fit into the hours there are, and what would mend it?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ninefold.goals.domain.attainability import (
    Demand,
    Verdict,
    fewest_more_hours,
    fewest_weeks_moved,
    judge,
    least_parked,
    least_scope_cut,
    smallest_conflict,
    tightened,
)
from ninefold.goals.domain.attainability.hours import Source
from ninefold.goals.models import Goal
from ninefold.goals.pages.workload_picture import workload_picture
from ninefold.goals.queries import GoalNeed, Workload, demands, parked_goals, workload
from ninefold.web.pictures.picture import Picture


@dataclass(frozen=True)
class GoalHours:
    """A goal with its hours, as a line of the table."""

    goal: Goal
    hours: float
    spent: float
    source: str
    by_pace: float | None
    pace_says_much_more: bool
    waits_for: list[Goal]
    in_conflict: bool
    is_estimated: bool


@dataclass(frozen=True)
class Mend:
    """A change after which all fits: what it costs in words, each goal's part, and the fields
    that the button sends. `note` says how sure it is that nothing smaller would do."""

    way: str
    title: str
    parts: list[tuple[str, str]]
    fields: list[tuple[str, str]]
    note: str = ""


@dataclass(frozen=True)
class AttainabilityPage:
    """Everything on the page."""

    load: Workload
    verdict: Verdict
    rows: list[GoalHours]
    conflict: list[Goal]
    conflict_needed: float
    conflict_free: float
    conflict_by: date | None
    mends: list[Mend]
    picture: Picture
    without_hours: list[Goal]
    without_day: list[Goal]
    parked: list[Goal]

    @property
    def hours_a_week(self) -> float:
        """The hours a week that go into goals."""
        return self.load.hours.minutes / 60

    @property
    def has_limit(self) -> bool:
        """Whether the real week's room is known."""
        return self.load.capacity.usual_room is not None


def attainability_page(owner: Any) -> AttainabilityPage:
    """Gather the page."""
    load = workload(owner)
    wanted = demands(load)
    verdict = judge(wanted, load.capacity)
    known = load.hours.source != "unknown"
    conflict = smallest_conflict(wanted, load.capacity) if known else []
    goals = {str(one.goal.pk): one for one in load.needs}
    needed, free, by = _where(conflict, wanted, load)
    due = [(d.due_on, goals[d.key].goal.title) for d in tightened(wanted) if d.due_on]
    return AttainabilityPage(
        load=load,
        verdict=verdict,
        rows=[_row(one, load, set(conflict)) for one in load.needs],
        conflict=[goals[key].goal for key in conflict],
        conflict_needed=needed,
        conflict_free=free,
        conflict_by=by,
        mends=_mends(wanted, load, goals) if conflict else [],
        picture=workload_picture(verdict, load.capacity, due),
        without_hours=[one.goal for one in load.needs if one.need.source is Source.UNKNOWN],
        without_day=[
            goals[d.key].goal for d in tightened(wanted) if d.due_on is None and d.minutes
        ],
        parked=parked_goals(owner),
    )


def _row(one: GoalNeed, load: Workload, conflict: set[str]) -> GoalHours:
    return GoalHours(
        goal=one.goal,
        hours=one.need.minutes / 60,
        spent=one.spent / 60,
        source=one.need.source.value,
        by_pace=None if one.need.by_pace is None else one.need.by_pace / 60,
        pace_says_much_more=one.need.pace_says_much_more,
        waits_for=load.ties.open_before(one.goal),
        in_conflict=str(one.goal.pk) in conflict,
        is_estimated=one.said is not None,
    )


def _where(
    conflict: list[str], wanted: list[Demand], load: Workload
) -> tuple[float, float, date | None]:
    """Hours needed and free of the conflicting goals, and the day on which they clash."""
    kept = [demand for demand in wanted if demand.key in conflict]
    points = [point for point in judge(kept, load.capacity).points if point.short]
    if not points:
        return 0, 0, None
    worst = max(points, key=lambda point: point.short)
    return worst.needed / 60, worst.free / 60, worst.on


def _mends(wanted: list[Demand], load: Workload, goals: dict[str, GoalNeed]) -> list[Mend]:
    found = [
        _moving(wanted, load, goals),
        _cutting(wanted, load, goals),
        _adding(wanted, load),
        _parking(wanted, load, goals),
    ]
    return [mend for mend in found if mend is not None]


def _moving(wanted: list[Demand], load: Workload, goals: dict[str, GoalNeed]) -> Mend | None:
    found = fewest_weeks_moved(wanted, load.capacity)
    if found is None:
        return None
    note = (
        "No smaller number of weeks would do."
        if found.proven
        else f"The smallest that was found; fewer than {found.at_least} would not do."
    )
    return Mend(
        "move",
        f"Move {_count(len(found.moves), 'deadline')} by {_count(found.weeks, 'week')} in all",
        [
            (goals[key].goal.title, f"{_count(weeks, 'week')} later, to {day:%-d %B %Y}")
            for key, day, weeks in found.moves
        ],
        [("move", f"{key}:{day.isoformat()}") for key, day, _ in found.moves],
        note,
    )


def _cutting(wanted: list[Demand], load: Workload, goals: dict[str, GoalNeed]) -> Mend:
    found = least_scope_cut(wanted, load.capacity)
    left = {d.key: d.minutes for d in wanted}
    return Mend(
        "scope",
        f"Leave out {_hours(found.minutes)} of work",
        [
            (goals[key].goal.title, f"{_hours(minutes)} less, {_hours(left[key] - minutes)} left")
            for key, minutes in found.cuts
        ],
        [("hours", f"{key}:{max(0, left[key] - minutes) / 60:.4f}") for key, minutes in found.cuts],
        "Less would not do; it is taken where it matters least to you.",
    )


def _adding(wanted: list[Demand], load: Workload) -> Mend | None:
    found = fewest_more_hours(wanted, load.capacity)
    if found is None:
        return None
    total = (load.hours.minutes + found.minutes) / 60
    return Mend(
        "add",
        f"Give your goals {_hours(found.minutes)} more a week",
        [("Each week from now on", f"{total:.4g} h in place of {load.hours.minutes / 60:.4g} h")],
        [("weekly_hours", f"{total:.4f}")],
        "The fewest that would do, to a quarter of an hour.",
    )


def _parking(wanted: list[Demand], load: Workload, goals: dict[str, GoalNeed]) -> Mend:
    found = least_parked(wanted, load.capacity)
    return Mend(
        "park",
        f"Park {_count(len(found.keys), 'goal')}",
        [(goals[key].goal.title, "waits until you take it up again") for key in found.keys],
        [("park", key) for key in found.keys],
        "No choice that matters less to you would do."
        if found.proven
        else "The lightest choice found in the time.",
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _hours(minutes: int) -> str:
    whole, rest = divmod(minutes, 60)
    return " ".join(part for part in (whole and f"{whole} h", rest and f"{rest} min") if part)
