from __future__ import annotations

from django.db import models

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
