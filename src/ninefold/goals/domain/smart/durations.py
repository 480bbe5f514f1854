"""Deadlines told as a length from today ("within six weeks", "in the next 3 months")."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from ninefold.goals.domain.smart.numbers import NUMBER, value_of

_LENGTH_UNIT = (
    r"(?P<unit_of_time>hour|day|working day|business day|week|fortnight|month|quarter"
    r"|year|semester|term|sprint)(?P<plural>s)?"
)
DURATION = re.compile(
    rf"(?<![\w-])(?P<dlead>within|in under|in less than|in at most|in no more than"
    rf"|over the course of|in about|in around|in the space of"
    rf"|inside|less than|in|over|during|for|throughout|after)\s+(?:about |around |roughly "
    rf"|at most |under |less than |no more than |just |only |approximately )?"
    rf"(?:(?:the|my|our|his|her|their|this|a(?= (?:{NUMBER})\b)) )?"
    rf"(?:(?P<next>next|coming|upcoming|following|first"
    rf"|initial) )?"
    rf"(?:(?P<count>{NUMBER}|a|an|a couple of|couple of|half a|one and a half|a single|the)"
    rf"(?: to (?P<upto>{NUMBER})|[-–](?P<upto2>\d+))?(?: full| whole| calendar| consecutive"
    rf"| short| working| solid)?[ -])?{_LENGTH_UNIT}"
    rf"(?P<tail>'? ?time\b| from (?:now|today)\b| period\b| span\b| window\b"
    rf"| timeframe\b)?(?![\w-])"
)
FROM_NOW = re.compile(
    rf"(?<![\w-])(?:by )?(?P<count>{NUMBER}|a|an|half a)[ -]"
    rf"(?P<unit_of_time>day|week|month|year)s? (?:from (?:now|today)|hence"
    rf"|(?:tops|max|at (?:the )?(?:most|latest|outside))(?=\s*(?:$|[.,;!)])))(?!\w)"
)
_RECURRENCE = re.compile(
    r"\b(?:every|each|per|daily|weekly|monthly)\b|\b(?:a|an) (?:day|week|month|hour)\b"
    r"|\b(?:once|twice|times)\b"
)
# A time to answer in is a property of the service, not a deadline.
_RESPONSE = re.compile(
    r"\b(?:respond|reply|replies|answer|resolve|return|acknowledge|follow(?:ing)?[- ]up|fix|ship"
    r"|process|turn(?:ed|ing)?[- ]?around|turnaround|turn\w* \w+ (?:a?round)|respon\w+|review\w*"
    r"|close|handle|triage"
    r"|deliver\w*|schedul\w+|thank|contact|log|recover\w*|read)\b"
)
_ANSWER = re.compile(r"\b(?:respond|reply|replies|answer|acknowledge)\w*\b")
_MANY = re.compile(
    r"\b(?:all|every|each|per|any|most|always|requests|emails|e-mails|tickets|messages|queries"
    r"|calls|enquiries|inquiries|customers|complaints|orders|incidents|issues|bugs|reviews"
    r"|leads|patients|claims|invoices|cases|time|times|rate|percent|meetings|quotes|quotations)\b|%"
)
_PROPERTY = re.compile(rf"(?:^|\s)(?:\d+|{NUMBER})-(?:hour|day|week|month|year)")
_RATE_AFTER = re.compile(r" ?(?:of )?(?:each|every|per)\b|\W+a (?:day|week|month|year)\b")
_NOT_FROM_TODAY = re.compile(
    r",? (?:instead of|rather than|not \w+|of experience|or more|ago|old|before|prior|late|early"
    r"|in advance|ahead|a week"
    r"|a month)\b"
)
_COMPARED = re.compile(r"\b(?:from|than|reduce|cut|shorten|takes?|taking|to)\s*$")
_INSIDE = ("within", "in", "inside", "in under", "in less than")
_HOUR_LEADS = ("within", "inside", "in at most", "in no more than", "in about", "in around")
_DAYS = ("day", "working day", "business day")


def _length(count: float, unit: str, today: date) -> date | None:
    try:
        if unit.endswith("day"):
            return today + timedelta(days=round(count))
        if unit in ("week", "fortnight"):
            return today + timedelta(days=round(count * (7 if unit == "week" else 14)))
        if unit == "hour":
            return today + timedelta(hours=count)
        if unit == "sprint":
            return today + timedelta(days=round(count * 14))
        per = {"month": 1, "quarter": 3, "year": 12, "semester": 6, "term": 4}[unit]
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


def read_from_now(match: re.Match[str], *, today: date) -> tuple[date | None, str] | None:
    """Return (last day, kind) of a match of `FROM_NOW` ("a year from now")."""
    count = _duration_count(match)
    return None if count is None else (_length(count, match["unit_of_time"], today), "duration")


def _lead_fits(match: re.Match[str], lower: str) -> bool:
    lead, unit, tail, following = (match[g] for g in ("dlead", "unit_of_time", "tail", "next"))
    one = match["count"] in ("a", "an", "the")
    one_of_it = one or match["count"] in ("one", "1", "a single", "half a")
    if lead == "after" or (lead == "less than" and not tail):
        return False
    if unit == "hour" and lead not in _HOUR_LEADS:
        return False
    if match["count"] is None and following in ("next", "coming", "upcoming"):
        return False  # a stretch of the calendar
    if match["count"] is None and (match["plural"] or (not following and lead != "within")):
        return False
    if lead == "in" and one_of_it and unit in ("day", "hour") and not tail and not following:
        return False  # "read it in a day": a speed
    if lead in ("for", "throughout") and not following and not tail:
        # "shadow a nurse for two days" is a length; a habit kept "for 30 days" has an end.
        return bool(_RECURRENCE.search(lower)) and not (one and unit in ("day", "week"))
    return not (lead == "over" and one and unit in ("day", "week", "month") and not following)


def _is_response_time(match: re.Match[str], before: str, lower: str) -> bool:
    unit = match["unit_of_time"]
    if match["dlead"] not in _INSIDE or unit not in ("hour", *_DAYS):
        return False
    if _ANSWER.search(before) or (_RESPONSE.search(before) and _MANY.search(lower)):
        return True
    return unit == "hour" and bool(re.search(r"\btime\b|\bclos|\bturn", before))


def read_duration(
    match: re.Match[str], lower: str, *, today: date
) -> tuple[date | None, str] | None:
    """Return (last day, kind) of a match of `DURATION` in `lower`, None if it is no deadline."""
    before, after = lower[: match.start()], lower[match.end() :]
    count = _duration_count(match)
    if count is None or not _lead_fits(match, lower):
        return None
    if _PROPERTY.search(match[0]) and not match["tail"]:
        return None  # "for a 12-week course": a property of the course
    if _RATE_AFTER.match(after) or _NOT_FROM_TODAY.match(after) or _COMPARED.search(before):
        return None
    if _is_response_time(match, before, lower):
        return None
    return _length(count, match["unit_of_time"], today), "duration"
