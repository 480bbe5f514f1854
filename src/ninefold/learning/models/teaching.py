from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.learning.models.resource import Resource


class Teaching(Owned):
    """Something was taught to others: what, to whom, when, and out of which resource."""

    subject = models.CharField(max_length=300)
    to_whom = models.CharField(max_length=300, blank=True)
    on = models.DateField()
    minutes = models.PositiveIntegerField(null=True, blank=True)
    notes = models.TextField(blank=True)
    resource = models.ForeignKey(
        Resource, on_delete=models.SET_NULL, related_name="teachings", null=True, blank=True
    )

    class Meta:
        ordering = ["-on", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(minutes=None) | models.Q(minutes__gte=1, minutes__lte=6000),
                name="learning_teaching_minutes",
            )
        ]

    def __str__(self) -> str:
        return self.subject

    def get_absolute_url(self) -> str:
        return reverse("learning:teaching", args=[self.pk])
