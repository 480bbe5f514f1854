from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.wins.models.win import Win


class Treat(Owned):
    """Something that the owner likes to give themselves; `size` answers to a win's impact."""

    class Size(models.IntegerChoices):
        SMALL = 1, "for any win"
        MEDIUM = 2, "for a medium win or more"
        LARGE = 3, "for a large win"

    name = models.CharField(max_length=200)
    size = models.PositiveSmallIntegerField(choices=Size, default=Size.SMALL)

    class Meta:
        ordering = ["size", "name"]
        constraints = [
            models.CheckConstraint(condition=models.Q(size__in=[1, 2, 3]), name="wins_treat_size")
        ]

    def __str__(self) -> str:
        return self.name


class TreatTaken(Owned):
    """A treat that was taken on a day, for a win if it was for one."""

    treat = models.ForeignKey(Treat, on_delete=models.CASCADE, related_name="times_taken")
    win = models.ForeignKey(
        Win, on_delete=models.SET_NULL, related_name="treats_taken", null=True, blank=True
    )
    on = models.DateField()

    class Meta:
        ordering = ["-on", "-created_at"]
        verbose_name_plural = "treats taken"

    def __str__(self) -> str:
        return f"{self.treat} on {self.on}"
