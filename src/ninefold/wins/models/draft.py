from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.kernel.refs import Ref
from ninefold.wins.models.win import Win


class WinDraft(Owned):
    """A win that something else suggests; kept when `win` is set, thrown away when removed.

    `entry_id` is the entry of the activity log that it came from: one draft for each.
    """

    kind_name = "wins.draft"

    entry_id = models.UUIDField()
    source_kind = models.CharField(max_length=60)
    source_id = models.UUIDField()
    because = models.CharField(max_length=60)
    title = models.CharField(max_length=300)
    on = models.DateField()
    impact = models.PositiveSmallIntegerField(default=1)
    win = models.OneToOneField(
        Win, on_delete=models.SET_NULL, related_name="draft", null=True, blank=True
    )

    class Meta:
        ordering = ["-on", "-created_at"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "entry_id"], name="wins_draft_once"),
            models.CheckConstraint(
                condition=models.Q(impact__in=[1, 2, 3]), name="wins_draft_impact"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} (draft)"

    @property
    def source(self) -> Ref:
        return Ref(self.source_kind, str(self.source_id))
