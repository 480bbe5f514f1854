from __future__ import annotations

from django.db import models


class Occupation(models.Model):
    """One occupation of the release that is here.

    `interests` are six scores 1 to 7 (R I A S E C) or None; `skills` and `knowledge` map the id
    of an element to [importance 1 to 5, level 0 to 7 or None]; `tools` are [name, sort, whether it
    is in demand].
    """

    code = models.CharField(primary_key=True, max_length=12)
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    zone = models.PositiveSmallIntegerField(null=True, blank=True)
    interests = models.JSONField(null=True, blank=True)
    skills = models.JSONField(default=dict, blank=True)
    knowledge = models.JSONField(default=dict, blank=True)
    tools = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(zone=None) | models.Q(zone__gte=1, zone__lte=5),
                name="occupations_occupation_zone",
            )
        ]

    def __str__(self) -> str:
        return self.title


class OccupationTitle(models.Model):
    """Another name under which people know an occupation."""

    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="titles")
    text = models.CharField(max_length=200)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text


class OccupationTask(models.Model):
    """Something that people in an occupation do; core tasks are done by most and matter."""

    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="tasks")
    number = models.PositiveIntegerField()
    text = models.TextField()
    is_core = models.BooleanField(default=False)

    class Meta:
        ordering = ["-is_core", "pk"]

    def __str__(self) -> str:
        return self.text


class OccupationElement(models.Model):
    """A skill or a field of knowledge that occupations ask for."""

    id = models.CharField(primary_key=True, max_length=20)
    name = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    sort = models.CharField(
        max_length=10, choices=[("skill", "skill"), ("knowledge", "field of knowledge")]
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class JobZone(models.Model):
    """What a job zone (1 to 5) means."""

    number = models.PositiveSmallIntegerField(primary_key=True)
    name = models.CharField(max_length=200)
    experience = models.TextField(blank=True)
    education = models.TextField(blank=True)
    training = models.TextField(blank=True)

    class Meta:
        ordering = ["number"]

    def __str__(self) -> str:
        return self.name
