"""Which days the next weekly review looks back on."""

from dataclasses import dataclass
from datetime import date, timedelta

from ninefold.kernel.periods import Period, week_of


@dataclass(frozen=True)
class DueReview:
    """A review that waits. `weeks` is how many weeks it brings together, 1 when none was missed."""

    period: Period
    weeks: int


def due_review(
    *,
    today: date,
    joined_on: date,
    reviewed_through: date | None,
    starts_weekday: int = 0,
    ready_weekday: int | None = None,
) -> DueReview | None:
    """The review that waits today, or None when there is nothing to look back on yet.

    A week begins on `starts_weekday` (0 is Monday) and can be looked back on from its
    `ready_weekday` on, or from its last day. The review begins on the day after the last one
    ended (`reviewed_through`), or on `joined_on`: missed weeks merge into the next review, and
    the days after an early review belong to the next. It ends with the week, or today.
    """
    done_through = reviewed_through or joined_on - timedelta(days=1)
    ready_on = _last_ready_day(today, starts_weekday, ready_weekday)
    if done_through >= ready_on:
        return None
    week = week_of(ready_on, starts_weekday=starts_weekday)
    period = Period(done_through + timedelta(days=1), min(week.ends_on, today))
    # A week counts when its own ready day was passed without a review.
    weeks = (ready_on - done_through - timedelta(days=1)).days // 7 + 1
    return DueReview(period, weeks)


def next_ready_day(
    *, today: date, starts_weekday: int = 0, ready_weekday: int | None = None
) -> date:
    """The first day after today from which a further week can be looked back on."""
    last = _last_ready_day(today, starts_weekday, ready_weekday)
    return last + timedelta(days=7)


def _last_ready_day(today: date, starts_weekday: int, ready_weekday: int | None) -> date:
    weekday = (starts_weekday - 1) % 7 if ready_weekday is None else ready_weekday
    return today - timedelta(days=(today.weekday() - weekday) % 7)


def days_in_words(period: Period, *, with_year: bool = False) -> str:
    """16 to 22 November, 28 September to 4 October 2026; both years when they differ."""
    last = f"{period.ends_on:%-d %B %Y}" if with_year else f"{period.ends_on:%-d %B}"
    if period.days == 1:
        return last
    if with_year and period.starts_on.year != period.ends_on.year:
        return f"{period.starts_on:%-d %B %Y} to {last}"
    if (period.starts_on.year, period.starts_on.month) == (
        period.ends_on.year,
        period.ends_on.month,
    ):
        return f"{period.starts_on.day} to {last}"
    return f"{period.starts_on:%-d %B} to {last}"
