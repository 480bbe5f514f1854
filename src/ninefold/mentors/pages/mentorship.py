"""One mentorship, whole; and one meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ninefold.accounts.queries import guest_links
from ninefold.kernel import clock
from ninefold.mentors.domain.agreement import Completeness
from ninefold.mentors.domain.check_ins import Prompt
from ninefold.mentors.models import ActionItem, AgendaItem, Agreement, Letter, Meeting, Thanks
from ninefold.mentors.pages.pipeline import Move, moves_of
from ninefold.mentors.queries import (
    agreed,
    agreement_of,
    corrections,
    next_check_in_on,
    next_meeting,
)
from ninefold.mentors.queries import (
    meeting as find_meeting,
)
from ninefold.mentors.queries import (
    mentorship as find_mentorship,
)


@dataclass(frozen=True)
class MentorshipPage:
    """One mentorship, whole."""

    mentorship: Any
    moves: list[Move]
    agreement: Agreement | None
    completeness: Completeness
    check_in_on: date | None
    is_due: bool
    prompts: tuple[Prompt, ...]
    meeting: Meeting | None
    others: list[Meeting]
    waiting: list[AgendaItem]
    open_items: list[ActionItem]
    done_items: list[ActionItem]
    thanks_due: list[Thanks]
    thanks_given: list[Thanks]
    letters_sent: list[Letter]
    draft: Letter | None
    new_comments: int
    link: Any


@dataclass(frozen=True)
class MeetingPage:
    """One meeting: before it a plan, after it what was said."""

    meeting: Any
    waiting: list[AgendaItem]
    open_before: list[ActionItem]
    prompts: tuple[Prompt, ...]
    has_begun: bool


def mentorship_page(owner: Any, key: object) -> MentorshipPage:
    """Gather one mentorship. Raises NotFound."""
    row = find_mentorship(owner, key)
    today, now = owner.today, clock.now()
    due_on = next_check_in_on(row)
    coming = next_meeting(row, now)
    items = row.all_action_items
    links = [one for one in guest_links(owner, row.ref) if one.expires_at > now]
    return MentorshipPage(
        mentorship=row,
        moves=moves_of(row),
        agreement=agreement_of(row),
        completeness=agreed(row),
        check_in_on=due_on,
        is_due=due_on is not None and due_on <= today,
        prompts=corrections(row, today),
        meeting=coming,
        others=[one for one in row.all_meetings if one != coming],
        waiting=[one for one in row.all_agenda if not one.meeting_id and not one.talked_at],
        open_items=sorted(
            (one for one in items if not one.done_on),
            key=lambda one: (one.due_on or date.max, one.created_at),
        ),
        done_items=sorted(
            (one for one in items if one.done_on),
            key=lambda one: one.done_on or date.min,
            reverse=True,
        ),
        thanks_due=[one for one in row.all_thanks if not one.given_on],
        thanks_given=[one for one in row.all_thanks if one.given_on],
        letters_sent=[one for one in row.all_letters if one.sent_at],
        draft=next((one for one in row.all_letters if not one.sent_at), None),
        new_comments=sum(one.side == "mentor" and not one.seen_at for one in row.all_comments),
        link=links[0] if links else None,
    )


def meeting_page(owner: Any, key: object) -> MeetingPage:
    """Gather one meeting. Raises NotFound."""
    row = find_meeting(owner, key)
    mentor = find_mentorship(owner, row.mentorship_id)
    is_open = row.state in {Meeting.State.PLANNED, Meeting.State.PROPOSED}
    return MeetingPage(
        meeting=row,
        waiting=[one for one in mentor.all_agenda if not one.meeting_id and not one.talked_at],
        open_before=[
            one for one in mentor.all_action_items if not one.done_on and one.meeting_id != row.pk
        ]
        if is_open
        else [],
        prompts=corrections(mentor, owner.today) if is_open else (),
        has_begun=row.starts_at <= clock.now(),
    )
