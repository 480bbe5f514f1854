from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.network.models.person import Person


class ImportDraft(Owned):
    """A file of contacts that was read, and what became of it. Nothing is brought in before the
    owner has seen the preview."""

    is_portable = False

    class State(models.TextChoices):
        PREVIEW = "preview", "To be looked at"
        BROUGHT_IN = "brought_in", "Brought in"
        UNDONE = "undone", "Undone"

    filename = models.CharField(max_length=255)
    faults = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PREVIEW)
    brought_in_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=["preview", "brought_in", "undone"]),
                name="network_import_draft_state",
            )
        ]

    def __str__(self) -> str:
        return self.filename

    def get_absolute_url(self) -> str:
        return reverse("network:import_draft", args=[self.pk])


class ImportRow(Owned):
    """One contact of a file. `match` is the person it seems to be; `became` the one that it was
    brought in as, with what that person's card said `before` and right `after`."""

    is_portable = False

    class Decision(models.TextChoices):
        NEW = "new", "Another person"
        SAME = "same", "The same person"
        SKIP = "skip", "Leave it out"
        OPEN = "open", "To be decided"

    draft = models.ForeignKey(ImportDraft, on_delete=models.CASCADE, related_name="rows")
    position = models.PositiveIntegerField()
    line = models.PositiveIntegerField(default=0)
    name = models.CharField(max_length=300)
    standing = models.CharField(max_length=20)
    contact = models.JSONField()
    changes = models.JSONField(default=list)
    likeness = models.JSONField(default=list)
    match = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    double_of = models.PositiveIntegerField(null=True, blank=True)
    decision = models.CharField(max_length=5, choices=Decision.choices)
    became = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    is_new = models.BooleanField(default=False)
    before = models.JSONField(null=True, blank=True)
    after = models.JSONField(null=True, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["draft", "position"], name="network_import_row_once"),
            models.CheckConstraint(
                condition=models.Q(decision__in=["new", "same", "skip", "open"]),
                name="network_import_row_decision",
            ),
        ]
        indexes = [models.Index(fields=["draft", "standing", "position"])]

    def __str__(self) -> str:
        return self.name


class PersonMerge(Owned):
    """Two rows of one person made one, with all that is needed to part them again."""

    kept = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="merges")
    absorbed = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    before = models.JSONField()
    moved = models.JSONField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.absorbed} into {self.kept}"
