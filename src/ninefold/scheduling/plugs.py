"""What scheduling hands to the shared rooms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ninefold.activity.queries import cards
from ninefold.kernel.facts import scheduling as facts
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import (
    Appointment,
    Card,
    ExportFile,
    Housekeeping,
    Kind,
    PageLink,
    Plugs,
)
from ninefold.scheduling.models import CalendarSource, PracticeBlock
from ninefold.scheduling.operations import own_calendar, refresh_calendars
from ninefold.scheduling.queries import failing_calendars, practice_blocks

MINUTES_BETWEEN_FETCHES = 30


def _calendar_card(row: CalendarSource) -> Card:
    return Card(title=row.name, url=row.get_absolute_url(), detail="calendar")


def _block_card(row: PracticeBlock) -> Card:
    return Card(
        title="Practice",
        url=row.get_absolute_url(),
        detail=f"{row.minutes} minutes, {row.get_state_display()}",
        on=row.starts_at.date(),
    )


def practice_appointments(owner: Any, period: Period) -> Sequence[Appointment]:
    """The planned and done blocks, each by the name of what it serves."""
    blocks = [
        row
        for row in practice_blocks(owner, period)
        if row.state in (PracticeBlock.State.PLANNED, PracticeBlock.State.DONE)
    ]
    shown = cards(owner, list({row.serves for row in blocks}))
    return [
        Appointment(
            ref=row.ref,
            title=f"Practice: {shown[row.serves].title}",
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            detail=row.reason,
            sequence=row.sequence,
            changed_at=row.changed_at,
        )
        for row in blocks
        if row.serves in shown
    ]


def examine() -> Iterable[tuple[str, bool, str]]:
    """Whether the calendars here can be reached; says no name, as the doctor reads for all."""
    failing = failing_calendars()
    if not failing:
        yield "calendars", True, "all are reached"
        return
    since = min(row.failing_since for row in failing if row.failing_since)
    yield (
        "calendars",
        False,
        f"{len(failing)} cannot be reached, the first since {since:%-d %B %Y, %H:%M} UTC; their "
        "last good copies are used. Their owners see the reason under Settings, Calendars.",
    )


def _planned(data: Any) -> str:
    placed = data.get("placed")
    return f"planned {placed} practice blocks" if placed else "planned the coming weeks"


PLUGS = Plugs(
    room="scheduling",
    kinds=[
        Kind(
            name="scheduling.calendar_source",
            model="scheduling.CalendarSource",
            noun="calendar",
            nouns="calendars",
            card=_calendar_card,
            is_linkable=False,
        ),
        Kind(
            name="scheduling.practice_block",
            model="scheduling.PracticeBlock",
            noun="practice block",
            nouns="practice blocks",
            card=_block_card,
            is_linkable=False,
        ),
    ],
    wording={
        facts.CalendarAdded: "began to read the calendar",
        facts.CalendarChanged: "changed the calendar",
        facts.PracticePlanned: _planned,
        facts.BlockDone: "kept a time to practise",
        facts.BlockMissed: "missed a time to practise",
        facts.BlockMoved: "moved a time to practise",
    },
    appointments=[practice_appointments],
    exports=[
        ExportFile(
            name="calendar", write=lambda owner: [("calendar/ninefold.ics", own_calendar(owner))]
        )
    ],
    housekeeping=[
        Housekeeping(
            name="scheduling.refresh_calendars",
            every_minutes=MINUTES_BETWEEN_FETCHES,
            run=refresh_calendars,
        )
    ],
    pages=[PageLink(title="Calendars", url="/settings/calendars/")],
    doctor=[examine],
)
