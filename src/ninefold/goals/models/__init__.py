"""Vision, goals, milestones, metrics, check-ins, and what a goal is planned to take."""

from ninefold.goals.models.check_in import CheckIn, MetricValue
from ninefold.goals.models.goal import Goal, Vision
from ninefold.goals.models.metric import ChecklistItem, Metric, TargetRevision
from ninefold.goals.models.milestone import Milestone, MilestoneRevision
from ninefold.goals.models.plan import Dependency, PlanRevision, TimeEntry, WeeklyHours

__all__ = [
    "CheckIn",
    "ChecklistItem",
    "Dependency",
    "Goal",
    "Metric",
    "MetricValue",
    "Milestone",
    "MilestoneRevision",
    "PlanRevision",
    "TargetRevision",
    "TimeEntry",
    "Vision",
    "WeeklyHours",
]
