from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.reflection.domain.sealing import Cost, WrappedKey


class SealingKey(Owned):
    """The key that seals entries, wrapped by the owner's passphrase. The newest one seals; an
    older one stands only for entries that came in from an archive.

    `traces_since` is set while unsealed words may still lie in freed parts of the database.
    """

    name = models.CharField(max_length=32)
    salt = models.CharField(max_length=64)
    rounds = models.PositiveSmallIntegerField()
    memory_kib = models.PositiveIntegerField()
    lanes = models.PositiveSmallIntegerField()
    wrapped = models.CharField(max_length=200)
    traces_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "name"], name="reflection_key_name"),
            models.CheckConstraint(
                condition=models.Q(rounds__gte=1, rounds__lte=20)
                & models.Q(lanes__gte=1, lanes__lte=16)
                & models.Q(memory_kib__gte=8 * models.F("lanes"), memory_kib__lte=1024 * 1024),
                name="reflection_key_cost",
            ),
        ]

    def __str__(self) -> str:
        return f"Key for sealed entries, made {self.created_at:%-d %B %Y}"

    @property
    def stored(self) -> WrappedKey:
        """The key as the domain knows it. Raises ValueError for a cost out of range."""
        cost = Cost(self.rounds, self.memory_kib, self.lanes)
        return WrappedKey(self.name, self.salt, cost, self.wrapped)
