"""Amounts and steps that are more than the goal's own dates allow."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ninefold.goals.domain.smart import absurd
from ninefold.goals.domain.smart.numbers import NUMBER, value_of
from ninefold.goals.domain.smart.quantities import Quantity
from ninefold.goals.domain.smart.reading import Reading
from ninefold.goals.domain.smart.verdict import Span

_FLUENT = re.compile(
    r"\b(?:fluent(?:ly)?|fluency|native(?:[- ]like|[- ]level)|bilingual|c2|c1|virtuoso"
    r"|from (?:scratch|zero|nothing) to (?:expert|master|pro|fluent|conversational))\b"
)
_MASTERY = re.compile(r"\b(?:master(?:y|ing)?|expert)\b(?! (?:talk|interview|panel|class))")
_HIGH_ROLE = re.compile(
    r"\b(?:become|be|promoted to|get (?:the |a )?(?:job|role|position) (?:as|of)|appointed"
    r"|from (?:[\w-]+ ){1,4}?to|qualify as|promoted to) (?:an? |the |our |being )*(?:\w+ ){0,2}?"
    r"(?:ceo|cto|cfo|coo|cio|chief \w+ officer|director|vice president|vp|partner|surgeon|doctor"
    r"|professor|judge|pilot|barrister|lawyer|physician|dentist|psychiatrist|architect"
    r"|principal engineer|head of \w+|president|managing director|captain|headteacher)\b"
)
# What a few people in the world reach, and none of them in a year from nothing.
_RARE = re.compile(
    r"\b(?:nobel|oscars?|academy award|grammy|olympic\w*|fields medal|pulitzer|turing award|booker"
    r"|emmy|world cup|world record|world champion\w*|(?:vice )?president of (?:the )?(?:usa?|united"
    r"|country|nation|republic)|prime minister|astronaut|unicorn|fortune (?:50|100|500)"
    r"|millionaires?|pope|celebrity"
    r"|superstar|household name|knighthood|secretary general)\b"
)
_RARE_ROLES = re.compile(
    r"\b(?:astronaut|surgeon|high court judge|judge|ceo|president|prime minister|professor|pilot"
    r"|barrister|rock star|popstar|pop star|nobel|olympi\w+|premier league)\b"
)
_LONG_ROLE = re.compile(
    r"\b(?:become|be|appointed|work as) (?:an? |the )*(?:[\w-]+ ){0,2}?"
    r"(?:\w*surgeon|judge|physician|psychiatrist|barrister|doctor|dentist|vet|veterinarian"
    r"|ambassador)\b"
)
_FROM_JUNIOR = re.compile(
    r"\bfrom (?:an? )?(?:\w+ )?(?:intern|junior|trainee|apprentice|assistant|receptionist"
    r"|entry[- ]level"
    r"|graduate|beginner|scratch|zero|nothing|no experience|student)\b"
)
_DEGREE = re.compile(
    r"\b(?:phd|doctorate|bachelor'?s?|master'?s degree|medical degree|law degree|degree|mba)\b"
)

# The most of each thing that a working person can do in a week beside a job, generously; and,
# for what takes longer than a week, the weeks for one. Our own judgement, open to argument.
_WEEKLY_MOST: tuple[tuple[re.Pattern[str], float], ...] = tuple(
    (re.compile(rf"\b(?:{words})\b"), most)
    for words, most in (
        (r"languages?", 1 / 26),
        (r"(?:phds?|doctorates?|degrees?|mbas?|masters?)", 1 / 52),
        (r"(?:novels?|dissertations?|theses|thesis)", 1 / 12),
        (r"(?:certifications?|certificates?|qualifications?|licen[cs]es?)", 0.5),
        (r"(?:businesses|companies|startups?|start-ups?)", 1 / 16),
        (r"(?:patents?)", 1 / 12),
        (r"(?:promotions?)", 1 / 26),
        (r"(?:courses?|bootcamps?|moocs?)", 2),
        (r"(?:books?)", 3),
        (r"(?:apps?|products?|websites?)", 1),
        (r"(?:papers?|research papers?)", 0.5),
        (r"(?:articles?|blog posts?|posts?|videos?|essays?|episodes?)", 10),
        (r"(?:conferences?|hackathons?)", 2),
        (r"(?:presentations?|talks?|workshops?|webinars?|speeches)", 7),
        (r"(?:marathons?)", 0.25),
        (r"(?:clients?|customers?|deals?|contracts?)", 60),
        (r"(?:interviews?|coffees?|meetings?|applications?|events?)", 40),
        (r"(?:people|contacts?|connections?|leaders?|executives?|calls?)", 200),
        (r"(?:programming languages?)", 1 / 6),
        (r"(?:words?)", 25_000),
        (r"(?:pages?)", 200),
        (r"(?:followers?|subscribers?|users?|downloads?|views|visitors?)", 100_000),
        (r"(?:modules?)", 3),
        (r"(?:countries|offices|branches|shops|stores|restaurants|factories)", 2),
        (r"(?:frameworks?|skills?|instruments?)", 0.5),
    )
)
_DAYS = {"shift": 1, "day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365, "hour": 1 / 24}
_PER = re.compile(
    r"\b(?:an?|per|each|every) (?:single )?(day|week|month|quarter|year|hour|night|morning|shift)\b"
    r"|\b(daily|weekly|monthly)\b"
)
_HOURS = re.compile(r"\bhours\b")
_UNITS = {"daily": "day", "weekly": "week", "monthly": "month", "night": "day", "morning": "day"}
_LANGUAGES = re.compile(r"(?:\w+ )?languages?\b")
_RAISED = re.compile(r"\b(?:rais|sell|sale|clos|win|sign|bid|deal|fund|pitch|budget|invoice)\w*")
_LONG = re.compile(r"(?:words?|pages?)\b")
_INCOME = re.compile(r"\b(?:earn|make|save|salary|income)\b")
_SCALE = re.compile(r"\b(?:double|triple|quadruple|tenfold|10x|100x|x10|x100)\b")
_SCALE_DAYS = {"double": 25, "triple": 60}
# A part of the way, or a talk about it, needs less time than the whole.
_ONLY_A_PART = re.compile(
    r"\b(?:apply|enrol|submit|start|chapter|finish|complete my|last|final|interview|shadow|prepare"
    r"|hire|expert (?:talk|interview)|ask|meet)\w*\b"
)
# The least days in which each can be reached, generously, and the days that we would offer
# instead. Our own judgement.
_LEAST_DAYS = (
    ("A-fluency", _FLUENT, 90, 730),
    ("A-fluency", _MASTERY, 22, 365),
    ("A-degree", _DEGREE, 90, 1095),
    ("A-role", _HIGH_ROLE, 32, 730),
    ("A-role", _RARE, 400, 3650),
)
_LONG_ROLE_DAYS = 420
_FROM_JUNIOR_DAYS = 800
# "a fair with 20 companies": the amount is not what is to be made.
_BESIDE = re.compile(r"\b(?:with|for|from|at|to|in|between|among|across)(?: at least| over)? *$")
_MOST_WEEKLY_HOURS = 100
TIME_ENOUGH = "Is that time enough? What part of it could you reach by then?"
_WHICH_FIRST = "That is a lot at once. Which one of these comes first?"
_WHICH_HOURS = "Where would these hours come from?"


# What one does with one's own hands or head, at most so often in a day.
_BY_HAND = re.compile(
    r"(?:personally |single-handedly )?(?:make|write|read|hire|recruit|interview|deliver|design"
    r"|build|learn|visit|call|phone|ring|meet|plant|paint|knit|apply|sew|bake|cook|teach|train|film"
    r"|record|draw|translate|review|mark|grade|answer|clean|repair|fix|install|sign|serve|send"
    r"|create|produce|complete|finish|pass|take|do|open|launch|earn|get|cheer|help|see|treat)\b"
)
_MOST_BY_HAND = 500
_UNITS_OF_MEASURE = re.compile(
    r"(?:words?|steps?|lines?|met(?:re|er)s?|km|kilomet\w+|miles?|kg|kilos?|lit(?:re|er)s?|tonnes?"
    r"|tons?|pounds?|euros?|dollars?|units?|calories|kwh|mw|views|points?|followers?|subscribers?"
    r"|users?|downloads?|visitors?|copies|leaflets|flyers|emails?|e-mails?|minutes|seconds|hours)\b"
)
_HIRING = re.compile(r"(?:hire|recruit|take on|onboard|train up)\b")
_MOST_HIRED_A_WEEK = 40
_FROM_TO = re.compile(
    rf"\bfrom (?:about |just |only )?[$€£]?(?P<low>{NUMBER})(?: [\w-]+){{0,3}}? to "
    rf"(?:about |over |at least )?[$€£]?(?P<high>{NUMBER})"
)
# How many times as much is too much within so many days.
_TIMES_WITHIN = ((10, 31), (100, 366), (1_000, 1_100))
_BILLION = 1e9
_BIG = re.compile(
    r"\b(?:mba|phd|doctorate|(?:law |medical )?degrees?|master's|bachelor's|c1|c2|fluent|novels?"
    r"|books?|textbooks?|promoted|promotion|surgeon|astronaut|judge|pilot|doctor|lawyer|business"
    r"|company|start-?up|app|website|marathon|certifi\w+|chartered|lab|house|album|film|patents?"
    r"|ceo|director|languages?|mandarin|chinese|arabic|japanese|russian|thesis|department|branch"
    r"|office|product|campaign|catalogue|conference)\b"
)
_LIST_ITEM = re.compile(r",(?! (?:so|because|but|which|who|if|when)\b)|\band\b|;")


def has_near_end(reading: Reading) -> bool:
    """Return whether the goal has an end that lies within little more than a year."""
    return any(
        due.on is None or (due.on - reading.today).days <= _NEAR for due in reading.deadlines
    )


_NEAR = 400


@dataclass(frozen=True, slots=True)
class Overreach:
    """The rule that was broken, the words that break it and the question to ask.

    `days` is the least time from today in which it could be reached, where that would mend it.
    """

    rule: str
    spans: tuple[Span, ...]
    question: str = TIME_ENOUGH
    days: float | None = None


def _days_left(reading: Reading) -> int | None:
    days = [(d.on - reading.today).days for d in reading.deadlines if d.on is not None]
    return min((day for day in days if day >= 0), default=None)


def _rate_days(quantity: Quantity, reading: Reading) -> float | None:
    """Return the days in which the amount of a rate recurs ("a week": 7)."""
    per = _PER.search(reading.plain, quantity.start)
    if quantity.kind != "rate" or not per:
        return None
    unit = per[1] or per[2]
    return _DAYS[_UNITS.get(unit, unit)]


def _most_weekly(words: str) -> float | None:
    named = [(m.start(), most) for thing, most in _WEEKLY_MOST if (m := thing.search(words))]
    return min(named)[1] if named else None


def _broken_by(
    quantity: Quantity, reading: Reading, days: int | None
) -> tuple[str, float | None] | None:
    """Return the rule that one amount breaks and the days it needs, or None."""
    value, kind = quantity.value, quantity.kind
    if value is None:
        return None
    words = quantity.noun or reading.plain[quantity.start : quantity.end]
    if kind in ("count", "rate") and value >= _BILLION:
        return "A-pace", None
    if _BESIDE.search(reading.plain[: quantity.start]):
        return None
    recurs = _rate_days(quantity, reading)
    if recurs and _HOURS.search(words) and value * 7 / recurs > _MOST_WEEKLY_HOURS:
        return "A-hours", None
    span = recurs or (None if days is None else max(days, 1))
    most = _most_weekly(words)
    # One of anything is judged by its own words, never by the table.
    amount = kind in ("count", "rate") or (kind == "property" and _LONG.match(words))
    if amount and span and most and value > 1 and value / span * 7 > most:
        return "A-pace", None if recurs else value / most * 7
    if kind == "percent" and span and value > 100 and value > span:
        return "A-growth", None if recurs else value
    if kind in ("count", "rate") and span and not _UNITS_OF_MEASURE.search(words):
        head = reading.head
        if value / max(span, 0.5) > _MOST_BY_HAND and _BY_HAND.match(reading.lower, head):
            return "A-pace", None if recurs else value / _MOST_BY_HAND
        if _HIRING.match(reading.lower, head) and value / span * 7 > _MOST_HIRED_A_WEEK:
            return "A-pace", value / _MOST_HIRED_A_WEEK * 7
    if kind == "count" and value >= 10 and _LANGUAGES.match(words):
        return "A-many", value * 182
    at_once = days is not None and days <= 7 and not _RAISED.search(reading.lower)
    if kind == "money" and value >= 250_000 and at_once:
        return "A-money", 800
    soon = days is not None and days < 400
    if kind == "money" and value >= 1_000_000 and soon and _INCOME.search(reading.lower):
        return "A-money", 800
    return None


def _step_too_fast(reading: Reading, days: int) -> tuple[str, re.Match[str], float] | None:
    """Return the rule, the words and the days to offer for a step that needs more than `days`."""
    if not _ONLY_A_PART.search(reading.lower):
        for rule, pattern, least, offered in _LEAST_DAYS:
            # A level can be part of a name ("C1 licence"); names are blanked in `plain`.
            text = reading.plain if rule == "A-fluency" else reading.lower
            if days < least and (match := pattern.search(text)):
                return rule, match, offered
    if days < _LONG_ROLE_DAYS and (match := _LONG_ROLE.search(reading.lower)):
        return "A-role", match, 2 * _LONG_ROLE_DAYS
    junior = _FROM_JUNIOR.search(reading.lower)
    if junior and days < _FROM_JUNIOR_DAYS and (match := _HIGH_ROLE.search(reading.lower)):
        return "A-role", match, _FROM_JUNIOR_DAYS
    scale = _SCALE.search(reading.lower)
    least_days = _SCALE_DAYS.get(scale[0], 200) if scale else 0
    if scale and days < least_days:
        return "A-growth", scale, least_days
    return None


def _heap(reading: Reading, days: int | None) -> Overreach | None:
    """Return what is wrong with growth from little to very much, or with a list of big things."""
    growth = _FROM_TO.search(reading.plain)
    if growth and days is not None:
        low, high = value_of(growth["low"]), value_of(growth["high"])
        for times, within in _TIMES_WITHIN:
            if low and high and high / low >= times and days <= within:
                return Overreach("A-growth", (reading.span(*growth.span()),), days=within * 4)
    rare = {match[0] for match in _RARE_ROLES.finditer(reading.lower)}
    if len(rare) >= 2 and _LIST_ITEM.search(reading.lower):
        match = _RARE_ROLES.search(reading.lower)
        assert match is not None
        return Overreach("A-heap", (reading.span(*match.span()),), _WHICH_FIRST)
    if days is None:
        return None
    items = 1 + len(_LIST_ITEM.findall(reading.plain[reading.head :]))
    big = {match[0] for match in _BIG.finditer(reading.lower)}
    many = (items >= 4 and days <= 3 and len(big) >= 1) or (
        items >= 3 and len(big) >= 3 and days <= 62 * (len(big) - 2)
    )
    if many:
        place = reading.span(reading.head, len(reading.text))
        return Overreach("A-heap", (place,), _WHICH_FIRST, days=365 * len(big))
    return None


def find(reading: Reading) -> Overreach | None:
    """Return the first amount or step that the goal's own dates do not allow, or None."""
    days = _days_left(reading)
    due = tuple(deadline.span for deadline in reading.deadlines)
    for quantity in reading.quantities:
        broken = _broken_by(quantity, reading, days)
        if broken is None:
            continue
        rule, needed = broken
        words = reading.span(quantity.start, quantity.end)
        if rule == "A-hours":
            return Overreach(rule, (words,), _WHICH_HOURS)
        return Overreach(rule, (words, *due), days=needed)
    heap = _heap(reading, days)
    if heap:
        return heap
    fast = None if days is None else absurd.too_fast(reading, days)
    if fast:
        return Overreach(fast[0], (reading.span(fast[1], fast[2]), *due), days=fast[3])
    step = None if days is None else _step_too_fast(reading, days)
    if step is None:
        return None
    rule, match, offered = step
    return Overreach(rule, (reading.span(*match.span()), *due), days=offered)
