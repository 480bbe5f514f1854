"""Vision, goals, milestones, metrics, check-ins, and what a goal is planned to take."""

from ninefold.goals.models.check_in import CheckIn, MetricValue
from ninefold.goals.models.goal import Goal, Vision
from ninefold.goals.models.metric import Metric, TargetRevision
from ninefold.goals.models.milestone import Milestone
from ninefold.goals.models.plan import Dependency, PlanRevision, TimeEntry, WeeklyHours

__all__ = [
    "CheckIn",
    "Dependency",
    "Goal",
    "Metric",
    "MetricValue",
    "Milestone",
    "PlanRevision",
    "TargetRevision",
    "TimeEntry",
    "Vision",
    "WeeklyHours",
]
