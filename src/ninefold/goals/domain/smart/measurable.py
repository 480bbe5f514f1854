"""M: can one tell, by a number or by a plain yes, that the goal is reached?"""

from __future__ import annotations

import re

from ninefold.goals.domain.smart.mending import for_vague_amount, insertion, place_for_more
from ninefold.goals.domain.smart.quantities import Quantity
from ninefold.goals.domain.smart.reading import Reading
from ninefold.goals.domain.smart.verdict import Span, Verdict
from ninefold.goals.domain.smart.vocabulary import COMPARATIVE, REASON

VAGUE_AMOUNT = re.compile(
    r"\b(?:more(?! than (?!i\b|we\b|now|before|usual|last|ever))|better|less|fewer|several|many"
    r"|some|a lot(?: of)?|lots of|a few|various|regularly"
    r"|often|frequently|significantly|substantially|considerably|greatly|enough"
    r"|as much as possible"
    r"|as many as possible|a bit|sometimes|faster|stronger|higher|lower|good|great"
    r"|successful(?:ly)?)\b"
)
_LENGTH_BACKGROUND = re.compile(
    r"\b(?:after|of|with|past|last|previous|these|my|than|from|over the last|nearly|have"
    r"|has)[ -]*$"
)
_QUALITY = re.compile(
    r" (?:more |less |as |a )*(?:better|creative|motivated|confident|committed|happy|happier|sure"
    r"|focused|present|effective|positive|dedicated|engaged|proactive|organi[sz]ed|assertive|loyal"
    r"|honest|me|team player|leader|professional|friendlier|nicer|stronger|smarter|awesome|effort"
    r"|energy|myself|ready|visible|likeable|strategic|resilient|patient|person)\b"
)
_ALONE = re.compile(r"\s*\w+(?: by)?[\s\x00.!]*")
_AGO = re.compile(r"\w*,? (?:ago|old|of experience|earlier|before that)\b")
_ALWAYS = frozenset({"percent", "money", "level", "rank", "ratio", "rate", "range"})


# Verbs of acts and states that have no end of their own, so that no yes or no tells when they are
# done: one can always learn, use or help on. What one does to one whole thing has an end (the
# telic and the atelic of Vendler 1957).
ENDLESS = re.compile(
    r"(?:learn|become (?:fluent|proficient|competent|trained)|study|understand|know|master"
    r"|read (?:about|up|into|around)|research|work|use"
    r"|practi[sc]e|try|look|think|have a|explore|help|support|focus|sort|deal|manage|handle|keep"
    r"|stay|stick|continue|maintain|follow|monitor|be|feel|speak (?!at\b)|communicate|network"
    r"|mentor"
    r"|coach|care|enjoy|live|remain|play|act|behave|worry|stop|watch|listen|see|spend"
    r"|go on \w+ing|get to"
    r"|get (?:into|used|on|my head)|gain|develop|share|show|take (?:an interest|part|care|more)"
    r"|teach myself|save up|train (?!a |an |the |my |our |two|three)|do (?!a |an |the |my |one)"
    r"|start (?:working|learning|using|to|being|doing)|begin|embrace|adopt|apply (?!for|to)|seek)\b"
)
# A move into a field has an end only when it has a day.
_MOVES = re.compile(r"(?:move|transition|switch|go|get|break|change|shift|pivot) into\b")
# One whole thing: a word that points at it, or a name.
WHOLE = re.compile(
    r"[\w-]+(?: (?:up|out|in|back|off|over|down|away|on|through|for|to|at|with|into|from|of"
    r"|about|as)){0,2}(?: to)? (?:an?|the|my|our|his|her|their|its|this|that|both|all|each|every"
    r"|one"
    r"|another|\d[\d,.]*)\b"
)
NAMED_THING = re.compile(
    r"[\w-]+(?: (?:up|out|in|back|off|over|at|for|to|into|with|from))? [A-Z0-9]"
)
# "Every", "all" and "no" are amounts of what can be counted.
ALL = re.compile(
    r"\b(?:(?:every|each|all)(?: (?:one|of|the|my|our|their|single))* (?!the time|day|right|over|at"
    r"|there|i|you|we|it"
    r"|hands|kinds|sorts|things|about|that|possible)[a-z][\w-]+|none of|nobody|no one"
    r"|no (?=(?:more )?[a-z]+s\b)[a-z]+|never)\b"
)
_FEW = re.compile(r"\b(?:some|(?:a )?few|several|many|various|more|fewer|less|lots|plenty)\b")
_VAGUE_THING = re.compile(
    rf"\b(?:{COMPARATIVE}|things?|good|great|successful|meaningful|new skills)\b"
)


def is_background(quantity: Quantity, reading: Reading) -> bool:
    """Return whether a length tells of what has been ("after six years"), not of what will be."""
    if quantity.kind != "length":
        return False
    before = reading.plain[: quantity.start]
    return bool(_LENGTH_BACKGROUND.search(before) or _AGO.match(reading.plain, quantity.end))


def is_only_a_reason(quantity: Quantity, reading: Reading) -> bool:
    """Return whether an amount stands in the reason or the story behind a goal."""
    return bool(REASON.search(reading.plain[reading.head : quantity.start]))


def is_of_a_quality(quantity: Quantity, reading: Reading) -> bool:
    """Return whether a percentage is stuck on what cannot be measured ("200 % more creative")."""
    return quantity.kind == "percent" and bool(_QUALITY.match(reading.plain, quantity.end))


def _measures(quantity: Quantity, reading: Reading, of_habits: bool) -> bool:
    if not of_habits and reading.vague and is_only_a_reason(quantity, reading):
        return False
    if (
        quantity.kind == "percent"
        and reading.vague
        and _ALONE.fullmatch(
            reading.plain[reading.head : quantity.start] + reading.plain[quantity.end :]
        )
    ):
        return False
    if quantity.kind in _ALWAYS:
        return not is_of_a_quality(quantity, reading)
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


def _is_vague(place: tuple[int, int, bool], reading: Reading) -> bool:
    """Return whether a vague amount ("a few posts") makes a finished thing uncountable."""
    start, end, _ = place
    return bool(_FEW.search(reading.plain[start:end]))


def judge(reading: Reading, *, specific: bool, of_habits: bool = False) -> Verdict:
    """Return M: an amount, a level, a habit's frequency or a finished thing passes.

    `specific` is S: only then does a plain act ("restore the lathe") count as a finished thing.
    """
    measures = [q for q in reading.quantities if _measures(q, reading, of_habits)]
    if measures:
        kind = {"count": "quantity", "range": "target"}.get(measures[0].kind, measures[0].kind)
        return Verdict(True, f"M-{kind}", tuple(reading.span(q.start, q.end) for q in measures[:4]))
    finished = [place for place in reading.deliverables if not _is_vague(place, reading)]
    if finished and (reading.deadlines or not of_habits):
        spans = tuple(reading.span(start, end) for start, end, _ in finished[:3])
        return Verdict(True, "M-done", spans)
    if of_habits:
        return _missed(reading)
    if reading.saved and reading.saved[2]:
        return Verdict(True, "M-act", (reading.span(*reading.saved[:2]),))
    if specific and reading.vague is None:
        everyone = ALL.search(reading.plain, reading.head)
        if everyone:
            return Verdict(True, "M-all", (reading.span(*everyone.span()),))
        if _is_one_act(reading):
            return Verdict(True, "M-act", (_first_word(reading),))
    return _missed(reading)


def _first_word(reading: Reading) -> Span:
    word = re.compile(r"[\w'-]*").match(reading.text, reading.head)
    return reading.span(reading.head, word.end() if word else reading.head)


def _is_one_act(reading: Reading) -> bool:
    """Return whether the goal is an act on one whole thing, or any act that has its day."""
    main = REASON.split(reading.plain[reading.head :], maxsplit=1)[0]
    if ENDLESS.match(reading.lower, reading.head) or _VAGUE_THING.search(main):
        return False
    if VAGUE_AMOUNT.search(main):
        return False
    if _MOVES.match(reading.lower, reading.head) and not reading.deadlines:
        return False
    return bool(
        reading.deadlines
        or WHOLE.match(reading.lower, reading.head)
        or NAMED_THING.match(reading.text, reading.head)
    )


def _missed(reading: Reading) -> Verdict:
    vague = VAGUE_AMOUNT.search(reading.plain, reading.head)
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
