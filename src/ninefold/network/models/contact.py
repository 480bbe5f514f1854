from __future__ import annotations

from typing import ClassVar

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.network.models.gathering import Gathering
from ninefold.network.models.person import OfPeopleQuerySet, Person


class Interaction(Owned):
    """Contact with a person, and who gave or asked something in it."""

    class Channel(models.TextChoices):
        WROTE = "wrote", "Wrote"
        CALLED = "called", "Talked on the phone"
        MET = "met", "Met"
        COFFEE = "coffee", "Had a coffee"
        HEARD = "heard", "Heard from them"
        HELPED = "helped", "Helped"

    class Direction(models.TextChoices):
        NEITHER = "", "Neither"
        GIVEN = "given", "I gave"
        ASKED = "asked", "I asked"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="interactions")
    channel = models.CharField(max_length=10, choices=Channel.choices)
    on = models.DateField()
    note = models.TextField(blank=True)
    direction = models.CharField(max_length=5, choices=Direction.choices, blank=True)
    gathering = models.ForeignKey(
        Gathering, on_delete=models.SET_NULL, related_name="interactions", null=True, blank=True
    )
    together = models.UUIDField(
        null=True, blank=True, help_text="the same for the people of one meeting"
    )

    objects: ClassVar = OfPeopleQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    channel__in=["wrote", "called", "met", "coffee", "heard", "helped"]
                ),
                name="network_interaction_channel",
            ),
            models.CheckConstraint(
                condition=models.Q(direction__in=["", "given", "asked"]),
                name="network_interaction_direction",
            ),
        ]
        indexes = [models.Index(fields=["owner", "person", "on"])]

    def __str__(self) -> str:
        return f"{self.get_channel_display()}: {self.person}"

    def get_absolute_url(self) -> str:
        return self.person.get_absolute_url()


class FollowUp(Owned):
    """Something to come back to with a person, on a day."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="follow_ups")
    what = models.CharField(max_length=300)
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    gathering = models.ForeignKey(
        Gathering, on_delete=models.SET_NULL, related_name="follow_ups", null=True, blank=True
    )
    captured_with = models.UUIDField(
        null=True, blank=True, help_text="the contact whose captured line planned this"
    )

    objects: ClassVar = OfPeopleQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "created_at"]
        indexes = [models.Index(fields=["owner", "done_on", "due_on"])]

    def __str__(self) -> str:
        return self.what

    def get_absolute_url(self) -> str:
        return self.person.get_absolute_url()


class Introduction(Owned):
    """Two people brought together, by the owner or for the owner.

    `person` is introduced by the owner to `to_name` ("made"), is asked to introduce the owner
    to `to_name` ("asked"), or has done so ("received").
    """

    class Direction(models.TextChoices):
        MADE = "made", "I introduced them to"
        ASKED = "asked", "I asked them to introduce me to"
        RECEIVED = "received", "They introduced me to"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="introductions")
    direction = models.CharField(max_length=10, choices=Direction.choices)
    to_person = models.ForeignKey(
        Person,
        on_delete=models.SET_NULL,
        related_name="introductions_to",
        null=True,
        blank=True,
    )
    to_name = models.CharField(max_length=300)
    on = models.DateField()
    note = models.TextField(blank=True)

    objects: ClassVar = OfPeopleQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(direction__in=["made", "asked", "received"]),
                name="network_introduction_direction",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} and {self.to_name}"

    def get_absolute_url(self) -> str:
        return self.person.get_absolute_url()
