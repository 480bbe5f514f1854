"""Reads of reviews."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Prefetch

from ninefold.activity.queries import entries, told
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import ReviewLine, plugged
from ninefold.kernel.refs import Ref
from ninefold.reflection.domain.longer import LongerReview, due_longer_review, so_far
from ninefold.reflection.domain.weeks import DueReview, due_review
from ninefold.reflection.models import (
    Review,
    ReviewAnswer,
    ReviewDecision,
    ReviewFact,
    ReviewShare,
    ReviewStep,
)

MOST_OTHER_LINES = 40
_NOT_WORTH_A_LINE = ("activity.", "today.", "reflection.")


@dataclass(frozen=True)
class Line:
    """A fact of the period: a line of a slice, under its heading, with a key that finds it again.

    `is_main` is False for what only the log knows of.
    """

    key: str
    heading: str
    strategy: str
    line: ReviewLine
    is_main: bool = True


def _key(strategy: str, line: ReviewLine) -> str:
    return key_of(strategy, line.ref, line.title, line.detail, line.on)


def key_of(strategy: str, ref: Ref | None, title: str, detail: str, on: date | None) -> str:
    """What finds the same line again while a review is open."""
    parts = (strategy, str(ref or ""), title, detail, str(on or ""))
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:32]


def lines_of(owner: Any, period: Period) -> list[Line]:
    """What happened in the period, in the order of the strategies: the lines of all rooms, then
    what else the log holds, each row once."""
    found: dict[str, Line] = {}
    seen: set[Ref] = set()
    for plugs in plugged():
        for section in plugs.review:
            if section.counts_as != "happened":
                continue
            for line in section.find(owner, period):
                one = Line(_key(section.strategy, line), section.heading, section.strategy, line)
                found.setdefault(one.key, one)
                if line.ref is not None:
                    seen.add(line.ref)
    for other in _others(owner, period, seen):
        found.setdefault(other.key, other)
    return list(found.values())


def _others(owner: Any, period: Period, seen: set[Ref]) -> list[Line]:
    zone = ZoneInfo(owner.time_zone)
    rows = [
        row
        for row in entries(owner, period)[:500]
        if row.subject not in seen and not row.kind.startswith(_NOT_WORTH_A_LINE)
    ]
    found: dict[Ref, Line] = {}
    for one in told(owner, rows):
        if one.card is None or one.ref in found:
            continue
        line = ReviewLine(
            title=one.card.title,
            url=one.card.url,
            detail=one.phrase,
            on=one.occurred_at.astimezone(zone).date(),
            ref=one.ref,
        )
        key = _key(one.strategy, line)
        found[one.ref] = Line(key, "Also in the log", one.strategy, line, is_main=False)
    return list(found.values())[:MOST_OTHER_LINES]


@dataclass(frozen=True)
class ToAdjust:
    """What one room offers to adjust inside of a review."""

    heading: str
    strategy: str
    lines: Sequence[ReviewLine]


def to_adjust(owner: Any, period: Period) -> list[ToAdjust]:
    """What can be adjusted inside of the review: the active goals, practice to come and so on;
    rooms without anything are left out."""
    found = [
        ToAdjust(section.heading, section.strategy, section.find(owner, period))
        for plugs in plugged()
        for section in plugs.review
        if section.counts_as == "adjust"
    ]
    return [one for one in found if one.lines]


def review(owner: Any, key: object) -> Review:
    """One review with its parts. Raises NotFound."""
    rows: Any = Review.objects.of(owner)
    found: Review = rows.prefetch_related(
        Prefetch("facts", ReviewFact.objects.of(owner), to_attr="all_facts"),
        Prefetch("steps", ReviewStep.objects.of(owner), to_attr="all_steps"),
        Prefetch("decisions", ReviewDecision.objects.of(owner), to_attr="all_decisions"),
        Prefetch(
            "shares",
            ReviewShare.objects.of(owner).prefetch_related(
                Prefetch("answers", ReviewAnswer.objects.of(owner), to_attr="all_answers")
            ),
            to_attr="all_shares",
        ),
    ).one_of(owner, key)
    return found


def finished_reviews(owner: Any, most: int = 100) -> list[Review]:
    """Finished reviews, latest first, with steps and the win."""
    rows: Any = Review.objects.of(owner).exclude(finished_at=None)
    return list(
        rows.prefetch_related(
            Prefetch("steps", ReviewStep.objects.of(owner), to_attr="all_steps"),
            Prefetch("facts", ReviewFact.objects.of(owner).filter(is_win=True), to_attr="wins"),
        )[:most]
    )


def open_review(owner: Any, span: str) -> Review | None:
    """The review of this span that was begun and not finished."""
    return Review.objects.of(owner).filter(span=span, finished_at=None).first()


def reviewed_through(owner: Any, span: str) -> date | None:
    """The last day that a finished review of this span looked back on."""
    rows = Review.objects.of(owner).filter(span=span).exclude(finished_at=None)
    return rows.order_by("-ends_on").values_list("ends_on", flat=True).first()


def joined_on(owner: Any) -> date:
    """The day of the first thing that the log or the account knows of."""
    zone = ZoneInfo(owner.time_zone)
    first = entries(owner).order_by("occurred_at").values_list("occurred_at", flat=True).first()
    joined = owner.joined_at.astimezone(zone).date()
    return joined if first is None else min(joined, first.astimezone(zone).date())


def due_week(owner: Any, today: date) -> DueReview | None:
    """The weekly review that waits, missed weeks merged into it."""
    # Nobody wants to look back on a whole year as if it were one week.
    begun_on = max(joined_on(owner), today - timedelta(days=34))
    through = reviewed_through(owner, "week")
    if through is not None:
        through = max(through, today - timedelta(days=35))
    return due_review(
        today=today,
        joined_on=begun_on,
        reviewed_through=through,
        starts_weekday=owner.week_starts_weekday,
    )


def due_longer(owner: Any, span: str, today: date) -> LongerReview | None:
    """The review of the month or quarter that waits, missed ones merged into it."""
    return due_longer_review(
        span,
        today=today,
        joined_on=joined_on(owner),
        reviewed_through=reviewed_through(owner, span),
    )


def longer_so_far(owner: Any, span: str, today: date) -> Period | None:
    """This month or quarter up to today, where nothing waits; None when it was looked back on."""
    return so_far(span, today=today, reviewed_through=reviewed_through(owner, span))


def reviews_ending_in(owner: Any, period: Period) -> list[Review]:
    """Finished reviews of any span that end in a period, earliest first, with the win of each."""
    rows: Any = Review.objects.of(owner).exclude(finished_at=None)
    return list(
        rows.filter(ends_on__gte=period.starts_on, ends_on__lte=period.ends_on)
        .order_by("ends_on", "-starts_on")
        .prefetch_related(
            Prefetch("facts", ReviewFact.objects.of(owner).filter(is_win=True), to_attr="wins")
        )
    )


def open_steps(owner: Any) -> list[ReviewStep]:
    """The steps of the latest finished weekly review that are not done."""
    last = Review.objects.of(owner).filter(span="week").exclude(finished_at=None).first()
    if last is None:
        return []
    return list(ReviewStep.objects.of(owner).filter(review=last, done_on=None))


def unread_answers(owner: Any) -> list[ReviewAnswer]:
    """Answers to shared reviews that the owner has not read yet."""
    return list(
        ReviewAnswer.objects.of(owner)
        .filter(read_at=None, share__removed_at=None, share__review__removed_at=None)
        .select_related("share__review")
    )


def share(owner: Any, key: object) -> ReviewShare:
    """One sharing. Raises NotFound."""
    return ReviewShare.objects.select_related("review").one_of(owner, key)
