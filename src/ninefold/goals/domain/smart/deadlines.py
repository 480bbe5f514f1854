"""Reads the date by which a goal is to be reached.

"by", "in", "during" and "end of" a period mean its last day; "before" means the day before its
first. Background dates ("since 2019"), recurrences ("every week") and lengths that are
properties ("a 12-week course") are not deadlines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ninefold.goals.domain.smart.durations import DURATION, FROM_NOW, read_duration, read_from_now
from ninefold.goals.domain.smart.events import EVENT, EVENT_LEAD_BARE
from ninefold.goals.domain.smart.fallback import read_with_library
from ninefold.goals.domain.smart.numbers import NUMBER, value_of
from ninefold.goals.domain.smart.period_deadlines import PERIOD, read_period
from ninefold.goals.domain.smart.verdict import Span, span_of

_Found = tuple[int, int, date | None, str]


@dataclass(frozen=True, slots=True)
class Deadline:
    """Where a deadline stands in the text and the last day it allows.

    `on` is None for one that is bound to an event whose date the text does not tell.
    """

    span: Span
    on: date | None
    kind: str


_AGE = re.compile(
    rf"(?<!\w)(?:by (?:the )?(?:age (?:of )?)|before (?:the )?age (?:of )?"
    rf"|(?:before|by the time|until) (?:i|i'm|i am) (?:turn |turning |reach |hit |am )?)"
    rf"(?P<age>{NUMBER})\b"
)
_BY_AGE = re.compile(
    rf"(?<!\w)(?:by|before|at) (?P<age>{NUMBER})"
    r"(?=\s*(?:[.,;!)]|$)| (?:with|so|and|on|as|i'm|i am)\b)"
)
# "cut it by 30" is an amount; "retire by 60" an age.
_CHANGE = re.compile(
    r"\b(?:increas|reduc|cut|grow|rais|lower|improv|rise|shrink|decreas|boost|up |drop|fall"
    r"|go down|go up|expand|shorten|lift)\w*"
)
_BEFORE_NAME = re.compile(r"(?<!\w)[Bb]efore (?:[A-Z][\w'’-]+ ?){1,3}(?<! )(?=\s*(?:[.,;!)]|$))")
_EVENT = re.compile(EVENT)
_EVENT_BARE = re.compile(EVENT_LEAD_BARE)
_EACH = re.compile(r"\b(?:every|each|per)\b")
_YEAR = re.compile(r"\b20\d\d\b")
_CUE = re.compile(
    r"\d|by|before|until|till?\b|within|during|over|year|month|week|quarter|day|tonight|tomorrow"
    r"|next|this|upcoming|coming|due|deadline|spring|summer|autumn|winter|fall|christmas|easter"
    r"|january|february|march|april|may\b|june|july|august|september|october|november|december"
    r"|for|at|in|ahead|prior|come"
)


def _collect(lower: str, today: date, fiscal_start: int) -> list[_Found]:
    found: list[_Found] = []
    for match in FROM_NOW.finditer(lower):
        if answer := read_from_now(match, today=today):
            found.append((*match.span(), *answer))
    for match in DURATION.finditer(lower):
        if answer := read_duration(match, lower, today=today):
            found.append((*match.span(), *answer))
    for match in _AGE.finditer(lower):
        found.append((*match.span(), None, "age"))
    for match in _BY_AGE.finditer(lower):
        age = value_of(match["age"])
        retires = "retire" in lower[: match.start()]
        if age is None or not 18 <= age <= 75 or (match[0].startswith("at") and not retires):
            continue
        if retires or not _CHANGE.search(lower):
            found.append((*match.span(), None, "age"))
    for pattern in (_EVENT, _EVENT_BARE):
        for match in pattern.finditer(lower):
            over = any(int(year) < today.year for year in _YEAR.findall(match[0]))
            if not over and not _EACH.search(match[0]):
                found.append((*match.span(), None, "event"))
    for match in PERIOD.finditer(lower):
        if answer := read_period(match, lower, today=today, fiscal_start=fiscal_start):
            found.append((*match.span(), *answer))
    return found


def read_deadline(text: str, *, today: date, fiscal_start: int = 1) -> list[Deadline]:
    """Return the deadlines in `text`, in their order, none overlapping another.

    Two that touch or overlap ("before my birthday" and "in May") become one that carries the
    date. A deadline that lies before `today` is returned too, for the reader to be told.
    """
    lower = text.lower().replace("’", "'")
    if len(lower) != len(text):  # a few letters grow when lowered; places must not move
        lower = text
    if not _CUE.search(lower):
        return []
    found = _collect(lower, today, fiscal_start) or [
        (start, end, on, "date") for start, end, on in read_with_library(lower, today=today)
    ]
    if lower != text:
        found += [(*match.span(), None, "event") for match in _BEFORE_NAME.finditer(text)]
    merged: list[_Found] = []
    for start, end, on, kind in sorted(found, key=lambda item: (item[0], -item[1])):
        if merged and start <= merged[-1][1] + 1:
            first, last, known, known_kind = merged[-1]
            merged[-1] = (
                first,
                max(last, end),
                on if known and on and known < today else known or on,
                kind if known is None and on else known_kind,
            )
        else:
            merged.append((start, end, on, kind))
    return [Deadline(span_of(text, start, end), on, kind) for start, end, on, kind in merged]
