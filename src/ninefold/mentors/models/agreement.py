from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.mentors.domain import agreement as domain
from ninefold.mentors.models.mentorship import Mentorship


class Agreement(Owned):
    """What mentor and mentee agree on. Goals and what each side brings stand one a line; each
    line of the latter is an expectation that check-ins look at."""

    mentorship = models.OneToOneField(
        Mentorship, on_delete=models.CASCADE, related_name="agreement"
    )
    goals = models.TextField(blank=True)
    mentee_brings = models.TextField(blank=True)
    mentor_brings = models.TextField(blank=True)
    cadence_days = models.PositiveSmallIntegerField(default=0)
    meeting_minutes = models.PositiveSmallIntegerField(default=0)
    meeting_place = models.CharField(max_length=300, blank=True)
    between_meetings = models.TextField(blank=True)
    confidentiality = models.TextField(blank=True)
    starts_on = models.DateField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    ending = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(starts_on=None)
                | models.Q(review_on=None)
                | models.Q(review_on__gt=models.F("starts_on")),
                name="mentors_agreement_review_after_start",
            )
        ]

    def __str__(self) -> str:
        return f"Agreement with {self.mentorship}"

    @property
    def goal_lines(self) -> tuple[str, ...]:
        """The goals, each on its own."""
        return lines(self.goals)

    def value(self) -> domain.Agreement:
        """The agreement as the value that the domain looks at."""
        return domain.Agreement(
            goals=self.goal_lines,
            mentee_brings=self.mentee_brings,
            mentor_brings=self.mentor_brings,
            cadence_days=self.cadence_days,
            meeting_minutes=self.meeting_minutes,
            meeting_place=self.meeting_place,
            between_meetings=self.between_meetings,
            confidentiality=self.confidentiality,
            starts_on=self.starts_on,
            review_on=self.review_on,
            ending=self.ending,
        )


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text that hold words, without the dashes of a list."""
    bare = (line.strip().lstrip("-*• ").strip() for line in text.splitlines())
    return tuple(line for line in bare if line)
