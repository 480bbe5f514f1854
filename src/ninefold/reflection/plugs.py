"""What reflection hands to the shared rooms."""

from __future__ import annotations

from ninefold.kernel.facts import reflection as facts
from ninefold.kernel.plugs import (
    CaptureVerb,
    Card,
    Companion,
    Document,
    ExportFile,
    Housekeeping,
    Kind,
    PageLink,
    Plugs,
    ReviewSection,
)
from ninefold.reflection.models import (
    Attachment,
    Entry,
    Prediction,
    Review,
    ReviewAnswer,
    ReviewShare,
    ReviewStep,
)
from ninefold.reflection.operations import choose_memories, clean_traces, forget_old_imports
from ninefold.reflection.operations.review import note_decision
from ninefold.reflection.pages.plugged import (
    due,
    happened,
    keep_mood,
    keep_note,
    looked_back,
    settled,
    today,
)
from ninefold.reflection.queries.exporting import attached_files, journal_files


def _entry_card(row: Entry) -> Card:
    return Card(title=row.heading, url=row.get_absolute_url(), detail=row.opening, on=row.on)


def _entry_document(row: Entry) -> Document:
    # Of a sealed entry search knows what stays readable, and no word of the rest.
    text = "" if row.is_sealed else row.text
    return Document(title=row.heading, text="\n".join([text, " ".join(row.tags)]), on=row.on)


def _attachment_card(row: Attachment) -> Card:
    return Card(
        title=row.name, url=row.entry.get_absolute_url(), detail="file of an entry", on=row.entry.on
    )


def _review_card(row: Review) -> Card:
    return Card(
        title=str(row),
        url=row.get_absolute_url(),
        detail=(row.to_change or row.went_well)[:100],
        on=row.ends_on,
    )


def _review_document(row: Review) -> Document:
    text = "\n".join(filter(None, (row.went_well, row.stuck, row.to_change)))
    return Document(title=str(row), text=text, on=row.ends_on)


def _step_card(row: ReviewStep) -> Card:
    return Card(title=row.text, url=row.review.get_absolute_url(), detail="step of a review")


def _prediction_card(row: Prediction) -> Card:
    said = row.get_outcome_display().lower() if row.outcome else f"until {row.due_on:%-d %B %Y}"
    return Card(
        title=row.claim,
        url=row.get_absolute_url(),
        detail=f"{row.percent}%, {said}" + (f". {row.lesson[:120]}" if row.lesson else ""),
        on=row.settled_on or row.due_on,
    )


def _share_card(row: ReviewShare) -> Card:
    return Card(title=f"Review for {row.guest_name}", url=row.get_absolute_url())


def _answer_card(row: ReviewAnswer) -> Card:
    return Card(
        title=f"Answer of {row.share.guest_name}",
        url=row.share.get_absolute_url(),
        detail=row.text[:100],
        on=row.answered_at.date(),
    )


KINDS = [
    Kind(
        name="reflection.entry",
        model="reflection.Entry",
        noun="journal entry",
        nouns="journal entries",
        card=_entry_card,
        document=_entry_document,
    ),
    Kind(
        name="reflection.attachment",
        model="reflection.Attachment",
        noun="file of an entry",
        nouns="files of entries",
        card=_attachment_card,
        document=lambda row: Document(title=row.name, on=row.entry.on),
        is_linkable=False,
    ),
    Kind(
        name="reflection.review",
        model="reflection.Review",
        noun="review",
        nouns="reviews",
        card=_review_card,
        document=_review_document,
    ),
    Kind(
        name="reflection.review_step",
        model="reflection.ReviewStep",
        noun="step",
        nouns="steps",
        card=_step_card,
    ),
    Kind(
        name="reflection.review_share",
        model="reflection.ReviewShare",
        noun="shared review",
        nouns="shared reviews",
        card=_share_card,
        is_linkable=False,
    ),
    Kind(
        name="reflection.review_answer",
        model="reflection.ReviewAnswer",
        noun="answer to a review",
        nouns="answers to reviews",
        card=_answer_card,
        document=lambda row: Document(title="Answer to a review", text=row.text),
    ),
    Kind(
        name="reflection.prediction",
        model="reflection.Prediction",
        noun="prediction",
        nouns="predictions",
        card=_prediction_card,
        document=lambda row: Document(title=row.claim, text=row.lesson, on=row.due_on),
    ),
    Kind(
        name="reflection.planned_rest",
        model="reflection.PlannedRest",
        noun="planned rest",
        nouns="planned rests",
        card=lambda row: Card(
            title=str(row), url="/reflection/rests/", detail=row.note, on=row.starts_on
        ),
        is_linkable=False,
    ),
    Kind(
        name="reflection.prompt",
        model="reflection.Prompt",
        noun="prompt",
        nouns="prompts",
        card=lambda row: Card(title=row.text, url="/reflection/prompts/"),
        is_linkable=False,
    ),
    Kind(
        name="reflection.template",
        model="reflection.Template",
        noun="template",
        nouns="templates",
        card=lambda row: Card(title=row.title, url="/reflection/prompts/"),
        is_linkable=False,
    ),
]

PLUGS = Plugs(
    room="reflection",
    kinds=KINDS,
    wording={
        facts.EntryWritten: "wrote in the journal",
        facts.EntryChanged: "went on writing",
        facts.FileAttached: "put a file with an entry",
        facts.PredictionMade: "made a prediction",
        facts.PredictionSettled: "settled a prediction",
        facts.ReviewFinished: lambda data: f"looked back on the {data.get('span', 'week')}",
        facts.ReviewStepDone: "did the step",
        facts.ReviewShared: "shared a review",
        facts.SharingOfReviewEnded: "ended the sharing of a review",
        facts.ReviewAnswered: "got an answer to a review",
        facts.RestPlanned: "planned rest",
    },
    companions=[Companion(name="reflection.note_decision", handle=note_decision)],
    capture=[
        CaptureVerb(
            word="note",
            means="a thought for the journal",
            example="note: the retro went better once we wrote first and talked later",
            keep=keep_note,
        ),
        CaptureVerb(
            word="mood",
            means="how you are right now",
            example="mood: calm after the walk m:4 e:+1",
            keep=keep_mood,
        ),
    ],
    today=[today],
    review=[
        ReviewSection(heading="Looked back on", strategy="reflection", find=looked_back),
        ReviewSection(heading="Journal", strategy="reflection", find=happened),
        ReviewSection(heading="Predictions settled", strategy="reflection", find=settled),
    ],
    due=[due],
    exports=[
        ExportFile(name="Journal as Markdown", write=journal_files),
        ExportFile(name="Files of the journal", write=attached_files),
    ],
    housekeeping=[
        Housekeeping(name="reflection.choose_memories", every_minutes=60, run=choose_memories),
        Housekeeping(name="reflection.forget_imports", every_minutes=360, run=forget_old_imports),
        Housekeeping(name="reflection.clean_traces", every_minutes=10, run=clean_traces),
    ],
    pages=[
        PageLink(title="Journal: today's page", url="/reflection/"),
        PageLink(title="Journal: all entries", url="/reflection/entries/"),
        PageLink(title="Reviews", url="/reflection/reviews/"),
        PageLink(title="On this day", url="/reflection/this-day/"),
        PageLink(title="Predictions", url="/reflection/predictions/"),
        PageLink(title="Said and did", url="/reflection/said-and-did/"),
        PageLink(title="Look back on a month", url="/reflection/time/month/"),
        PageLink(title="Look back on a year", url="/reflection/time/year/"),
        PageLink(title="Mood and energy", url="/reflection/moods/"),
        PageLink(title="Prompts and templates", url="/reflection/prompts/"),
        PageLink(title="Bring a journal in", url="/reflection/import/"),
        PageLink(title="Sealed entries", url="/reflection/sealing/"),
        PageLink(title="Plan rest", url="/reflection/rests/"),
    ],
)
