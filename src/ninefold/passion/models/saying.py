from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned


class Compliment(Owned):
    """What somebody said, in their words, when and about what."""

    text = models.TextField()
    said_by = models.CharField(max_length=200, blank=True)
    on = models.DateField()
    about = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-on", "-created_at"]
        indexes = [models.Index(fields=["owner", "on"])]

    def __str__(self) -> str:
        return self.text[:60]

    def get_absolute_url(self) -> str:
        return reverse("passion:compliment", args=[self.pk])


class Talent(Owned):
    """What the owner could do early or learnt quickly, in their own words."""

    text = models.TextField()
    about = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.text[:60]

    def get_absolute_url(self) -> str:
        return reverse("passion:talent", args=[self.pk])


class EffortlessWin(Owned):
    """Something that went well and did not feel like work."""

    text = models.TextField()
    on = models.DateField()
    about = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-on", "-created_at"]
        indexes = [models.Index(fields=["owner", "on"])]

    def __str__(self) -> str:
        return self.text[:60]

    def get_absolute_url(self) -> str:
        return reverse("passion:effortless_win", args=[self.pk])
