from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.kernel.refs import Ref


class GoalWeight(Owned):
    """How much a goal shall count against the others, as the owner says: 0 to 10."""

    row_kind = models.CharField(max_length=60)
    row_id = models.UUIDField()
    points = models.PositiveSmallIntegerField()
    stated_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "row_kind", "row_id"], name="reflection_one_weight"
            ),
            models.CheckConstraint(
                condition=models.Q(points__lte=10), name="reflection_weight_points"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.points} of 10"

    @property
    def row(self) -> Ref:
        """The goal."""
        return Ref(self.row_kind, str(self.row_id))
