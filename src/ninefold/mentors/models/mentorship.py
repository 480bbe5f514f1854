from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.kernel.names import first_name


class Mentorship(Owned):
    """Somebody who is, may become or was the owner's mentor, and how far it has come.

    The owner's own words say who they are and why; `asked_on` and the days after it are those
    on which the stages were reached.
    """

    class Stage(models.TextChoices):
        FOUND = "found", "Found"
        ASKED = "asked", "Asked"
        AGREED = "agreed", "Agreed"
        ACTIVE = "active", "Active"
        ENDED = "ended", "Ended"

    name = models.CharField(max_length=200)
    place = models.CharField(max_length=300, blank=True)
    admiration = models.TextField(blank=True)
    insight = models.TextField(blank=True)
    email = models.EmailField(blank=True)
    reach = models.CharField(max_length=300, blank=True)
    how_met = models.TextField(blank=True)

    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.FOUND)
    found_on = models.DateField()
    asked_on = models.DateField(null=True, blank=True)
    agreed_on = models.DateField(null=True, blank=True)
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    rest_until = models.DateField(null=True, blank=True)
    lesson = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(stage__in=["found", "asked", "agreed", "active", "ended"]),
                name="mentors_mentorship_stage",
            ),
            models.CheckConstraint(
                condition=models.Q(stage="ended", ended_on__isnull=False)
                | models.Q(~models.Q(stage="ended"), ended_on=None),
                name="mentors_mentorship_ended_on",
            ),
            models.CheckConstraint(
                condition=~models.Q(stage="active") | models.Q(started_on__isnull=False),
                name="mentors_mentorship_started_on",
            ),
        ]
        indexes = [models.Index(fields=["owner", "stage"])]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("mentors:mentorship", args=[self.pk])

    @property
    def first_name(self) -> str:
        """The first name, for short labels."""
        return first_name(self.name)
