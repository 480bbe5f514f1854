"""T: is there a day, or an event, by which the goal is to be reached?"""

from __future__ import annotations

import re

from ninefold.goals.domain.smart.mending import ends_at, offered_day, written
from ninefold.goals.domain.smart.reading import Reading
from ninefold.goals.domain.smart.verdict import Suggestion, Verdict

_VAGUE_TIME = re.compile(
    r"\b(?:soon(?:er)?|some ?day|eventually|(?<!in )(?<!within )one day|as soon as possible|asap"
    r"|at some point"
    r"|over time"
    r"|in the (?:near |long |short |not[- ]too[- ]distant )?(?:future|term|long run|years ahead)"
    r"|in the (?:coming|next) (?:few )?(?:years|months|weeks|days)|later(?: on)?|when i have time"
    r"|(?:in|within|over) (?:the next |the coming )?(?:a )?(?:few|some|several) (?:years|months"
    r"|weeks|days)"
    r"|sometime|gradually|one of these days|when possible|long[- ]term|before long)\b"
)
_RECURRING = re.compile(
    r"\b(?:every|each|per) (?:\w+ )?(?:day|week|month|quarter|year|morning|evening|night|weekday"
    r"|weekend"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b|\b(?:daily|weekly|monthly"
    r"|quarterly|annually|yearly)\b|\ba (?:day|week|month)\b"
)


def judge(reading: Reading) -> Verdict:
    """Return T: a deadline that is not over passes."""
    live = [d for d in reading.deadlines if d.on is None or d.on >= reading.today]
    if live:
        kind = live[0].kind.replace(" ", "-")
        return Verdict(True, f"T-{kind}", tuple(d.span for d in live))
    words = f"by {written(offered_day(reading.today))}"
    if reading.deadlines:
        past = reading.deadlines[0].span
        return Verdict(
            False,
            "T-past",
            (past,),
            "That day is over. Which one holds now?",
            "warning",
            Suggestion(past.start, past.end, words),
        )
    vague = _VAGUE_TIME.search(reading.lower)
    if vague:
        found = reading.span(*vague.span())
        return Verdict(
            False,
            "T-vague",
            (found,),
            f"When is “{found.text}”? A day, a month or a quarter is enough.",
            "warning",
            Suggestion(found.start, found.end, words),
        )
    end = ends_at(reading)
    suggestion = Suggestion(end, end, f" {words}" if end else words)
    recurring = _RECURRING.search(reading.lower)
    if recurring:
        return Verdict(
            False,
            "T-no-end",
            (reading.span(*recurring.span()),),
            "This goes on without an end. Until when, before you look at it again?",
            "warning",
            Suggestion(end, end, f" until {words[3:]}"),
        )
    return Verdict(False, "T-none", (), "By when?", "warning", suggestion)
