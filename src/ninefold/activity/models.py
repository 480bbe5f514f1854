"""What happened, in order, once; and what is still to be done about it."""

from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models

from ninefold.kernel import clock
from ninefold.kernel.refs import Ref


class ActivityEntry(models.Model):
    """One fact. Holds refs, numbers and dates, never the text of a person."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", editable=False
    )
    kind = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=60)
    subject_id = models.UUIDField()
    occurred_at = models.DateTimeField()
    recorded_at = models.DateTimeField(default=clock.now)
    data = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name_plural = "activity entries"
        indexes = [
            models.Index(fields=["owner", "-occurred_at"]),
            models.Index(fields=["owner", "subject_kind", "subject_id"]),
        ]

    def __str__(self) -> str:
        return f"{self.kind} on {self.occurred_at:%Y-%m-%d}"

    @property
    def subject(self) -> Ref:
        return Ref(self.subject_kind, str(self.subject_id))


class Delivery(models.Model):
    """A reaction that is owed to a fact: written with it, worked off later, kept when it fails."""

    is_portable = False

    class State(models.TextChoices):
        WAITING = "waiting"
        DONE = "done"
        FAILED = "failed"

    entry = models.ForeignKey(ActivityEntry, on_delete=models.CASCADE, related_name="deliveries")
    reaction = models.CharField(max_length=80)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    run_after = models.DateTimeField(default=clock.now)
    last_error = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "deliveries"
        constraints = [
            models.UniqueConstraint(fields=["entry", "reaction"], name="activity_delivery_once")
        ]
        indexes = [models.Index(fields=["state", "run_after"])]

    def __str__(self) -> str:
        return f"{self.reaction} ({self.state})"
