from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned


class Prediction(Owned):
    """Something that the owner thinks will happen by a day, and how sure they are, in percent.

    Once it is settled, the claim and the percentage stay as they were.
    """

    class Outcome(models.TextChoices):
        OPEN = "", "Open"
        TRUE = "true", "Came true"
        FALSE = "false", "Did not come true"
        VOID = "void", "Cannot be said"

    claim = models.CharField(max_length=500)
    percent = models.PositiveSmallIntegerField()
    made_on = models.DateField()
    due_on = models.DateField()
    outcome = models.CharField(max_length=5, choices=Outcome.choices, blank=True)
    settled_on = models.DateField(null=True, blank=True)
    lesson = models.TextField(blank=True)

    class Meta:
        ordering = ["due_on", "created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(percent__gte=1, percent__lte=99),
                name="reflection_prediction_percent",
            ),
            models.CheckConstraint(
                condition=models.Q(outcome__in=["", "true", "false", "void"]),
                name="reflection_prediction_outcome",
            ),
            models.CheckConstraint(
                condition=models.Q(outcome="", settled_on=None)
                | (~models.Q(outcome="") & models.Q(settled_on__isnull=False)),
                name="reflection_prediction_settled",
            ),
        ]
        indexes = [models.Index(fields=["owner", "due_on"])]

    def __str__(self) -> str:
        return self.claim

    def get_absolute_url(self) -> str:
        return reverse("reflection:prediction", args=[self.pk])
