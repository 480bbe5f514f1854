from __future__ import annotations

from uuid import uuid4

from django.conf import settings
from django.db import models

from ninefold.kernel import clock


class Organisation(models.Model):
    """A team or company that runs mentoring and feedback for its members."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    name = models.CharField(max_length=200)
    slug = models.SlugField(unique=True)
    created_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A person's place in an organisation. Roles give rights over programmes, never over what
    members wrote for themselves."""

    class Role(models.TextChoices):
        MEMBER = "member", "Member"
        COORDINATOR = "coordinator", "Coordinator"
        ADMINISTRATOR = "administrator", "Administrator"
        AUDITOR = "auditor", "Auditor"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="memberships"
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships"
    )
    role = models.CharField(max_length=20, choices=Role.choices, default=Role.MEMBER)
    joined_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "person"], name="accounts_one_membership"
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=["member", "coordinator", "administrator", "auditor"]),
                name="accounts_membership_role",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} in {self.organisation}"
