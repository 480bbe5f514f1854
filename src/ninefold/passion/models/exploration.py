from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned


class Exploration(Owned):
    """A way to try something out: a question, a length, a prediction and a verdict.

    `activity` is the name under which its hours are logged, so that prediction and outcome can be
    compared with the logs. Energies run from -2 to 2. A tiny experiment names the occupation whose
    tasks it tries; `weekly_minutes` is the practice that it wants a place for each week.
    """

    class Sort(models.TextChoices):
        VOLUNTEERING = "volunteering", "Volunteering"
        SIDE_PROJECT = "side_project", "Side project"
        INTERVIEW = "interview", "Informational interview"
        COURSE_TASTER = "course_taster", "Course taster"
        TINY_EXPERIMENT = "tiny_experiment", "Tiny experiment"
        OTHER = "other", "Something else"

    class State(models.TextChoices):
        PLANNED = "planned", "Planned"
        RUNNING = "running", "Running"
        ENDED = "ended", "Ended"

    class Verdict(models.TextChoices):
        MORE = "more", "More of it"
        UNSURE = "unsure", "Not sure yet"
        NOT_FOR_ME = "not_for_me", "Not for me"

    title = models.CharField(max_length=200)
    sort = models.CharField(max_length=20, choices=Sort.choices, default=Sort.SIDE_PROJECT)
    question = models.CharField(max_length=300)
    days = models.PositiveSmallIntegerField(default=14)
    activity = models.CharField(max_length=120, blank=True)
    predicted_energy = models.SmallIntegerField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PLANNED)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    felt_energy = models.SmallIntegerField(null=True, blank=True)
    verdict = models.CharField(max_length=12, choices=Verdict.choices, blank=True)
    answer = models.TextField(blank=True)
    occupation_code = models.CharField(max_length=12, blank=True)
    occupation_title = models.CharField(max_length=200, blank=True)
    weekly_minutes = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(weekly_minutes=None)
                | models.Q(weekly_minutes__gte=10, weekly_minutes__lte=2400),
                name="passion_exploration_weekly",
            ),
            models.CheckConstraint(
                condition=models.Q(days__gte=1, days__lte=366), name="passion_exploration_days"
            ),
            models.CheckConstraint(
                condition=models.Q(predicted_energy=None)
                | models.Q(predicted_energy__gte=-2, predicted_energy__lte=2),
                name="passion_exploration_predicted",
            ),
            models.CheckConstraint(
                condition=models.Q(felt_energy=None)
                | models.Q(felt_energy__gte=-2, felt_energy__lte=2),
                name="passion_exploration_felt",
            ),
            models.CheckConstraint(
                condition=models.Q(state="planned", starts_on=None, ended_on=None)
                | models.Q(
                    state="running", starts_on__isnull=False, ends_on__isnull=False, ended_on=None
                )
                | models.Q(state="ended", ended_on__isnull=False, verdict__gt=""),
                name="passion_exploration_state",
            ),
        ]
        indexes = [models.Index(fields=["owner", "state", "ends_on"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("passion:exploration", args=[self.pk])


class ExplorationStep(Owned):
    """A small step of an exploration."""

    exploration = models.ForeignKey(Exploration, on_delete=models.CASCADE, related_name="steps")
    text = models.CharField(max_length=300)
    done_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.text
