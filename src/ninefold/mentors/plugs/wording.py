"""Each fact of mentors as a phrase without its subject."""

from __future__ import annotations

from typing import Any

from ninefold.kernel.facts import mentors as facts
from ninefold.kernel.facts.base import Fact
from ninefold.kernel.plugs import Wording


def _moved(data: Any) -> str:
    return {
        "found": "put back on the list",
        "asked": "asked",
        "agreed": "noted the yes of",
        "active": "began with",
        "ended": "ended the mentorship with",
    }.get(data.get("stage", ""), "moved")


WORDING: dict[type[Fact], str | Wording] = {
    facts.MentorFound: "put on the list of possible mentors",
    facts.MentorshipChanged: "changed",
    facts.MentorshipMoved: _moved,
    facts.LetterKept: "worked on the letter",
    facts.LetterSent: "sent the letter",
    facts.AgreementKept: "wrote down the agreement",
    facts.MeetingPlanned: "planned the meeting",
    facts.MeetingMoved: "moved the meeting",
    facts.MeetingProposed: "was proposed the meeting",
    facts.MeetingHeld: "held the meeting",
    facts.MeetingCancelled: "cancelled the meeting",
    facts.MeetingNotesKept: "kept notes of the meeting",
    facts.AgendaItemAdded: lambda data: (
        "was given for the agenda" if data.get("side") == "mentor" else "put on the agenda"
    ),
    facts.ActionItemAdded: lambda data: (
        "was promised" if data.get("side") == "mentor" else "took on"
    ),
    facts.ActionItemDone: lambda data: (
        "was done for you" if data.get("side") == "mentor" else "did"
    ),
    facts.MentorshipCheckedIn: "checked in",
    facts.ThanksNoted: "noted thanks",
    facts.ThanksGiven: "gave thanks",
    facts.AdviceKept: "kept advice",
    facts.CommentLeft: lambda data: (
        "was written by the mentor" if data.get("side") == "mentor" else "wrote on the page"
    ),
    facts.PageShared: "shared a page with",
    facts.PageClosed: "closed the page of",
    facts.SeatTaken: "seated on the board",
}
FACTS = {fact.kind: fact for fact in WORDING}
