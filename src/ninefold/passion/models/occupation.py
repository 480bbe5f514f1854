from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned


class SavedOccupation(Owned):
    """An occupation that the owner wants to keep in sight. The title is that of the release in
    which it was saved, so that it stays readable when the occupations are gone."""

    code = models.CharField(max_length=12)
    title = models.CharField(max_length=200)
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["owner", "code"])]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("passion:occupation", args=[self.code])
