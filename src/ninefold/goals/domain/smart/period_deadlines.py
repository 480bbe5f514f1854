"""Deadlines that name a stretch of the calendar ("by the end of Q3", "before Easter")."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ninefold.goals.domain.smart.period_grammar import POINT
from ninefold.goals.domain.smart.periods import Period, resolve

_LEAD = (
    r"(?:no later than|over the course of|between now and|from now (?:until|till|to)|now until"
    r"|not later than|at the latest by|at the latest in|by or before|on or before"
    r"|in time for|ahead of|prior to|by around|by about|by at latest|by the time of|come"
    r"|due(?: on| by| in)?"
    r"|deadline(?: is)?:?|target(?: date)?:|by|before|until|till|til|through|within|during|over"
    r"|throughout|in|on|at|for|around|between|to|up to|into)"
)
_PART = (
    r"(?P<part>(?:the )?(?:very )?(?:(?:early|mid|middle|whole|entire|rest|remainder|late"
    r"|end|final (?:week|month)"
    r"|last (?:day|week|month)|first (?:day|week|month|half)|second half|halfway through)"
    r"(?:[- ](?:of|in|to)(?: the)?)?|(?:start|beginning|close)[- ](?:of|in|to)(?: the)?)[- ])?"
)
PERIOD = re.compile(rf"(?:(?<!\w)(?P<lead>{_LEAD})\s+(?:all of )?)?(?<![\w'-]){_PART}{POINT}")

# What stands before a date and makes it background or a beginning.
_BACKGROUND = re.compile(
    r"(?:\b(?:since|as of|starting|beginning|from|after|back in|effective|commencing|started"
    r"|last|past|previous|earlier|compared (?:to|with)|versus|vs\.?|than|founded|hired|dated"
    r"|joined|graduated|began|ago|old|every|each|per|most|any|once an?)"
    r"(?: (?:on|in|at|the|of|my|this|early|mid|late|end|start|beginning|of|roughly"
    r"|around))*[ -]*)$"
)
_RECURRING_AFTER = re.compile(
    r"^s\b(?!')|^(?: (?:morning|afternoon|evening|night|lunch(?:time)?)s)\b"
    r"|^ (?:edition|version|release|report|framework|regulation|curriculum|standard)s?\b"
)
_PAST_AFTER = re.compile(r",? (?:i|we|they) (?:\w+ed|was|were|had|got|began|left|took)\b")
# "our Q3 numbers", "the 2026 budget": the date says which, not by when.
_ATTRIBUTE_AFTER = re.compile(
    r" (?:numbers|figures|results?|reports?|review|earnings|sales|revenue|budgets?|targets?"
    r"|okrs?|goals|data|campaign|planning|roadmap|close|closing|forecast|newsletter|edition"
    r"|release|cohort|class|intake|collection|menu|catalogue|catalog|audit|accounts|season)\b"
)
_RECURRING_BEFORE = re.compile(
    r"\b(?:every|each|per|any|most)\b(?: (?:other|single|working|second))*[ -]*$"
)
# Written so fully that no "by" is needed before it.
_NEEDS_NO_LEAD = (
    "iso",
    "slashed",
    "d1",
    "d2",
    "y3",
    "q",
    "qy",
    "q2",
    "q3",
    "h2",
    "h3",
    "fy",
    "nth",
    "nth_year",
    "unit",
    "near",
    "m4",
    "rel2",
    "hy",
    "sy",
    "yearend",
    "eo",
)
_WEEKDAY_BEFORE = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?\s*$")
_EARLIER = ("before", "ahead of", "prior to")
_ENDING = ("to", "until", "till", "through", "by", "before", "between")
_CLOSING = ("by", "before", "within", "until", "till", "over", "during", "throughout")
_COUNTING = ("over", "to", "into", "up to", "at", "around")
_LATE_ALLOWED = ("by", "before", "until", "till", "within", "no later than", "due by", "due")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.(?:1[3-9]|[2-5]\d)")
_SLOT = re.compile(r"\b(?:exam|test|slot|date|sitting|deadline|due|booked|hearing|interview) $")
_OPENS_AFTER = re.compile(r"[,(:–—-]\s*$")


def _apply_part(period: Period, part: str | None, lead: str | None) -> date:
    """Return the last day that the words around a period allow."""
    length = (period.end - period.start).days
    if lead in _EARLIER and not (part and ("end" in part or "late" in part)):
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


def _is_background(match: re.Match[str], lower: str) -> bool:
    """Return whether the words around make it a recurrence, a beginning or an attribute."""
    lead = match["lead"]
    before, after = lower[: match.start()], lower[match.end() :]
    if _RECURRING_BEFORE.search(lower[: match.end("lead") if lead else match.start()]):
        return True
    if _BACKGROUND.search(before) and lead not in _ENDING:
        return True
    if _RECURRING_AFTER.match(after):
        return True
    if _PAST_AFTER.match(after) and lead in (None, "in", "on", "during", "over"):
        return True
    if not lead and not match["part"] and _ATTRIBUTE_AFTER.match(after):
        return True
    return after.startswith(("-", "'s ")) and not match["y"]


def _bare_unit_counts(match: re.Match[str], after: str) -> bool:
    """Return whether "the month" and its like are meant as a day.

    "a month", "per week" and "in the year" say little; "by the end of the month" says it.
    """
    lead, part = match["lead"], match["part"]
    article = re.match(r"(?:the|my|our|this) ", match[0][len(lead) + 1 if lead else 0 :])
    closing = part is not None or lead in _CLOSING
    if not (closing and (article or part)) and not after.startswith(" end"):
        return False
    return not re.match(r" of (?:every|each)|s\b", after)


def _lead_fits(match: re.Match[str], before: str, after: str) -> bool:
    """Return whether the word before a period (or its absence) makes it a deadline."""
    lead, part, groups = match["lead"], match["part"], match.groupdict()
    if groups["near"] and not groups["near"].startswith(("t", "this")):
        return lead in _LATE_ALLOWED or lead == "between now and"  # not "at noon"
    if groups["wd"] and lead == "to" and _WEEKDAY_BEFORE.search(before):
        return False  # "Monday to Friday" is a timetable
    explicit = any(groups.get(name) for name in _NEEDS_NO_LEAD)
    opened = _OPENS_AFTER.search(before)
    if groups["short"] and _CLOCK.fullmatch(groups["short"]):
        return False  # "by 8.30": a time of day, no month has that number
    if groups["short"] and not lead and _SLOT.search(before):
        return not after.strip(" .!)")  # "exam slot 22/01"
    if groups["short"] and lead not in _LATE_ALLOWED:
        return False  # "4/5 stars", "grow by 1.5": a number unless a closing word says otherwise
    if groups["isoweek"] and (lead not in _LATE_ALLOWED or re.match(r" (?:of|in) ", after)):
        return False
    if groups["y"] and lead in _COUNTING:
        return False  # "grow to 2000 followers", "over 1900 members": a number
    if groups["ofthis"] and not _bare_unit_counts(match, after):
        return False
    if groups["dayth"] and not groups["whichm"] and lead in (None, *_COUNTING, "in", "for"):
        return False
    if not lead and not part and not explicit:
        closes = opened and not after.strip(" .!)")
        named = groups["m3"] or groups["y"] or groups["holiday"]
        this_season = groups["season"] and match[0].startswith(
            ("this", "next", "the coming", "coming")
        )
        if not (closes and named) and not groups["rel2"] and not this_season:
            return False
    if groups["y"] and not lead and not part and not opened:
        return False
    if lead == "on" and (groups["y"] or groups["q"]) and not part:
        return False
    known = ("wd", "unit", "holiday", "y", "m3", "season")
    if groups["ofthis"] and part:
        return True  # "for the rest of the year"
    return lead != "for" or explicit or any(groups[name] for name in known)


def read_period(
    match: re.Match[str], lower: str, *, today: date, fiscal_start: int = 1
) -> tuple[date | None, str] | None:
    """Return (last day, kind) of a match of `PERIOD` in `lower`, None if it is no deadline."""
    lead, part = match["lead"], match["part"]
    before, after = lower[: match.start()], lower[match.end() :]
    if _is_background(match, lower) or not _lead_fits(match, before, after):
        return None
    period = resolve(match, today=today, fiscal_start=fiscal_start)
    if period is None:
        return (None, "holiday") if match["holiday"] else None
    if match["ofthis"] and lead == "before" and not part:
        # "before the school year starts" lies ahead; "before the year is out" is its last day.
        if re.match(r" (?:is (?:out|over|up)|ends|closes)\b", after):
            return period.end, period.kind
        return None, period.kind
    on = _apply_part(period, part, lead)
    if on < today and match["ofthis"] and part:
        return None, period.kind  # "the start of the school year": the next one
    if on < today and lead not in _LATE_ALLOWED:
        return None
    return on, period.kind
