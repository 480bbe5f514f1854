"""What feedback hands to the shared rooms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.urls import reverse

from ninefold.feedback.models import (
    ActionItem,
    FeedbackNote,
    Invitation,
    NamedAnswer,
    Question,
    Round,
)
from ninefold.feedback.operations import (
    days_of_follow_up,
    keep_question,
    note_feedback,
    remind_everybody,
)
from ninefold.feedback.pages import file_name, notes_markdown, round_markdown
from ninefold.feedback.queries import (
    notes_in,
    open_action_items,
    questions_to_ask,
    receipts_owed,
    rounds,
    rounds_closed_in,
    rounds_to_close,
    rounds_to_follow_up,
)
from ninefold.kernel.capture import Capture
from ninefold.kernel.facts import feedback as facts
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import (
    Action,
    CaptureVerb,
    Card,
    Day,
    Document,
    DueNotice,
    ExportFile,
    Housekeeping,
    Kept,
    Kind,
    PageLink,
    Plugs,
    ReviewLine,
    ReviewSection,
    TodayItem,
)
from ninefold.kernel.refs import Ref
from ninefold.links.operations import link
from ninefold.links.titles import rows_with_words

DAYS_AHEAD = 3


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


def _link_to_words(owner: Any, ref: Ref, captured: Capture) -> None:
    """Link what was captured to the one goal and the one person that its words name."""
    named = [("goals.goal", words, "relates to") for words in captured.goals]
    named += [("network.person", words, "involves") for words in captured.people]
    for kind, words, relation in named:
        found = rows_with_words(owner, words.replace("_", " "), kind=kind)
        if len(found) == 1:
            link(owner=owner, source=ref, target=found[0].ref, relation=relation)


def keep_note(owner: Any, captured: Capture, now: datetime) -> Kept:
    """fb: who said it and what was said."""
    said_by = captured.people[0] if captured.people else ""
    row = note_feedback(
        owner=owner,
        text=captured.text,
        said_by=said_by,
        about=", ".join(captured.tags),
        on=captured.on,
    )
    _link_to_words(owner, row.ref, captured)
    by = f" from {said_by}" if said_by else ""
    return Kept(ref=row.ref, echo=f"Kept the feedback{by}", url=row.get_absolute_url())


def keep_ask(owner: Any, captured: Capture, now: datetime) -> Kept:
    """ask: a question for somebody, by a day."""
    person = captured.people[0] if captured.people else ""
    row = keep_question(
        owner=owner, text=captured.text, person=person, due_on=captured.due or captured.on
    )
    _link_to_words(owner, row.ref, captured)
    whom = f" for {person}" if person else ""
    return Kept(ref=row.ref, echo=f"Kept the question{whom}", url=row.get_absolute_url())


def _round_items(owner: Any, day: Day) -> list[TodayItem]:
    items = [
        TodayItem(
            section="due",
            strategy="feedback",
            title=f"Close the round “{row.title}”",
            url=row.get_absolute_url(),
            detail=f"Answers came in until {row.due_on:%-d %B}",
        )
        for row in rounds_to_close(owner, day.on)
    ]
    items += [
        TodayItem(
            section="due",
            strategy="feedback",
            title=f"Tell them what you heard: “{row.title}”",
            url=reverse("feedback:receipt", args=[row.pk]),
            detail="They took the time to answer",
            order=1,
        )
        for row in receipts_owed(owner)
    ]
    for row in rounds_to_follow_up(owner, day.on):
        days = days_of_follow_up(row, day.on)
        if days is not None:
            items.append(
                TodayItem(
                    section="due",
                    strategy="feedback",
                    title=f"Ask again how it goes: “{row.title}”",
                    url=row.get_absolute_url(),
                    detail=f"{days} days on, with one tap for each of them",
                    order=2,
                )
            )
    return items


def today(owner: Any, day: Day) -> Sequence[TodayItem]:
    """Rounds to close, receipts owed, check-ins to make, action items and questions due."""
    items = _round_items(owner, day)
    until = day.on + timedelta(days=DAYS_AHEAD)
    for item in open_action_items(owner):
        if item.due_on is None or item.due_on > until:
            continue
        waiting = [step for step in item.all_steps if step.done_on is None]  # type: ignore[attr-defined]
        finished = Action(
            label="Done",
            url=reverse("feedback:action_item_done", args=[item.pk]),
            fields={"next": "/"},
        )
        stepped = [
            Action(
                label="Step done",
                url=reverse("feedback:step_done", args=[step.pk]),
                fields={"next": "/"},
            )
            for step in waiting[:1]
        ]
        items.append(
            TodayItem(
                section="due",
                strategy="feedback",
                title=item.title,
                url=item.get_absolute_url(),
                detail=f"Next: {waiting[0].title}" if waiting else f"By {item.due_on:%-d %B}",
                order=(item.due_on - day.on).days,
                actions=stepped or [finished],
            )
        )
    items += [
        TodayItem(
            section="person",
            strategy="feedback",
            title=f"Ask {one.person}: {one.text}" if one.person else one.text,
            url=one.get_absolute_url(),
            detail=f"By {one.due_on:%-d %B}",
            order=(one.due_on - day.on).days,
        )
        for one in questions_to_ask(owner)
        if one.due_on is not None and one.due_on <= until
    ]
    return items


def due(owner: Any, day: Day) -> Sequence[DueNotice]:
    """The same things, each with its day, to be reminded of once."""
    until = day.on + timedelta(days=DAYS_AHEAD)
    found = [
        DueNotice(
            kind="feedback.round.to_close",
            subject=row.ref,
            due_on=row.due_on,
            title=f"Your feedback round is ready to be closed: {row.title}",
            url=row.get_absolute_url(),
        )
        for row in rounds_to_close(owner, day.on)
    ]
    found += [
        DueNotice(
            kind="feedback.receipt.owed",
            subject=row.ref,
            due_on=row.closed_on + timedelta(days=2),
            title=f"Tell those who answered what you heard: {row.title}",
            url=reverse("feedback:receipt", args=[row.pk]),
        )
        for row in receipts_owed(owner)
        if row.closed_on is not None and row.closed_on + timedelta(days=2) <= day.on
    ]
    for row in rounds_to_follow_up(owner, day.on):
        days = days_of_follow_up(row, day.on)
        if days is not None and row.closed_on is not None:
            found.append(
                DueNotice(
                    kind="feedback.round.follow_up",
                    subject=row.ref,
                    due_on=row.closed_on + timedelta(days=days),
                    title=f"{days} days on, ask again how it goes: {row.title}",
                    url=row.get_absolute_url(),
                )
            )
    waiting = [*open_action_items(owner), *questions_to_ask(owner)]
    found += [
        DueNotice(
            kind=f"{row.ref.kind}.due",
            subject=row.ref,
            due_on=row.due_on,
            title=f"By {row.due_on:%-d %B}: {row}",
            url=row.get_absolute_url(),
        )
        for row in waiting
        if row.due_on is not None and row.due_on <= until
    ]
    return found


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


WORDING = {
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
    capture=[
        CaptureVerb(
            word="fb",
            means="feedback that somebody gave you",
            example="fb: @Jonas says my test plans save him a day +communication",
            keep=keep_note,
        ),
        CaptureVerb(
            word="ask",
            means="a question to ask somebody later",
            example="ask: @Aylin what would make my reports more useful? due:fri",
            keep=keep_ask,
        ),
    ],
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
