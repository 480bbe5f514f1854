"""What reviews, archives and calendars take from mentors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.activity.queries import cards, entries
from ninefold.kernel.facts import mentors as facts
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import Appointment, ReviewLine
from ninefold.kernel.refs import Ref
from ninefold.mentors.models import Meeting
from ninefold.mentors.operations import calendar_of, written_out
from ninefold.mentors.plugs.wording import FACTS, WORDING
from ninefold.mentors.queries import meetings


def happened(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """Meetings held, letters sent, stages reached, items done, thanks given, advice used."""
    told = [
        facts.MeetingHeld,
        facts.LetterSent,
        facts.MentorshipMoved,
        facts.ActionItemDone,
        facts.ThanksGiven,
        facts.MentorshipCheckedIn,
    ]
    zone = ZoneInfo(owner.time_zone)
    rows = list(entries(owner, period, facts=told))
    refs = [row.subject for row in rows]
    of = {row.pk: _mentorship_of(row.data) for row in rows}
    shown = cards(owner, refs + [ref for ref in of.values() if ref is not None])
    lines: dict[Ref, ReviewLine] = {}
    # Newest first, and each row once: what it came to is what counts.
    for row in rows:
        if row.subject not in shown or row.subject in lines:
            continue
        words = WORDING[FACTS[row.kind]]
        detail = words if isinstance(words, str) else words(row.data)
        mentor = of[row.pk]
        if mentor is not None and mentor in shown:
            detail = f"{shown[mentor].title}: {detail}"
        lines[row.subject] = ReviewLine(
            title=shown[row.subject].title,
            url=shown[row.subject].url,
            detail=detail,
            on=row.occurred_at.astimezone(zone).date(),
            ref=row.subject,
        )
    return list(lines.values())


def _mentorship_of(data: Any) -> Ref | None:
    return Ref.read(data["mentorship"]) if data.get("mentorship") else None


def appointments(owner: Any, period: Period) -> Sequence[Appointment]:
    """Meetings planned, held or cancelled, for the owner's calendar."""
    start, end = period.instants(owner.time_zone)
    return [
        Appointment(
            ref=one.ref,
            title=f"Meeting with {one.mentorship.name}",
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            location=one.place,
            sequence=one.sequence,
            changed_at=one.changed_at,
            is_cancelled=one.state == Meeting.State.CANCELLED,
        )
        for one in meetings(owner, after=start, before=end)
        if one.state != Meeting.State.PROPOSED
    ]


def export(owner: Any) -> Iterable[tuple[str, bytes]]:
    """One Markdown file for each mentorship, and the meetings as a calendar."""
    yield from written_out(owner)
    calendar = calendar_of(owner)
    if calendar:
        yield "mentors/meetings.ics", calendar
