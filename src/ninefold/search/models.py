"""The words of everything that one owns, where a full-text index can find them."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from ninefold.kernel.refs import Ref


class SearchDocument(models.Model):
    """The words of one row. Its integer key is what the full-text index of SQLite refers to."""

    is_portable = False

    id = models.BigAutoField(primary_key=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", editable=False
    )
    row_kind = models.CharField(max_length=60)
    row_id = models.UUIDField()
    title = models.TextField()
    text = models.TextField(blank=True)
    on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["row_kind", "row_id"], name="search_once"),
        ]
        indexes = [models.Index(fields=["owner", "row_kind"])]

    def __str__(self) -> str:
        return self.title

    @property
    def ref(self) -> Ref:
        return Ref(self.row_kind, str(self.row_id))
