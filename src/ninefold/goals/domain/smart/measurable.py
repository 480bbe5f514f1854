"""M: can one tell, by a number or by a plain yes, that the goal is reached?"""

from __future__ import annotations

import re

from ninefold.goals.domain.smart.mending import for_vague_amount, insertion, place_for_more
from ninefold.goals.domain.smart.quantities import Quantity
from ninefold.goals.domain.smart.reading import Reading
from ninefold.goals.domain.smart.verdict import Verdict
from ninefold.goals.domain.smart.vocabulary import COMPARATIVE

_VAGUE_AMOUNT = re.compile(
    r"\b(?:more|better|less|fewer|several|many|some|a lot(?: of)?|lots of|a few|various|regularly"
    r"|often|frequently|significantly|substantially|considerably|greatly|enough"
    r"|as much as possible"
    r"|as many as possible|a bit|sometimes|faster|stronger|higher|lower|good|great"
    r"|successful(?:ly)?)\b"
)
_LENGTH_BACKGROUND = re.compile(
    r"\b(?:after|of|with|past|last|previous|these|my|than|from|over the last|nearly|have"
    r"|has)[ -]*$"
)
_AGO = re.compile(r"\w*,? (?:ago|old|of experience|earlier|before that)\b")
_ALWAYS = frozenset({"percent", "money", "level", "rank", "ratio", "rate", "range"})


# Acts that are over once done, so that a plain yes or no tells. At the head of a goal only.
_ACT = re.compile(
    r"(?:obtain|resolve|settle|restore|discuss|replace|finish|complete|submit|agree|transition"
    r"|resign|book|install"
    r"|renew|repair|rebuild|return|sing|perform|deliver|publish|launch|translate|attend|sign"
    r"|register"
    r"|close|open|recruit|hire|ask|tell|apply|set up|move|transfer|file|present|host|hold|choose"
    r"|decide|quit|buy|sell|migrate|automate|map|update|convert|digiti[sz]e|archive|catalogue|fix"
    r"|remove|switch|implement|introduce|roll out|organi[sz]e|prepare|draft|write|design|build"
    r"|create|win|secure|earn|win|negotiate|upgrade|refactor|rewrite|redesign|document|deploy"
    r"|ship|release|record|compose|choreograph|direct|stage|produce|photograph|join|enrol|found"
    r"|start|take over|establish|merge|relocate|pilot|qualify|graduate|lay|pour|plant|harvest"
    r"|rewire|retire"
    r"|speak at|talk to|meet|lead|run|make|interview|send|give|schedule|invite|nominate)\b"
)
# A move has an end only when it has a day.
_MOVES = frozenset({"move", "switch", "transition", "transfer", "start", "lead", "run", "make"})
_VAGUE_THING = re.compile(
    rf"\b(?:{COMPARATIVE}|things?|good|great|successful|meaningful|new skills)\b"
)


def _measures(quantity: Quantity, reading: Reading, of_habits: bool) -> bool:
    if quantity.kind in _ALWAYS:
        return True
    if quantity.kind == "frequency":
        return of_habits or reading.vague is None
    before = reading.plain[: quantity.start]
    if quantity.kind == "length":
        return not (_LENGTH_BACKGROUND.search(before) or _AGO.match(reading.plain, quantity.end))
    if quantity.kind == "count":
        year_like = quantity.value is not None and 1900 <= quantity.value < 2100
        return bool(quantity.noun) and not (
            year_like and re.search(r"\b(?:in|since|from|of|the)\s*$", before)
        )
    return False


def judge(reading: Reading, *, specific: bool, of_habits: bool = False) -> Verdict:
    """Return M: an amount, a level, a habit's frequency or a finished thing passes.

    `specific` is S: only then does a plain act ("restore the lathe") count as a finished thing.
    """
    measures = [q for q in reading.quantities if _measures(q, reading, of_habits)]
    if measures:
        kind = {"count": "quantity", "range": "target"}.get(measures[0].kind, measures[0].kind)
        return Verdict(True, f"M-{kind}", tuple(reading.span(q.start, q.end) for q in measures[:4]))
    if reading.deliverables and (reading.deadlines or not of_habits):
        spans = tuple(reading.span(start, end) for start, end, _ in reading.deliverables[:3])
        return Verdict(True, "M-done", spans)
    act = _ACT.match(reading.plain, reading.head)
    dated = bool(reading.deadlines) or not (act and act[0] in _MOVES)
    if act and specific and dated and not of_habits and not _VAGUE_THING.search(reading.plain):
        return Verdict(True, "M-act", (reading.span(*act.span()),))
    vague = _VAGUE_AMOUNT.search(reading.plain, reading.head)
    if vague:
        found = reading.span(*vague.span())
        return Verdict(
            False,
            "M-vague-amount",
            (found,),
            f"How much is “{found.text}”? A number from today and one to reach would tell you.",
            "warning",
            for_vague_amount(reading, found),
        )
    return Verdict(
        False,
        "M-none",
        (),
        "How will you know that it is done: how many, how much, which level, which finished thing?",
        "warning",
        insertion(place_for_more(reading), ", measured by …"),
    )
