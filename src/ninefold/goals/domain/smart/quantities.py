"""Finds the amounts in a goal: counts, rates, percentages, money, levels and ranges."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ninefold.goals.domain.smart.numbers import NUMBER, WORDS, value_of


@dataclass(frozen=True, slots=True)
class Quantity:
    """`kind` is percent, money, level, rank, ratio, rate, frequency, length or count.

    `noun` is what is counted, in lower case ("" when the text does not say).
    """

    start: int
    end: int
    kind: str
    value: float | None = None
    noun: str = ""


_CURRENCY = r"(?:[$€£¥₹]|usd|eur|gbp|chf|inr|cad|aud)"
_MONEY = re.compile(
    rf"(?<!\w){_CURRENCY}\s?(?P<n>{NUMBER})"
    rf"|(?<![\w.])(?P<n2>{NUMBER})\s?(?:[$€£¥₹]|(?:usd|eur|gbp|chf|inr|cad|aud|dollars?|euros?"
    rf"|pounds?"
    rf"|francs?|rupees?|yen|bucks|quid|grand|naira|dirhams?|lakhs?|crores?)\b)"
    rf"|\b(?:five|six|seven)[- ]figures?\b|\bearn (?:at least |over |more than )?(?P<n3>{NUMBER})"
    rf"(?! [a-z])|\b(?P<n4>\d+k) (?:a year|salary|p\.?a\b|per annum)"
)
_PERCENT = re.compile(
    rf"(?<![\w.])(?P<n>{NUMBER})(?:\s?(?:-|–|to)\s?\d+)?\s?(?:%|per ?cent\b|percentage points?\b"
    rf"|pp\b)"
)
_RATIO = re.compile(
    r"\b(?:doubl(?:e|ing)|tripl(?:e|ing)|quadrupl(?:e|ing)|halv(?:e|ing)|twofold|threefold"
    r"|tenfold)\b"
    r"|\bby (?:a |one )?(?:half|third|quarter|fifth|tenth)\b|\b\d+(?:\.\d+)?x\b|\bx\d+\b"
    r"|\bin half\b"
    r"|\btwice (?:as|the)\b|\b(?:half|a quarter|a third|three quarters|two thirds"
    r"|most) of (?:the|my|our|all)\b"
    rf"|\b{NUMBER} (?:out of|in) (?:every )?(?:five|ten|twenty|a hundred|5|10|20|100)\b"
    r"|\b\d+(?:\.\d+)?[- ]fold\b|\bto zero\b|\bzero (?!trust|day)\w+"
)
_LEVEL = re.compile(
    r"(?<![\w-])(?:a1|a2|b1|b2|c1|c2)\+?(?![\w-])(?! (?:driving |driver'?s )?licen[cs]e)"
    r"|\b(?:ielts|toefl|toeic|gmat|gre|sat|lsat|mcat|act|gpa|nps|csat|band|delf|dele|jlpt|hsk"
    r"|topik"
    r"|wpm|pte|duolingo)(?: score| level| band| grade)?(?: (?:of|at least|above|over|to|from"
    r"|at))*:? ?"
    r"(?:n?\d+(?:\.\d+)?)"
    r"|\b(?:jlpt )?n[1-5]\b|\b(?:score|scores|rating|grade|mark|average|level|band|gpa|rank"
    r"|points"
    r"|handicap|elo|rated|nps|csat|satisfaction|utili[sz]ation|uptime)"
    rf"(?: (?:of|at least|above|over|to|from|at|or|higher|than|below|under))*:? (?P<n>{NUMBER})"
    r"|\b\d+(?:\.\d+)? (?:out of|/) ?\d+\b|\b\d+(?:\.\d+)?/(?:5|10|20|100|40)\b"
    r"|\bgrade (?:[a-d]|[1-9])\b|\b(?:first|second|upper second)[- ]class (?:honours|degree)\b"
    r"|\bwith (?:a )?(?:distinction|merit|honours|first|an? [ab]\+?)\b|\ban? [ab][+-]? (?:in"
    r"|on)\b"
    r"|\b(?:a|an) (?:first|2:[12]|distinction|merit|starred first)(?=\s*(?:$|[.,;!]|in|at|for|from"
    r"|with|without)\b|\s*$)"
    r"|\b(?:black|brown|green|yellow|blue|purple|red) belt\b|\b[2-5]:[12]\b"
    r"|\b(?:expert|advanced|intermediate|beginner|professional|native|conversational|proficient"
    r"|fluent)[- ](?:level|proficiency|fluency)\b"
    r"|\b(?:reach|to|at|hit|attain|achieve) (?:an? |the )?(?!next|higher|new|another|good|better"
    r"|high|different|top|what|this|that|same|right|management|executive|a\b|my\b|our\b)[\w-]+[- ]"
    r"(?:level|grade|standard|status|rank)\b"
    r"|\bstars?\b(?= (?:rating|review))|\b(?:magna|summa|cum) (?:cum )?laude\b"
)
_RANK = re.compile(
    rf"\b(?:top|first|best|bottom) (?P<n>{NUMBER})(?:%| per ?cent)?\b|\btop (?:half|third"
    rf"|quarter|quartile|decile)\b|\b(?:first|second|third) place\b"
)
_RANGE = re.compile(
    rf"\bfrom (?:about |around |roughly )?[$€£]?{NUMBER}%?(?: [\w-]+){{0,2}}? (?:down "
    rf"|up )?to (?:about |around |at least |under |below )?[$€£]?(?P<n>{NUMBER})%?"
    rf"|\b(?:to|at|above|below|under|over|beyond|past|reach|hit|exceed) (?:at least |more than "
    rf"|less than |about |around |under |over )?(?P<n2>{NUMBER})(?!\w|[-:/])"
)
_EVERY = (
    r"(?:an?|per|each|every|/) ?(?:single |other |working |second )?(?:day|week|weekday|weekend"
    r"|month"
    r"|quarter|year|hour|night|morning|evening|afternoon|sprint|session|meeting|semester|term"
    r"|shift"
    r"|lesson|class|fortnight|minute)\b"
)
_RATE = re.compile(
    rf"\b(?:once|twice|thrice|{NUMBER} times) (?:in|at|after|during|before|on) (?:every|each"
    rf"|any) (?:[\w-]+ ){{0,2}}?\w+"
    rf"|\b(?:once|twice|thrice|{NUMBER} times|{NUMBER} or more times"
    rf"|several times)(?: or (?:twice|more))? {_EVERY}"
    rf"|\b(?:once|twice|thrice|{NUMBER} times) (?:daily|weekly|monthly|yearly|annually)\b"
    rf"|(?<![\w.-])(?P<n>{NUMBER}|half an?)(?:\s?[-–]\s?\d+)?\+?"
    rf" [^,.;\d]{{0,40}}?(?<!\w){_EVERY}"
)
_FREQUENCY = re.compile(
    r"\b(?:every|each) (?:single |other |working |second )?(?:day|week|weekday|weekend|month"
    r"|quarter"
    r"|year|night|morning|evening|afternoon|lunch|sprint|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|lesson|shift|meeting)s?\b|\b(?:daily|nightly|weekly|fortnightly|biweekly"
    r"|bi-weekly"
    r"|monthly|quarterly)\b(?! (?:meeting|report|newsletter|standup|stand-up|review|call"
    r"|operations))"
    r"|\b(?:to|for|with|after|before|in|at|from) (?:every|each) (?:[\w-]+ ){0,2}?[\w-]+"
    r"|\bon (?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends"
    r"|weekdays)\b"
    r"|\b(?:once|twice)(?= |$)(?! (?:i|the|my|a|we|again))|\b(?:a|one) \w+ (?:a|per) (?:day|week"
    r"|month|quarter|year)\b"
    r"|\ban? (?:[\w-]+ ){1,3}?(?:a|per|each|every) (?:day|week|month|quarter|year)\b"
)
_TIME_UNIT = r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|h\b)"
_COUNT = re.compile(
    rf"(?<![\w.,/:-])(?:at least |more than |over |up to |about |around "
    rf"|a total of )?(?P<n>{NUMBER}|a couple of|both|a pair of|half an?)\+?"
    r"(?:\s?(?:-|–|to|or)\s?(?:\d+|two|three|four|five|six|seven|eight|nine|ten))?"
    r"(?![\w%:/.-]*\d)(?![:/])(?P<hyphen>-)?(?P<words>(?:(?(hyphen)"
    rf"|[ ])(?!(?:{WORDS})\b)[a-z'&/+.-]+)(?: (?!(?:{WORDS})\b)[a-z'&/-]+){{0,3}})?"
)
_BEFORE_YEAR = re.compile(r"\b(?:in|the|since|from|of|my|our|by|until|this)\s*$")
_POINTING = frozenset("of the my our their these those".split())
_STOP = frozenset(
    "and or by in to for of on with at before from until within per each "
    "every a the that who which "
    "this next my our so because during as into i".split()
)


def _value(match: re.Match[str]) -> float | None:
    groups = match.groupdict()
    number = next((groups[n] for n in ("n", "n2", "n3", "n4") if groups.get(n)), None)
    if number in ("both", "a couple of", "a pair of"):
        return 2.0
    if number in ("half a", "half an"):
        return 0.5
    return value_of(number) if number else None


def _counted(match: re.Match[str]) -> str:
    words: list[str] = []
    for word in (match["words"] or "").split():
        if word in _STOP:
            if word in _POINTING and not words:
                continue
            break
        words.append(word.strip("-.'"))
    return " ".join(words[:4])


def find(lower: str) -> list[Quantity]:
    """Return the amounts in `lower`, whose names and deadlines have been blanked before."""
    found: list[Quantity] = []
    for kind, pattern in (
        ("money", _MONEY),
        ("percent", _PERCENT),
        ("ratio", _RATIO),
        ("level", _LEVEL),
        ("rank", _RANK),
        ("rate", _RATE),
        ("range", _RANGE),
        ("frequency", _FREQUENCY),
    ):
        for match in pattern.finditer(lower):
            if not any(q.start < match.end() and match.start() < q.end for q in found):
                found.append(Quantity(match.start(), match.end(), kind, _value(match)))
    for match in _COUNT.finditer(lower):
        if any(q.start < match.end("n") and match.start("n") < q.end for q in found):
            continue
        if re.fullmatch(r"(?:19|20)\d\d", match["n"]) and _BEFORE_YEAR.search(
            lower[: match.start("n")]
        ):
            continue
        noun = _counted(match)
        first = noun.split(" ")[0] if noun else ""
        if match["hyphen"]:
            # "a 12-week course", "a 10-minute talk": a property of the thing, no count.
            found.append(Quantity(match.start(), match.end("n"), "property", _value(match), noun))
        elif re.fullmatch(_TIME_UNIT, first):
            end = match.end("n") + 1 + len(first)
            found.append(Quantity(match.start(), end, "length", _value(match), noun))
        else:
            end = match.end("n") + (1 + len(noun) if noun else 0)
            found.append(Quantity(match.start(), end, "count", _value(match), noun))
    return sorted(found, key=lambda quantity: quantity.start)
