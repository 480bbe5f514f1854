"""Mentorships as files that can be read anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ninefold.kernel import clock
from ninefold.mentors.domain.agreement import QUESTIONS
from ninefold.mentors.models import Meeting
from ninefold.mentors.operations.meeting import as_appointment
from ninefold.mentors.queries import agreement_of, meetings, mentorship, mentorships
from ninefold.scheduling.domain.feed import write_calendar


def written_out(owner: Any) -> Iterator[tuple[str, bytes]]:
    """One Markdown file for each mentorship: pairs of path in the archive and bytes."""
    for row in mentorships(owner):
        whole = mentorship(owner, row.pk)
        name = re.sub(r"[^\w-]+", "-", row.name.casefold()).strip("-") or "mentor"
        yield f"mentors/{name}-{str(row.pk)[:8]}.md", "\n\n".join(_parts(whole)).encode() + b"\n"


def _parts(row: Any) -> Iterator[str]:
    yield f"# {row.name}"
    if row.place:
        yield row.place
    yield f"{row.get_stage_display()}; found on {row.found_on:%-d %B %Y}."
    for heading, text in (
        ("Why I admire their work", row.admiration),
        ("How their insight would help", row.insight),
        ("How we met", row.how_met),
        ("What stays", row.lesson),
    ):
        if text:
            yield f"## {heading}\n\n{text}"
    agreement = agreement_of(row)
    if agreement is not None:
        yield "## Agreement"
        for name, question in QUESTIONS.items():
            if getattr(agreement, name):
                yield f"**{question}**\n\n{getattr(agreement, name)}"
    for meeting in sorted(row.all_meetings, key=lambda one: one.starts_at):
        when = f"{meeting.local_start:%-d %B %Y, %H:%M} ({meeting.zone})"
        yield f"## Meeting of {when}, {meeting.state}"
        agenda = [one for one in row.all_agenda if one.meeting_id == meeting.pk]
        if agenda:
            yield _list(f"{one.text} ({one.side})" for one in agenda)
        if meeting.notes:
            yield meeting.notes
    if row.all_action_items:
        yield "## Action items\n\n" + _list(
            f"[{'x' if one.done_on else ' '}] {one.text} ({one.side}"
            f"{f', by {one.due_on:%-d %B %Y}' if one.due_on else ''})"
            for one in row.all_action_items
        )
    for one in row.all_advice:
        yield f"## Advice of {one.asked_on:%-d %B %Y}\n\n**{one.question}**"
        if one.answer:
            yield one.answer
        if one.came_of_it:
            yield f"What came of it: {one.came_of_it}"
    given = [one for one in row.all_thanks if one.text]
    if given:
        yield "## Thanks\n\n" + _list(
            f"{one.given_on or 'due'}: {' '.join(one.text.split())}" for one in given
        )
    if row.all_comments:
        yield "## Comments\n\n" + _list(
            f"{one.created_at:%Y-%m-%d} {one.side}: {' '.join(one.text.split())}"
            for one in row.all_comments
        )


def _list(lines: Any) -> str:
    return "\n".join(f"- {line}" for line in lines)


def calendar_of(owner: Any) -> bytes:
    """All meetings planned, held or cancelled as one iCalendar file; empty without any."""
    found = [one for one in meetings(owner) if one.state != Meeting.State.PROPOSED]
    if not found:
        return b""
    return write_calendar(
        [as_appointment(one) for one in found],
        name="Meetings with mentors",
        generated_at=clock.now(),
    )
