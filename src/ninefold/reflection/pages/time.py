"""Looking back on a stretch of time, from a day to a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ninefold.kernel.periods import Period
from ninefold.reflection.domain.longer import months_in_words
from ninefold.reflection.domain.stretches import SPANS, parts, stretch, wider
from ninefold.reflection.domain.weeks import days_in_words
from ninefold.reflection.models import Entry, Review
from ninefold.reflection.pages.mood_picture import MOOD_WORDS, mood_picture
from ninefold.reflection.pages.rosette import attention_rosette
from ninefold.reflection.queries import journal, reviews
from ninefold.reflection.queries.time import Written, rows_of, written_of
from ninefold.web.pictures.picture import Picture


@dataclass(frozen=True)
class Stretch:
    """A shorter stretch within: its own page, what was written and its reviews."""

    span: str
    period: Period
    name: str
    written: Written
    reviews: list[Review]
    headings: list[Entry]

    @property
    def mood_words(self) -> str:
        """Its mean mood in a word, or ""."""
        return MOOD_WORDS[round(self.written.mood)] if self.written.mood else ""


@dataclass(frozen=True)
class TimePage:
    """One stretch: what was written, felt and looked back on, and the stretches in it."""

    span: str
    period: Period
    name: str
    written: Written
    reviews: list[Review]
    within: list[Stretch]
    before: date
    after: date | None
    wider: str
    wider_name: str
    spans: list[tuple[str, bool]]
    picture: Picture | None
    rosette: Picture
    mood_words: str


def name_of(span: str, period: Period) -> str:
    """How a stretch is called: 3 November 2026, 2 to 8 November 2026, November 2026, 2026."""
    if span == "year":
        return str(period.starts_on.year)
    if span in ("month", "quarter"):
        return months_in_words(period)
    return days_in_words(period, with_year=True)


def time_page(owner: Any, span: str, on: date) -> TimePage:
    """Gather a stretch around `on`."""
    today, weekday = owner.today, owner.week_starts_weekday
    period = stretch(span, on, starts_weekday=weekday)
    rows = rows_of(owner, period)
    held = reviews.reviews_ending_in(owner, period)
    shorter, inside = parts(span, period, starts_weekday=weekday)
    entries = journal.written_in(owner, period) if span == "week" else []
    # A year's quarters speak through their months too: few people hold quarterly reviews.
    shown = (shorter, "month") if shorter == "quarter" else (shorter,)
    within = [
        Stretch(
            span=shorter,
            period=one,
            name=_short_name(shorter, one),
            written=written_of(rows, one),
            reviews=[row for row in held if row.span in shown and row.ends_on in one],
            headings=[row for row in entries if row.on == one.starts_on and _has_words(row)],
        )
        for one in inside
        if one.starts_on <= today
    ]
    written = written_of(rows, period)
    after = period.ends_on + timedelta(days=1)
    longer = wider(span)
    around = stretch(longer, on, starts_weekday=weekday) if longer else None
    so_far = Period(period.starts_on, min(period.ends_on, today))
    said = [(row.on, row.mood, row.energy) for row in rows if row.mood or row.energy is not None]
    said_on = {on for on, *_ in said}
    return TimePage(
        span=span,
        period=period,
        name=name_of(span, period),
        written=written,
        reviews=[row for row in held if row.span == span],
        within=within,
        before=period.starts_on - timedelta(days=1),
        after=after if after <= today else None,
        wider=longer,
        wider_name=name_of(longer, around) if around else "",
        spans=[(one, one == span) for one in SPANS[1:]],
        # One day is no course of days.
        picture=mood_picture(said, so_far, identity="time-mood") if len(said_on) > 1 else None,
        rosette=attention_rosette(owner, period, identity="time-rosette"),
        mood_words=MOOD_WORDS[round(written.mood)] if written.mood else "",
    )


def _has_words(row: Entry) -> bool:
    return bool(row.text.strip() or row.title or row.is_sealed)


def _short_name(span: str, period: Period) -> str:
    if span == "day":
        return f"{period.starts_on:%A, %-d %B}"
    return days_in_words(period) if span == "week" else name_of(span, period)
