from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.reflection.models.review import Review


class ReviewShare(Owned):
    """Chosen parts of a review, opened to one person by a private link until withdrawn."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="shares")
    guest_name = models.CharField(max_length=200)
    message = models.TextField(blank=True)
    parts = models.JSONField(default=list)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return f"{self.review} for {self.guest_name}"

    def get_absolute_url(self) -> str:
        return self.review.get_absolute_url()


class ReviewAnswer(Owned):
    """What somebody wrote back about a review that was shared with them."""

    share = models.ForeignKey(ReviewShare, on_delete=models.CASCADE, related_name="answers")
    text = models.TextField()
    answered_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["answered_at"]

    def __str__(self) -> str:
        return f"Answer of {self.share.guest_name}"
