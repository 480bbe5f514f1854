from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.network.models.person import OfPeopleQuerySet, Person


class Interview(Owned):
    """An informational interview: a conversation about a person's path, asked for, prepared,
    held, thanked for. How far it is, follows from its dates."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="interviews")
    purpose = models.TextField(blank=True)
    asked_on = models.DateField(null=True, blank=True)
    planned_at = models.DateTimeField(null=True, blank=True)
    place = models.CharField(max_length=300, blank=True)
    held_on = models.DateField(null=True, blank=True)
    notes = models.TextField(blank=True)
    learnt = models.TextField(blank=True)
    thanked_on = models.DateField(null=True, blank=True)
    declined_on = models.DateField(null=True, blank=True)

    objects: ClassVar = OfPeopleQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"Interview with {self.person}"

    def get_absolute_url(self) -> str:
        return reverse("network:interview", args=[self.pk])

    @property
    def state(self) -> str:
        """One of "declined", "thanked", "held", "planned", "asked" or "wished"."""
        if self.declined_on:
            return "declined"
        if self.thanked_on:
            return "thanked"
        if self.held_on:
            return "held"
        if self.planned_at:
            return "planned"
        return "asked" if self.asked_on else "wished"


class InterviewQuestion(Owned):
    """A question to ask in an interview, and what was said to it."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="questions")
    text = models.CharField(max_length=500)
    answer = models.TextField(blank=True)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.text


class OwnQuestion(Owned):
    """A question that the owner likes to ask, kept for the next interview."""

    text = models.CharField(max_length=500)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.text
