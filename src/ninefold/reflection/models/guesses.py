from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned


class PassphraseGuesses(Owned):
    """Wrong guesses at the owner's passphrase since the last right one, and when the next try is
    open. One row an owner, in the database, so that all workers count together."""

    is_portable = False

    wrong = models.PositiveIntegerField(default=0)
    last_at = models.DateTimeField()
    open_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner"], name="reflection_guesses_once"),
        ]

    def __str__(self) -> str:
        return f"{self.wrong} wrong, open from {self.open_at}"
