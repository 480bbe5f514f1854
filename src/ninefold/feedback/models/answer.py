from __future__ import annotations

from uuid import uuid4

from django.db import models

from ninefold.accounts.ownership import Owned
from ninefold.feedback.domain.rater_groups import OTHERS_ASKED
from ninefold.feedback.models.invitation import Invitation
from ninefold.feedback.models.round import Question, Round

SOMETHING_SAID = models.Q(~models.Q(text=""), scale=None) | models.Q(
    text="", scale__gte=1, scale__lte=5
)


class NamedAnswer(Owned):
    """An answer under its giver's name; without an invitation it is the asker's own."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="named_answers")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="named_answers")
    invitation = models.ForeignKey(
        Invitation, on_delete=models.CASCADE, related_name="answers", null=True, blank=True
    )
    text = models.TextField(blank=True)
    scale = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=SOMETHING_SAID, name="feedback_named_answer_said"),
            models.UniqueConstraint(
                fields=["question", "invitation"], name="feedback_named_answer_once"
            ),
            models.UniqueConstraint(
                fields=["question"],
                condition=models.Q(invitation=None, removed_at=None),
                name="feedback_own_answer_once",
            ),
        ]

    def __str__(self) -> str:
        return f"an answer to {self.question}"


class AnonymousAnswer(models.Model):
    """An answer of nobody: what was said to a question, and from which rater group.

    Not owned: `Owned` tells when a row was made and changed. The key is random and new at each
    writing, no column leads to an invitation, and the rows of a round are all written anew,
    shuffled, whenever one comes (see `operations/answering.py`). The table has no row numbers on
    SQLite (see the migrations). It lives until the round closes.
    """

    is_portable = False

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="+")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="+")
    group = models.CharField(
        max_length=10, choices=[(one.value, one.label) for one in OTHERS_ASKED]
    )
    text = models.TextField(blank=True)
    scale = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=SOMETHING_SAID, name="feedback_anonymous_answer_said"),
            models.CheckConstraint(
                condition=models.Q(group__in=[one.value for one in OTHERS_ASKED]),
                name="feedback_anonymous_answer_group",
            ),
        ]

    def __str__(self) -> str:
        return "an anonymous answer"
