from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.mentors.models.meeting import Side
from ninefold.mentors.models.mentorship import Mentorship


class SharedPage(Owned):
    """What the mentor sees on their private page. Nothing is shared that is not chosen here;
    `goals` holds references ("goals.goal:<id>")."""

    mentorship = models.OneToOneField(
        Mentorship, on_delete=models.CASCADE, related_name="shared_page"
    )
    goals = models.JSONField(default=list, blank=True)
    agreement = models.BooleanField(default=True)
    meeting = models.BooleanField(default=True)
    action_items = models.BooleanField(default=True)
    advice = models.BooleanField(default=False)
    greeting = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"Page for {self.mentorship}"


class Comment(Owned):
    """What one side wrote on the shared page; `seen_at` when the mentee read the mentor's."""

    mentorship = models.ForeignKey(Mentorship, on_delete=models.CASCADE, related_name="comments")
    side = models.CharField(max_length=10, choices=Side.choices)
    text = models.TextField()
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(side__in=["mentee", "mentor"]), name="mentors_comment_side"
            )
        ]

    def __str__(self) -> str:
        return self.text[:60]
