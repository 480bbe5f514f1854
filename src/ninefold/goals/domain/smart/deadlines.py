"""Reads the date by which a goal is to be reached.

"by", "in", "during" and "end of" a period mean its last day; "before" means the day before its
first. Background dates ("since 2019"), recurrences ("every week") and lengths that are
properties ("a 12-week course") are not deadlines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from ninefold.goals.domain.smart.events import EVENT, EVENT_LEAD_BARE
from ninefold.goals.domain.smart.fallback import read_with_library
from ninefold.goals.domain.smart.numbers import NUMBER, value_of
from ninefold.goals.domain.smart.periods import MONTH, POINT, YEAR, Period, resolve
from ninefold.goals.domain.smart.verdict import Span, span_of


@dataclass(frozen=True, slots=True)
class Deadline:
    """Where a deadline stands in the text and the last day it allows.

    `on` is None for one that is bound to an event whose date the text does not tell.
    """

    span: Span
    on: date | None
    kind: str


_LEAD = (
    r"(?:no later than|over the course of|between now and|from now (?:until|till|to)|now until|not later than|at the latest by|at the latest in|by or before|on or before"
    r"|in time for|ahead of|prior to|by around|by about|by at latest|by the time of|come"
    r"|due(?: on| by| in)?"
    r"|deadline(?: is)?:?|target(?: date)?:|by|before|until|till|til|through|within|during|over"
    r"|throughout|in|on|at|for|around|between|to|up to|into)"
)
_PART = (
    r"(?P<part>(?:the )?(?:very )?(?:early|mid|middle|late|end|start|beginning|close"
    r"|final (?:week|month)"
    r"|last (?:day|week|month)|first (?:day|week|month|half)|second half|halfway through)"
    r"(?:[- ](?:of|in|to))?[- ](?:the )?)?"
)
_PERIOD = re.compile(rf"(?:(?<!\w)(?P<lead>{_LEAD})\s+)?(?<![\w'-]){_PART}{POINT}")

_LENGTH_UNIT = (
    r"(?P<unit_of_time>hour|day|working day|business day|week|fortnight|month|quarter"
    r"|year|semester)s?"
)
_DURATION = re.compile(
    rf"(?<![\w-])(?P<dlead>within|in under|in less than|in at most|in no more than"
    rf"|over the course of|in about|in around|in the space of"
    rf"|inside|less than|in|over|during|for|throughout|after)\s+(?:about |around |roughly "
    rf"|at most |under |less than |no more than |just |only |approximately )?"
    rf"(?:(?:the|my|our|his|her|their|a|this) )?(?:(?P<next>next|coming|upcoming|following|first"
    rf"|initial) )?"
    rf"(?P<count>{NUMBER}|a|an|a couple of|couple of|half a|one and a half|a single|the)?"
    rf"(?: to (?P<upto>{NUMBER})|[-–](?P<upto2>\d+))?(?: full| whole| calendar| consecutive)?"
    rf"[ -]{_LENGTH_UNIT}(?P<tail>'? ?time\b| from (?:now|today)\b| period\b| span\b| window\b"
    rf"| timeframe\b)?(?![\w-])"
)
_FROM_NOW = re.compile(
    rf"(?<![\w-])(?:by )?(?P<count>{NUMBER}|a|an|half a)[ -]"
    rf"(?P<unit_of_time>day|week|month|year)s? from (?:now|today)\b"
)
_THIS_YEAR_OLD = re.compile(
    rf"(?<!\w)(?:by (?:the )?(?:age (?:of )?)|before (?:the )?age (?:of )?"
    rf"|(?:before|by the time|until) (?:i|i'm|i am) (?:turn |turning |reach |hit |am )?)"
    rf"(?P<age>{NUMBER})\b"
)
_EVENT = re.compile(EVENT)
_EVENT_BARE = re.compile(EVENT_LEAD_BARE)

# What stands before a date and makes it background or a beginning.
_BACKGROUND = re.compile(
    r"(?:\b(?:since|as of|starting|beginning|from|after|back in|effective|commencing|started"
    r"|last|past|previous|earlier|compared (?:to|with)|versus|vs\.?|than|founded|hired|dated"
    r"|joined|graduated|began|ago|old|every|each|per|most|any|once an?)"
    r"(?: (?:on|in|at|the|of|my|this|early|mid|late|end|start|beginning|of|roughly"
    r"|around))*[ -]*)$"
)
_PAST_CLAUSE = re.compile(
    r"\b(?:last|previous|old|former|past|earlier|was|were|did|had|worked|learnt|learned|failed"
    r"|started|began|built|made|used|wrote|gave|held|got|earned|joined|left|took)\b[^,.;]*$"
)
_RECURRING_AFTER = re.compile(
    r"^s\b|^(?: (?:morning|afternoon|evening|night|lunch(?:time)?)s)\b"
    r"|^ (?:edition|version|release|report|framework|regulation|curriculum|standard)s?\b"
)
_RECURRING_BEFORE = re.compile(
    r"\b(?:every|each|per|any|most)\b(?: (?:other|single|working|second))*[ -]*$"
)
_RECURRENCE = re.compile(
    r"\b(?:every|each|per|daily|weekly|monthly)\b|\b(?:a|an) (?:day|week|month|hour)\b"
    r"|\b(?:once|twice|times)\b"
)
_RECURRING_UNIT = re.compile(r"^\W*(?:of |for |in )?(?:every|each|per|a|any)\b")
_RESPONSE = re.compile(
    r"\b(?:respond|reply|replies|answer|resolve|return|acknowledge|follow(?:ing)?[- ]up|fix|ship"
    r"|process|turn(?:ed|ing)?[- ]?around|turnaround|respon\w+|review\w*|close|handle|triage"
    r"|deliver\w*|schedul\w+|thank|contact|log|recover\w*|read)\b"
)
_MANY = re.compile(
    r"\b(?:all|every|each|per|any|most|always|requests|emails|e-mails|tickets|messages|queries"
    r"|calls|enquiries|inquiries|customers|complaints|orders|incidents|issues|bugs|reviews"
    r"|leads|patients|claims|invoices|cases|time|times|rate|percent|meetings)\b|%"
)
_CUE = re.compile(
    r"\d|by|before|until|till?\b|within|during|over|year|month|week|quarter|day|tonight|tomorrow"
    r"|next|this|upcoming|coming|due|deadline|spring|summer|autumn|winter|fall|christmas|easter"
    r"|january|february|march|april|may\b|june|july|august|september|october|november|december"
    r"|for|at|in|ahead|prior|come"
)
_NEEDS_NO_LEAD = (
    "iso",
    "slashed",
    "d1",
    "d2",
    "y3",
    "q",
    "qy",
    "q2",
    "fy",
    "unit",
    "near",
    "m4",
    "rel2",
    "hy",
    "sy",
    "yearend",
    "eo",
)


def _apply_part(period: Period, part: str | None, lead: str | None) -> date:
    """Return the last day that the words around a period allow."""
    length = (period.end - period.start).days
    if lead in ("before", "ahead of", "prior to") and not (
        part and ("end" in part or "late" in part)
    ):
        return period.start - timedelta(days=1)
    if part:
        if any(word in part for word in ("early", "start", "beginning", "first day")):
            return period.start + timedelta(days=length // 6 if "early" in part else 0)
        if "first week" in part:
            return period.start + timedelta(days=6)
        if "first month" in part:
            return period.start + timedelta(days=30)
        if any(word in part for word in ("mid", "halfway", "first half")):
            return period.start + timedelta(days=length // 2)
    return period.end


def _period_deadline(
    match: re.Match[str], lower: str, today: date
) -> tuple[date | None, str] | None:
    lead, part = match["lead"], match["part"]
    before, after = lower[: match.start()], lower[match.end() :]
    groups = match.groupdict()
    if _RECURRING_BEFORE.search(lower[: match.end("lead") if lead else match.start()]):
        return None
    if _BACKGROUND.search(before) and not (
        lead in ("to", "until", "till", "through", "by", "before") or lead == "between"
    ):
        return None
    if _RECURRING_AFTER.match(after) or (after.startswith(("-", "'s ")) and not groups["y"]):
        return None
    if lead in ("over", "to", "into", "up to", "at", "around", "for") and groups["y"]:
        # "grow to 2000 followers", "over 1900 members": a number, unless an event follows.
        if lead not in ("for", "at"):
            return None
    explicit = any(groups.get(name) for name in _NEEDS_NO_LEAD)
    bare_unit = bool(groups["ofthis"])
    if bare_unit:
        # "a month", "per week" and "in the year" say little; "by the end of the month" says it.
        article = re.match(r"(?:the|my|our|this) ", match[0][len(lead) + 1 if lead else 0 :])
        closing = part is not None or lead in (
            "by",
            "before",
            "within",
            "until",
            "till",
            "over",
            "during",
            "throughout",
        )
        if not (closing and (article or part)) and not after.startswith(" end"):
            return None
        if re.match(r" of (?:every|each)|s\b", after) or re.search(
            r"\b(?:every|each|per)\b", match[0]
        ):
            return None
    if (
        groups["dayth"]
        and (not lead or lead in ("in", "on", "at", "for", "to", "over", "into"))
        and not groups["whichm"]
    ) and lead != "on":
        return None
    if not lead and not part and not explicit:
        closes = not after.strip(" .!)") and re.search(r"[,(:–—-]\s*$", before)
        if not (closes and (groups["m3"] or groups["y"] or groups["holiday"])):
            if not groups["rel2"] and not (
                groups["season"] and match[0].startswith(("this", "next"))
            ):
                return None
    if groups["y"] and not lead and not part and not re.search(r"[,(:–—-]\s*$", before):
        return None
    if lead in ("on",) and (groups["y"] or groups["q"]) and not part:
        return None
    if (
        lead == "for"
        and groups["wd"] is None
        and groups["unit"] is None
        and not explicit
        and not (groups["holiday"] or groups["y"] or groups["m3"] or groups["season"])
    ):
        return None
    period = resolve(match, today=today)
    if period is None:
        return (None, "holiday") if groups["holiday"] else None
    if bare_unit and lead == "before" and not part:
        # "before the school year starts" lies ahead; "before the year is out" is its last day.
        if re.match(r" (?:is (?:out|over|up)|ends|closes)\b", after):
            return period.end, period.kind
        return None, period.kind
    on = _apply_part(period, part, lead)
    closing_lead = lead in (
        "by",
        "before",
        "until",
        "till",
        "within",
        "no later than",
        "due by",
        "due",
    )
    if on < today and not closing_lead:
        return None
    if lead in ("in", "on", "at", "during") and on < today:
        return None
    if groups["y"] and lead == "in" and _PAST_CLAUSE.search(before) and period.end < today:
        return None
    return on, period.kind


def _length(count: float, unit: str, today: date) -> date | None:
    try:
        if unit.endswith("day"):
            return today + timedelta(days=round(count))
        if unit in ("week", "fortnight"):
            return today + timedelta(days=round(count * (7 if unit == "week" else 14)))
        if unit == "hour":
            return today + timedelta(hours=count)
        per = {"month": 1, "quarter": 3, "year": 12, "semester": 6}[unit]
        whole = int(count * per)
        return today + relativedelta(months=whole, days=round((count * per - whole) * 30))
    except (OverflowError, ValueError):
        return None


def _duration_count(match: re.Match[str]) -> float | None:
    count = match["count"]
    groups = match.groupdict()
    upto = groups.get("upto") or groups.get("upto2")
    if upto:
        return value_of(upto)
    if count is None or count in ("a", "an", "a single", "the"):
        return 1.0
    if "couple" in count:
        return 2.0
    if count == "half a":
        return 0.5
    if count == "one and a half":
        return 1.5
    return value_of(count)


def _duration_deadline(
    match: re.Match[str], lower: str, today: date
) -> tuple[date | None, str] | None:
    lead, unit, tail = match["dlead"], match["unit_of_time"], match["tail"]
    before, after = lower[: match.start()], lower[match.end() :]
    following = match["next"]
    count = _duration_count(match)
    if count is None:
        return None
    written = match[0]
    if match["count"] is None and not following and lead != "within":
        return None
    if re.search(r"\d-(?:hour|day|week|month|year)", written) and not tail:
        return None  # "for a 12-week course": a property of the course
    if re.search(rf"(?:^|\s)(?:{NUMBER})-(?:hour|day|week|month|year)", written) and not tail:
        return None
    if lead in ("for", "throughout") and not following and not tail:
        # "shadow a nurse for two days" is a length; a habit kept "for 30 days" has an end.
        if not _RECURRENCE.search(lower):
            return None
    if lead == "after" or (lead == "less than" and not tail):
        return None
    if unit == "hour" and lead in (
        "for",
        "over",
        "during",
        "in",
        "throughout",
        "less than",
        "in under",
        "in less than",
    ):
        return None
    if lead == "for" and (
        unit == "hour" or re.match(r" (?:a|per|each|every) |s? (?:daily|weekly)", after)
    ):
        return None
    if (
        lead in ("in", "for", "over")
        and match["count"] in ("a", "an", "the")
        and unit in ("day", "week", "month")
        and not following
        and lead != "in"
    ):
        return None
    if re.match(r"\W*(?:each|every|per)\b|\W+a (?:day|week|month|year)\b", after):
        return None
    if re.match(
        r" (?:of experience|or more|ago|old|before|prior|late|early|in advance|ahead|a week"
        r"|a month)\b",
        after,
    ):
        return None
    if lead in ("within", "in", "inside", "in under", "in less than") and (
        unit in ("hour", "day", "working day", "business day")
    ):
        if _RESPONSE.search(before) and _MANY.search(lower):
            return None
        if unit == "hour" and re.search(r"\b(?:of|after)\b", after[:6]):
            return None
        if unit == "hour" and re.search(r"\btime\b|\bclos|\bturn", before):
            return None
    if re.search(r"\b(?:from|than|reduce|cut|shorten|takes?|taking|to)\s*$", before) or (
        lead in ("over", "within", "for", "in")
        and re.search(r"\b(?:last|past|previous)\b", written)
    ):
        return None
    on = _length(count, unit, today)
    if following in ("first", "initial"):
        return on, "duration"
    return on, "duration"


def _collect(lower: str, today: date) -> list[tuple[int, int, date | None, str]]:
    found: list[tuple[int, int, date | None, str]] = []
    for match in _FROM_NOW.finditer(lower):
        count = _duration_count(match)
        if count is not None:
            on = _length(count, match["unit_of_time"], today)
            found.append((match.start(), match.end(), on, "duration"))
    for match in _DURATION.finditer(lower):
        answer = _duration_deadline(match, lower, today)
        if answer:
            found.append((match.start(), match.end(), *answer))
    for match in _THIS_YEAR_OLD.finditer(lower):
        found.append((match.start(), match.end(), None, "age"))
    for pattern in (_EVENT, _EVENT_BARE):
        for match in pattern.finditer(lower):
            over = any(int(year) < today.year for year in re.findall(r"\b20\d\d\b", match[0]))
            if not over and not re.search(r"\b(?:every|each|per)\b", match[0]):
                found.append((match.start(), match.end(), None, "event"))
    for match in _PERIOD.finditer(lower):
        answer = _period_deadline(match, lower, today)
        if answer:
            found.append((match.start(), match.end(), *answer))
    return found


def read_deadline(text: str, *, today: date) -> list[Deadline]:
    """Return the deadlines in `text`, in their order, none overlapping another.

    Two that touch or overlap ("before my birthday" and "in May") become one that carries the
    date. A deadline that lies before `today` is returned too, for the reader to be told.
    """
    lower = text.lower().replace("’", "'")
    if len(lower) != len(text) or not _CUE.search(lower):
        lower = text if len(lower) != len(text) else lower
        if not _CUE.search(lower):
            return []
    found = _collect(lower, today) or [
        (start, end, on, "date") for start, end, on in read_with_library(lower, today=today)
    ]
    merged: list[tuple[int, int, date | None, str]] = []
    for start, end, on, kind in sorted(found, key=lambda item: (item[0], -item[1])):
        if merged and start <= merged[-1][1] + 1:
            first, last, known, known_kind = merged[-1]
            merged[-1] = (
                first,
                max(last, end),
                known or on,
                kind if known is None and on else known_kind,
            )
        else:
            merged.append((start, end, on, kind))
    return [Deadline(span_of(text, start, end), on, kind) for start, end, on, kind in merged]


__all__ = ["MONTH", "YEAR", "Deadline", "read_deadline"]
