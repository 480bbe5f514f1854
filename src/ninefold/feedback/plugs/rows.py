"""How each row of feedback is shown in lists and found by its words."""

from __future__ import annotations

from django.urls import reverse

from ninefold.feedback.models import (
    ActionItem,
    FeedbackNote,
    Invitation,
    NamedAnswer,
    Question,
    Round,
)
from ninefold.kernel.plugs import Card, Document, Kind


def _round_card(row: Round) -> Card:
    detail = "anonymous" if row.is_anonymous else "named"
    return Card(
        title=row.title,
        url=row.get_absolute_url(),
        detail=f"{row.get_state_display().lower()}, {detail}",
        on=row.closed_on or row.due_on,
    )


def _round_document(row: Round) -> Document:
    """The words of the questions and of all that the round's page shows."""
    words = list(Question.objects.of(row.owner).filter(round=row).values_list("text", flat=True))
    words += [row.notes, row.heard, row.trying]
    words += NamedAnswer.objects.of(row.owner).filter(round=row).values_list("text", flat=True)
    for one in (row.report or {}).get("questions", []):
        for cell in one["cells"]:
            words += [body for body in cell["bodies"] if isinstance(body, str)]
    return Document(title=row.title, text="\n".join(filter(None, words)), on=row.due_on)


def _part_card(row: Question | Invitation | NamedAnswer) -> Card:
    words = row.text if isinstance(row, Question) else str(row)
    return Card(title=words, url=reverse("feedback:round", args=[row.round_id]))


def _item_card(row: ActionItem) -> Card:
    detail = "done" if row.done_on else ""
    return Card(
        title=row.title, url=row.get_absolute_url(), detail=detail, on=row.done_on or row.due_on
    )


def _note_card(row: FeedbackNote) -> Card:
    return Card(
        title=f"Feedback from {row.said_by}" if row.said_by else "Feedback",
        url=row.get_absolute_url(),
        detail=row.text[:80],
        on=row.on,
    )


KINDS = [
    Kind(
        name="feedback.round",
        model="feedback.Round",
        noun="feedback round",
        nouns="feedback rounds",
        card=_round_card,
        document=_round_document,
    ),
    Kind(
        name="feedback.action_item",
        model="feedback.ActionItem",
        noun="action item",
        nouns="action items",
        card=_item_card,
        document=lambda row: Document(title=row.title, on=row.due_on),
    ),
    Kind(
        name="feedback.feedback_note",
        model="feedback.FeedbackNote",
        noun="feedback note",
        nouns="feedback notes",
        card=_note_card,
        document=lambda row: Document(
            title=f"Feedback from {row.said_by or 'somebody'}",
            text="\n".join(filter(None, (row.text, row.about))),
            on=row.on,
        ),
    ),
    Kind(
        name="feedback.question_to_ask",
        model="feedback.QuestionToAsk",
        noun="question to ask",
        nouns="questions to ask",
        card=lambda row: Card(
            title=row.text, url=row.get_absolute_url(), detail=row.person, on=row.due_on
        ),
        document=lambda row: Document(
            title=row.text, text="\n".join(filter(None, (row.person, row.answer))), on=row.due_on
        ),
    ),
    Kind(
        name="feedback.question",
        model="feedback.Question",
        noun="question",
        nouns="questions",
        card=_part_card,
        is_linkable=False,
    ),
    Kind(
        name="feedback.invitation",
        model="feedback.Invitation",
        noun="person asked",
        nouns="people asked",
        card=_part_card,
        is_linkable=False,
    ),
    Kind(
        name="feedback.named_answer",
        model="feedback.NamedAnswer",
        noun="answer",
        nouns="answers",
        card=_part_card,
        is_linkable=False,
    ),
    Kind(
        name="feedback.step",
        model="feedback.Step",
        noun="step",
        nouns="steps",
        card=lambda row: Card(
            title=row.title, url=reverse("feedback:action_item", args=[row.action_item_id])
        ),
        is_linkable=False,
    ),
]
