from __future__ import annotations

from datetime import date
from typing import Any, ClassVar
from uuid import uuid4

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models

from ninefold.kernel import clock
from ninefold.kernel.names import first_name


class PersonManager(BaseUserManager["Person"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Person:
        person = self.model(email=self.normalize_email(email).lower(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> Person:
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class Person(AbstractBaseUser, PermissionsMixin):
    """Somebody with an account, who owns what they write."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    email = models.EmailField(unique=True)
    display_name = models.CharField(max_length=120)
    time_zone = models.CharField(max_length=64, default="UTC")
    week_starts_weekday = models.PositiveSmallIntegerField(
        default=0, help_text="0 is Monday, 6 is Sunday"
    )
    fiscal_year_starts_month = models.PositiveSmallIntegerField(
        default=1, help_text="1 is January, 12 is December"
    )
    what_i_do = models.TextField(blank=True)
    where_to_go = models.TextField(blank=True)
    is_demo = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    joined_at = models.DateTimeField(default=clock.now)

    objects = PersonManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["display_name"]

    class Meta:
        verbose_name_plural = "people"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(week_starts_weekday__lte=6), name="accounts_week_starts_weekday"
            ),
            models.CheckConstraint(
                condition=models.Q(
                    fiscal_year_starts_month__gte=1, fiscal_year_starts_month__lte=12
                ),
                name="accounts_fiscal_year_starts_month",
            ),
        ]

    def __str__(self) -> str:
        return self.display_name or self.email

    def get_short_name(self) -> str:
        return first_name(self.display_name or self.email)

    @property
    def today(self) -> date:
        """The date on this person's wall calendar."""
        return clock.today(self.time_zone)
