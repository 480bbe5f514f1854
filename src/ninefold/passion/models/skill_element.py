from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned


class SkillElement(Owned):
    """The owner's word on which skill or field of knowledge of the occupations a skill of their
    inventory is, by its name; an empty `element` says that it is none of them."""

    name = models.CharField(max_length=120)
    element = models.CharField(max_length=20, blank=True)
    element_name = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["name"]
        indexes = [models.Index(fields=["owner", "name"])]

    def __str__(self) -> str:
        return f"{self.name}: {self.element_name or 'none of them'}"

    def get_absolute_url(self) -> str:
        return reverse("passion:occupation_skills")
