"""How each row of the network is shown in lists, and the words that search finds."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from ninefold.kernel.plugs import Card, Document, Kind
from ninefold.network.domain.contacts import PartialDate
from ninefold.network.domain.shown import date_in_words


def _person_url(row: Any) -> str:
    return reverse("network:person", args=[row.person_id])


def _person(row: Any) -> Card:
    return Card(title=row.name, url=row.get_absolute_url(), detail=row.about)


def _person_document(row: Any) -> Document:
    parts = (row.about, row.how_met, row.notes, row.words)
    return Document(title=row.name, text="\n".join(filter(None, parts)))


def _interaction(row: Any) -> Card:
    return Card(
        title=f"{row.get_channel_display()}: {row.person.name}",
        url=_person_url(row),
        detail=row.note[:80],
        on=row.on,
    )


def _follow_up(row: Any) -> Card:
    return Card(title=row.what, url=_person_url(row), detail=row.person.name, on=row.due_on)


def _important_date(row: Any) -> Card:
    when = date_in_words(PartialDate(row.year, row.month, row.day))
    return Card(title=f"{row.name}, {when}", url=_person_url(row), detail=row.person.name)


def _introduction(row: Any) -> Card:
    return Card(
        title=f"{row.person.name} and {row.to_name}",
        url=_person_url(row),
        detail="introduction",
        on=row.on,
    )


def _interview(row: Any) -> Card:
    return Card(
        title=f"Conversation with {row.person.name}",
        url=row.get_absolute_url(),
        detail=row.purpose[:80],
        on=row.held_on or row.asked_on,
    )


def _question(row: Any) -> Card:
    return Card(title=row.text, url=reverse("network:interview", args=[row.interview_id]))


def _own_question(row: Any) -> Card:
    return Card(title=row.text, url=reverse("network:interviews"))


def _gathering(row: Any) -> Card:
    return Card(title=row.name, url=row.get_absolute_url(), detail=row.place, on=row.starts_on)


def _attendance(row: Any) -> Card:
    url = reverse("network:gathering", args=[row.gathering_id])
    return Card(title=row.person.name, url=url, detail="met" if row.is_met else "hoped to meet")


def _give_idea(row: Any) -> Card:
    return Card(title=row.text, url=row.get_absolute_url(), detail=row.get_sort_display().lower())


def _import_draft(row: Any) -> Card:
    return Card(title=row.filename, url=row.get_absolute_url(), detail=row.get_state_display())


def _kind(name: str, model: str, noun: str, nouns: str, card: Any, **more: Any) -> Kind:
    return Kind(
        name=f"network.{name}",
        model=f"network.{model}",
        noun=noun,
        nouns=nouns,
        card=card,
        **more,
    )


KINDS = [
    _kind("person", "Person", "person", "people", _person, document=_person_document),
    _kind(
        "interaction",
        "Interaction",
        "interaction",
        "interactions",
        _interaction,
        document=lambda row: (
            Document(
                title=f"{row.get_channel_display()}: {row.person.name}", text=row.note, on=row.on
            )
            if row.note
            else None
        ),
        is_linkable=False,
    ),
    _kind(
        "follow_up",
        "FollowUp",
        "follow-up",
        "follow-ups",
        _follow_up,
        document=lambda row: Document(title=row.what, text=row.person.name, on=row.due_on),
        is_linkable=False,
    ),
    _kind(
        "important_date",
        "ImportantDate",
        "important date",
        "important dates",
        _important_date,
        is_linkable=False,
    ),
    _kind(
        "introduction",
        "Introduction",
        "introduction",
        "introductions",
        _introduction,
        document=lambda row: Document(
            title=f"{row.person.name} and {row.to_name}", text=row.note, on=row.on
        ),
        is_linkable=False,
    ),
    _kind(
        "interview",
        "Interview",
        "interview",
        "interviews",
        _interview,
        document=lambda row: Document(
            title=f"Conversation with {row.person.name}",
            text="\n".join(filter(None, (row.purpose, row.learnt, row.notes))),
            on=row.held_on,
        ),
    ),
    _kind(
        "interview_question",
        "InterviewQuestion",
        "question",
        "questions",
        _question,
        is_linkable=False,
    ),
    _kind("own_question", "OwnQuestion", "question", "questions", _own_question, is_linkable=False),
    _kind(
        "gathering",
        "Gathering",
        "gathering",
        "gatherings",
        _gathering,
        document=lambda row: Document(
            title=row.name,
            text="\n".join(
                filter(None, (row.place, row.intent, row.offer, row.preparation, row.notes))
            ),
            on=row.starts_on,
        ),
    ),
    _kind(
        "attendance", "Attendance", "person there", "people there", _attendance, is_linkable=False
    ),
    _kind(
        "give_idea",
        "GiveIdea",
        "idea to give",
        "ideas to give",
        _give_idea,
        document=lambda row: Document(title=row.text, text=row.address),
    ),
    _kind("import_draft", "ImportDraft", "import", "imports", _import_draft, is_linkable=False),
]
