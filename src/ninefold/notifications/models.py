"""What is still to be told, to whom, and when."""

from __future__ import annotations

from datetime import time
from uuid import uuid4

from django.conf import settings
from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.kernel import clock


class NotificationSettings(Owned):
    """How one person wants to be told."""

    class Mode(models.TextChoices):
        DIGEST = "digest", "One e-mail a day"
        EACH = "each", "An e-mail for each reminder"
        NONE = "none", "No e-mail; I look at Today"

    mode = models.CharField(max_length=10, choices=Mode.choices, default=Mode.DIGEST)
    digest_at = models.TimeField(default=time(7, 30))
    quiet_from = models.TimeField(default=time(20, 0))
    quiet_until = models.TimeField(default=time(7, 0))

    class Meta:
        verbose_name_plural = "notification settings"
        constraints = [
            models.UniqueConstraint(fields=["owner"], name="notifications_one_settings"),
            models.CheckConstraint(
                condition=models.Q(mode__in=["digest", "each", "none"]), name="notifications_mode"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.mode} for {self.owner}"


class Reminder(models.Model):
    """One thing that one person is reminded of, once."""

    is_portable = False

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", editable=False
    )
    kind = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=60)
    subject_id = models.UUIDField()
    due_on = models.DateField()
    title = models.CharField(max_length=300)
    detail = models.CharField(max_length=500, blank=True)
    url = models.CharField(max_length=300)
    noticed_at = models.DateTimeField(default=clock.now)
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "kind", "subject_kind", "subject_id", "due_on"],
                name="notifications_reminder_once",
            )
        ]
        indexes = [models.Index(fields=["owner", "told_at"])]

    def __str__(self) -> str:
        return self.title


class OutgoingMail(models.Model):
    """One e-mail, written in the transaction of what it tells, sent by the background."""

    is_portable = False

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", editable=False
    )
    key = models.CharField(max_length=200)
    to_address = models.EmailField()
    subject = models.CharField(max_length=300)
    text = models.TextField()
    attachment = models.BinaryField(null=True, blank=True)
    attachment_name = models.CharField(max_length=100, blank=True)
    attachment_type = models.CharField(max_length=100, blank=True)
    due_at = models.DateTimeField(default=clock.now)
    lease_until = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    is_given_up = models.BooleanField(default=False)
    last_error = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "key"], name="notifications_mail_once")
        ]
        indexes = [models.Index(fields=["sent_at", "is_given_up", "due_at"])]

    def __str__(self) -> str:
        return f"{self.subject} to {self.to_address}"

    @property
    def message_id(self) -> str:
        """Stable, so that a second copy after a crash is known as the same message."""
        return f"<{self.pk}@ninefold>"


class BackgroundRun(models.Model):
    """When a piece of background work last ran, and how it went."""

    name = models.CharField(max_length=80, primary_key=True)
    last_ran_at = models.DateTimeField()
    last_error = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name
