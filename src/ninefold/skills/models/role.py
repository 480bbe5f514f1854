from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.skills.models.skill import Skill


class TargetRole(Owned):
    """A role the owner wants to grow into, as levels that it asks for."""

    name = models.CharField(max_length=120)
    why = models.TextField(blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("skills:role", args=[self.pk])


class RoleTarget(Owned):
    """A level of a skill that a role asks for, and how much it matters there (1 to 3)."""

    role = models.ForeignKey(TargetRole, on_delete=models.CASCADE, related_name="targets")
    skill = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="role_targets")
    level = models.PositiveSmallIntegerField()
    importance = models.PositiveSmallIntegerField(default=2)

    class Meta:
        ordering = ["-importance", "-level", "created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["role", "skill"],
                condition=models.Q(removed_at=None),
                name="skills_role_target_once",
            ),
            models.CheckConstraint(
                condition=models.Q(level__gte=1, level__lte=5), name="skills_role_target_level"
            ),
            models.CheckConstraint(
                condition=models.Q(importance__gte=1, importance__lte=3),
                name="skills_role_target_importance",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.skill} at {self.level}"
