from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import models
from django.urls import reverse

from ninefold.accounts.ownership import Owned
from ninefold.mentors.models.mentorship import Mentorship


class Side(models.TextChoices):
    MENTEE = "mentee", "Mentee"
    MENTOR = "mentor", "Mentor"


class Meeting(Owned):
    """A talk with a mentor: an instant, shown in `zone`, and what was said.

    `sequence` rises with each change that a calendar must hear of; `invited_at` is when the
    mentor was last sent an invitation.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", "Proposed by your mentor"
        PLANNED = "planned", "Planned"
        HELD = "held", "Held"
        CANCELLED = "cancelled", "Cancelled"

    mentorship = models.ForeignKey(Mentorship, on_delete=models.CASCADE, related_name="meetings")
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(default=60)
    zone = models.CharField(max_length=64)
    place = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PLANNED)
    notes = models.TextField(blank=True)
    sequence = models.PositiveIntegerField(default=0)
    invited_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-starts_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=["proposed", "planned", "held", "cancelled"]),
                name="mentors_meeting_state",
            ),
            models.CheckConstraint(
                condition=models.Q(minutes__gte=5, minutes__lte=600),
                name="mentors_meeting_minutes",
            ),
        ]
        indexes = [models.Index(fields=["owner", "state", "starts_at"])]

    def __str__(self) -> str:
        return f"{self.mentorship} on {self.local_start:%Y-%m-%d %H:%M}"

    def get_absolute_url(self) -> str:
        return reverse("mentors:meeting", args=[self.pk])

    @property
    def local_start(self) -> datetime:
        """The start as a clock in the meeting's zone shows it, without a zone: templates would
        turn an aware time into the reader's zone."""
        return self.starts_at.astimezone(ZoneInfo(self.zone)).replace(tzinfo=None)

    @property
    def ends_at(self) -> datetime:
        """The end, aware."""
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def local_end(self) -> datetime:
        """The end as a clock in the meeting's zone shows it, without a zone."""
        return self.ends_at.astimezone(ZoneInfo(self.zone)).replace(tzinfo=None)


class AgendaItem(Owned):
    """Something to talk about. Without a meeting it waits for the next one."""

    mentorship = models.ForeignKey(Mentorship, on_delete=models.CASCADE, related_name="agenda")
    meeting = models.ForeignKey(
        Meeting, on_delete=models.CASCADE, related_name="agenda", null=True, blank=True
    )
    side = models.CharField(max_length=10, choices=Side.choices, default=Side.MENTEE)
    text = models.CharField(max_length=500)
    talked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(side__in=["mentee", "mentor"]), name="mentors_agenda_item_side"
            )
        ]

    def __str__(self) -> str:
        return self.text


class ActionItem(Owned):
    """Something that one side took on, out of a meeting or in between."""

    mentorship = models.ForeignKey(
        Mentorship, on_delete=models.CASCADE, related_name="action_items"
    )
    meeting = models.ForeignKey(
        Meeting, on_delete=models.CASCADE, related_name="action_items", null=True, blank=True
    )
    side = models.CharField(max_length=10, choices=Side.choices, default=Side.MENTEE)
    text = models.CharField(max_length=500)
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(side__in=["mentee", "mentor"]), name="mentors_action_item_side"
            )
        ]
        indexes = [models.Index(fields=["owner", "done_on", "due_on"])]

    def __str__(self) -> str:
        return self.text
