from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned


class JournalImport(Owned):
    """A foreign journal that was read and waits for the owner's word; kept for a day at most."""

    is_portable = False

    format = models.CharField(max_length=20)
    file_name = models.CharField(max_length=300)
    entries = models.JSONField(default=list)
    faults = models.JSONField(default=list)

    def __str__(self) -> str:
        return self.file_name
