"""What reflection says in the shared rooms: Today, reviews, reminders and the capture line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse

from ninefold.kernel.capture import Capture
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import Action, Day, DueNotice, Kept, ReviewLine, TodayItem
from ninefold.kernel.refs import Ref
from ninefold.reflection.domain.longer import months_in_words
from ninefold.reflection.domain.weeks import days_in_words
from ninefold.reflection.models import Entry
from ninefold.reflection.operations import CannotWrite, add_entry
from ninefold.reflection.pages.mood_picture import MOOD_WORDS
from ninefold.reflection.queries import journal, predictions, reviews
from ninefold.reflection.queries.memories import memory_of_the_day

EVENING_FROM = 16
MOST_JOURNAL_LINES = 12
# Up to five weeks brought together are still a weekly review.
LONGEST_WEEKS = 27


def today(owner: Any, day: Day) -> Sequence[TodayItem]:
    """Answers to read, the review that waits, its open steps, the evening strip, and one thing
    from the past. On days of rest only what others wrote and what was."""
    items = [*_answers(owner), *_past(owner, day)]
    if not journal.is_resting(owner, day.on):
        items += [
            *(_review(owner, day) or _longer(owner, day)),
            *_steps(owner),
            *_evening(owner, day),
            *_predictions(owner, day),
        ]
    return items


def _answers(owner: Any) -> list[TodayItem]:
    return [
        TodayItem(
            section="due",
            strategy="reflection",
            title=f"{row.share.guest_name} answered your review",
            url=row.share.review.get_absolute_url() + "#answers",
            detail=_short(row.text, 120),
            order=-20,
            actions=[
                Action(label="I have read it", url=reverse("reflection:answer_read", args=[row.pk]))
            ],
        )
        for row in reviews.unread_answers(owner)
    ]


def _review(owner: Any, day: Day) -> list[TodayItem]:
    begun = reviews.open_review(owner, "week")
    if begun is not None:
        return [
            TodayItem(
                section="due",
                strategy="reflection",
                title="Your review is begun: go on where you left it",
                url=reverse("reflection:facts", args=[begun.pk]),
                detail=days_in_words(begun.period),
                order=5,
            )
        ]
    due_now = reviews.due_week(owner, day.on)
    if due_now is None:
        return []
    weeks = "your week" if due_now.weeks == 1 else f"the last {due_now.weeks} weeks"
    return [
        TodayItem(
            section="due",
            strategy="reflection",
            title=f"Look back on {weeks}",
            url=reverse("reflection:reviews"),
            detail=f"{days_in_words(due_now.period)}. Three screens, three minutes.",
            order=5,
            actions=[
                Action(label="Begin", url=reverse("reflection:reviews"), fields={"span": "week"})
            ],
        )
    ]


def _longer(owner: Any, day: Day) -> list[TodayItem]:
    """The longest of the longer reviews that wait, in the first ten days of a month."""
    for span in ("quarter", "month"):
        waiting = reviews.due_longer(owner, span, day.on)
        if waiting is None or (day.on.day > 10 and waiting.period.ends_on < day.on):
            continue
        return [
            TodayItem(
                section="due",
                strategy="reflection",
                title=f"Look back on {months_in_words(waiting.period)}",
                url=reverse("reflection:reviews"),
                detail="A longer look: are these goals still yours?",
                order=6,
                actions=[
                    Action(label="Begin", url=reverse("reflection:reviews"), fields={"span": span})
                ],
            )
        ]
    return []


def _predictions(owner: Any, day: Day) -> list[TodayItem]:
    return [
        TodayItem(
            section="due",
            strategy="reflection",
            title=row.claim,
            url=row.get_absolute_url(),
            detail=f"You said {row.percent}% until {row.due_on:%-d %B}. Did it come true?",
            order=12,
            actions=[
                Action(
                    label=label,
                    url=reverse("reflection:settlement", args=[row.pk]),
                    fields={"outcome": outcome},
                )
                for outcome, label in (("true", "It did"), ("false", "It did not"))
            ],
        )
        for row in predictions.due_predictions(owner, day.on)[:3]
    ]


def _steps(owner: Any) -> list[TodayItem]:
    return [
        TodayItem(
            section="next_step",
            strategy="reflection",
            title=row.text,
            url=reverse("reflection:review", args=[row.review_id]),
            detail="From your last review",
            order=40 + row.place,
            actions=[Action(label="Done", url=reverse("reflection:step_done", args=[row.pk]))],
        )
        for row in reviews.open_steps(owner)
    ]


def _evening(owner: Any, day: Day) -> list[TodayItem]:
    if day.now.astimezone(ZoneInfo(day.zone)).hour < EVENING_FROM:
        return []
    page = journal.page_of(owner, day.on)
    if page is not None and (page.text.strip() or page.is_sealed) and page.mood is not None:
        return []
    url = reverse("reflection:journal")
    if page is not None and page.mood is not None:
        return [
            TodayItem(
                section="evening",
                strategy="reflection",
                title="A few lines about the day?",
                url=url,
                detail=journal.prompt_for(owner, day.on),
            )
        ]
    return [
        TodayItem(
            section="evening",
            strategy="reflection",
            title="How was the day?",
            url=url,
            detail=journal.prompt_for(owner, day.on),
            actions=[
                Action(
                    label=MOOD_WORDS[mood].capitalize(),
                    url=reverse("reflection:mood", args=[day.on]),
                    fields={"mood": str(mood)},
                )
                for mood in range(1, 6)
            ],
        )
    ]


def _past(owner: Any, day: Day) -> list[TodayItem]:
    one = memory_of_the_day(owner, day.on)
    if one is None:
        return []
    return [
        TodayItem(
            section="past",
            strategy=one.ref.room,
            title=one.card.title,
            url=one.card.url,
            detail=" · ".join(filter(None, (one.why, _short(one.card.detail, 110)))),
            actions=[
                Action(
                    label="Let it rest",
                    url=reverse("reflection:memory_resting", args=[one.ref.kind, one.ref.id]),
                )
            ],
        )
    ]


def due(owner: Any, day: Day) -> Sequence[DueNotice]:
    """The weekly review on the day it becomes due, and answers to a shared review."""
    notices = [
        DueNotice(
            kind="reflection.answer",
            subject=row.ref,
            due_on=row.answered_at.astimezone(ZoneInfo(day.zone)).date(),
            title=f"{row.share.guest_name} answered your review",
            url=row.share.review.get_absolute_url(),
        )
        for row in reviews.unread_answers(owner)
    ]
    waiting = None if journal.is_resting(owner, day.on) else reviews.due_week(owner, day.on)
    if waiting is not None and waiting.period.ends_on == day.on:
        notices.append(
            DueNotice(
                kind="reflection.weekly_review",
                # One notice a week: the owner stands for a review that does not exist yet.
                subject=Ref("accounts.person", str(owner.pk)),
                due_on=day.on,
                title="Your week is ready to look back on",
                url=reverse("reflection:reviews"),
                detail=f"{days_in_words(waiting.period)}. Three screens, three minutes.",
            )
        )
    for span, word in (("month", "monthly"), ("quarter", "quarterly")):
        longer = (
            None if journal.is_resting(owner, day.on) else reviews.due_longer(owner, span, day.on)
        )
        if longer is not None and longer.period.ends_on + timedelta(days=1) == day.on:
            notices.append(
                DueNotice(
                    kind=f"reflection.{word}_review",
                    subject=Ref("accounts.person", str(owner.pk)),
                    due_on=day.on,
                    title=f"{months_in_words(longer.period)} is ready to look back on",
                    url=reverse("reflection:reviews"),
                )
            )
    notices += [
        DueNotice(
            kind="reflection.prediction",
            subject=row.ref,
            due_on=row.due_on,
            title=f"Did it come true? {row.claim}"[:300],
            url=row.get_absolute_url(),
            detail=f"You said {row.percent}%.",
        )
        for row in predictions.due_predictions(owner, day.on)
        if row.due_on == day.on
    ]
    return notices


def happened(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """What was written in the period, latest last; of very many the latest; nothing sealed."""
    rows = [
        row
        for row in journal.written_in(owner, period)
        if not row.is_sealed and (row.text.strip() or row.title)
    ]
    return [
        ReviewLine(
            title=row.heading,
            url=row.get_absolute_url(),
            detail=f"mood: {MOOD_WORDS[row.mood]}" if row.mood else "",
            on=row.on,
            ref=row.ref,
        )
        for row in rows[-MOST_JOURNAL_LINES:]
    ]


def looked_back(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """In a month or more: the shorter reviews that were held in it, each with its win or what it
    wanted to change. Nothing for a week."""
    if period.days <= LONGEST_WEEKS:
        return []
    return [
        ReviewLine(
            title=str(row),
            url=row.get_absolute_url(),
            detail=_short(f"Win: {wins[0].title}" if wins else row.to_change, 280),
            on=row.ends_on,
            ref=row.ref,
        )
        for row in reviews.reviews_ending_in(owner, period)
        if (row.starts_on, row.ends_on) != (period.starts_on, period.ends_on)
        for wins in [row.wins]  # type: ignore[attr-defined]
    ]


def settled(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """Predictions settled in the period."""
    return [
        ReviewLine(
            title=row.claim,
            url=row.get_absolute_url(),
            detail=f"{row.get_outcome_display().lower()}; you said {row.percent}%",
            on=row.settled_on,
            ref=row.ref,
        )
        for row in predictions.settled_in(owner, period.starts_on, period.ends_on)
    ]


def keep_note(owner: Any, capture: Capture, now: datetime) -> Kept:
    """A captured note becomes an entry of its day. Raises CannotWrite."""
    row = _captured(owner, capture, now)
    return Kept(
        ref=row.ref, echo=f"Kept in your journal: {row.heading}", url=row.get_absolute_url()
    )


def keep_mood(owner: Any, capture: Capture, now: datetime) -> Kept:
    """A captured mood becomes an entry; a lone digit from 1 to 5 counts as the mood.

    Raises CannotWrite.
    """
    if capture.mood is None and capture.text.strip() in {"1", "2", "3", "4", "5"}:
        capture = capture._replace(mood=int(capture.text.strip()), text="")
    row = _captured(owner, capture, now)
    said = MOOD_WORDS[row.mood] if row.mood else row.heading
    return Kept(ref=row.ref, echo=f"Noted: {said}", url=row.get_absolute_url())


def _captured(owner: Any, capture: Capture, now: datetime) -> Entry:
    if not capture.text.strip() and capture.mood is None and capture.energy is None:
        raise CannotWrite("Write a few words, or say how you are: mood: calm m:4")
    words = "\n".join([capture.text, *(f"<{address}>" for address in capture.addresses)])
    typed_on = now.astimezone(ZoneInfo(owner.time_zone)).date()
    on = capture.on or typed_on
    return add_entry(
        owner=owner,
        text=words,
        on=on,
        mood=capture.mood,
        energy=capture.energy,
        tags=capture.tags,
        written_at=now if on == typed_on else None,
    )


def _short(text: str, most: int) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
