"""What feedback hands to the shared rooms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ninefold.feedback.models import Round
from ninefold.feedback.operations import remind_everybody
from ninefold.feedback.pages import file_name, notes_markdown, round_markdown
from ninefold.feedback.plugs.captured import VERBS
from ninefold.feedback.plugs.due import due, today
from ninefold.feedback.plugs.rows import KINDS
from ninefold.feedback.queries import notes_in, open_action_items, rounds, rounds_closed_in
from ninefold.kernel.facts import Fact
from ninefold.kernel.facts import feedback as facts
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import (
    ExportFile,
    Housekeeping,
    PageLink,
    Plugs,
    ReviewLine,
    ReviewSection,
    Wording,
)


def happened(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """Rounds closed, feedback noted."""
    lines = [
        ReviewLine(
            title=row.title,
            url=row.get_absolute_url(),
            detail="nothing could be shown" if row.held_back else "closed a round",
            on=row.closed_on,
            ref=row.ref,
        )
        for row in rounds_closed_in(owner, period)
    ]
    lines += [
        ReviewLine(
            title=row.text[:200],
            url=row.get_absolute_url(),
            detail=f"from {row.said_by}" if row.said_by else "",
            on=row.on,
            ref=row.ref,
        )
        for row in notes_in(owner, period)
    ]
    return lines


def adjust(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """The action items that are still open."""
    return [
        ReviewLine(title=row.title, url=row.get_absolute_url(), on=row.due_on, ref=row.ref)
        for row in open_action_items(owner)
    ]


def export(owner: Any) -> Iterable[tuple[str, bytes]]:
    """A Markdown file for each round that was opened, and one for what was noted by hand."""
    for row in rounds(owner):
        if row.state != Round.State.PREPARING:
            yield f"feedback/{file_name(row)}", round_markdown(owner, row.pk).encode()
    yield "feedback/notes.md", notes_markdown(owner).encode()


def _followed_up(data: Mapping[str, Any]) -> str:
    days = data.get("days")
    return f"asked again {days} days after" if days else "asked one more question about"


WORDING: dict[type[Fact], str | Wording] = {
    facts.RoundPrepared: "prepared the round",
    facts.RoundChanged: "worked on the round",
    facts.RoundOpened: "asked for feedback on",
    facts.NamedAnswerGiven: "got an answer about",
    facts.RoundClosed: "closed the round",
    facts.ReceiptGiven: "told people what was heard about",
    facts.FollowedUp: _followed_up,
    facts.FeedbackNoted: "noted",
    facts.QuestionKept: "kept the question",
    facts.QuestionAsked: "asked",
    facts.ActionItemPlanned: "planned",
    facts.ActionItemChanged: "worked on",
    facts.StepDone: "did the step",
    facts.ActionItemDone: "did",
}

PLUGS = Plugs(
    room="feedback",
    kinds=KINDS,
    wording=WORDING,
    capture=VERBS,
    today=[today],
    due=[due],
    review=[
        ReviewSection(heading="Feedback", strategy="feedback", find=happened),
        ReviewSection(
            heading="What you are trying", strategy="feedback", find=adjust, counts_as="adjust"
        ),
    ],
    exports=[ExportFile(name="feedback", write=export)],
    housekeeping=[
        Housekeeping(name="feedback.remind", every_minutes=60, run=remind_everybody),
    ],
    pages=[
        PageLink(title="Feedback", url="/feedback/"),
        PageLink(title="Ask for feedback", url="/feedback/new/"),
        PageLink(title="Note feedback", url="/feedback/notes/new/"),
        PageLink(title="Keep a question to ask", url="/feedback/questions/new/"),
    ],
)
