"""What relates to what."""

from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.kernel.refs import Ref
from ninefold.links.relations import RELATIONS


class Link(Owned):
    """The owner's statement that one row relates to another."""

    source_kind = models.CharField(max_length=60)
    source_id = models.UUIDField()
    relation = models.CharField(max_length=40, default="relates to")
    target_kind = models.CharField(max_length=60)
    target_id = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "owner",
                    "source_kind",
                    "source_id",
                    "relation",
                    "target_kind",
                    "target_id",
                ],
                name="links_once",
            ),
            models.CheckConstraint(
                condition=models.Q(relation__in=list(RELATIONS)), name="links_known_relation"
            ),
        ]
        indexes = [
            models.Index(fields=["owner", "source_kind", "source_id"]),
            models.Index(fields=["owner", "target_kind", "target_id"]),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.relation} {self.target}"

    @property
    def source(self) -> Ref:
        return Ref(self.source_kind, str(self.source_id))

    @property
    def target(self) -> Ref:
        return Ref(self.target_kind, str(self.target_id))
