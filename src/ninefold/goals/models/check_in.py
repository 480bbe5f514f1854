from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.goals.models.goal import Goal
from ninefold.goals.models.metric import Metric


class CheckIn(Owned):
    """How a goal stands on a day, and how sure the owner is to reach it in time."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="check_ins")
    on = models.DateField()
    note = models.TextField(blank=True)
    confidence = models.FloatField(null=True, blank=True)

    class Meta:
        ordering = ["-on", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(confidence=None)
                | models.Q(confidence__gte=0, confidence__lte=1),
                name="goals_check_in_confidence",
            )
        ]

    def __str__(self) -> str:
        return f"{self.goal} on {self.on}"


class MetricValue(Owned):
    """What a metric read on a day."""

    metric = models.ForeignKey(Metric, on_delete=models.CASCADE, related_name="values")
    check_in = models.ForeignKey(
        CheckIn, on_delete=models.CASCADE, related_name="values", null=True, blank=True
    )
    on = models.DateField()
    value = models.FloatField()

    class Meta:
        ordering = ["on", "created_at"]

    def __str__(self) -> str:
        return f"{self.metric}: {self.value} on {self.on}"
