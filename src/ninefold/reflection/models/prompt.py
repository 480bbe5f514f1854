from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned


class Prompt(Owned):
    """A question of the owner's own that the journal asks now and then."""

    text = models.CharField(max_length=300)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.text


class Template(Owned):
    """A frame for a page, in Markdown, that is put into the page and filled in."""

    title = models.CharField(max_length=120)
    text = models.TextField()

    class Meta:
        ordering = ["title", "created_at"]

    def __str__(self) -> str:
        return self.title
