from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.goals.domain.progress import MetricKind
from ninefold.goals.models.goal import Goal


class Metric(Owned):
    """A figure that shows how far a goal has come. Its targets are dated revisions, so that an
    edit never rewrites a past score."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="metrics")
    name = models.CharField(max_length=200)
    kind = models.CharField(
        max_length=30, choices=[(kind.value, kind.value) for kind in MetricKind]
    )
    unit = models.CharField(max_length=30, blank=True)
    baseline = models.FloatField(default=0)
    target = models.FloatField()
    starts_on = models.DateField()
    weight = models.FloatField(default=1)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in MetricKind]),
                name="goals_metric_kind",
            ),
            models.CheckConstraint(
                condition=models.Q(weight__gte=0, weight__lte=100), name="goals_metric_weight"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class TargetRevision(Owned):
    """From this day on, another target holds, for a reason."""

    metric = models.ForeignKey(Metric, on_delete=models.CASCADE, related_name="revisions")
    from_date = models.DateField()
    target = models.FloatField()
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["from_date", "created_at"]

    def __str__(self) -> str:
        return f"{self.target} from {self.from_date}"


class ChecklistItem(Owned):
    """One thing of a checklist metric; `done_on` is None while it is open. From the day that it
    was added the list asks for one more."""

    metric = models.ForeignKey(Metric, on_delete=models.CASCADE, related_name="items")
    title = models.CharField(max_length=300)
    added_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["added_on", "created_at"]

    def __str__(self) -> str:
        return self.title
