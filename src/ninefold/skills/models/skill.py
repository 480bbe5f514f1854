from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.skills.domain import evidence, levels


class Skill(Owned):
    """Something the owner can do, or wants to. `weekly_minutes` fixes its practice a week; when
    it is None, the weekly budget gives it a share by its gap."""

    name = models.CharField(max_length=120)
    kind = models.CharField(
        max_length=10,
        choices=[(kind.value, kind.value.capitalize()) for kind in levels.Kind],
        default=levels.Kind.TECHNICAL,
    )
    category = models.CharField(max_length=80, blank=True)
    why = models.TextField(blank=True)
    target_level = models.PositiveSmallIntegerField(null=True, blank=True)
    importance = models.PositiveSmallIntegerField(default=2)
    weekly_minutes = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in levels.Kind]),
                name="skills_skill_kind",
            ),
            models.CheckConstraint(
                condition=models.Q(target_level=None)
                | models.Q(target_level__gte=1, target_level__lte=5),
                name="skills_skill_target",
            ),
            models.CheckConstraint(
                condition=models.Q(importance__gte=1, importance__lte=3),
                name="skills_skill_importance",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("skills:skill", args=[self.pk])


class Evidence(Owned):
    """Something that shows a level: what the owner claims, what they made, what others say."""

    skill = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="evidence")
    kind = models.CharField(
        max_length=12, choices=[(kind.value, kind.value) for kind in evidence.Kind]
    )
    level = models.PositiveSmallIntegerField()
    on = models.DateField()
    title = models.CharField(max_length=200, blank=True)
    said_by = models.CharField(max_length=120, blank=True)
    address = models.URLField(max_length=500, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "evidence"
        ordering = ["-on", "-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(level__gte=1, level__lte=5), name="skills_evidence_level"
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=[kind.value for kind in evidence.Kind]),
                name="skills_evidence_kind",
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"{self.kind} of level {self.level}"
