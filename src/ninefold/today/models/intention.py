from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned


class Intention(Owned):
    """How much attention the owner means to give to one strategy, 0 to 3."""

    strategy = models.CharField(max_length=20)
    weight = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "strategy"], name="today_one_intention"),
            models.CheckConstraint(
                condition=models.Q(weight__lte=3), name="today_intention_weight"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.strategy}: {self.weight}"
