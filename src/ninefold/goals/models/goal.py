from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned


class Vision(Owned):
    """Where the owner wants to be one day. A new text is a new row: what was once true stays."""

    text = models.TextField()
    written_on = models.DateField()

    class Meta:
        ordering = ["-written_on", "-created_at"]

    def __str__(self) -> str:
        return self.text[:60]


class Goal(Owned):
    """What the owner means to reach, by when, and why."""

    class State(models.TextChoices):
        ACTIVE = "active", "Active"
        PARKED = "parked", "Parked"
        ACHIEVED = "achieved", "Achieved"
        LET_GO = "let_go", "Let go"

    title = models.CharField(max_length=300)
    why = models.TextField(blank=True)
    next_step = models.CharField(max_length=300, blank=True)
    starts_on = models.DateField()
    due_on = models.DateField(null=True, blank=True)
    importance = models.PositiveSmallIntegerField(default=2)
    state = models.CharField(max_length=10, choices=State.choices, default=State.ACTIVE)
    ended_on = models.DateField(null=True, blank=True)
    lesson = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=["active", "parked", "achieved", "let_go"]),
                name="goals_goal_state",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["active", "parked"], ended_on=None)
                | models.Q(state__in=["achieved", "let_go"], ended_on__isnull=False),
                name="goals_goal_ended_on",
            ),
            models.CheckConstraint(
                condition=models.Q(due_on=None) | models.Q(due_on__gte=models.F("starts_on")),
                name="goals_goal_due_after_start",
            ),
            models.CheckConstraint(
                condition=models.Q(importance__gte=1, importance__lte=3),
                name="goals_goal_importance",
            ),
        ]
        indexes = [models.Index(fields=["owner", "state", "due_on"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("goals:goal", args=[self.pk])
