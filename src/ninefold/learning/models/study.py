from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.learning.models.resource import Resource


class StudySession(Owned):
    """Time spent on a resource on a day, and how far it stood afterwards.

    `minutes` is None when only progress was noted, `done_after` when only time was.
    """

    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="sessions")
    on = models.DateField()
    minutes = models.PositiveIntegerField(null=True, blank=True)
    done_after = models.PositiveIntegerField(null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["-on", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(minutes=None) | models.Q(minutes__gte=1, minutes__lte=6000),
                name="learning_study_minutes",
            )
        ]
        indexes = [models.Index(fields=["owner", "on"])]

    def __str__(self) -> str:
        return f"{self.resource} on {self.on}"


class Use(Owned):
    """What was learnt from a resource was put to use: where, and when."""

    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="uses")
    on = models.DateField()
    text = models.CharField(max_length=1000)

    class Meta:
        ordering = ["-on", "-created_at"]

    def __str__(self) -> str:
        return self.text
