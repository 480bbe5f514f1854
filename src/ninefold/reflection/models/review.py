from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.kernel.periods import Period
from ninefold.kernel.refs import Ref
from ninefold.reflection.domain.longer import months_in_words
from ninefold.reflection.domain.weeks import days_in_words

QUESTIONS = ("went_well", "stuck", "to_change")


class Review(Owned):
    """A look back on a period: what happened, what it means, what comes next. `weeks` counts the
    weeks, months or quarters that it brings together."""

    class Span(models.TextChoices):
        WEEK = "week", "Week"
        MONTH = "month", "Month"
        QUARTER = "quarter", "Quarter"

    span = models.CharField(max_length=10, choices=Span.choices, default=Span.WEEK)
    starts_on = models.DateField()
    ends_on = models.DateField()
    weeks = models.PositiveSmallIntegerField(default=1)
    went_well = models.TextField(blank=True)
    stuck = models.TextField(blank=True)
    to_change = models.TextField(blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-ends_on", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(span__in=["week", "month", "quarter"]),
                name="reflection_review_span",
            ),
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")),
                name="reflection_review_ends_after_start",
            ),
        ]
        indexes = [models.Index(fields=["owner", "span", "ends_on"])]

    def __str__(self) -> str:
        if self.span == "week":
            return f"Week until {self.ends_on:%-d %B %Y}"
        return f"{self.get_span_display()}: {self.days}"

    @property
    def period(self) -> Period:
        """The days it looks back on."""
        return Period(self.starts_on, self.ends_on)

    @property
    def days(self) -> str:
        """Its days in words, with the year."""
        if self.span != "week":
            return months_in_words(self.period)
        return days_in_words(self.period, with_year=True)

    @property
    def steps_done(self) -> int:
        """How many of its steps are done; of a review that was read with its steps."""
        steps: list[ReviewStep] = getattr(self, "all_steps", [])
        return sum(step.done_on is not None for step in steps)

    def get_absolute_url(self) -> str:
        return reverse("reflection:review", args=[self.pk])


class _AboutARow(Owned):
    row_kind = models.CharField(max_length=60, blank=True)
    row_id = models.UUIDField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def row(self) -> Ref | None:
        """The row that this is about, if it is known."""
        return Ref(self.row_kind, str(self.row_id)) if self.row_id else None


class ReviewFact(_AboutARow):
    """One thing that happened, as it stood when the review was held.

    `key` finds the same fact again while the review is open; `bears_on` names the questions
    (went_well, stuck, to_change) whose answer it stands behind.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="facts")
    key = models.CharField(max_length=64)
    place = models.PositiveSmallIntegerField(default=0)
    heading = models.CharField(max_length=120)
    strategy = models.CharField(max_length=20, blank=True)
    title = models.CharField(max_length=300)
    detail = models.CharField(max_length=300, blank=True)
    url = models.CharField(max_length=500, blank=True)
    on = models.DateField(null=True, blank=True)
    is_kept = models.BooleanField(default=True)
    is_win = models.BooleanField(default=False)
    bears_on = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["place", "created_at"]
        constraints = [
            models.UniqueConstraint(fields=["review", "key"], name="reflection_fact_once")
        ]

    def __str__(self) -> str:
        return self.title


class ReviewStep(Owned):
    """One of up to three steps for the time after the review."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="steps")
    place = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=300)
    done_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["place"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(place__gte=1, place__lte=3), name="reflection_step_place"
            )
        ]

    def __str__(self) -> str:
        return self.text


class ReviewDecision(_AboutARow):
    """What was decided about a goal inside of the review, and why."""

    class Choice(models.TextChoices):
        OPEN = "", "Not looked at"
        KEPT = "kept", "Goes on as it is"
        CHANGED = "changed", "Changed"
        MOVED = "moved", "Another date"
        LET_GO = "let_go", "Let go"
        ACHIEVED = "achieved", "Achieved"

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="decisions")
    title = models.CharField(max_length=300)
    due_before = models.DateField(null=True, blank=True)
    due_after = models.DateField(null=True, blank=True)
    choice = models.CharField(max_length=10, choices=Choice.choices, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["review", "row_kind", "row_id"], name="reflection_decision_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.title}: {self.get_choice_display()}"
