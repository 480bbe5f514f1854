from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned


class PlannedRest(Owned):
    """Days on which nothing of the journal asks for anything."""

    starts_on = models.DateField()
    ends_on = models.DateField()
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")),
                name="reflection_rest_ends_after_start",
            )
        ]

    def __str__(self) -> str:
        return f"Rest from {self.starts_on:%-d %B} to {self.ends_on:%-d %B %Y}"
