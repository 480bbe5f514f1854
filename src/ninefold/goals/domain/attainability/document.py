"""Attainability of goals that stand in a JSON document: what the command line and the API take.

{"today": "2027-01-04", "hours_per_week": 6, "goals": [
    {"id": "talk", "hours": 20, "due": "2027-02-01", "weight": 3},
    {"id": "team", "hours": 30, "due": "2027-03-01", "after": ["talk"]}]}
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from typing import Any

from ninefold.goals.domain.attainability.capacity import Capacity
from ninefold.goals.domain.attainability.conflict import smallest_conflict
from ninefold.goals.domain.attainability.demand import Demand, before
from ninefold.goals.domain.attainability.mends import (
    fewest_more_hours,
    fewest_weeks_moved,
    least_parked,
    least_scope_cut,
)
from ninefold.goals.domain.attainability.verdict import judge

MOST_GOALS = 200
MOST_HOURS = 100_000
LAST_YEAR = 2200


class DocumentFault(ValueError):
    """Something in the document cannot be read; `field` names it, such as "goals[2].due"."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(f"{field}: {message}")
        self.field = field
        self.message = message


def read(document: Any, *, today: date) -> tuple[list[Demand], Capacity]:
    """Return the goals and the hours of a document; its own "today" counts before `today`.

    Raises DocumentFault.
    """
    if not isinstance(document, dict):
        raise DocumentFault("document", 'must be an object with "hours_per_week" and "goals"')
    day = _day(document.get("today"), "today") or today
    minutes = _minutes(document.get("hours_per_week"), "hours_per_week", 168)
    goals = document.get("goals")
    if not isinstance(goals, list) or not 1 <= len(goals) <= MOST_GOALS:
        raise DocumentFault("goals", f"must be a list of 1 to {MOST_GOALS} goals")
    demands = [_demand(goal, f"goals[{place}]") for place, goal in enumerate(goals)]
    known: set[str] = set()
    for place, demand in enumerate(demands):
        if demand.key in known:
            raise DocumentFault(f"goals[{place}].id", f"“{demand.key}” stands twice")
        known.add(demand.key)
    for place, demand in enumerate(demands):
        for name in demand.blocked_by:
            if name not in known:
                raise DocumentFault(f"goals[{place}].after", f"there is no goal “{name}”")
    try:
        before(demands)
    except ValueError as error:
        raise DocumentFault("goals", f"go round in a {error}") from error
    return demands, Capacity(day, minutes)


def _demand(goal: Any, field: str) -> Demand:
    if not isinstance(goal, dict):
        raise DocumentFault(field, 'must be an object such as {"id": "talk", "hours": 20}')
    key = goal.get("id")
    if not isinstance(key, str) or not key or len(key) > 300:
        raise DocumentFault(f"{field}.id", "must be a text that names the goal")
    weight = goal.get("weight", 2)
    if isinstance(weight, bool) or not isinstance(weight, int) or not 1 <= weight <= 9:
        raise DocumentFault(f"{field}.weight", "must be a whole number from 1 to 9")
    after = goal.get("after", [])
    if not isinstance(after, list) or not all(isinstance(name, str) for name in after):
        raise DocumentFault(f"{field}.after", "must be a list of the ids that come first")
    return Demand(
        key,
        _minutes(goal.get("hours"), f"{field}.hours", MOST_HOURS),
        _day(goal.get("due"), f"{field}.due"),
        weight,
        tuple(after),
    )


def _minutes(hours: Any, field: str, most: float) -> int:
    if isinstance(hours, bool) or not isinstance(hours, int | float) or not math.isfinite(hours):
        raise DocumentFault(field, "must be a number of hours, such as 7.5")
    if not 0 <= hours <= most:
        raise DocumentFault(field, f"must lie between 0 and {most:,}")
    return round(hours * 60)


def _day(text: Any, field: str) -> date | None:
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except (TypeError, ValueError):
        raise DocumentFault(field, "must be a day such as 2027-03-31") from None
    if not 1900 <= day.year <= LAST_YEAR:
        raise DocumentFault(field, f"must lie between 1900 and {LAST_YEAR}")
    return day


def answer(demands: Sequence[Demand], capacity: Capacity) -> dict[str, Any]:
    """Return the verdict, the smallest conflict and the smallest mends, ready for JSON; the
    mends are empty when everything fits. Hours are rounded to a hundredth."""
    verdict = judge(demands, capacity)
    found: dict[str, Any] = {
        "today": capacity.today.isoformat(),
        "hours_per_week": _hours(capacity.weekly_minutes),
        "fits": verdict.fits,
        "points": [
            {
                "by": point.on.isoformat(),
                "needed_hours": _hours(point.needed),
                "free_hours": _hours(point.free),
                "short_hours": _hours(point.short),
            }
            for point in verdict.points
        ],
        "conflict": smallest_conflict(demands, capacity),
        "mends": {},
    }
    if not verdict.fits:
        found["mends"] = _mends(demands, capacity)
    return found


def _mends(demands: Sequence[Demand], capacity: Capacity) -> dict[str, Any]:
    moved = fewest_weeks_moved(demands, capacity)
    cut = least_scope_cut(demands, capacity)
    more = fewest_more_hours(demands, capacity)
    parked = least_parked(demands, capacity)
    return {
        "move": None
        if moved is None
        else {
            "weeks": moved.weeks,
            "at_least": moved.at_least,
            "proven": moved.proven,
            "moves": [
                {"id": key, "due": day.isoformat(), "weeks": weeks}
                for key, day, weeks in moved.moves
            ],
        },
        "scope": {
            "hours": _hours(cut.minutes),
            "cuts": [{"id": key, "hours": _hours(minutes)} for key, minutes in cut.cuts],
        },
        "hours_per_week": None if more is None else {"more": _hours(more.minutes)},
        "park": {"ids": list(parked.keys), "weight": parked.weight, "proven": parked.proven},
    }


def _hours(minutes: int) -> float:
    return round(minutes / 60, 2)


def lines(found: dict[str, Any]) -> list[str]:
    """Return an answer in words, a line each."""
    if found["fits"]:
        return ["All goals fit."]
    worst = max(found["points"], key=lambda point: float(point["short_hours"]))
    said = [
        f"By {worst['by']}, {worst['needed_hours']:g} h are needed and "
        f"{worst['free_hours']:g} h are free.",
        f"Clash: {', '.join(found['conflict'])}",
    ]
    mends = found["mends"]
    if mends["move"]:
        moves = ", ".join(f"{move['id']} to {move['due']}" for move in mends["move"]["moves"])
        said.append(f"Move {mends['move']['weeks']} weeks in all: {moves}")
    cuts = ", ".join(f"{cut['id']} {cut['hours']:g} h" for cut in mends["scope"]["cuts"])
    said.append(f"Or leave out {mends['scope']['hours']:g} h: {cuts}")
    if mends["hours_per_week"]:
        said.append(f"Or give {mends['hours_per_week']['more']:g} h more a week")
    said.append(f"Or park {', '.join(mends['park']['ids'])}")
    return said
