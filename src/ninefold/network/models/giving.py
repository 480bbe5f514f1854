from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.network.models.person import Person


class GiveIdea(Owned):
    """Something to share or to offer: an article, a hand, an introduction."""

    class Sort(models.TextChoices):
        ARTICLE = "article", "Something to read or hear"
        HELP = "help", "Help I can offer"
        INTRODUCTION = "introduction", "People to bring together"

    sort = models.CharField(max_length=12, choices=Sort.choices, default=Sort.ARTICLE)
    text = models.CharField(max_length=500)
    address = models.URLField(max_length=1000, blank=True)
    person = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="give_ideas", null=True, blank=True
    )

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(sort__in=["article", "help", "introduction"]),
                name="network_give_idea_sort",
            )
        ]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        return reverse("network:give_ideas")


class Approach(Owned):
    """What the owner decided about a person whom the intent queue offered for a goal in a
    week: wrote to them, or not now."""

    class Decision(models.TextChoices):
        WRITTEN = "written", "Written"
        NOT_NOW = "not_now", "Not now"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="approaches")
    goal_id = models.UUIDField()
    week_starts_on = models.DateField()
    decision = models.CharField(max_length=10, choices=Decision.choices)

    class Meta:
        verbose_name_plural = "approaches"
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "person", "goal_id", "week_starts_on"],
                name="network_approach_once_a_week",
            ),
            models.CheckConstraint(
                condition=models.Q(decision__in=["written", "not_now"]),
                name="network_approach_decision",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_decision_display()}"
