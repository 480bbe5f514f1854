from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.kernel.refs import Ref
from ninefold.wins.models.win import Win


class WinDraft(Owned):
    """A win that something else suggests; kept when `win` is set, thrown away when removed.

    `entry_id` is the entry of the activity log that it came from, or a key made from the commits
    or the appointment: one draft for each. `origin` names that repository or calendar; then the
    draft is its own source. `evidence` holds pairs of title and address.
    """

    kind_name = "wins.draft"

    entry_id = models.UUIDField()
    source_kind = models.CharField(max_length=60)
    source_id = models.UUIDField()
    because = models.CharField(max_length=60)
    title = models.CharField(max_length=300)
    on = models.DateField()
    impact = models.PositiveSmallIntegerField(default=1)
    story = models.TextField(blank=True)
    evidence = models.JSONField(default=list, blank=True)
    origin = models.CharField(max_length=200, blank=True)
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


class WatchedCalendar(Owned):
    """A calendar that the owner lets offer drafts by itself, each time it was read."""

    calendar_id = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "calendar_id"], name="wins_watched_calendar_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.calendar_id)


class OfferedOnce(Owned):
    """That something outside was offered as a draft: it stays when the draft is thrown away and
    its row is gone for good, so that it is never offered again."""

    entry_id = models.UUIDField()

    class Meta:
        verbose_name_plural = "offered once"
        constraints = [
            models.UniqueConstraint(fields=["owner", "entry_id"], name="wins_offered_once")
        ]

    def __str__(self) -> str:
        return str(self.entry_id)
