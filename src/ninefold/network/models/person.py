from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned, OwnedQuerySet
from ninefold.network.domain.cadence import MAX_DAYS, MIN_DAYS


def cadence_within(name: str) -> models.CheckConstraint:
    """A cadence is empty or one that can be kept."""
    return models.CheckConstraint(
        condition=models.Q(cadence_days=None)
        | models.Q(cadence_days__gte=MIN_DAYS, cadence_days__lte=MAX_DAYS),
        name=name,
    )


class OfPeopleQuerySet[Row: Owned](OwnedQuerySet[Row]):
    """Rows that hang on a person: read with the person, and hidden while the person is."""

    def of(self, owner: Any) -> Self:
        return super().of(owner).filter(person__removed_at=None).select_related("person")


class Person(Owned):
    """Somebody the owner knows.

    Name, organisation, role, address and birthday are read from the person's `ContactCard`,
    which holds everything, so that a list needs only this row. `words` is what a list is
    searched by, in lower case.
    """

    name = models.CharField(max_length=300)
    organisation = models.CharField(max_length=300, blank=True)
    role = models.CharField(max_length=300, blank=True)
    email = models.CharField(max_length=320, blank=True)
    birthday_year = models.PositiveSmallIntegerField(null=True, blank=True)
    birthday_month = models.PositiveSmallIntegerField(null=True, blank=True)
    birthday_day = models.PositiveSmallIntegerField(null=True, blank=True)
    how_met = models.TextField(blank=True)
    notes = models.TextField(blank=True)
    known_since = models.DateField()
    cadence_days = models.PositiveSmallIntegerField(null=True, blank=True)
    quiet_until = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True, editable=False)
    captured_with = models.UUIDField(
        null=True, blank=True, help_text="the contact whose captured line named them first"
    )

    class Meta:
        verbose_name_plural = "people"
        ordering = ["name", "created_at"]
        constraints = [cadence_within("network_person_cadence")]
        indexes = [
            models.Index(fields=["owner", "name"]),
            models.Index(fields=["owner", "birthday_month", "birthday_day"]),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("network:person", args=[self.pk])

    @property
    def initials(self) -> str:
        """The first letters of the first and the last word of the name."""
        parts = self.name.split()
        return "".join(part[0].upper() for part in (parts[:1] + parts[1:][-1:]))

    @property
    def about(self) -> str:
        """Role and organisation in one line."""
        return ", ".join(filter(None, (self.role, self.organisation)))


class ContactCard(Owned):
    """All that is known to reach a person, as the whole contact of `domain.contacts`: what a
    file said about them comes out again as it went in."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="card")
    contact = models.JSONField(default=dict)

    def __str__(self) -> str:
        return f"Contact of {self.person}"


class PersonTag(Owned):
    """A word by which people are grouped."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="tags")
    name = models.CharField(max_length=60)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["person", "name"], name="network_tag_once_a_person")
        ]
        indexes = [models.Index(fields=["owner", "name"])]

    def __str__(self) -> str:
        return self.name


class TagCadence(Owned):
    """How often the owner means to be in touch with everybody of a tag."""

    name = models.CharField(max_length=60)
    cadence_days = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name_plural = "tag cadences"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "name"], name="network_cadence_once_a_tag"),
            cadence_within("network_tag_cadence"),
        ]

    def __str__(self) -> str:
        return f"{self.name}: every {self.cadence_days} days"


class ImportantDate(Owned):
    """A day to think of a person, every year; the year it began may be unknown."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="important_dates")
    name = models.CharField(max_length=120)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    month = models.PositiveSmallIntegerField()
    day = models.PositiveSmallIntegerField()

    objects: ClassVar = OfPeopleQuerySet.as_manager()

    class Meta:
        ordering = ["month", "day"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(month__gte=1, month__lte=12, day__gte=1, day__lte=31),
                name="network_important_date",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} of {self.person}"
