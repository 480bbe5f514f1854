"""What wins hand to the shared rooms."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.urls import reverse

from ninefold.kernel.capture import Capture
from ninefold.kernel.facts import wins as facts
from ninefold.kernel.plugs import (
    CaptureVerb,
    ExportFile,
    Happened,
    Housekeeping,
    Kept,
    PageLink,
    Plugs,
    Reaction,
    ReviewSection,
)
from ninefold.wins.domain.figures import day as day_words
from ninefold.wins.operations import (
    REACHED_BY,
    SUGGESTED_BY,
    bring_due,
    draft_from,
    draft_from_watched,
    keep_captured,
)
from ninefold.wins.pages.files import wins_files
from ninefold.wins.pages.shown import IMPACT_NAMES
from ninefold.wins.plugs.daily import due, happened, mentions, today
from ninefold.wins.plugs.kinds import KINDS

MINUTES_BETWEEN_LOOKS = 60


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


def _promise_ended(data: Mapping[str, Any]) -> str:
    return "let go of the treat" if data.get("outcome") == "let_go" else "enjoyed the treat"


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
        facts.TreatPromised: "promised the treat",
        facts.TreatEarned: "earned the treat",
        facts.PromiseEnded: _promise_ended,
        facts.ThanksPutOff: "put off thanking",
        facts.WinsShared: "shared wins",
        facts.SharingEnded: "stopped sharing wins",
        facts.WordProtected: "protected the word",
        facts.CompetencyListed: "listed the competency",
        facts.CompetenciesShown: "said which competencies it shows",
    },
    reactions=[
        Reaction(name="wins.draft", facts=SUGGESTED_BY, handle=_draft),
        Reaction(name="wins.bring_due", facts=REACHED_BY, handle=bring_due),
    ],
    capture=[
        CaptureVerb(
            word="win",
            means="something that went well",
            example="win: regression down to 5 hours i:3 k:regression=40..5h @Jonas g:automate",
            keep=_keep_line,
        )
    ],
    today=[today],
    due=[due],
    mentions=[mentions],
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
        PageLink(title="Promise yourself a treat", url="/wins/treats/promises/"),
        PageLink(title="Share wins", url="/wins/shares/"),
        PageLink(title="Résumé", url="/wins/resume/"),
        PageLink(title="Who reads what", url="/wins/lens/"),
        PageLink(title="Coverage of competencies", url="/wins/coverage/"),
        PageLink(title="Thanks due", url="/wins/thanks/"),
        PageLink(title="Wins that are missing", url="/wins/remembering/"),
    ],
)
