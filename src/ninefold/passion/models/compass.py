from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned


class Value(Owned):
    """Something that matters to the owner whatever the job. Rank 1 matters most."""

    text = models.CharField(max_length=120)
    why = models.CharField(max_length=500, blank=True)
    rank = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["rank", "created_at"]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        return reverse("passion:value", args=[self.pk])


class IkigaiEntry(Owned):
    """A line of one of four lists: what one loves, is good at, what is needed, what is paid."""

    class Circle(models.TextChoices):
        LOVE = "love", "What I love"
        GOOD_AT = "good_at", "What I am good at"
        NEEDED = "needed", "What is needed"
        PAID = "paid", "What I can be paid for"

    circle = models.CharField(max_length=10, choices=Circle.choices)
    text = models.CharField(max_length=200)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(circle__in=["love", "good_at", "needed", "paid"]),
                name="passion_ikigai_circle",
            )
        ]

    def __str__(self) -> str:
        return self.text


class ValueSort(Owned):
    """One time at sorting the value cards: the pile of each card by its code, and the first few
    in their order. Finished once `finished_on` is set; `edition` is that of the cards' words."""

    edition = models.PositiveSmallIntegerField(default=1)
    piles = models.JSONField(default=dict, blank=True)
    order = models.JSONField(default=list, blank=True)
    started_on = models.DateField()
    finished_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-started_on", "-created_at"]
        indexes = [models.Index(fields=["owner", "finished_on"])]

    def __str__(self) -> str:
        return f"Values sorted on {self.finished_on or self.started_on:%-d %B %Y}"

    def get_absolute_url(self) -> str:
        return reverse("passion:value_sort", args=[self.pk])


class IkigaiVersion(Owned):
    """The canvas as it stood on a day: the four lists by their code, what the owner sees where
    two of them meet, and in the middle."""

    kept_on = models.DateField()
    lists = models.JSONField(default=dict, blank=True)
    love_good_at = models.CharField(max_length=500, blank=True)
    love_needed = models.CharField(max_length=500, blank=True)
    good_at_paid = models.CharField(max_length=500, blank=True)
    needed_paid = models.CharField(max_length=500, blank=True)
    middle = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-kept_on", "-created_at"]
        indexes = [models.Index(fields=["owner", "kept_on"])]

    def __str__(self) -> str:
        return self.middle or f"Ikigai canvas of {self.kept_on:%-d %B %Y}"

    def get_absolute_url(self) -> str:
        return reverse("passion:ikigai_version", args=[self.pk])
