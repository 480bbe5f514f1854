from __future__ import annotations

from django.db import models

from ninefold.kernel import clock


class Release(models.Model):
    """The release of the archive that is here; there is one at most.

    `digest` names what was read: an index that was built for another one is not used. `missing`
    is what no file of the archive held.
    """

    version = models.CharField(max_length=20, blank=True)
    digest = models.CharField(max_length=64)
    imported_at = models.DateTimeField(default=clock.now)
    occupations = models.PositiveIntegerField()
    titles = models.PositiveIntegerField()
    tasks = models.PositiveIntegerField()
    missing = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["-imported_at"]

    def __str__(self) -> str:
        return f"O*NET {self.version}".strip()


class ReleaseImport(models.Model):
    """A release being brought in, in the background.

    `file` is the uploaded zip and is let go of afterwards; with `is_download` it is fetched from
    the O*NET Resource Center. `done` of `total` files have been read.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "waiting"
        READING = "reading", "reading"
        WRITING = "writing", "writing"
        DONE = "done", "done"
        FAILED = "failed", "failed"

    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    file = models.BinaryField(default=bytes)
    file_name = models.CharField(max_length=200, blank=True)
    is_download = models.BooleanField(default=False)
    asked_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    stage = models.CharField(max_length=200, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    faults = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["-asked_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=["waiting", "reading", "writing", "done", "failed"]),
                name="occupations_import_state",
            )
        ]

    def __str__(self) -> str:
        return f"{self.file_name or 'download'}, {self.state}"
