from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned


class ActivityLog(Owned):
    """One thing done: how much energy it gave or took, how long, where and with whom.

    Day and time are those of the owner's wall clock then. What was not said is None or "".
    The four notes are those of the weekly look back (AEIOU).
    """

    kind_name = "passion.log"

    activity = models.CharField(max_length=120)
    on = models.DateField()
    at = models.TimeField(null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    energy = models.SmallIntegerField(null=True, blank=True)
    engagement = models.PositiveSmallIntegerField(null=True, blank=True)
    is_flow = models.BooleanField(default=False)
    topic = models.CharField(max_length=120, blank=True)
    setting = models.CharField(max_length=120, blank=True)
    feelings = models.CharField(max_length=300, blank=True)
    with_whom = models.CharField(max_length=300, blank=True)
    note = models.TextField(blank=True)
    environment = models.CharField(max_length=500, blank=True)
    interaction = models.CharField(max_length=500, blank=True)
    objects_used = models.CharField(max_length=500, blank=True)
    users = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-on", "-at", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(energy=None) | models.Q(energy__gte=-2, energy__lte=2),
                name="passion_log_energy",
            ),
            models.CheckConstraint(
                condition=models.Q(engagement=None)
                | models.Q(engagement__gte=1, engagement__lte=5),
                name="passion_log_engagement",
            ),
            models.CheckConstraint(
                condition=models.Q(minutes=None) | models.Q(minutes__gte=1, minutes__lte=6000),
                name="passion_log_minutes",
            ),
        ]
        indexes = [models.Index(fields=["owner", "on"])]

    def __str__(self) -> str:
        return f"{self.activity} on {self.on:%-d %B %Y}"

    def get_absolute_url(self) -> str:
        return reverse("passion:log", args=[self.pk])


class LookBack(Owned):
    """What the owner noticed about a week: activities, environments, interactions, objects,
    users."""

    starts_on = models.DateField()
    activities = models.TextField(blank=True)
    environments = models.TextField(blank=True)
    interactions = models.TextField(blank=True)
    things = models.TextField(blank=True)
    users = models.TextField(blank=True)
    more_of = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-starts_on", "-created_at"]
        indexes = [models.Index(fields=["owner", "starts_on"])]

    def __str__(self) -> str:
        return f"Look back at the week from {self.starts_on:%-d %B %Y}"

    def get_absolute_url(self) -> str:
        return reverse("passion:week", args=[self.starts_on.isoformat()])
