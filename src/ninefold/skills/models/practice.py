from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.skills.models.skill import Skill
from ninefold.skills.models.task import Task


class Practice(Owned):
    """Practice that was done. `block_id` is the planned block that it kept, if there was one."""

    skill = models.ForeignKey(
        Skill, on_delete=models.CASCADE, related_name="practice", null=True, blank=True
    )
    task = models.ForeignKey(
        Task, on_delete=models.SET_NULL, related_name="practice", null=True, blank=True
    )
    on = models.DateField()
    minutes = models.PositiveIntegerField()
    note = models.TextField(blank=True)
    block_id = models.UUIDField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "practice"
        ordering = ["-on", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(minutes__gte=1, minutes__lte=1440),
                name="skills_practice_minutes",
            ),
        ]
        indexes = [models.Index(fields=["owner", "on"])]

    def __str__(self) -> str:
        return f"{self.minutes} minutes on {self.on}"

    def get_absolute_url(self) -> str:
        return reverse("skills:practice_change", args=[self.pk])


class Timer(Owned):
    """A practice that is running: kept here, so that it survives a closed browser."""

    is_portable = False

    skill = models.ForeignKey(
        Skill, on_delete=models.CASCADE, related_name="+", null=True, blank=True
    )
    task = models.ForeignKey(
        Task, on_delete=models.CASCADE, related_name="+", null=True, blank=True
    )
    started_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner"], name="skills_timer_one")]

    def __str__(self) -> str:
        return f"since {self.started_at}"
