"""The kinds of rows that mentors keep, each with its card and the words that search finds."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from ninefold.kernel.plugs import Card, Document, Kind
from ninefold.mentors.models import Meeting


def home_of(row: Any) -> str:
    """The page of the mentorship that a row belongs to."""
    return reverse("mentors:mentorship", args=[row.mentorship_id])


def _text(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _meeting_card(row: Meeting) -> Card:
    return Card(
        title=f"Meeting of {row.local_start:%-d %B %Y}",
        url=row.get_absolute_url(),
        detail=row.get_state_display().lower(),
        on=row.local_start.date(),
    )


KINDS = [
    Kind(
        name="mentors.mentorship",
        model="mentors.Mentorship",
        noun="mentor",
        nouns="mentors",
        card=lambda row: Card(
            title=row.name, url=row.get_absolute_url(), detail=row.get_stage_display().lower()
        ),
        document=lambda row: Document(
            title=row.name,
            text=_text(row.place, row.admiration, row.insight, row.how_met, row.lesson),
            on=row.found_on,
        ),
    ),
    Kind(
        name="mentors.meeting",
        model="mentors.Meeting",
        noun="meeting",
        nouns="meetings",
        card=_meeting_card,
        document=lambda row: Document(
            title=f"Meeting of {row.local_start:%-d %B %Y}",
            text=_text(row.place, row.notes),
            on=row.local_start.date(),
        ),
    ),
    Kind(
        name="mentors.action_item",
        model="mentors.ActionItem",
        noun="action item",
        nouns="action items",
        card=lambda row: Card(
            title=row.text,
            url=home_of(row),
            detail="done" if row.done_on else "open",
            on=row.done_on or row.due_on,
        ),
        document=lambda row: Document(title=row.text, on=row.due_on),
    ),
    Kind(
        name="mentors.advice",
        model="mentors.Advice",
        noun="advice",
        nouns="pieces of advice",
        card=lambda row: Card(
            title=row.question[:120], url=home_of(row), detail=row.answer[:80], on=row.asked_on
        ),
        document=lambda row: Document(
            title=row.question[:200],
            text=_text(row.question, row.answer, row.came_of_it),
            on=row.asked_on,
        ),
    ),
    Kind(
        name="mentors.board_member",
        model="mentors.BoardMember",
        noun="board member",
        nouns="board members",
        card=lambda row: Card(
            title=row.name,
            url=reverse("mentors:member", args=[row.pk]),
            detail=", ".join(row.seats),
            on=row.last_contact_on,
        ),
        document=lambda row: Document(title=row.name, text=row.note, on=row.last_contact_on),
    ),
    Kind(
        name="mentors.letter",
        model="mentors.Letter",
        noun="letter",
        nouns="letters",
        card=lambda row: Card(
            title=row.subject or "Letter",
            url=reverse("mentors:letter", args=[row.mentorship_id])
            if row.sent_at is None
            else home_of(row),
            detail="sent" if row.sent_at else "draft",
        ),
        document=lambda row: Document(title=row.subject or "Letter", text=row.body),
        is_linkable=False,
    ),
    Kind(
        name="mentors.agreement",
        model="mentors.Agreement",
        noun="agreement",
        nouns="agreements",
        card=lambda row: Card(
            title="Agreement", url=reverse("mentors:agreement", args=[row.mentorship_id])
        ),
        document=lambda row: Document(
            title="Agreement",
            text=_text(
                row.goals,
                row.mentee_brings,
                row.mentor_brings,
                row.between_meetings,
                row.confidentiality,
                row.ending,
            ),
            on=row.starts_on,
        ),
        is_linkable=False,
    ),
    Kind(
        name="mentors.agenda_item",
        model="mentors.AgendaItem",
        noun="agenda item",
        nouns="agenda items",
        card=lambda row: Card(title=row.text, url=home_of(row)),
        document=lambda row: Document(title=row.text),
        is_linkable=False,
    ),
    Kind(
        name="mentors.check_in",
        model="mentors.CheckIn",
        noun="check-in with a mentor",
        nouns="check-ins with mentors",
        card=lambda row: Card(
            title=f"Check-in of {row.held_on:%-d %B %Y}",
            url=home_of(row),
            detail=row.note[:80],
            on=row.held_on,
        ),
        document=lambda row: Document(title="Check-in", text=row.note, on=row.held_on),
        is_linkable=False,
    ),
    Kind(
        name="mentors.thanks",
        model="mentors.Thanks",
        noun="thanks",
        nouns="thanks",
        card=lambda row: Card(
            title=row.text[:80] or "Thanks",
            url=home_of(row),
            detail="given" if row.given_on else "due",
            on=row.given_on or row.due_on,
        ),
        document=lambda row: Document(title="Thanks", text=row.text, on=row.given_on),
        is_linkable=False,
    ),
    Kind(
        name="mentors.comment",
        model="mentors.Comment",
        noun="comment",
        nouns="comments",
        card=lambda row: Card(title=row.text[:80], url=f"{home_of(row)}#comments"),
        document=lambda row: Document(title="Comment", text=row.text, on=row.created_at.date()),
        is_linkable=False,
    ),
]
