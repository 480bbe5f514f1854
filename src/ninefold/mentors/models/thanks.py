from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.mentors.models.meeting import Meeting
from ninefold.mentors.models.mentorship import Mentorship


class Thanks(Owned):
    """A thank-you, or something to give back: due until it is given, kept after that."""

    class Sort(models.TextChoices):
        THANKS = "thanks", "Thank-you"
        GIVE_BACK = "give_back", "Something to give back"

    mentorship = models.ForeignKey(Mentorship, on_delete=models.CASCADE, related_name="thanks")
    meeting = models.ForeignKey(
        Meeting, on_delete=models.SET_NULL, related_name="thanks", null=True, blank=True
    )
    sort = models.CharField(max_length=10, choices=Sort.choices, default=Sort.THANKS)
    text = models.TextField(blank=True)
    due_on = models.DateField(null=True, blank=True)
    given_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "thanks"
        ordering = ["-given_on", "due_on", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sort__in=["thanks", "give_back"]), name="mentors_thanks_sort"
            )
        ]
        indexes = [models.Index(fields=["owner", "given_on", "due_on"])]

    def __str__(self) -> str:
        return self.text[:60] or f"Thanks to {self.mentorship}"
