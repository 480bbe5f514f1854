from __future__ import annotations

import secrets

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.feedback.domain.anonymity import FLOOR, USUAL_MINIMUM


def new_secret() -> str:
    """32 random bytes in hex, by which answers are put into an order that says nothing."""
    return secrets.token_hex(32)


class Round(Owned):
    """Some questions asked of some people until a day.

    Of an anonymous round only `report` (or `held_back`) is kept when it closes.
    """

    class State(models.TextChoices):
        PREPARING = "preparing", "Preparing"
        OPEN = "open", "Open"
        CLOSED = "closed", "Closed"

    title = models.CharField(max_length=200)
    message = models.TextField(blank=True)
    is_anonymous = models.BooleanField(default=True)
    minimum = models.PositiveSmallIntegerField(default=USUAL_MINIMUM)
    due_on = models.DateField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.PREPARING)
    opened_on = models.DateField(null=True, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    secret = models.CharField(max_length=64, default=new_secret, editable=False)
    report = models.JSONField(null=True, blank=True)
    held_back = models.TextField(blank=True)
    notes = models.TextField(blank=True)
    heard = models.TextField(blank=True)
    trying = models.TextField(blank=True)
    by_when = models.DateField(null=True, blank=True)
    receipt_on = models.DateField(null=True, blank=True)
    follows = models.ForeignKey(
        "self", on_delete=models.CASCADE, related_name="follow_ups", null=True, blank=True
    )
    follow_up_days = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=["preparing", "open", "closed"]),
                name="feedback_round_state",
            ),
            models.CheckConstraint(
                condition=models.Q(minimum__gte=FLOOR), name="feedback_round_minimum"
            ),
            models.CheckConstraint(
                condition=models.Q(state="closed", closed_on__isnull=False)
                | models.Q(~models.Q(state="closed"), closed_on=None, report__isnull=True),
                name="feedback_round_reported_when_closed",
            ),
            models.UniqueConstraint(
                fields=["follows", "follow_up_days"], name="feedback_round_followed_up_once"
            ),
        ]
        indexes = [models.Index(fields=["owner", "state", "due_on"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("feedback:round", args=[self.pk])


class Question(Owned):
    """One question of a round: open, or a scale from 1 (`low`) to 5 (`high`)."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="questions")
    place = models.PositiveSmallIntegerField(default=0)
    text = models.CharField(max_length=600)
    low = models.CharField(max_length=100, blank=True)
    high = models.CharField(max_length=100, blank=True)

    class Meta:
        ordering = ["place", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(low="", high="") | ~models.Q(low="") & ~models.Q(high=""),
                name="feedback_question_both_ends",
            )
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def is_scale(self) -> bool:
        """Whether it is answered by a point between two named ends."""
        return bool(self.low)
