"""What passion brings to each day: captured lines, Today, reminders, and a part of the review."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse

from ninefold.kernel.capture import Capture
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import Action, Day, DueNotice, Kept, ReviewLine, TodayItem
from ninefold.passion import models
from ninefold.passion.domain.balance import Tally, tally
from ninefold.passion.domain.naming import name_activity
from ninefold.passion.operations import log_activity
from ninefold.passion.plugs.kinds import lines
from ninefold.passion.queries.explorations import ending_by, explorations
from ninefold.passion.queries.logs import energy_logs, has_logged_on, known_words
from ninefold.passion.queries.strengths import proposals

EVENING_HOUR = 17


def keep_did(owner: Any, capture: Capture, now: datetime) -> Kept:
    """A line that begins with `did:` becomes a log; the first tag is its topic, `m:` how absorbed
    one was. Without a day it has only just ended, so that `t:` says when it began."""
    known = known_words(owner, most=300).activity
    activity, note = name_activity(capture.text, known, capture.people)
    day, at = capture.on, None
    if day is None:
        began = now.astimezone(ZoneInfo(owner.time_zone)) - timedelta(minutes=capture.minutes or 0)
        day, at = began.date(), began.time().replace(second=0, microsecond=0)
    further = " ".join(f"+{tag}" for tag in capture.tags[1:])
    row = log_activity(
        owner=owner,
        activity=activity,
        energy=capture.energy,
        minutes=capture.minutes,
        engagement=capture.mood,
        on=day,
        at=at,
        topic=capture.tags[0].replace("_", " ") if capture.tags else "",
        with_whom=", ".join(capture.people),
        note=lines(note, further, *capture.addresses),
    )
    felt = "" if row.energy is None else f", energy {row.energy:+d}"
    when = f" on {day:%-d %B}" + (f" at {at:%H:%M}" if at else "")
    return Kept(
        ref=row.ref, echo=f"Logged “{row.activity}”{felt}{when}", url=row.get_absolute_url()
    )


def today(owner: Any, day: Day) -> Sequence[TodayItem]:
    """The next step of what is being tried, what has come to its end, and in the evening one
    question while nothing is logged."""
    items = []
    for row in explorations(owner, models.Exploration.State.RUNNING):
        left = (row.ends_on - day.on).days if row.ends_on else 0
        if left < 0:
            items.append(
                TodayItem(
                    section="due",
                    strategy="passion",
                    title=f"What is your verdict on “{row.title}”?",
                    url=reverse("passion:verdict", args=[row.pk]),
                    detail=row.question,
                    order=left,
                )
            )
            continue
        step = next((one for one in row.all_steps if one.done_on is None), None)  # type: ignore[attr-defined]
        items.append(
            TodayItem(
                section="next_step",
                strategy="passion",
                title=step.text if step else f"Log how “{row.title}” feels",
                url=row.get_absolute_url(),
                detail=f"{row.title}, {left} day{'' if left == 1 else 's'} left",
                order=left,
                actions=[
                    Action(
                        label="Done",
                        url=reverse("passion:step_done", args=[step.pk]),
                        fields={"next": "/"},
                    )
                ]
                if step
                else [],
            )
        )
    log_page = f"{reverse('passion:new_log')}?next=/"
    is_evening = day.now.astimezone(ZoneInfo(day.zone)).hour >= EVENING_HOUR
    if is_evening and not has_logged_on(owner, day.on):
        items.append(
            TodayItem(
                section="evening",
                strategy="passion",
                title="What gave you energy today?",
                url=log_page,
                detail="What you did, and how it left you: ten seconds.",
                actions=[Action(label="Log it", url=log_page, method="get")],
            )
        )
    return items


def due(owner: Any, day: Day) -> Sequence[DueNotice]:
    """Explorations that end tomorrow or have ended."""
    return [
        DueNotice(
            kind="passion.exploration.ends",
            subject=row.ref,
            due_on=row.ends_on,
            title=f"“{row.title}” ends on {row.ends_on:%-d %B}: {row.question}",
            url=row.get_absolute_url(),
        )
        for row in ending_by(owner, day.on + timedelta(days=1))
        if row.ends_on is not None
    ]


def _tally_line(one: Tally, word: str, times: int) -> ReviewLine:
    of = f" of {one.count}" if one.count != times else ""
    return ReviewLine(
        title=one.activity,
        url=f"{reverse('passion:logs')}?activity={one.activity}",
        detail=f"{word} energy {times}{of} time{'' if one.count == 1 else 's'}",
    )


def gave_and_took(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """What gave and what took energy in the period, with counts."""
    gave, took = tally(energy_logs(owner, period))
    return [
        *(_tally_line(one, "gave", one.gave) for one in gave[:4]),
        *(_tally_line(one, "took", one.took) for one in took[:4]),
    ]


def strengths_to_recognise(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """Strengths that show in sentences or wins of the period and wait for a yes or no."""
    return [
        ReviewLine(
            title=f"{one.name}: do you recognise yourself?",
            url=f"{reverse('passion:strengths')}#recognise",
            detail=one.evidence,
        )
        for one in proposals(owner)
        if any(it.on and period.starts_on <= it.on <= period.ends_on for it in one.behind)
    ]
