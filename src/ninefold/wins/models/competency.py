from __future__ import annotations

from django.db import models
from django.db.models.functions import Lower

from ninefold.accounts.ownership import Owned
from ninefold.wins.models.win import Win


class Competency(Owned):
    """Something that the owner's company, or the owner, looks for; in the order of the list."""

    name = models.CharField(max_length=120)
    meaning = models.TextField(blank=True)
    place = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["place", "created_at"]
        verbose_name_plural = "competencies"
        constraints = [
            models.UniqueConstraint(
                "owner",
                Lower("name"),
                condition=models.Q(removed_at=None),
                name="wins_competency_once",
            )
        ]

    def __str__(self) -> str:
        return self.name


class WinCompetency(Owned):
    """That a win shows a competency."""

    win = models.ForeignKey(Win, on_delete=models.CASCADE, related_name="shows")
    competency = models.ForeignKey(Competency, on_delete=models.CASCADE, related_name="shown_by")

    class Meta:
        verbose_name_plural = "competencies of wins"
        constraints = [
            models.UniqueConstraint(fields=["win", "competency"], name="wins_shows_once")
        ]

    def __str__(self) -> str:
        return f"{self.win} shows {self.competency}"
