from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.kernel.refs import Ref
from ninefold.wins.models.win import Win


class Treat(Owned):
    """Something that the owner likes to give themselves; `size` answers to a win's impact."""

    class Size(models.IntegerChoices):
        SMALL = 1, "for any win"
        MEDIUM = 2, "for a medium win or more"
        LARGE = 3, "for a large win"

    name = models.CharField(max_length=200)
    size = models.PositiveSmallIntegerField(choices=Size, default=Size.SMALL)

    class Meta:
        ordering = ["size", "name"]
        constraints = [
            models.CheckConstraint(condition=models.Q(size__in=[1, 2, 3]), name="wins_treat_size")
        ]

    def __str__(self) -> str:
        return self.name


class TreatTaken(Owned):
    """A treat that was taken on a day, for a win if it was for one."""

    treat = models.ForeignKey(Treat, on_delete=models.CASCADE, related_name="times_taken")
    win = models.ForeignKey(
        Win, on_delete=models.SET_NULL, related_name="treats_taken", null=True, blank=True
    )
    on = models.DateField()

    class Meta:
        ordering = ["-on", "-created_at"]
        verbose_name_plural = "treats taken"

    def __str__(self) -> str:
        return f"{self.treat} on {self.on}"


class TreatPromise(Owned):
    """A treat that the owner promised to themselves for something that was still ahead.

    That is either the row `subject_kind`, `subject_id` (a goal, a milestone) or `win_count` wins
    after the `wins_before` that `promised_on` had already. It is due from `due_on`, and over
    when `outcome` says how; an enjoyed one has `taken`.
    """

    class Outcome(models.TextChoices):
        ENJOYED = "enjoyed", "enjoyed"
        LET_GO = "let_go", "let go"

    treat = models.ForeignKey(Treat, on_delete=models.CASCADE, related_name="promises")
    subject_kind = models.CharField(max_length=60, blank=True)
    subject_id = models.UUIDField(null=True, blank=True)
    win_count = models.PositiveSmallIntegerField(null=True, blank=True)
    promised_on = models.DateField()
    wins_before = models.PositiveIntegerField(default=0)
    budget = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    due_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    taken = models.OneToOneField(
        TreatTaken, on_delete=models.SET_NULL, related_name="promise", null=True, blank=True
    )

    class Meta:
        ordering = ["-promised_on", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    models.Q(win_count__gte=1, subject_kind="", subject_id=None),
                    models.Q(~models.Q(subject_kind=""), win_count=None, subject_id__isnull=False),
                    _connector=models.Q.OR,
                ),
                name="wins_promise_waits_for_one_thing",
            ),
            models.CheckConstraint(
                condition=models.Q(budget=None)
                | models.Q(models.Q(budget__gte=0), ~models.Q(currency="")),
                name="wins_promise_budget",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    models.Q(outcome="", ended_on=None),
                    models.Q(outcome__in=["enjoyed", "let_go"], ended_on__isnull=False),
                    _connector=models.Q.OR,
                ),
                name="wins_promise_outcome",
            ),
        ]
        indexes = [models.Index(fields=["owner", "subject_id"])]

    def __str__(self) -> str:
        return str(self.treat)

    @property
    def subject(self) -> Ref | None:
        """The row that it waits for; None when wins are counted."""
        return Ref(self.subject_kind, str(self.subject_id)) if self.subject_kind else None
