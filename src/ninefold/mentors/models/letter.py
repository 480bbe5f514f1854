from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.mentors.models.mentorship import Mentorship


class Letter(Owned):
    """A letter that asks somebody to be a mentor: what it is made of, and its text as edited.

    `goal` and `wins` hold references ("goals.goal:<id>") to the owner's rows it speaks of.
    """

    class SentBy(models.TextChoices):
        MAIL = "mail", "E-mail from here"
        HAND = "hand", "Your own way"

    mentorship = models.ForeignKey(Mentorship, on_delete=models.CASCADE, related_name="letters")
    goal = models.CharField(max_length=120, blank=True)
    wins = models.JSONField(default=list, blank=True)
    ask = models.TextField(blank=True)
    subject = models.CharField(max_length=200, blank=True)
    body = models.TextField(blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    sent_by = models.CharField(max_length=10, choices=SentBy.choices, blank=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["mentorship"],
                condition=models.Q(sent_at=None, removed_at=None),
                name="mentors_letter_one_draft",
            ),
            models.CheckConstraint(
                condition=models.Q(sent_at=None, sent_by="")
                | models.Q(sent_at__isnull=False, sent_by__in=["mail", "hand"]),
                name="mentors_letter_sent_by",
            ),
        ]

    def __str__(self) -> str:
        return self.subject or f"Letter to {self.mentorship}"
