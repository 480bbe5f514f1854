from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned


class ApiToken(Owned):
    """A key for another program to act as its owner, within scopes. Only its hash is kept."""

    is_portable = False

    name = models.CharField(max_length=120)
    token_hash = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    expires_at = models.DateTimeField(null=True, blank=True)
    last_used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name
