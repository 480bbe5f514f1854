from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned


class InterestSitting(Owned):
    """One time at the interest questionnaire: its answers so far by item code, 1 to 5.

    `edition` is that of the items' words. It is a profile once `finished_on` is set.
    """

    class Form(models.TextChoices):
        SHORT = "short", "Short, 30 questions"
        FULL = "full", "Full, 60 questions"

    form = models.CharField(max_length=10, choices=Form.choices, default=Form.SHORT)
    edition = models.PositiveSmallIntegerField(default=1)
    answers = models.JSONField(default=dict, blank=True)
    started_on = models.DateField()
    finished_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-started_on", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(form__in=["short", "full"]), name="passion_interest_form"
            )
        ]
        indexes = [models.Index(fields=["owner", "finished_on"])]

    def __str__(self) -> str:
        return f"Interests on {self.finished_on or self.started_on:%-d %B %Y}"

    def get_absolute_url(self) -> str:
        return reverse("passion:interest_sitting", args=[self.pk])


class ActivityArea(Owned):
    """The owner's word on which area of interest an activity or a topic of the log belongs to;
    "-" says none of the six."""

    class Sort(models.TextChoices):
        ACTIVITY = "activity", "Activity"
        TOPIC = "topic", "Topic"

    class Area(models.TextChoices):
        REALISTIC = "R", "Realistic"
        INVESTIGATIVE = "I", "Investigative"
        ARTISTIC = "A", "Artistic"
        SOCIAL = "S", "Social"
        ENTERPRISING = "E", "Enterprising"
        CONVENTIONAL = "C", "Conventional"
        NONE = "-", "None of the six"

    sort = models.CharField(max_length=10, choices=Sort.choices)
    name = models.CharField(max_length=120)
    area = models.CharField(max_length=1, choices=Area.choices)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(area__in=["R", "I", "A", "S", "E", "C", "-"])
                & models.Q(sort__in=["activity", "topic"]),
                name="passion_activity_area",
            )
        ]
        indexes = [models.Index(fields=["owner", "sort"])]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_area_display()}"
