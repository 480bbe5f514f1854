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

    class Meta:
        ordering = ["due_on", "created_at"]

    def __str__(self) -> str:
        return self.title
