"""A: does the text itself speak against reaching the goal?

A sentence says little about what is within reach, so this is the weakest of the five: a goal
passes unless it asks for everything, for what only others can give, or for more than its own
dates allow. What one has time for is answered elsewhere, by arithmetic over all goals.
"""

from __future__ import annotations

from ninefold.goals.domain.smart import absurd, impossible, overreach
from ninefold.goals.domain.smart.mending import later, replacement
from ninefold.goals.domain.smart.overreach import TIME_ENOUGH
from ninefold.goals.domain.smart.reading import Reading
from ninefold.goals.domain.smart.verdict import Verdict


def judge(reading: Reading) -> Verdict:
    """Return A: fails for absolutes, for what others decide and for too much in the time."""
    for rule, pattern, question, bounded in impossible.GROUPS:
        if bounded and overreach.has_near_end(reading):
            continue
        match = pattern.search(reading.lower)
        if match:
            found = reading.span(*match.span())
            return Verdict(False, rule, (found,), question, "hint", replacement(found, "…"))
    against = absurd.outright(reading)
    if against:
        rule, start, end = against
        found = reading.span(start, end)
        question = next((q for name, _, q, _ in impossible.GROUPS if name == rule), TIME_ENOUGH)
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
