from __future__ import annotations

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.wins.models.win import READERS, Win


class Share(Owned):
    """Chosen wins of a period, shown to one person by a private link until that is closed.

    `reader` is how they are told; empty for shares that show them as they were kept.
    """

    guest_name = models.CharField(max_length=200)
    message = models.TextField(blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField()
    reader = models.CharField(max_length=12, choices=READERS, blank=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")),
                name="wins_share_ends_after_start",
            )
        ]

    def __str__(self) -> str:
        return f"Wins for {self.guest_name}"

    def get_absolute_url(self) -> str:
        return reverse("wins:shares")


class SharedWin(Owned):
    """One win of a share: only what was chosen is ever shown, never what was kept later."""

    share = models.ForeignKey(Share, on_delete=models.CASCADE, related_name="chosen")
    win = models.ForeignKey(Win, on_delete=models.CASCADE, related_name="shared_in")

    class Meta:
        ordering = ["created_at"]
        constraints = [models.UniqueConstraint(fields=["share", "win"], name="wins_shared_once")]

    def __str__(self) -> str:
        return f"{self.win} for {self.share.guest_name}"
