"""What learning hands to the shared rooms."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.urls import reverse

from ninefold.kernel.capture import Capture
from ninefold.kernel.facts import learning as facts
from ninefold.kernel.plugs import (
    CaptureVerb,
    Card,
    Document,
    ExportFile,
    Housekeeping,
    Kept,
    Kind,
    PageLink,
    Plugs,
    ReviewSection,
)
from ninefold.learning.models import (
    Certificate,
    Resource,
    StudySession,
    Teaching,
    Use,
)
from ninefold.learning.operations import keep_captured, refresh_everybodys
from ninefold.learning.pages.export import certificates_csv, library_csv, library_markdown
from ninefold.learning.pages.rooms import due, happened, taught, today


def _resource_card(row: Resource) -> Card:
    detail = f"{row.get_kind_display().lower()}, {row.get_status_display().lower()}"
    return Card(title=row.title, url=row.get_absolute_url(), detail=detail, on=row.due_on)


def _session_card(row: StudySession) -> Card:
    return Card(
        title=f"{row.minutes} minutes" if row.minutes else "Progress",
        url=reverse("learning:resource", args=[row.resource_id]),
        detail=row.note[:80],
        on=row.on,
    )


def _use_card(row: Use) -> Card:
    return Card(
        title=row.text[:120],
        url=reverse("learning:resource", args=[row.resource_id]),
        detail="put to use",
        on=row.on,
    )


def _teaching_card(row: Teaching) -> Card:
    detail = f"taught to {row.to_whom}" if row.to_whom else "taught"
    return Card(title=row.subject, url=row.get_absolute_url(), detail=detail, on=row.on)


def _certificate_card(row: Certificate) -> Card:
    return Card(title=row.name, url=row.get_absolute_url(), detail=row.issuer, on=row.expires_on)


def _resource_document(row: Resource) -> Document:
    text = [row.author, row.purpose, " ".join(row.tags), row.notes, row.takeaway]
    return Document(title=row.title, text="\n".join(filter(None, text)), on=row.finished_on)


KINDS = [
    Kind(
        name="learning.resource",
        model="learning.Resource",
        noun="resource",
        nouns="resources",
        card=_resource_card,
        document=_resource_document,
    ),
    Kind(
        name="learning.study_session",
        model="learning.StudySession",
        noun="learning session",
        nouns="learning sessions",
        card=_session_card,
        document=lambda row: (
            Document(title="Learning session", text=row.note, on=row.on) if row.note else None
        ),
        is_linkable=False,
    ),
    Kind(
        name="learning.use",
        model="learning.Use",
        noun="use",
        nouns="uses",
        card=_use_card,
        document=lambda row: Document(title="Put to use", text=row.text, on=row.on),
        is_linkable=False,
    ),
    Kind(
        name="learning.teaching",
        model="learning.Teaching",
        noun="teaching",
        nouns="teachings",
        card=_teaching_card,
        document=lambda row: Document(
            title=row.subject, text="\n".join(filter(None, (row.to_whom, row.notes))), on=row.on
        ),
    ),
    Kind(
        name="learning.certificate",
        model="learning.Certificate",
        noun="certificate",
        nouns="certificates",
        card=_certificate_card,
        document=lambda row: Document(
            title=row.name,
            text="\n".join(filter(None, (row.issuer, row.credential, row.notes))),
            on=row.earned_on,
        ),
    ),
    Kind(
        name="learning.feed",
        model="learning.Feed",
        noun="feed",
        nouns="feeds",
        card=lambda row: Card(title=row.title, url=row.get_absolute_url(), detail="feed"),
        document=lambda row: Document(title=row.title, text=row.site_address),
        is_linkable=False,
    ),
    # Strangers' texts, and many: what matters of them is saved to the library and found there.
    Kind(
        name="learning.feed_entry",
        model="learning.FeedEntry",
        noun="feed entry",
        nouns="feed entries",
        card=lambda row: Card(title=row.title, url=row.get_absolute_url(), detail="feed entry"),
        is_linkable=False,
    ),
]

WORDING = {
    facts.ResourceAdded: "put into the library",
    facts.ResourceChanged: "changed",
    facts.ResourceStarted: "started",
    facts.ResourcePaused: "paused",
    facts.ResourceFinished: "finished",
    facts.ResourceDropped: "put away",
    facts.StudyLogged: "learnt",
    facts.ResourceUsed: "put to use",
    facts.OthersTaught: "taught",
    facts.TeachingChanged: "changed what was taught",
    facts.CertificateEarned: "earned the certificate",
    facts.CertificateChanged: "changed the certificate",
    facts.CertificateRenewed: "renewed the certificate",
    facts.FeedFollowed: "began to follow the feed",
}


def _take_line(owner: Any, capture: Capture, now: datetime) -> Kept:
    row = keep_captured(owner=owner, capture=capture, now=now)
    if isinstance(row, StudySession):
        echo = f"{row.minutes} minutes of learning: {row.resource.title}"
        return Kept(ref=row.ref, echo=echo, url=row.resource.get_absolute_url())
    words = {"doing": "Learning now", "finished": "Learnt", "wish": "To learn"}
    echo = f"{words.get(row.status, 'Learning')}: {row.title}"
    if row.goal_words:
        echo += f" (no goal found for “{row.goal_words}”)"
    return Kept(ref=row.ref, echo=echo, url=row.get_absolute_url())


PLUGS = Plugs(
    room="learning",
    kinds=KINDS,
    wording=WORDING,
    capture=[
        CaptureVerb(
            word="learn",
            means="something to learn from; with on: it is finished, with t: in progress",
            example="learn: Course on test design +course t:45m due:+4w",
            keep=_take_line,
        )
    ],
    today=[today],
    due=[due],
    review=[
        ReviewSection(heading="Learnt", strategy="learning", find=happened),
        ReviewSection(heading="Taught", strategy="learning", find=taught),
    ],
    exports=[
        ExportFile(name="library as a table", write=library_csv),
        ExportFile(name="certificates as a table", write=certificates_csv),
        ExportFile(name="library to read", write=library_markdown),
    ],
    housekeeping=[
        Housekeeping(name="learning.feeds", every_minutes=60, run=refresh_everybodys),
    ],
    pages=[
        PageLink(title="Learning", url="/learning/"),
        PageLink(title="Add something to learn", url="/learning/new/"),
        PageLink(title="Library", url="/learning/library/"),
        PageLink(title="Reading", url="/learning/reading/"),
        PageLink(title="Follow a feed", url="/learning/feeds/new/"),
        PageLink(title="Certificates", url="/learning/certificates/"),
        PageLink(title="Add a certificate", url="/learning/certificates/new/"),
        PageLink(title="Teaching others", url="/learning/teaching/"),
        PageLink(title="Note what you taught", url="/learning/teaching/new/"),
    ],
)
