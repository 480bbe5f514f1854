"""The mentor's private page: what the mentee chose to share, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ninefold.activity.queries import cards
from ninefold.kernel import clock
from ninefold.kernel.plugs import Card
from ninefold.kernel.refs import Ref
from ninefold.mentors.models import ActionItem, Advice, AgendaItem, Agreement, Comment, Meeting
from ninefold.mentors.models.meeting import Side
from ninefold.mentors.queries import (
    agreement_of,
    next_meeting,
    shared_page_of,
)
from ninefold.mentors.queries import (
    mentorship as find_mentorship,
)


@dataclass(frozen=True)
class GuestPage:
    """What the mentor sees; parts that are not shared are empty."""

    mentee: str
    mentor: str
    zone: str
    greeting: str
    goals: list[Card]
    agreement: Agreement | None
    shows_meeting: bool
    meeting: Meeting | None
    proposals: list[Meeting]
    agenda: list[AgendaItem]
    shows_items: bool
    own_items: list[ActionItem]
    mentee_items: list[ActionItem]
    advice: list[Advice]
    comments: list[Comment]


def guest_page(owner: Any, mentorship_key: object) -> GuestPage:
    """Gather the page that the mentor of a mentorship sees. Raises NotFound."""
    row = find_mentorship(owner, mentorship_key)
    chosen = shared_page_of(row)
    refs = [Ref.read(text) for text in chosen.goals] if chosen else []
    shown = cards(owner, refs)
    coming = next_meeting(row, clock.now())
    shows_meeting = bool(chosen and chosen.meeting)
    shows_items = bool(chosen and chosen.action_items)
    recent = [one for one in row.all_action_items if not one.done_on or _is_recent(owner, one)]
    return GuestPage(
        mentee=str(owner),
        mentor=row.name,
        zone=owner.time_zone,
        greeting=chosen.greeting if chosen else "",
        goals=[shown[ref] for ref in refs if ref in shown],
        agreement=agreement_of(row) if chosen and chosen.agreement else None,
        shows_meeting=shows_meeting,
        meeting=coming if shows_meeting else None,
        proposals=[
            one
            for one in row.all_meetings
            if one.state == Meeting.State.PROPOSED and one.starts_at > clock.now()
        ],
        agenda=[
            one
            for one in row.all_agenda
            if not one.talked_at
            and (one.meeting_id is None or (coming and one.meeting_id == coming.pk))
        ]
        if shows_meeting
        else [],
        shows_items=shows_items,
        own_items=[one for one in recent if one.side == Side.MENTOR] if shows_items else [],
        mentee_items=[one for one in recent if one.side == Side.MENTEE] if shows_items else [],
        advice=[one for one in row.all_advice if one.answer or one.came_of_it]
        if chosen and chosen.advice
        else [],
        comments=row.all_comments,
    )


def _is_recent(owner: Any, item: ActionItem) -> bool:
    return item.done_on is not None and (owner.today - item.done_on).days <= 14
