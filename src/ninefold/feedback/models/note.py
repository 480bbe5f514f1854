from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned


class FeedbackNote(Owned):
    """Feedback that was given in passing, written down by the one who received it."""

    text = models.TextField()
    said_by = models.CharField(max_length=200, blank=True)
    about = models.CharField(max_length=200, blank=True)
    on = models.DateField()

    class Meta:
        ordering = ["-on", "-created_at"]
        indexes = [models.Index(fields=["owner", "-on"])]

    def __str__(self) -> str:
        return self.text[:80]

    def get_absolute_url(self) -> str:
        return reverse("feedback:note", args=[self.pk])


class QuestionToAsk(Owned):
    """A question to ask somebody at the next occasion, and what they said."""

    text = models.CharField(max_length=600)
    person = models.CharField(max_length=200, blank=True)
    due_on = models.DateField(null=True, blank=True)
    asked_on = models.DateField(null=True, blank=True)
    answer = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "questions to ask"
        ordering = [models.F("due_on").asc(nulls_last=True), "created_at"]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        return reverse("feedback:question_to_ask", args=[self.pk])
