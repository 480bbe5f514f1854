from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.goals.models.goal import Goal


class Milestone(Owned):
    """A stage on the way to a goal."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="milestones")
    title = models.CharField(max_length=300)
    due_on = models.DateField(null=True, blank=True)
    achieved_on = models.DateField(null=True, blank=True)
    weight = models.FloatField(default=1)

    class Meta:
        ordering = ["due_on", "created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(weight__gte=0, weight__lte=100), name="goals_milestone_weight"
            )
        ]

    def __str__(self) -> str:
        return self.title


class MilestoneRevision(Owned):
    """From the day `on`, a milestone is due on another day, for a reason."""

    milestone = models.ForeignKey(Milestone, on_delete=models.CASCADE, related_name="revisions")
    on = models.DateField()
    was_due_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["on", "created_at"]

    def __str__(self) -> str:
        return f"{self.milestone} moved on {self.on}"
