from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned


class Strength(Owned):
    """A strength that the owner recognised, or one that was proposed and dismissed.

    `theme` is the name under which it was found in the sentences; "" for one that the owner
    named without them.
    """

    class State(models.TextChoices):
        CONFIRMED = "confirmed", "Confirmed"
        DISMISSED = "dismissed", "Dismissed"

    theme = models.CharField(max_length=120, blank=True)
    name = models.CharField(max_length=120)
    note = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.CONFIRMED)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=["confirmed", "dismissed"]),
                name="passion_strength_state",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("passion:strength", args=[self.pk])
