from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.skills.models.skill import Skill


class Task(Owned):
    """A small piece of work that practises a skill; `minutes` is how long it should take."""

    skill = models.ForeignKey(
        Skill, on_delete=models.CASCADE, related_name="tasks", null=True, blank=True
    )
    title = models.CharField(max_length=300)
    minutes = models.PositiveIntegerField(default=30)
    due_on = models.DateField(null=True, blank=True)
    finished_on = models.DateField(null=True, blank=True)
    place = models.PositiveIntegerField(default=0)

    # What the queries count for each row that they read.
    done_minutes: int
    open_minutes: int

    class Meta:
        ordering = ["place", "created_at"]
        constraints = [
            models.CheckConstraint(condition=models.Q(minutes__gte=5), name="skills_task_minutes")
        ]
        indexes = [models.Index(fields=["owner", "finished_on", "due_on"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("skills:task", args=[self.pk])
