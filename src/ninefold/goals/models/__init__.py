"""Vision, goals, milestones, metrics and check-ins."""

from ninefold.goals.models.check_in import CheckIn, MetricValue
from ninefold.goals.models.goal import Goal, Vision
from ninefold.goals.models.metric import Metric, TargetRevision
from ninefold.goals.models.milestone import Milestone

__all__ = ["CheckIn", "Goal", "Metric", "MetricValue", "Milestone", "TargetRevision", "Vision"]
