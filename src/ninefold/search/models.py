"""The words of everything that one owns, where a full-text index can find them."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from ninefold.kernel.refs import Ref


class SearchDocument(models.Model):
    """The words of one row. Its integer key is what the full-text index of SQLite refers to;
    `is_marked` says that its marks are written too."""

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
    # Without a default, so that SQLite adds the column in place: a table made anew would lose the
    # triggers that keep the index of words.
    is_marked = models.BooleanField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["row_kind", "row_id"], name="search_once"),
        ]
        indexes = [
            models.Index(fields=["owner", "row_kind"]),
            models.Index(fields=["owner", "on"], name="search_by_day"),
            models.Index(fields=["id"], condition=models.Q(is_marked=None), name="search_unmarked"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def ref(self) -> Ref:
        return Ref(self.row_kind, str(self.row_id))


def tag_mark(tag: str) -> str:
    """A tag as a mark: without its sign and case."""
    return f"tag {tag.strip().lstrip('#+').casefold()}"[:150]


class SearchMark(models.Model):
    """What a document can be narrowed by besides its words: "tag lesson", or the row that it
    hangs on, "network.person:<id>"."""

    is_portable = False

    document = models.ForeignKey(SearchDocument, on_delete=models.CASCADE, related_name="marks")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", editable=False
    )
    mark = models.CharField(max_length=150)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "mark"], name="search_mark_once"),
        ]
        indexes = [models.Index(fields=["owner", "mark", "document"], name="search_by_mark")]

    def __str__(self) -> str:
        return self.mark
