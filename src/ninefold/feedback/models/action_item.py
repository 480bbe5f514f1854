from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned


class ActionItem(Owned):
    """Something small that will be done because of feedback. What it came from, and the goal or
    skill it serves, are links."""

    title = models.CharField(max_length=300)
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "done_on", "due_on"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("feedback:action_item", args=[self.pk])


class Step(Owned):
    """A part of an action item that fits into half an hour."""

    action_item = models.ForeignKey(ActionItem, on_delete=models.CASCADE, related_name="steps")
    title = models.CharField(max_length=300)
    place = models.PositiveSmallIntegerField(default=0)
    done_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["place", "created_at"]

    def __str__(self) -> str:
        return self.title
