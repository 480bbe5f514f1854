"""A: does the text itself speak against reaching the goal?

A sentence says little about what is within reach, so this is the weakest of the five: a goal
passes unless it asks for everything, for what only others can give, or for more than its own
dates allow. What one has time for is answered elsewhere, by arithmetic over all goals.
"""

from __future__ import annotations

import re

from ninefold.goals.domain.smart import overreach
from ninefold.goals.domain.smart.mending import later, replacement
from ninefold.goals.domain.smart.reading import Reading
from ninefold.goals.domain.smart.verdict import Verdict

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
            found = reading.span(*match.span())
            return Verdict(False, rule, (found,), question, "hint", replacement(found, "…"))
    beyond = overreach.find(reading)
    if beyond:
        edit = later(reading, beyond.days) if beyond.days else None
        return Verdict(
            False,
            beyond.rule,
            beyond.spans,
            beyond.question,
            "hint",
            edit or replacement(beyond.spans[0], "…"),
        )
    return Verdict(True, "A-no-clue-against")
