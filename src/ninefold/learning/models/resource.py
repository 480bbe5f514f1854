from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.learning.domain.progress import Progress, Unit


class Resource(Owned):
    """Something to learn from, with how far it has come.

    `purpose` is what it is learnt for, in a sentence; goals and skills it serves are links.
    `started_on` and `finished_on` are the first and the last day; `takeaway` is what stays.
    """

    class Kind(models.TextChoices):
        COURSE = "course", "Course"
        WORKSHOP = "workshop", "Workshop"
        BOOK = "book", "Book"
        ARTICLE = "article", "Article"
        TALK = "talk", "Talk"
        PODCAST = "podcast", "Podcast"
        STRETCH_PROJECT = "stretch_project", "Stretch project"
        CONFERENCE = "conference", "Conference"
        TEACHING = "teaching", "Something to teach"
        TOPIC = "topic", "Topic"

    class Status(models.TextChoices):
        WISH = "wish", "Wish"
        DOING = "doing", "In progress"
        PAUSED = "paused", "Paused"
        FINISHED = "finished", "Finished"
        DROPPED = "dropped", "Dropped"

    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.COURSE)
    author = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=2000, blank=True)
    purpose = models.CharField(max_length=300, blank=True)
    goal_words = models.CharField(max_length=200, blank=True)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.WISH)
    unit = models.CharField(
        max_length=10, choices=[(one.value, one.value) for one in Unit], default=Unit.PERCENT.value
    )
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(null=True, blank=True)
    started_on = models.DateField(null=True, blank=True)
    finished_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    cost = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    notes = models.TextField(blank=True)
    takeaway = models.TextField(blank=True)
    tags = models.JSONField(default=list, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=["wish", "doing", "paused", "finished", "dropped"]),
                name="learning_resource_status",
            ),
            models.CheckConstraint(
                condition=models.Q(unit__in=[one.value for one in Unit]),
                name="learning_resource_unit",
            ),
            models.CheckConstraint(
                condition=models.Q(status="finished", finished_on__isnull=False)
                | models.Q(~models.Q(status="finished"), finished_on=None),
                name="learning_resource_finished_on",
            ),
            models.CheckConstraint(
                condition=models.Q(total=None)
                | models.Q(models.Q(total__gte=models.F("done")), models.Q(total__gte=1)),
                name="learning_resource_done_of_total",
            ),
            models.CheckConstraint(
                condition=models.Q(cost=None)
                | models.Q(models.Q(cost__gte=0), ~models.Q(currency="")),
                name="learning_resource_cost",
            ),
        ]
        indexes = [models.Index(fields=["owner", "status", "due_on"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("learning:resource", args=[self.pk])

    @property
    def progress(self) -> Progress:
        """How far it has come."""
        return Progress(Unit(self.unit), self.done, self.total)

    @property
    def is_open(self) -> bool:
        """Whether it is neither finished nor dropped."""
        return self.status not in (self.Status.FINISHED, self.Status.DROPPED)
