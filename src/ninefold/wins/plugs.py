"""What wins hand to the shared rooms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.urls import reverse

from ninefold.kernel.capture import Capture
from ninefold.kernel.facts import wins as facts
from ninefold.kernel.periods import Period, week_of
from ninefold.kernel.plugs import (
    Action,
    CaptureVerb,
    Card,
    Day,
    Document,
    ExportFile,
    Happened,
    Housekeeping,
    Kept,
    Kind,
    PageLink,
    Plugs,
    Reaction,
    ReviewLine,
    ReviewSection,
    TodayItem,
)
from ninefold.wins.domain.figures import day as day_words
from ninefold.wins.models import Evidence, Win, WinPerson
from ninefold.wins.operations import SUGGESTED_BY, draft_from, draft_from_watched, keep_captured
from ninefold.wins.pages.files import wins_files
from ninefold.wins.pages.shown import IMPACT_NAMES
from ninefold.wins.queries import drafts, past_win, thanks_due, wins

MOST_THANKS = 2
MINUTES_BETWEEN_LOOKS = 60


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


def _draft(owner: Any, happened: Happened) -> None:
    draft_from(owner, happened)


def _keep_line(owner: Any, capture: Capture, now: datetime) -> Kept:
    row = keep_captured(owner=owner, capture=capture, now=now)
    when = "" if row.on == owner.today else f" for {day_words(row.on)}"
    unknown = f" No goal is called “{row.goal_words}” yet." if row.goal_words else ""
    return Kept(
        ref=row.ref,
        echo=f"Kept as a {IMPACT_NAMES[row.impact]} win{when}: {row.title}.{unknown}",
        url=reverse("wins:kept", args=[row.pk]),
    )


def _draft_items(owner: Any) -> list[TodayItem]:
    return [
        TodayItem(
            section="draft",
            strategy="wins",
            title=draft.title,
            url=reverse("wins:drafts"),
            detail=f"A win of {day_words(draft.on)}?",
            order=-draft.on.toordinal(),
            actions=[
                Action(label="Keep", url=reverse("wins:keeping", args=[draft.pk])),
                Action(
                    label="Throw away",
                    url=reverse("activity:removal", args=["wins.draft", draft.pk]),
                ),
            ],
        )
        for draft in drafts(owner)
    ]


def _thanks_items(owner: Any, day: Day) -> list[TodayItem]:
    return [
        TodayItem(
            section="person",
            strategy="wins",
            title=f"Thank {person.name}",
            url=reverse("wins:thanks", args=[person.pk]),
            detail=f"for “{person.win.title}”",
            order=50,
            actions=[
                Action(label="Thanked", url=reverse("wins:thanks", args=[person.pk])),
            ],
        )
        for person in thanks_due(owner, day.on)[:MOST_THANKS]
    ]


def _past_items(owner: Any, day: Day) -> list[TodayItem]:
    week = week_of(day.on, starts_weekday=owner.week_starts_weekday)
    if wins(owner, Period(week.starts_on, day.on)).exists():
        return []
    row = past_win(owner, day.on)
    if row is None:
        return []
    return [
        TodayItem(
            section="past",
            strategy="wins",
            title=row.title,
            url=row.get_absolute_url(),
            detail=f"You did this on {day_words(row.on)}.",
            # Today has room for one memory: every other day it is a win, so that the journal's
            # own memories come up too.
            order=-10 if day.on.toordinal() % 2 else 10,
        )
    ]


def today(owner: Any, day: Day) -> Sequence[TodayItem]:
    """Drafts to keep or throw away, thanks that are due, and in a week without a win yet one
    from the past."""
    return [*_draft_items(owner), *_thanks_items(owner, day), *_past_items(owner, day)]


def happened(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """The wins of the period; the one with the largest impact stands first."""
    rows = sorted(wins(owner, period), key=lambda row: (-row.impact, -row.on.toordinal()))
    return [
        ReviewLine(
            title=row.title,
            url=row.get_absolute_url(),
            detail="win of the week" if place == 0 else f"{IMPACT_NAMES[row.impact]} win",
            on=row.on,
            ref=row.ref,
        )
        for place, row in enumerate(rows)
    ]


PLUGS = Plugs(
    room="wins",
    kinds=KINDS,
    wording={
        facts.WinKept: "kept the win",
        facts.WinChanged: "changed the win",
        facts.EvidenceAdded: "added evidence",
        facts.PersonNamed: "named who was there",
        facts.ThanksSaid: "thanked",
        facts.WinDrafted: "drafted a win",
        facts.TreatListed: "listed the treat",
        facts.TreatTaken: "took the treat",
        facts.WinsShared: "shared wins",
        facts.SharingEnded: "stopped sharing wins",
        facts.WordProtected: "protected the word",
        facts.CompetencyListed: "listed the competency",
        facts.CompetenciesShown: "said which competencies it shows",
    },
    reactions=[Reaction(name="wins.draft", facts=SUGGESTED_BY, handle=_draft)],
    capture=[
        CaptureVerb(
            word="win",
            means="something that went well",
            example="win: regression down to 5 hours i:3 k:regression=40..5h @Jonas g:automate",
            keep=_keep_line,
        )
    ],
    today=[today],
    review=[ReviewSection(heading="Win of the week", strategy="wins", find=happened)],
    exports=[ExportFile(name="wins", write=wins_files)],
    housekeeping=[
        Housekeeping(
            name="wins.draft_from_calendars",
            every_minutes=MINUTES_BETWEEN_LOOKS,
            run=draft_from_watched,
        )
    ],
    pages=[
        PageLink(title="Wins", url="/wins/"),
        PageLink(title="Keep a win", url="/wins/new/"),
        PageLink(title="Drafts of wins", url="/wins/drafts/"),
        PageLink(title="Brag document", url="/wins/brag/"),
        PageLink(title="Treats", url="/wins/treats/"),
        PageLink(title="Share wins", url="/wins/shares/"),
        PageLink(title="Résumé", url="/wins/resume/"),
        PageLink(title="Who reads what", url="/wins/lens/"),
        PageLink(title="Coverage of competencies", url="/wins/coverage/"),
        PageLink(title="Thanks due", url="/wins/thanks/"),
        PageLink(title="Wins that are missing", url="/wins/remembering/"),
    ],
)
