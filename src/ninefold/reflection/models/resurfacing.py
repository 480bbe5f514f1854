from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.kernel.refs import Ref


class Resurfacing(Owned):
    """What is known of one memory coming back: when it did last, and whether it may."""

    row_kind = models.CharField(max_length=60)
    row_id = models.UUIDField()
    shown_on = models.DateField(null=True, blank=True)
    is_at_rest = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "row_kind", "row_id"], name="reflection_one_resurfacing"
            )
        ]

    def __str__(self) -> str:
        return f"{self.row} shown on {self.shown_on}"

    @property
    def row(self) -> Ref:
        """The memory."""
        return Ref(self.row_kind, str(self.row_id))
