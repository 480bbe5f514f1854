from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.kernel.refs import Ref


class GuestLink(Owned):
    """A private link by which somebody without an account may see or do one thing.

    Only the hash of its token is kept: what is stolen from the database opens nothing.
    """

    is_portable = False

    purpose = models.CharField(max_length=60)
    target_kind = models.CharField(max_length=60)
    target_id = models.UUIDField()
    token_hash = models.CharField(max_length=64, unique=True)
    guest_name = models.CharField(max_length=200, blank=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    last_opened_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["owner", "target_kind", "target_id"])]

    def __str__(self) -> str:
        return f"{self.purpose} for {self.guest_name or 'a guest'}"

    @property
    def target(self) -> Ref:
        return Ref(self.target_kind, str(self.target_id))
