from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.mentors.models.mentorship import Mentorship


class Advice(Owned):
    """What a mentor was asked, what they said, and what came of it."""

    mentorship = models.ForeignKey(Mentorship, on_delete=models.CASCADE, related_name="advice")
    question = models.TextField()
    answer = models.TextField(blank=True)
    came_of_it = models.TextField(blank=True)
    asked_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "advice"
        ordering = ["-asked_on", "-created_at"]

    def __str__(self) -> str:
        return self.question[:60]
