"""What learning says on Today, in reminders and in the weekly review."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse

from ninefold.activity.queries import cards, entries
from ninefold.kernel.facts import learning as facts
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import Action, Day, DueNotice, ReviewLine, TodayItem
from ninefold.learning.domain.expiry import reminder_stage
from ninefold.learning.models import Resource
from ninefold.learning.pages.durations import duration
from ninefold.learning.pages.library import resource_row
from ninefold.learning.queries import (
    certificates_to_remind,
    due_by,
    library,
    minutes_by_resource,
    next_for_a_goal,
    teachings,
)

SOON_DAYS = 10
CERTIFICATE_DAYS = 30
# Behind the next steps of all goals, so that it shows on a quiet day only.
LAST = 5000.0


def days_words(days: int) -> str:
    """ "today", "tomorrow", "in 5 days", "2 days ago"."""
    if days < 0:
        return "yesterday" if days == -1 else f"{-days} days ago"
    return {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")


def today(owner: Any, day: Day) -> Sequence[TodayItem]:
    """What is due soon, certificates that run out, and one thing to go on with for a goal."""
    items = []
    for row in due_by(owner, day.on + timedelta(days=SOON_DAYS)):
        if row.due_on is None:
            continue
        left = (row.due_on - day.on).days
        needed = resource_row(row, day.on).needed
        pace = f", {needed}" if needed else ""
        items.append(
            TodayItem(
                section="due",
                strategy="learning",
                title=row.title,
                url=row.get_absolute_url(),
                detail=f"{'was due' if left < 0 else 'due'} {days_words(left)}{pace}",
                order=left,
                actions=[
                    Action(
                        label="Log 30 min",
                        url=reverse("learning:sessions", args=[row.pk]),
                        fields={"minutes": "30", "next": "/"},
                    )
                ],
            )
        )
    for certificate in certificates_to_remind(owner, day.on):
        if certificate.expires_on is None:
            continue
        left = (certificate.expires_on - day.on).days
        if left <= CERTIFICATE_DAYS:
            items.append(
                TodayItem(
                    section="due",
                    strategy="learning",
                    title=f"Renew {certificate.name}",
                    url=certificate.get_absolute_url(),
                    detail=f"expires {days_words(left)}",
                    order=left,
                )
            )
    found = next_for_a_goal(owner)
    if found is not None:
        row, goal = found
        verb = "Go on with" if row.status == Resource.Status.DOING else "Begin"
        items.append(
            TodayItem(
                section="next_step",
                strategy="learning",
                title=f"{verb} {row.title}",
                url=row.get_absolute_url(),
                detail=f"for {goal.title}",
                order=LAST,
            )
        )
    return items


def due(owner: Any, day: Day) -> Sequence[DueNotice]:
    """Resources due within three days; certificates 60, 30 and 7 days before their end."""
    notices = [
        DueNotice(
            kind="learning.resource.due",
            subject=row.ref,
            due_on=row.due_on,
            title=f"Due {row.due_on:%-d %B}: {row.title}",
            url=row.get_absolute_url(),
            detail=row.progress.words,
        )
        for row in due_by(owner, day.on + timedelta(days=3))
        if row.due_on is not None
    ]
    for row in certificates_to_remind(owner, day.on):
        stage = reminder_stage(row.expires_on, on=day.on)
        if stage is not None and row.expires_on is not None:
            notices.append(
                DueNotice(
                    kind=f"learning.certificate.expires_in_{stage}",
                    subject=row.ref,
                    due_on=row.expires_on,
                    title=f"Expires {row.expires_on:%-d %B %Y}: {row.name}",
                    url=row.get_absolute_url(),
                    detail=f"from {row.issuer}" if row.issuer else "",
                )
            )
    return notices


def happened(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """What was finished and earned, and the time spent on each thing."""
    found = list(entries(owner, period, facts=[facts.ResourceFinished, facts.CertificateEarned]))
    shown = cards(owner, [one.subject for one in found])
    zone = ZoneInfo(owner.time_zone)
    words = {
        facts.ResourceFinished.kind: "finished",
        facts.CertificateEarned.kind: "earned",
    }
    ended = {
        one.subject: ReviewLine(
            title=shown[one.subject].title,
            url=shown[one.subject].url,
            detail=words[one.kind],
            on=one.occurred_at.astimezone(zone).date(),
            ref=one.subject,
        )
        for one in found
        if one.subject in shown
    }
    minutes = minutes_by_resource(owner, period)
    spent = [
        ReviewLine(
            title=row.title,
            url=row.get_absolute_url(),
            detail=duration(minutes[str(row.pk)]),
            ref=row.ref,
        )
        for row in library(owner).filter(pk__in=minutes)
        if row.ref not in ended
    ]
    return [*ended.values(), *sorted(spent, key=lambda line: line.title)]


def taught(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """What was taught to others."""
    return [
        ReviewLine(
            title=row.subject,
            url=row.get_absolute_url(),
            detail=f"to {row.to_whom}" if row.to_whom else "",
            on=row.on,
            ref=row.ref,
        )
        for row in teachings(owner)
        if row.on in period
    ]
