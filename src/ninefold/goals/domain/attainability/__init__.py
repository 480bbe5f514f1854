"""Whether all goals can be met in the hours there are, and what would mend it."""

from ninefold.goals.domain.attainability.capacity import Capacity
from ninefold.goals.domain.attainability.conflict import smallest_conflict
from ninefold.goals.domain.attainability.demand import Demand, tightened
from ninefold.goals.domain.attainability.mends import (
    HoursMend,
    MoveMend,
    ParkMend,
    ScopeMend,
    fewest_more_hours,
    fewest_weeks_moved,
    least_parked,
    least_scope_cut,
)
from ninefold.goals.domain.attainability.verdict import Point, Verdict, judge

__all__ = [
    "Capacity",
    "Demand",
    "HoursMend",
    "MoveMend",
    "ParkMend",
    "Point",
    "ScopeMend",
    "Verdict",
    "fewest_more_hours",
    "fewest_weeks_moved",
    "judge",
    "least_parked",
    "least_scope_cut",
    "smallest_conflict",
    "tightened",
]
