from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned


class WeeklyRoom(Owned):
    """Hours of a weekday in which the owner's week has room, in their own zone."""

    weekday = models.PositiveSmallIntegerField(help_text="0 is Monday, 6 is Sunday")
    starts_at = models.TimeField()
    ends_at = models.TimeField()

    class Meta:
        verbose_name_plural = "weekly room"
        ordering = ["weekday", "starts_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(weekday__lte=6), name="scheduling_room_weekday"
            ),
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="scheduling_room_has_length",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.weekday} {self.starts_at:%H:%M}–{self.ends_at:%H:%M}"
