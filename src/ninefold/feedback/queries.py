"""Reads of feedback. The first argument is the owner."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import Count, F, Max, Prefetch, Q

from ninefold.feedback.models import (
    ActionItem,
    AnonymousAnswer,
    FeedbackNote,
    Invitation,
    NamedAnswer,
    Question,
    QuestionToAsk,
    Round,
    Step,
)
from ninefold.kernel.periods import Period


def rounds(owner: Any) -> list[Round]:
    """All rounds: those being prepared and open ones first by their day, then closed ones,
    latest first. Each with `people`, how many are asked."""
    found: Any = Round.objects.of(owner).annotate(
        people=Count("invitations", filter=Q(invitations__removed_at=None))
    )
    running = list(found.exclude(state=Round.State.CLOSED).order_by("due_on", "created_at"))
    return running + list(
        found.filter(state=Round.State.CLOSED).order_by("-closed_on", "-created_at")
    )


def round_of(owner: Any, key: object) -> Round:
    """One round with `all_questions`, `all_invitations`, `all_answers` (named ones) and
    `all_follow_ups`. Raises NotFound."""
    rows: Any = Round.objects.of(owner)
    found: Round = (
        rows.select_related("follows", "owner")
        .prefetch_related(
            Prefetch("questions", Question.objects.of(owner), to_attr="all_questions"),
            Prefetch("invitations", Invitation.objects.of(owner), to_attr="all_invitations"),
            Prefetch(
                "named_answers",
                NamedAnswer.objects.of(owner)
                .select_related("invitation")
                .order_by("invitation__group", "invitation__name", "id"),
                to_attr="all_answers",
            ),
            Prefetch(
                "follow_ups",
                Round.objects.of(owner).order_by("created_at"),
                to_attr="all_follow_ups",
            ),
        )
        .one_of(owner, key)
    )
    return found


def questions_of(row: Round) -> list[Question]:
    """The questions of a round, in their order."""
    return list(Question.objects.of(row.owner).filter(round=row))


def asked_of(row: Round) -> int:
    """How many people are asked in a round."""
    return Invitation.objects.of(row.owner).filter(round=row).count()


def names_in(row: Round) -> list[str]:
    """The names of those asked: words that could give a writer away."""
    return list(Invitation.objects.of(row.owner).filter(round=row).values_list("name", flat=True))


def is_enough(row: Round) -> bool:
    """Whether an open anonymous round has so many answers that closing would show something.

    All that is told of an anonymous round before it closes; no number, so that nobody can watch
    it grow.
    """
    most = (
        AnonymousAnswer.objects.filter(round=row)
        .values("question_id")
        .annotate(count=Count("id"))
        .aggregate(most=Max("count"))["most"]
    )
    return (most or 0) >= row.minimum


def rounds_to_close(owner: Any, on: date) -> list[Round]:
    """Open rounds whose last day is over."""
    return list(
        Round.objects.of(owner).filter(state=Round.State.OPEN, due_on__lt=on).order_by("due_on")
    )


def receipts_owed(owner: Any) -> list[Round]:
    """Closed rounds that showed something and whose givers have not heard back."""
    found = Round.objects.of(owner).filter(
        state=Round.State.CLOSED, receipt_on=None, follows=None, held_back=""
    )
    return [
        row
        for row in found.annotate(
            answers=Count("named_answers", filter=Q(named_answers__invitation__isnull=False))
        ).order_by("closed_on")
        if row.report is not None or row.answers
    ]


def rounds_to_follow_up(owner: Any, on: date) -> list[Round]:
    """Closed rounds with a receipt, 30 days old or older and not older than half a year."""
    return list(
        Round.objects.of(owner)
        .filter(
            state=Round.State.CLOSED,
            receipt_on__isnull=False,
            follows=None,
            closed_on__lte=on - timedelta(days=30),
            closed_on__gte=on - timedelta(days=180),
        )
        .order_by("closed_on")
    )


def rounds_closed_in(owner: Any, period: Period) -> list[Round]:
    """Rounds closed in the period."""
    return list(
        Round.objects.of(owner).filter(
            closed_on__gte=period.starts_on, closed_on__lte=period.ends_on
        )
    )


def _with_steps(owner: Any) -> Any:
    return ActionItem.objects.of(owner).prefetch_related(
        Prefetch("steps", Step.objects.of(owner), to_attr="all_steps")
    )


def open_action_items(owner: Any) -> list[ActionItem]:
    """What is still to be done, the soonest due first, with `all_steps`."""
    return list(
        _with_steps(owner)
        .filter(done_on=None)
        .order_by(F("due_on").asc(nulls_last=True), "created_at")
    )


def done_action_items(owner: Any) -> list[ActionItem]:
    """What was done, latest first, with `all_steps`."""
    return list(_with_steps(owner).exclude(done_on=None).order_by("-done_on", "-created_at"))


def action_item(owner: Any, key: object) -> ActionItem:
    """One action item with `all_steps`. Raises NotFound."""
    found: ActionItem = _with_steps(owner).one_of(owner, key)
    return found


def step(owner: Any, key: object) -> Step:
    """One step. Raises NotFound."""
    return Step.objects.one_of(owner, key)


def notes(owner: Any) -> list[FeedbackNote]:
    """Feedback noted by hand, latest first."""
    return list(FeedbackNote.objects.of(owner))


def note(owner: Any, key: object) -> FeedbackNote:
    """One note. Raises NotFound."""
    return FeedbackNote.objects.one_of(owner, key)


def notes_in(owner: Any, period: Period) -> list[FeedbackNote]:
    """Feedback noted in the period."""
    return list(
        FeedbackNote.objects.of(owner).filter(on__gte=period.starts_on, on__lte=period.ends_on)
    )


def questions_to_ask(owner: Any, *, is_asked: bool = False) -> list[QuestionToAsk]:
    """Questions kept for later, the soonest due first; with `is_asked` those that were asked."""
    found = QuestionToAsk.objects.of(owner).filter(asked_on__isnull=not is_asked)
    return list(found.order_by("-asked_on") if is_asked else found)


def question_to_ask(owner: Any, key: object) -> QuestionToAsk:
    """One question kept for later. Raises NotFound."""
    return QuestionToAsk.objects.one_of(owner, key)


def giving_friends(owner: Any) -> list[str]:
    """Names of people who gave feedback before, for suggestions while typing."""
    said = FeedbackNote.objects.of(owner).exclude(said_by="").values_list("said_by", flat=True)
    asked = Invitation.objects.of(owner).values_list("name", flat=True)
    return sorted({*said, *asked})[:100]
