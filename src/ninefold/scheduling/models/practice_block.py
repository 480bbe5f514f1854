from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.kernel.refs import Ref


class PracticeBlock(Owned):
    """A time set aside to practise; `serves` names the row it is for.

    A missed block is `is_waiting` until the plan finds another time for what it held; it is then
    "moved", and the block that takes its place is a row of its own. `moved_from` is where a block
    stood before it got its present time, `reason` why it stands there. `is_extra` comes on top of
    what its week wants.
    """

    class State(models.TextChoices):
        PLANNED = "planned", "planned"
        DONE = "done", "done"
        MISSED = "missed", "missed"
        MOVED = "moved", "moved on"

    serves_kind = models.CharField(max_length=60)
    serves_id = models.UUIDField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.PLANNED)
    is_extra = models.BooleanField(default=False)
    is_waiting = models.BooleanField(default=False)
    has_conflict = models.BooleanField(default=False)
    reason = models.CharField(max_length=300, blank=True)
    moved_from = models.DateTimeField(null=True, blank=True)
    sequence = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["starts_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="scheduling_block_has_length",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["planned", "done", "missed", "moved"]),
                name="scheduling_block_state",
            ),
            models.CheckConstraint(
                condition=models.Q(is_waiting=False) | models.Q(state="missed"),
                name="scheduling_block_waits_when_missed",
            ),
        ]
        indexes = [models.Index(fields=["owner", "starts_at"])]

    def __str__(self) -> str:
        return f"practice at {self.starts_at}"

    def get_absolute_url(self) -> str:
        return f"/skills/week/?on={self.starts_at:%Y-%m-%d}"

    @property
    def serves(self) -> Ref:
        return Ref(self.serves_kind, str(self.serves_id))

    @property
    def minutes(self) -> int:
        return round((self.ends_at - self.starts_at).total_seconds() / 60)


class UnplacedPractice(Owned):
    """What the last plan found no place for, and why. Written anew with each plan."""

    is_portable = False

    serves_kind = models.CharField(max_length=60)
    serves_id = models.UUIDField()
    week_starts_on = models.DateField()
    minutes = models.PositiveIntegerField()
    why_not = models.CharField(max_length=40)
    message = models.CharField(max_length=500)

    class Meta:
        ordering = ["week_starts_on", "created_at"]

    def __str__(self) -> str:
        return self.message

    @property
    def serves(self) -> Ref:
        return Ref(self.serves_kind, str(self.serves_id))
