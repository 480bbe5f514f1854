"""What the network hands to the shared rooms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from ninefold.kernel import clock
from ninefold.kernel.facts import network as facts
from ninefold.kernel.facts.shared import RowRemoved, RowRestored
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import (
    Appointment,
    CaptureVerb,
    Companion,
    ExportFile,
    Happened,
    Housekeeping,
    Kept,
    PageLink,
    Plugs,
    ReviewLine,
    ReviewSection,
)
from ninefold.network.operations.capturing import bring_back, keep_meeting, take_back
from ninefold.network.operations.contact import follow_the_others
from ninefold.network.operations.importing import clear_old_imports
from ninefold.network.pages.cards import KINDS
from ninefold.network.pages.exports import interviews_as_markdown, people_as_csv, people_as_vcards
from ninefold.network.pages.today import due_notices, today_items
from ninefold.network.queries.occasions import interactions_in, interviews_planned


def _together(owner: Any, happened: Happened) -> None:
    if happened.subject.kind != "network.interaction":
        return
    if happened.kind == RowRemoved.kind:
        follow_the_others(key=happened.subject.id, removed_at=clock.now())
        take_back(owner=owner, key=happened.subject.id)
    elif happened.kind == RowRestored.kind:
        follow_the_others(key=happened.subject.id, removed_at=None)
        bring_back(owner=owner, key=happened.subject.id)


def keep_met(owner: Any, capture: Any, now: Any) -> Kept:
    """`met:` in the capture line."""
    met = keep_meeting(owner=owner, capture=capture, now=now)
    return Kept(
        ref=met.interaction.ref, echo=met.echo, url=met.interaction.person.get_absolute_url()
    )


def happened(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """Contact in the period, latest first, at most 40."""
    return [
        ReviewLine(
            title=f"{row.person.name}: {row.get_channel_display().lower()}",
            url=row.person.get_absolute_url(),
            detail=row.note[:120],
            on=row.on,
            ref=row.ref,
        )
        for row in interactions_in(owner, period.starts_on, period.ends_on)[:40]
    ]


def appointments(owner: Any, period: Period) -> Sequence[Appointment]:
    """Informational interviews at their time, an hour each."""
    first, last = period.instants(owner.time_zone)
    return [
        Appointment(
            ref=row.ref,
            title=f"Conversation with {row.person.name}",
            starts_at=row.planned_at,
            ends_at=row.planned_at + timedelta(hours=1),
            detail=row.purpose,
            location=row.place,
            sequence=row.version,
            changed_at=row.changed_at,
            is_cancelled=row.declined_on is not None,
        )
        for row in interviews_planned(owner, first, last)
        if row.planned_at is not None
    ]


def _logged(data: Mapping[str, Any]) -> str:
    words = {
        "wrote": "wrote to somebody",
        "called": "talked on the phone",
        "met": "met somebody",
        "coffee": "had a coffee with somebody",
        "heard": "heard from somebody",
        "helped": "helped somebody",
    }
    return words.get(str(data.get("channel", "")), "was in touch")


def _imported(data: Mapping[str, Any]) -> str:
    return f"brought in {data.get('new', 0)} people and changed {data.get('changed', 0)}, from"


WORDING: dict[type[Any], Any] = {
    facts.PersonAdded: "got to know",
    facts.PersonChanged: "changed what is known of",
    facts.PeopleMerged: "made one of two rows of",
    facts.MergeUndone: "parted again",
    facts.InteractionLogged: _logged,
    facts.FollowUpPlanned: "planned a follow-up",
    facts.FollowUpDone: "followed up",
    facts.IntroductionKept: "kept an introduction",
    facts.InterviewAsked: "asked for an interview",
    facts.InterviewPlanned: "planned an interview",
    facts.InterviewHeld: "held an interview",
    facts.InterviewThanked: "said thanks for an interview",
    facts.GatheringPlanned: "planned to be at",
    facts.GatheringVisited: "was at",
    facts.GiveIdeaKept: "found something to give",
    facts.ContactsImported: _imported,
    facts.ImportUndone: "took back the import of",
}

PLUGS = Plugs(
    room="network",
    kinds=KINDS,
    wording=WORDING,
    companions=[Companion(name="network.together", handle=_together)],
    capture=[
        CaptureVerb(
            word="met",
            means="somebody you talked with",
            example="met: @Helena_Brandt coffee about leading a small team due:+2w",
            keep=keep_met,
        )
    ],
    today=[today_items],
    due=[due_notices],
    review=[ReviewSection(heading="People", strategy="network", find=happened)],
    appointments=[appointments],
    exports=[
        ExportFile(name="People (vCard)", write=people_as_vcards),
        ExportFile(name="People (CSV)", write=people_as_csv),
        ExportFile(name="Interviews", write=interviews_as_markdown),
    ],
    housekeeping=[
        Housekeeping(name="network.imports", every_minutes=24 * 60, run=clear_old_imports)
    ],
    pages=[
        PageLink(title="People", url="/network/"),
        PageLink(title="Add a person", url="/network/new/"),
        PageLink(title="Bring contacts in", url="/network/import/"),
        PageLink(title="Whom to write to", url="/network/intent/"),
        PageLink(title="Informational interviews", url="/network/interviews/"),
        PageLink(title="Gatherings", url="/network/gatherings/"),
        PageLink(title="Ideas to give", url="/network/give/"),
        PageLink(title="How often to be in touch", url="/network/cadences/"),
    ],
)
