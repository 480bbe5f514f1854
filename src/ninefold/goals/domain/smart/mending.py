"""The edits that are offered with a finding: one click puts them into the goal's field.

An edit is complete where we can write it, and else holds "…", the gap that only the person can
fill.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from ninefold.goals.domain.smart.periods import months
from ninefold.goals.domain.smart.reading import Reading
from ninefold.goals.domain.smart.verdict import Span, Suggestion

_BEFORE_A_THING = re.compile(
    r"(?:more|less|fewer|several|many|some|a lot of|lots of|a few|various|enough"
    r"|as many as possible)"
)
_OFTEN = re.compile(r"(?:regularly|often|frequently|sometimes|more (?:often|frequently))")
_MUCH = re.compile(r"(?:significantly|substantially|considerably|greatly|a lot|a bit)")
_FOLLOWED = re.compile(r" (?!by\b|in\b|at\b|to\b|and\b|than\b|on\b|with\b|often|frequently)[\w-]+")
_WEEKS_AHEAD = 8


def ends_at(reading: Reading) -> int:
    """Return where the goal's sentence ends, before a last full stop."""
    return len(reading.text.rstrip().rstrip(".!"))


def place_for_more(reading: Reading) -> int:
    """Return where words can be put in: before the deadline, or at the end of the sentence."""
    end = ends_at(reading)
    if reading.deadlines:
        start = reading.deadlines[-1].span.start
        if start > reading.head:
            end = len(reading.text[:start].rstrip().rstrip(","))
    return end


def insertion(place: int, words: str) -> Suggestion:
    """Return the edit that puts `words` in at `place`; complete unless they hold a gap."""
    return Suggestion(place, place, words, complete="…" not in words)


def replacement(span: Span, words: str) -> Suggestion:
    """Return the edit that puts `words` in place of `span`."""
    return Suggestion(span.start, span.end, words, complete="…" not in words)


def quarter_end_after(day: date) -> date:
    """Return the last day of the first quarter that ends on `day` or later."""
    return months(day.year, 3 * ((day.month - 1) // 3) + 1, 3, "quarter").end


def offered_day(today: date) -> date:
    """Return the end of the first quarter that is at least eight weeks away."""
    return quarter_end_after(today + timedelta(weeks=_WEEKS_AHEAD))


def written(day: date) -> str:
    """Return a day as a goal would tell it: "31 March 2027"."""
    return f"{day.day} {day:%B %Y}"


def for_vague_amount(reading: Reading, found: Span) -> Suggestion:
    """Return a gap for the number in place of, or beside, an amount that cannot be counted."""
    words = found.text.lower()
    after = reading.lower[found.end :]
    if _OFTEN.fullmatch(words):
        return replacement(found, "… times a week")
    if _MUCH.fullmatch(words):
        return replacement(found, "by … %")
    if _BEFORE_A_THING.fullmatch(words) and _FOLLOWED.match(after):
        return replacement(found, "…")
    return insertion(place_for_more(reading), ", measured by …")


def later(reading: Reading, days: float) -> Suggestion | None:
    """Return the edit that moves the goal's deadline `days` from today, to a quarter's end.

    None when the goal has no dated deadline, or the day lies beyond the calendar.
    """
    due = next((deadline for deadline in reading.deadlines if deadline.on), None)
    if due is None:
        return None
    try:
        day = quarter_end_after(reading.today + timedelta(days=days))
    except (OverflowError, ValueError):
        return None
    return replacement(due.span, f"by {written(day)}")
