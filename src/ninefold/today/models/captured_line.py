from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.kernel import clock


class CapturedLine(Owned):
    """One captured line: kept as typed at once, then taken in as a row of a strategy.

    The command line writes this table by itself, without Django: a column that is added here
    must be added in `today/spool.py` too.
    """

    text = models.TextField()
    captured_at = models.DateTimeField(default=clock.now)
    door = models.CharField(max_length=10, default="web")
    taken_in_at = models.DateTimeField(null=True, blank=True)
    row_kind = models.CharField(max_length=60, blank=True)
    row_id = models.UUIDField(null=True, blank=True)
    echo = models.TextField(blank=True)
    url = models.CharField(max_length=300, blank=True)
    fault = models.TextField(blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["owner", "-captured_at"]),
            models.Index(fields=["taken_in_at"]),
        ]

    def __str__(self) -> str:
        return self.text[:60]
