from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.network.models.person import OfPeopleQuerySet, Person


class Gathering(Owned):
    """An occasion to meet people: a meet-up, a conference, an association that one joins."""

    class Sort(models.TextChoices):
        MEETUP = "meetup", "Meet-up"
        CONFERENCE = "conference", "Conference"
        ASSOCIATION = "association", "Association"
        WORKSHOP = "workshop", "Workshop"
        OTHER = "other", "Something else"

    name = models.CharField(max_length=300)
    sort = models.CharField(max_length=12, choices=Sort.choices, default=Sort.MEETUP)
    starts_on = models.DateField()
    place = models.CharField(max_length=300, blank=True)
    address = models.URLField(max_length=1000, blank=True)
    intent = models.TextField(blank=True)
    offer = models.TextField(blank=True)
    preparation = models.TextField(blank=True)
    notes = models.TextField(blank=True)
    visited_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-starts_on", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    sort__in=["meetup", "conference", "association", "workshop", "other"]
                ),
                name="network_gathering_sort",
            )
        ]
        indexes = [models.Index(fields=["owner", "starts_on"])]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("network:gathering", args=[self.pk])


class Attendance(Owned):
    """A person whom the owner hopes to meet at a gathering, or has met there."""

    gathering = models.ForeignKey(Gathering, on_delete=models.CASCADE, related_name="attendances")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="attendances")
    is_met = models.BooleanField(default=False)
    note = models.TextField(blank=True)

    objects: ClassVar = OfPeopleQuerySet.as_manager()

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(fields=["gathering", "person"], name="network_attendance_once")
        ]

    def __str__(self) -> str:
        return f"{self.person} at {self.gathering}"
