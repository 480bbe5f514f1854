from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned


class Certificate(Owned):
    """A certificate that was earned. `expires_on` is its last valid day; None when it lasts.

    `is_reminded` is off when the owner means to let it run out.
    """

    name = models.CharField(max_length=300)
    issuer = models.CharField(max_length=200, blank=True)
    earned_on = models.DateField()
    expires_on = models.DateField(null=True, blank=True)
    credential = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=2000, blank=True)
    notes = models.TextField(blank=True)
    is_reminded = models.BooleanField(default=True)

    class Meta:
        ordering = [models.F("expires_on").asc(nulls_last=True), "name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_on=None)
                | models.Q(expires_on__gte=models.F("earned_on")),
                name="learning_certificate_expires_after_earned",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("learning:certificate", args=[self.pk])
