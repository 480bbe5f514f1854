from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned


class PracticeRules(Owned):
    """How much practice a week may hold and how it is cut into blocks. All in minutes."""

    weekly_minutes = models.PositiveIntegerField(default=120)
    block_minutes_min = models.PositiveIntegerField(default=30)
    block_minutes_max = models.PositiveIntegerField(default=60)
    daily_cap_minutes = models.PositiveIntegerField(default=90)
    buffer_minutes = models.PositiveIntegerField(default=10)
    lead_minutes = models.PositiveIntegerField(default=60)
    planned_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "practice rules"
        # An archive may bring a second row; the latest counts.
        ordering = ["-changed_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    block_minutes_min__gte=10,
                    block_minutes_max__gte=models.F("block_minutes_min"),
                ),
                name="scheduling_rules_blocks",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.weekly_minutes} minutes a week"
