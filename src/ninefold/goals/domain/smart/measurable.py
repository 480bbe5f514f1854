"""M: can one tell, by a number or by a plain yes, that the goal is reached?"""

from __future__ import annotations

import re

from ninefold.goals.domain.smart.quantities import Quantity
from ninefold.goals.domain.smart.reading import Reading
from ninefold.goals.domain.smart.verdict import Suggestion, Verdict

_VAGUE_AMOUNT = re.compile(
    r"\b(?:more|better|less|fewer|several|many|some|a lot(?: of)?|lots of|a few|various|regularly"
    r"|often|frequently|significantly|substantially|considerably|greatly|enough|as much as possible"
    r"|as many as possible|a bit|sometimes|faster|stronger|higher|lower|good|great|successful(?:ly)?)\b"
)
_LENGTH_BACKGROUND = re.compile(
    r"\b(?:after|of|with|past|last|previous|these|my|than|from|over the last|nearly|have|has)[ -]*$"
)
_ALWAYS = frozenset({"percent", "money", "level", "rank", "ratio", "rate", "range"})


def _measures(quantity: Quantity, reading: Reading) -> bool:
    if quantity.kind in _ALWAYS:
        return True
    if quantity.kind == "frequency":
        return reading.vague is None
    before = reading.plain[: quantity.start]
    if quantity.kind == "length":
        return not _LENGTH_BACKGROUND.search(before)
    if quantity.kind == "count":
        year_like = quantity.value is not None and 1900 <= quantity.value < 2100
        return bool(quantity.noun) and not (
            year_like and re.search(r"\b(?:in|since|from|of|the)\s*$", before)
        )
    return False


def judge(reading: Reading) -> Verdict:
    """Return M: an amount, a level, a habit's frequency or a finished thing passes."""
    measures = [q for q in reading.quantities if _measures(q, reading)]
    if measures:
        kind = {"count": "quantity", "range": "target"}.get(measures[0].kind, measures[0].kind)
        return Verdict(True, f"M-{kind}", tuple(reading.span(q.start, q.end) for q in measures[:4]))
    if reading.deliverables:
        spans = tuple(reading.span(start, end) for start, end, _ in reading.deliverables[:3])
        return Verdict(True, "M-done", spans)
    end = _place_for_more(reading)
    suggestion = Suggestion(end, end, " … times", complete=False)
    vague = _VAGUE_AMOUNT.search(reading.plain, reading.head)
    if vague:
        found = reading.span(*vague.span())
        return Verdict(
            False,
            "M-vague-amount",
            (found,),
            f"How much is “{found.text}”? A number from today and one to reach would tell you.",
            "warning",
            suggestion,
        )
    return Verdict(
        False,
        "M-none",
        (),
        "How will you know that it is done: how many, how much, which level, which finished thing?",
        "warning",
        suggestion,
    )


def _place_for_more(reading: Reading) -> int:
    """Return where words can be put in: before the deadline, or before the last full stop."""
    end = len(reading.text.rstrip().rstrip(".!"))
    if reading.deadlines:
        start = reading.deadlines[-1].span.start
        if start > reading.head:
            end = len(reading.text[:start].rstrip().rstrip(","))
    return end
