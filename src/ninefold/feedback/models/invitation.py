from __future__ import annotations

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.feedback.domain.rater_groups import OTHERS_ASKED
from ninefold.feedback.models.round import Round


class Invitation(Owned):
    """Somebody who is asked in a round.

    `answered_on`, `declined_on` and `reason` are written in named rounds only: in an anonymous
    one this row stays as it was when the person was invited, whatever they do.
    """

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="invitations")
    group = models.CharField(
        max_length=10, choices=[(one.value, one.label) for one in OTHERS_ASKED]
    )
    name = models.CharField(max_length=200)
    address = models.EmailField(blank=True)
    answered_on = models.DateField(null=True, blank=True)
    declined_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["group", "name", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(group__in=[one.value for one in OTHERS_ASKED]),
                name="feedback_invitation_group",
            )
        ]

    def __str__(self) -> str:
        return self.name


class LinkUse(models.Model):
    """Whether an invitation was used: what makes a link count once.

    Not owned, so that it is in no export and on no page; made with the invitation, so that no
    order of rows tells who came first; deleted when the round closes.
    """

    is_portable = False

    invitation = models.OneToOneField(
        Invitation, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    is_used = models.BooleanField(default=False)

    def __str__(self) -> str:
        return "the use of a link"
