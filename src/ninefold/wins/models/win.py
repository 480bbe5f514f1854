from __future__ import annotations

from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.wins.domain.audience import READER_NAMES, Reader

READERS = [(one.value, READER_NAMES[one]) for one in Reader]


class Category(Owned):
    """A heading of the owner's own under which wins stand in a brag document."""

    name = models.CharField(max_length=100)

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "categories"
        constraints = [
            models.UniqueConstraint(
                "owner",
                Lower("name"),
                condition=models.Q(removed_at=None),
                name="wins_category_once",
            )
        ]

    def __str__(self) -> str:
        return self.name


class Win(Owned):
    """Something that went well, with what it changed and what shows it.

    `goal_words` is what a captured line said after `g:` when no goal matched it; goals that did
    match are links. `audience` is the one word after `v:`: the furthest reader of the win.
    `figures_until` is the furthest reader who is told its figures as they are.
    """

    class Impact(models.IntegerChoices):
        SMALL = 1, "Small"
        MEDIUM = 2, "Middling"
        LARGE = 3, "Large"

    title = models.CharField(max_length=300)
    on = models.DateField()
    impact = models.PositiveSmallIntegerField(choices=Impact, default=Impact.SMALL)
    category = models.ForeignKey(
        Category, on_delete=models.SET_NULL, related_name="wins", null=True, blank=True
    )
    story = models.TextField(blank=True)
    situation = models.TextField(blank=True)
    task = models.TextField(blank=True)
    action = models.TextField(blank=True)
    result = models.TextField(blank=True)
    metric_name = models.CharField(max_length=100, blank=True)
    metric_before = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    metric_after = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    metric_unit = models.CharField(max_length=30, blank=True)
    tags = models.JSONField(default=list, blank=True)
    goal_words = models.CharField(max_length=200, blank=True)
    audience = models.CharField(max_length=60, blank=True)
    figures_until = models.CharField(max_length=12, choices=READERS, default=Reader.PUBLIC.value)

    class Meta:
        ordering = ["-on", "-created_at"]
        constraints = [
            models.CheckConstraint(condition=models.Q(impact__in=[1, 2, 3]), name="wins_impact"),
            models.CheckConstraint(
                condition=models.Q(figures_until__in=[value for value, _ in READERS]),
                name="wins_figures_until",
            ),
            models.CheckConstraint(
                condition=models.Q(metric_before=None) | models.Q(metric_after__isnull=False),
                name="wins_metric_has_an_after",
            ),
        ]
        indexes = [models.Index(fields=["owner", "-on"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("wins:win", args=[self.pk])


class Evidence(Owned):
    """Something that another person can look at; `address` is empty for paper."""

    win = models.ForeignKey(Win, on_delete=models.CASCADE, related_name="evidence")
    title = models.CharField(max_length=300, blank=True)
    address = models.CharField(max_length=2000, blank=True)

    class Meta:
        ordering = ["created_at"]
        verbose_name_plural = "evidence"
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(title="", address=""), name="wins_evidence_says_something"
            )
        ]

    def __str__(self) -> str:
        return self.title or self.address


class WinPerson(Owned):
    """Somebody who had a part in a win, or a witness who saw it; and whether they were thanked.

    Thanks that are put off are not spoken of before `quiet_until`.
    """

    class Part(models.TextChoices):
        PART = "part", "had a part in it"
        WITNESS = "witness", "saw it and would say so"

    win = models.ForeignKey(Win, on_delete=models.CASCADE, related_name="people")
    name = models.CharField(max_length=200)
    part = models.CharField(max_length=10, choices=Part, default=Part.PART)
    thanked_on = models.DateField(null=True, blank=True)
    quiet_until = models.DateField(null=True, blank=True)
    thanks = models.TextField(blank=True)

    class Meta:
        ordering = ["created_at"]
        verbose_name_plural = "win people"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(part__in=["part", "witness"]), name="wins_person_part"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.win}"
