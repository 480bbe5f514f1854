"""A: does the text itself speak against reaching the goal?

A sentence says little about what is within reach, so this is the weakest of the five: a goal
passes unless it asks for everything, for what only others can give, or for more than its own
dates allow. What one has time for is answered elsewhere, by arithmetic over all goals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ninefold.goals.domain.smart.reading import Reading
from ninefold.goals.domain.smart.verdict import Span, Verdict

_ABSOLUTE = re.compile(
    r"\bthe (?:\w+ )?(?:best|greatest|richest|most \w+|smartest|fastest|youngest|number one"
    r"|largest|biggest|top|leading|highest[- ]\w+) (?:[\w-]+ ){0,4}?(?:in|of|on|at) (?:the |my "
    r"|our )?(?:(?:whole|entire|history of the) )?"
    r"(?:world|country|company|industry|planet|universe|field|city|market|history|earth|europe"
    r"|america|nation|all time|everything|region|business|sector|globe|profession|state)\b"
    r"|\bthe (?:best|greatest|finest|smartest|fastest) (?:[\w-]+ ){1,3}ever\b"
    r"|\b(?:ever (?:made|seen|written|built)|of all time|in history|on (?:the planet|earth)"
    r"|world[- ](?:class|famous|record|champion|domination)|the whole world|worldwide fame"
    r"|household name)\b"
    r"|\b(?:everyone|everybody|everything|nobody|no one|never|always|flawless(?:ly)?"
    r"|perfect(?:ly|ion)?|zero (?:mistakes?|errors?|bugs?|defects?|complaints?|stress"
    r"|incidents?)|without (?:any|a single|ever) \w+|no (?:mistakes|errors|bugs)|impossible"
    r"|overnight|instantly|immediately|effortless(?:ly)?|guarantee)\b"
    r"|\b(?:all|every|each) (?:single )?(?:of )?(?:the )?(?:\w+ ){0,2}?(?:in the (?:world"
    r"|country|industry|company|market|city)|problems?|languages?|frameworks?|existing|possible"
    r"|known|skills?|subjects?|industr(?:y|ies)|countr(?:y|ies)|topics?|competitors?|books?)\b"
    r"|\b100 ?(?:%|per ?cent) (?:of )?(?:the )?(?:my |our |all )?(?:\w+ )?(?:customers?|clients?"
    r"|satisfaction|accuracy|success|perfect|market|uptime|students|staff|retention|patients"
    r"|conversion|deals|exams|time|score|win|close)"
    r"|\b(?:nobel|oscar|academy award|grammy|olympic (?:gold|medal)|fields medal|pulitzer"
    r"|turing award|booker prize|emmy|michelin stars?|world cup|world record)\b"
    r"|\b(?:[mb]illionaire|trillion(?:aire)?|unicorn|billions?|fortune (?:50|100|500)"
    r"|president of (?:the )?(?:usa?|united states|country|world)|prime minister|astronaut"
    r"|lottery|retire (?:at|by) (?:2\d|3[0-5])|retire rich|rule the|conquer|dominate|monopol\w+"
    r"|cure (?:cancer|all)|end (?:world )?(?:poverty|hunger)|solve (?:world|climate|all)"
    r"|change the world|viral|celebrity|superstar|quit my job and)\b"
    r"|\bwithout (?:studying|practi[sc]ing|working|training|effort|any (?:training|experience"
    r"|effort|study|preparation|budget|money|help)|preparation|experience|sleep(?:ing)?|a degree"
    r"|qualifications|revising|learning)\b"
    r"|\bevery (?:waking|single) (?:hour|minute|moment)\b|\bat the same time as (?:two|three|\d)"
)
_OTHERS = re.compile(
    r"\b(?:make|get|force|convince|persuade) (?:my boss|my manager|the ceo|everyone|people|them"
    r"|all \w+|colleagues|others) (?:to )?(?:like|love|respect|admire|agree|quit|fired|notice"
    r"|appreciate)"
    r"|\bbe (?:liked|loved|respected|admired) by (?:all|every)"
)
_FLUENT = re.compile(
    r"\b(?:fluent(?:ly)?|fluency|native(?:[- ]like|[- ]level)?|bilingual|c2|c1|from scratch"
    r"|from zero|master(?:y|ing)?|expert)\b"
)
_HIGH_ROLE = re.compile(
    r"\b(?:become|be|promoted to|get (?:the |a )?(?:job|role|position) (?:as|of)|appointed"
    r"|from (?:[\w-]+ ){1,4}?to|qualify as|promoted to) (?:an? |the |our |being )*(?:\w+ ){0,2}?"
    r"(?:ceo|cto|cfo|coo|cio|chief \w+ officer|director|vice president|vp|partner|surgeon|doctor"
    r"|professor|judge|pilot|barrister|lawyer|physician|dentist|psychiatrist|architect"
    r"|principal engineer|head of \w+|president|managing director|captain|headteacher)\b"
)
_LONG_ROLE = re.compile(
    r"\b(?:become|be|appointed|qualify as|work as) (?:an? |the )*(?:[\w-]+ ){0,2}?"
    r"(?:full professor|professor|\w*surgeon|judge|physician|psychiatrist|barrister|ceo"
    r"|ambassador)\b"
)
_FROM_JUNIOR = re.compile(
    r"\bfrom (?:an? )?(?:intern|junior|trainee|apprentice|assistant|receptionist|entry[- ]level"
    r"|graduate|beginner|scratch|zero|nothing|no experience|student)\b"
)
_DEGREE = re.compile(
    r"\b(?:phd|doctorate|bachelor'?s?|master'?s degree|medical degree|law degree|degree|mba)\b"
)
_MASSIVE = re.compile(
    r"\b(?:learn|master|read|complete|finish|write|know|speak|memori[sz]e|earn|get|obtain|build"
    r"|launch|publish|found|start|create|pass|attend|visit|study|take|meet|apply|give|host"
    r"|interview)\b"
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
        (r"(?:frameworks?|skills?|instruments?)", 0.5),
    )
)
_DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365, "hour": 1 / 24}
_PER = re.compile(
    r"\b(?:a|per|each|every) (?:single )?(day|week|month|quarter|year|hour|night|morning)\b"
    r"|\b(daily|weekly|monthly)\b"
)
_HOURS = re.compile(r"\bhours?\b")


@dataclass(frozen=True, slots=True)
class _Overreach:
    rule: str
    spans: tuple[Span, ...]
    question: str


def _days_left(reading: Reading) -> int | None:
    days = [(d.on - reading.today).days for d in reading.deadlines if d.on is not None]
    days = [day for day in days if day >= 0]
    return min(days) if days else None


def _too_fast(reading: Reading) -> _Overreach | None:
    days = _days_left(reading)
    question = "Is that time enough? What part of it could you reach by then?"
    due = tuple(deadline.span for deadline in reading.deadlines)
    for quantity in reading.quantities:
        words = quantity.noun or reading.plain[quantity.start : quantity.end]
        if quantity.value is None:
            continue
        per = _PER.search(reading.plain, quantity.start)
        span_days: float | None = float(days) if days is not None else None
        if quantity.kind == "rate" and per:
            unit = per[1] or {"daily": "day", "weekly": "week", "monthly": "month"}[per[2]]
            span_days = _DAYS.get(unit, 1)
            weekly_hours = quantity.value * 7 / span_days
            if _HOURS.search(words) and weekly_hours > 60:
                place = reading.span(quantity.start, quantity.end)
                return _Overreach("A-hours", (place,), "Where would these hours come from?")
        if quantity.kind in ("count", "rate") and span_days is not None:
            named = [(m.start(), most) for t, most in _WEEKLY_MOST if (m := t.search(words))]
            for _, most in sorted(named)[:1]:
                if most > 0:
                    weekly = quantity.value / max(span_days, 1) * 7
                    # One of anything is judged by its own words, never by this table.
                    if weekly > most and quantity.value > 1:
                        place = reading.span(quantity.start, quantity.end)
                        return _Overreach("A-pace", (place, *due), question)
                    break
        if quantity.kind == "percent" and span_days is not None and quantity.value > 100:
            if quantity.value / max(span_days, 1) > 1.0:
                place = reading.span(quantity.start, quantity.end)
                return _Overreach("A-growth", (place, *due), question)
        if (
            quantity.kind == "count"
            and quantity.value >= 10
            and re.match(r"(?:\w+ )?languages?\b", words)
        ):
            return _Overreach("A-many", (reading.span(quantity.start, quantity.end),), question)
        if (
            quantity.kind == "money"
            and quantity.value >= 1_000_000
            and days is not None
            and days < 400
        ) and re.search(r"\b(?:earn|make|save|salary|income)\b", reading.lower):
            return _Overreach("A-money", (reading.span(quantity.start, quantity.end),), question)
    if days is None:
        return None
    for rule, pattern, least in (
        ("A-fluency", _FLUENT, 100),
        ("A-degree", _DEGREE, 120),
        ("A-role", _HIGH_ROLE, 130),
    ):
        match = pattern.search(reading.lower)
        if (
            match
            and days < least
            and not re.search(
                r"\b(?:apply|enrol|submit|start|chapter|finish|complete my|last|final|interview"
                r"|shadow|prepare|hire|expert (?:talk|interview)|ask|meet)\w*\b",
                reading.lower,
            )
        ):
            return _Overreach(rule, (reading.span(*match.span()), *due), question)
    long = _LONG_ROLE.search(reading.lower)
    if long and days < 300:
        return _Overreach("A-role", (reading.span(*long.span()), *due), question)
    role, junior = _HIGH_ROLE.search(reading.lower), _FROM_JUNIOR.search(reading.lower)
    if role and junior and days < 800:
        return _Overreach("A-role", (reading.span(*role.span()), *due), question)
    scale = re.search(r"\b(?:double|triple|quadruple|tenfold|10x|100x)\b", reading.lower)
    if scale and days < {"double": 25, "triple": 60}.get(scale[0], 200):
        return _Overreach("A-growth", (reading.span(*scale.span()), *due), question)
    return None


def judge(reading: Reading) -> Verdict:
    """Return A: fails for absolutes, for what others decide and for too much in the time."""
    for rule, pattern, question in (
        (
            "A-absolute",
            _ABSOLUTE,
            "That leaves no room at all. Which step towards it depends on you?",
        ),
        (
            "A-others",
            _OTHERS,
            "That is for others to decide. What could you do towards it yourself?",
        ),
    ):
        match = pattern.search(reading.lower)
        if match:
            return Verdict(False, rule, (reading.span(*match.span()),), question, "hint")
    overreach = _too_fast(reading)
    if overreach:
        return Verdict(False, overreach.rule, overreach.spans, overreach.question, "hint")
    return Verdict(True, "A-no-clue-against")
