from __future__ import annotations

from django.db import models
from django.db.models.functions import Lower

from ninefold.accounts.ownership import Owned
from ninefold.wins.domain.audience import Reader
from ninefold.wins.models.win import READERS


class ProtectedWord(Owned):
    """A word that goes no further than one reader: a client, a code name, a person.

    Readers beyond `until` read `instead`, or an ellipsis when that is empty.
    """

    kind_name = "wins.protected_word"

    word = models.CharField(max_length=120)
    instead = models.CharField(max_length=120, blank=True)
    until = models.CharField(max_length=12, choices=READERS, default=Reader.MANAGER.value)

    class Meta:
        ordering = ["word"]
        constraints = [
            models.UniqueConstraint(
                "owner",
                Lower("word"),
                condition=models.Q(removed_at=None),
                name="wins_protected_word_once",
            )
        ]

    def __str__(self) -> str:
        return self.word
