from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.goals.models.goal import Goal


class PlanRevision(Owned):
    """A dated change of what a goal is meant to take: its day, its hours, or whether it waits.

    `hours` is what is left to do from `on` on, as the owner says it. Revisions that were made
    together, as one mend, share a `batch`.
    """

    class Kind(models.TextChoices):
        DUE = "due", "another day"
        HOURS = "hours", "hours left"
        PARKED = "parked", "parked"
        RESUMED = "resumed", "taken up again"

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="plan_revisions")
    on = models.DateField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    was_due_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    was_hours = models.FloatField(null=True, blank=True)
    hours = models.FloatField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    batch = models.UUIDField(null=True, blank=True)

    class Meta:
        ordering = ["on", "created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=["due", "hours", "parked", "resumed"]),
                name="goals_plan_revision_kind",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="hours") | models.Q(hours__gte=0),
                name="goals_plan_revision_hours",
            ),
        ]
        indexes = [models.Index(fields=["owner", "batch"])]

    def __str__(self) -> str:
        return f"{self.goal}: {self.get_kind_display()} on {self.on}"


class WeeklyHours(Owned):
    """From a day on, the owner gives their goals so many hours a week, for a reason."""

    from_date = models.DateField()
    hours = models.FloatField()
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name_plural = "weekly hours"
        ordering = ["from_date", "created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(hours__gte=0, hours__lte=168), name="goals_weekly_hours"
            )
        ]

    def __str__(self) -> str:
        return f"{self.hours:g} hours a week"


class TimeEntry(Owned):
    """Time that went into a goal on a day."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="time_entries")
    on = models.DateField()
    minutes = models.PositiveIntegerField()
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name_plural = "time entries"
        ordering = ["-on", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(minutes__gte=1, minutes__lte=1440),
                name="goals_time_entry_minutes",
            )
        ]
        indexes = [models.Index(fields=["owner", "on"])]

    def __str__(self) -> str:
        return f"{self.minutes} minutes on {self.on}"


class Dependency(Owned):
    """`goal` waits for `blocker`."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="waits_for")
    blocker = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="blocks")

    class Meta:
        verbose_name_plural = "dependencies"
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["goal", "blocker"],
                condition=models.Q(removed_at=None),
                name="goals_dependency_once",
            ),
            models.CheckConstraint(
                condition=~models.Q(goal=models.F("blocker")), name="goals_dependency_not_itself"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.goal} after {self.blocker}"
