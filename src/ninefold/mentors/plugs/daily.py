"""What Today shows of mentors, and what reminders tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse

from ninefold.kernel.plugs import Action, Day, DueNotice, TodayItem
from ninefold.mentors.models import Comment, Meeting, Thanks
from ninefold.mentors.plugs.kinds import home_of
from ninefold.mentors.queries import (
    active_mentorships,
    corrections,
    meetings,
    meetings_on,
    new_comments,
    next_check_in_on,
    open_action_items,
    thanks_due,
)

DAYS_BEFORE = 3


def _when(meeting: Meeting) -> str:
    place = f" · {meeting.place}" if meeting.place else ""
    return f"{meeting.local_start:%H:%M} to {meeting.local_end:%H:%M}{place}"


def today(owner: Any, day: Day) -> Sequence[TodayItem]:
    """Meetings of the day, check-ins due, what mentors wrote or proposed, and thanks due."""

    def item(title: str, url: str, **more: Any) -> TodayItem:
        return TodayItem(section="person", strategy="mentors", title=title, url=url, **more)

    # One read for the meetings of the day, the proposals and those whose time has passed.
    open_meetings = meetings(owner, states=[Meeting.State.PLANNED, Meeting.State.PROPOSED])
    planned = [one for one in open_meetings if one.state == Meeting.State.PLANNED]
    found = [
        item(
            f"Meet {one.mentorship.name} at {one.local_start:%H:%M}",
            one.get_absolute_url(),
            detail=_when(one),
            order=-100,
        )
        for one in planned
        if one.starts_at.astimezone(ZoneInfo(day.zone)).date() == day.on
    ]
    found += [
        item(
            f"{one.mentorship.name} proposes {one.local_start:%-d %B, %H:%M}",
            one.get_absolute_url(),
            order=-60,
            actions=[Action(label="It suits", url=reverse("mentors:acceptance", args=[one.pk]))],
        )
        for one in open_meetings
        if one.state == Meeting.State.PROPOSED and one.starts_at >= day.now
    ]
    said: dict[Any, list[Comment]] = {}
    for comment in new_comments(owner):
        said.setdefault(comment.mentorship, []).append(comment)
    found += [
        item(
            f"{mentor.name} wrote to you",
            f"{mentor.get_absolute_url()}#comments",
            detail=new[-1].text[:120],
            order=-50,
            actions=[Action(label="Read", url=reverse("mentors:reading", args=[mentor.pk]))],
        )
        for mentor, new in said.items()
    ]
    for mentor in active_mentorships(owner):
        due_on = next_check_in_on(mentor)
        if due_on is not None and due_on <= day.on:
            prompts = [one for one in corrections(mentor, day.on) if one.kind != "check-in-due"]
            found.append(
                item(
                    f"Check in with {mentor.name}",
                    mentor.get_absolute_url(),
                    detail=prompts[0].text if prompts else f"due since {due_on:%-d %B}",
                    order=-40 - (day.on - due_on).days / 100,
                    actions=[
                        Action(
                            label="Check in",
                            url=reverse("mentors:check_ins", args=[mentor.pk]),
                            method="get",
                        )
                    ],
                )
            )
    found += [
        item(
            f"Thank {one.mentorship.name}"
            if one.sort == Thanks.Sort.THANKS
            else f"Give back to {one.mentorship.name}",
            reverse("mentors:giving", args=[one.pk]),
            detail=one.text[:120],
            order=-20,
        )
        for one in thanks_due(owner, day.on)
    ]
    found += [
        item(
            f"How was it with {one.mentorship.name}?",
            one.get_absolute_url(),
            detail=f"planned for {one.local_start:%-d %B}",
            order=-10,
        )
        for one in planned
        if one.ends_at < day.now
    ]
    return found + _items_due(owner, day)


def _items_due(owner: Any, day: Day) -> list[TodayItem]:
    return [
        TodayItem(
            section="due",
            strategy="mentors",
            title=one.text,
            url=home_of(one),
            detail=f"promised to {one.mentorship.name}, by {one.due_on:%-d %B}",
            order=(one.due_on - day.on).days if one.due_on else 0,
            actions=[Action(label="Done", url=reverse("mentors:completion", args=[one.pk]))],
        )
        for one in open_action_items(
            owner, side="mentee", until=day.on + timedelta(days=DAYS_BEFORE)
        )
    ]


def due(owner: Any, day: Day) -> Sequence[DueNotice]:
    """Meetings of today and tomorrow, check-ins, thanks and action items that are due."""
    soon = day.on + timedelta(days=1)
    found = [
        DueNotice(
            kind="mentors.meeting.due",
            subject=one.ref,
            due_on=one.local_start.date(),
            title=f"{one.local_start:%-d %B, %H:%M}: meeting with {one.mentorship.name}",
            url=one.get_absolute_url(),
            detail=_when(one),
        )
        for on in (day.on, soon)
        for one in meetings_on(owner, on)
    ]
    for mentor in active_mentorships(owner):
        on = next_check_in_on(mentor)
        if on is not None and on <= day.on:
            found.append(
                DueNotice(
                    kind="mentors.check_in.due",
                    subject=mentor.ref,
                    due_on=on,
                    title=f"Check in with {mentor.name}",
                    url=mentor.get_absolute_url(),
                )
            )
    found += [
        DueNotice(
            kind="mentors.thanks.due",
            subject=one.ref,
            due_on=one.due_on,
            title=f"Thank {one.mentorship.name}",
            url=reverse("mentors:giving", args=[one.pk]),
            detail=one.text[:200],
        )
        for one in thanks_due(owner, day.on)
        if one.due_on is not None
    ]
    found += [
        DueNotice(
            kind="mentors.action_item.due",
            subject=one.ref,
            due_on=one.due_on,
            title=f"Due {one.due_on:%-d %B}: {one.text}",
            url=home_of(one),
            detail=f"promised to {one.mentorship.name}",
        )
        for one in open_action_items(owner, side="mentee", until=soon)
        if one.due_on is not None
    ]
    return found
