from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.mentors.models.mentorship import Mentorship


class CheckIn(Owned):
    """A look at how the mentorship goes. `states` holds pairs of an expectation's text and how
    it stood then: "met", "partly" or "not met"."""

    mentorship = models.ForeignKey(Mentorship, on_delete=models.CASCADE, related_name="check_ins")
    held_on = models.DateField()
    states = models.JSONField(default=list, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["-held_on", "-created_at"]

    def __str__(self) -> str:
        return f"{self.mentorship} on {self.held_on}"
