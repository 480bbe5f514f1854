from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.reflection.domain.headlines import headline


class Entry(Owned):
    """Something written on a day in Markdown: the page of the day, or an entry below it.

    A removed page keeps its day, so that writing there again brings the same row back.
    `source` and `source_key` name where an entry from another program came from. A sealed entry
    has its words in `sealed` alone, under the key that `sealed_with` names; `sealed_as` is the
    row that they were sealed in, as 32 hexadecimal digits.
    """

    on = models.DateField()
    is_page = models.BooleanField(default=False)
    written_at = models.DateTimeField(null=True, blank=True)
    title = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    mood = models.PositiveSmallIntegerField(null=True, blank=True)
    energy = models.SmallIntegerField(null=True, blank=True)
    tags = models.JSONField(default=list, blank=True)
    is_starred = models.BooleanField(default=False)
    source = models.CharField(max_length=20, blank=True)
    source_key = models.CharField(max_length=200, blank=True)
    sealed = models.TextField(blank=True, default="")
    sealed_with = models.CharField(max_length=32, blank=True, default="")
    sealed_as = models.CharField(max_length=32, blank=True, default="")

    class Meta:
        ordering = ["on", "written_at", "created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "on"],
                condition=models.Q(is_page=True),
                name="reflection_one_page_a_day",
            ),
            models.UniqueConstraint(
                fields=["owner", "source", "source_key"],
                condition=~models.Q(source_key=""),
                name="reflection_imported_once",
            ),
            models.CheckConstraint(
                condition=models.Q(mood=None) | models.Q(mood__gte=1, mood__lte=5),
                name="reflection_entry_mood",
            ),
            models.CheckConstraint(
                condition=models.Q(energy=None) | models.Q(energy__gte=-2, energy__lte=2),
                name="reflection_entry_energy",
            ),
            models.CheckConstraint(
                condition=models.Q(sealed="", sealed_with="", sealed_as="")
                | (~models.Q(sealed="") & models.Q(text="")),
                name="reflection_sealed_or_plain",
            ),
        ]
        indexes = [models.Index(fields=["owner", "on"])]

    def __str__(self) -> str:
        return self.heading

    @property
    def is_sealed(self) -> bool:
        """Whether only the passphrase opens its words."""
        return bool(self.sealed)

    @property
    def heading(self) -> str:
        """The title, or how the words begin, or the day."""
        if self.title:
            return self.title
        if self.is_sealed:
            return f"Sealed, {self.on:%-d %B %Y}"
        return headline(self.text)[0] or f"{self.on:%A, %-d %B %Y}"

    @property
    def opening(self) -> str:
        """How the words go on after the heading."""
        first, rest = headline(self.text)
        return f"{first} {rest}".strip() if self.title else rest

    def get_absolute_url(self) -> str:
        if self.is_page:
            return reverse("reflection:day", args=[self.on])
        return reverse("reflection:entry", args=[self.pk])
