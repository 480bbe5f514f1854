"""Which months or quarters the next longer review looks back on."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ninefold.kernel.periods import Period, month_of, quarter_of

# In its last days a month or quarter can be looked back on already.
LAST_DAYS: Final = 5
_MONTHS: Final = {"month": 1, "quarter": 3}
# Further back nobody remembers enough to say what it meant.
MOST_MERGED: Final = {"month": 6, "quarter": 4}


@dataclass(frozen=True)
class LongerReview:
    """A review that waits. `count` is how many months or quarters it brings together."""

    period: Period
    count: int

    @property
    def words(self) -> str:
        """Its months in words."""
        return months_in_words(self.period)


def due_longer_review(
    span: str, *, today: date, joined_on: date, reviewed_through: date | None
) -> LongerReview | None:
    """The review of a "month" or "quarter" that waits today, or None when it was held.

    It ends with the last whole month (or quarter), or with this one in its last five days. Those
    missed since the last review merge into it, up to six months or four quarters; somebody who
    has never held one begins with the last. Before `joined_on` there was nothing to look back on.
    """
    last = _last(span, today)
    if last.ends_on < joined_on:
        return None
    if reviewed_through is None:
        return LongerReview(last, 1)
    if reviewed_through >= last.ends_on:
        return None
    begins_on = last.starts_on
    count = 1
    while begins_on > reviewed_through + timedelta(days=1) and count < MOST_MERGED[span]:
        begins_on = _around(span, begins_on - timedelta(days=1)).starts_on
        count += 1
    begins_on = max(begins_on, reviewed_through + timedelta(days=1))
    return LongerReview(Period(begins_on, last.ends_on), count)


def _around(span: str, day: date) -> Period:
    return month_of(day) if span == "month" else quarter_of(day)


def _last(span: str, today: date) -> Period:
    this = _around(span, today)
    if (this.ends_on - today).days < LAST_DAYS:
        return this
    return _around(span, this.starts_on - timedelta(days=1))


def so_far(span: str, *, today: date, reviewed_through: date | None) -> Period | None:
    """This month or quarter as far as it has come and was not looked back on yet; None when all
    of it was."""
    begins_on = _around(span, today).starts_on
    if reviewed_through is not None:
        begins_on = max(begins_on, reviewed_through + timedelta(days=1))
    return Period(begins_on, today) if begins_on <= today else None


def months_in_words(period: Period) -> str:
    """October 2026; September and October 2026; November 2025 to January 2026; days when the
    period does not hold whole months."""
    first, last = period.starts_on, period.ends_on
    whole = first.day == 1 and month_of(last).ends_on == last
    if not whole:
        return f"{first:%-d %B} to {last:%-d %B %Y}"
    months = (last.year - first.year) * 12 + last.month - first.month
    if months == 0:
        return f"{last:%B %Y}"
    begin = f"{first:%B}" if first.year == last.year else f"{first:%B %Y}"
    return f"{begin} {'and' if months == 1 else 'to'} {last:%B %Y}"
