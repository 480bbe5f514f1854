from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned


class CalendarSource(Owned):
    """A calendar that is read from an address or a file, with its last good copy.

    `fetched_at` is when that copy came; while the address fails, `failing_since` says since when
    and `failing_reason` why. `zone` is that of times that name none; empty is the owner's.
    """

    name = models.CharField(max_length=120)
    address = models.TextField(blank=True)
    file_name = models.CharField(max_length=200, blank=True)
    is_busy = models.BooleanField(default=True)
    zone = models.CharField(max_length=64, blank=True)
    last_copy = models.BinaryField(default=bytes)
    etag = models.TextField(blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    fetched_at = models.DateTimeField()
    checked_at = models.DateTimeField()
    failing_since = models.DateTimeField(null=True, blank=True)
    failing_reason = models.TextField(blank=True)
    faults = models.JSONField(default=list, blank=True)
    read_from = models.DateField()
    read_until = models.DateField()
    read_in_zone = models.CharField(max_length=64)

    class Meta:
        ordering = ["name", "created_at"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(address="") | ~models.Q(file_name=""),
                name="scheduling_calendar_has_origin",
            ),
            models.CheckConstraint(
                condition=models.Q(failing_since=None, failing_reason="")
                | models.Q(failing_since__isnull=False),
                name="scheduling_calendar_failing",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("scheduling:calendar", args=[self.pk])


class CalendarOccurrence(Owned):
    """One time that an appointment of a calendar takes place; recurrences are written out once,
    when the copy is read. An all-day one runs from local midnight to local midnight."""

    source = models.ForeignKey(CalendarSource, on_delete=models.CASCADE, related_name="occurrences")
    uid = models.TextField()
    recurrence_id = models.CharField(max_length=40, blank=True)
    summary = models.TextField(blank=True)
    location = models.TextField(blank=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    zone = models.CharField(max_length=64)
    is_all_day = models.BooleanField(default=False)
    is_busy = models.BooleanField(default=True)

    class Meta:
        ordering = ["starts_at", "ends_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gte=models.F("starts_at")),
                name="scheduling_occurrence_ends_after_start",
            )
        ]
        indexes = [models.Index(fields=["owner", "starts_at"])]

    def __str__(self) -> str:
        return f"{self.summary or 'busy'} at {self.starts_at}"

    @property
    def lasts_days(self) -> bool:
        """Whether an all-day one takes more than one day (a day may have 25 hours)."""
        return self.is_all_day and self.ends_at - self.starts_at > timedelta(hours=30)

    @property
    def last_moment(self) -> datetime:
        """A moment on the last day of it, which for an all-day one is before its end."""
        return self.ends_at - timedelta(seconds=1)
