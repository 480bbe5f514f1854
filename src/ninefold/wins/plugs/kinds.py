"""The kinds of rows that wins keep, and how each is shown elsewhere."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from ninefold.kernel.plugs import Card, Document, Kind
from ninefold.wins.models import Evidence, Win, WinPerson
from ninefold.wins.pages.shown import IMPACT_NAMES


def _win_card(row: Win) -> Card:
    return Card(
        title=row.title,
        url=row.get_absolute_url(),
        detail=f"{IMPACT_NAMES[row.impact]} win",
        on=row.on,
    )


def _win_document(row: Win) -> Document:
    texts = (row.story, row.situation, row.task, row.action, row.result, row.metric_name)
    return Document(
        title=row.title, text="\n".join(filter(None, (*texts, " ".join(row.tags)))), on=row.on
    )


def _of_win(row: Evidence | WinPerson, title: str, detail: str) -> Card:
    return Card(
        title=title, url=f"{reverse('wins:win', args=[row.win_id])}#{row.pk}", detail=detail
    )


def _on(page: str, row: Any) -> str:
    """The place of a row on the page that lists it: it has no page of its own."""
    return f"{reverse(page)}#{row.pk}"


KINDS = [
    Kind(
        name="wins.win",
        model="wins.Win",
        noun="win",
        nouns="wins",
        card=_win_card,
        document=_win_document,
    ),
    Kind(
        name="wins.draft",
        model="wins.WinDraft",
        noun="draft of a win",
        nouns="drafts of wins",
        card=lambda row: Card(title=row.title, url=_on("wins:drafts", row), detail="draft"),
        is_linkable=False,
    ),
    Kind(
        name="wins.evidence",
        model="wins.Evidence",
        noun="evidence",
        nouns="evidence",
        card=lambda row: _of_win(row, str(row), "evidence"),
        document=lambda row: Document(title=str(row)),
        is_linkable=False,
    ),
    Kind(
        name="wins.win_person",
        model="wins.WinPerson",
        noun="person of a win",
        nouns="people of wins",
        card=lambda row: _of_win(row, row.name, row.get_part_display()),
        is_linkable=False,
    ),
    Kind(
        name="wins.category",
        model="wins.Category",
        noun="category",
        nouns="categories",
        card=lambda row: Card(title=row.name, url=_on("wins:categories", row)),
        is_linkable=False,
    ),
    Kind(
        name="wins.treat",
        model="wins.Treat",
        noun="treat",
        nouns="treats",
        card=lambda row: Card(title=row.name, url=_on("wins:treats", row)),
        is_linkable=False,
    ),
    Kind(
        name="wins.treat_promise",
        model="wins.TreatPromise",
        noun="promised treat",
        nouns="promised treats",
        card=lambda row: Card(title=row.treat.name, url=_on("wins:treats", row), on=row.due_on),
        is_linkable=False,
    ),
    Kind(
        name="wins.protected_word",
        model="wins.ProtectedWord",
        noun="protected word",
        nouns="protected words",
        card=lambda row: Card(title=row.word, url=_on("wins:lens_rules", row)),
        is_linkable=False,
    ),
    Kind(
        name="wins.competency",
        model="wins.Competency",
        noun="competency",
        nouns="competencies",
        card=lambda row: Card(title=row.name, url=_on("wins:coverage", row)),
        is_linkable=False,
    ),
    Kind(
        name="wins.share",
        model="wins.Share",
        noun="share",
        nouns="shares",
        card=lambda row: Card(title=str(row), url=_on("wins:shares", row)),
        is_linkable=False,
    ),
]
