"""What the network has for Today, and what it reminds of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse

from ninefold.kernel.plugs import Action, Day, DueNotice, TodayItem
from ninefold.network.queries.due import (
    PersonDue,
    coming_days,
    follow_ups_due,
    people_due,
)
from ninefold.network.queries.occasions import (
    gatherings_soon,
    interviews_planned,
    interviews_to_thank,
)

PEOPLE_A_DAY = 3
NOTICES_A_DAY = 5


def since_words(one: PersonDue) -> str:
    """When the last contact was, and how often it is meant to be."""
    often = f"you mean to be in touch every {one.due.cadence_days} days"
    if one.person.last_on is None:
        return f"No contact logged yet; {often}"
    return f"Last contact {one.person.last_on:%-d %B %Y}; {often}"


def today_items(owner: Any, day: Day) -> Sequence[TodayItem]:
    """Those to thank, follow-ups due, days to think of, then the three longest due."""
    items = [
        TodayItem(
            section="person",
            strategy="network",
            title=f"Say thanks to {row.person.name}",
            url=row.get_absolute_url(),
            detail="for the conversation about their path",
            order=-30,
        )
        for row in interviews_to_thank(owner)[:3]
    ]
    items += [
        TodayItem(
            section="person",
            strategy="network",
            title=f"{row.person.name}: {row.what}",
            url=row.person.get_absolute_url(),
            order=-20,
            actions=[
                Action(label="Done", url=reverse("network:completion", args=[row.pk])),
                Action(label="In a week", url=reverse("network:snooze", args=[row.pk])),
            ],
        )
        for row in follow_ups_due(owner, day.on)[:5]
    ]
    items += [
        TodayItem(
            section="person",
            strategy="network",
            title=f"{one.what} of {one.person.name}",
            url=one.person.get_absolute_url(),
            detail="today" if one.on == day.on else f"{one.on:%A %-d %B}",
            order=-10,
        )
        for one in coming_days(owner, day.on, 3)
    ]
    items += [
        TodayItem(
            section="person",
            strategy="network",
            title=one.person.name,
            url=one.person.get_absolute_url(),
            detail=since_words(one),
            order=place,
            actions=[
                Action(
                    label="I wrote",
                    url=reverse("network:interactions", args=[one.person.pk]),
                    fields={"quick": "wrote"},
                ),
                Action(
                    label="In a week",
                    url=reverse("network:quiet", args=[one.person.pk]),
                    fields={"days": "7"},
                ),
            ],
        )
        for place, one in enumerate(people_due(owner, day.on)[:PEOPLE_A_DAY])
    ]
    return items


def due_notices(owner: Any, day: Day) -> Sequence[DueNotice]:
    """Follow-ups and people due, days to think of, interviews and gatherings of tomorrow."""
    notices = [
        DueNotice(
            kind="network.follow_up.due",
            subject=row.ref,
            due_on=row.due_on,
            title=f"{row.person.name}: {row.what}",
            url=row.person.get_absolute_url(),
        )
        for row in follow_ups_due(owner, day.on)
    ]
    notices += [
        DueNotice(
            kind="network.person.due",
            subject=one.person.ref,
            due_on=one.due.due_on,
            title=f"Be in touch with {one.person.name}",
            url=one.person.get_absolute_url(),
            detail=since_words(one),
        )
        for one in people_due(owner, day.on)[:NOTICES_A_DAY]
        if one.due.due_on is not None
    ]
    notices += [
        DueNotice(
            kind="network.person.day",
            subject=one.person.ref,
            due_on=one.on,
            title=f"{one.what} of {one.person.name}",
            url=one.person.get_absolute_url(),
        )
        for one in coming_days(owner, day.on, 1)
    ]
    zone = ZoneInfo(day.zone)
    tomorrow = datetime.combine(day.on + timedelta(days=2), time.min, zone)
    notices += [
        DueNotice(
            kind="network.interview.near",
            subject=row.ref,
            due_on=row.planned_at.astimezone(zone).date(),
            title=f"Conversation with {row.person.name}",
            url=row.get_absolute_url(),
            detail=f"{row.planned_at.astimezone(zone):%H:%M} {row.place}".strip(),
        )
        for row in interviews_planned(owner, day.now, tomorrow)
        if row.planned_at is not None and row.held_on is None and row.declined_on is None
    ]
    notices += [
        DueNotice(
            kind="network.gathering.near",
            subject=row.ref,
            due_on=row.starts_on,
            title=row.name,
            url=row.get_absolute_url(),
            detail=row.place,
        )
        for row in gatherings_soon(owner, day.on, day.on + timedelta(days=1))
    ]
    return notices
