"""What of feedback is due: on Today and in reminders."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.urls import reverse

from ninefold.feedback.operations import days_of_follow_up
from ninefold.feedback.queries import (
    open_action_items,
    questions_to_ask,
    receipts_owed,
    rounds_to_close,
    rounds_to_follow_up,
)
from ninefold.kernel.plugs import Action, Day, DueNotice, TodayItem

DAYS_AHEAD = 3


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
    waiting: list[Any] = [*open_action_items(owner), *questions_to_ask(owner)]
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
