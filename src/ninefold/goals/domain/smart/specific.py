"""S: does the goal name one thing that will be done or reached?"""

from __future__ import annotations

import re

from ninefold.goals.domain.smart.measurable import is_background, is_of_a_quality, is_only_a_reason
from ninefold.goals.domain.smart.mending import (
    for_vague_amount,
    insertion,
    place_for_more,
    replacement,
)
from ninefold.goals.domain.smart.reading import Reading, content_words
from ninefold.goals.domain.smart.verdict import Suggestion, Verdict
from ninefold.goals.domain.smart.vocabulary import COMPARATIVE, GENERIC_NOUN, REASON

_GENERIC = re.compile(rf"{GENERIC_NOUN}\b")
_BY_DOING = re.compile(
    r"\b(?:by|through|via) (?:\w+ly )?(?P<doing>(?!being|having|getting"
    r"|becoming)\w+ing) (?P<what>[^,.;]*)"
)
_MORE = re.compile(rf"\b(?:more (?:often|frequently)|{COMPARATIVE})\b(?! than (?:\d|a |one))")
_ANYTHING = re.compile(
    r"\b(?:(?:[\w-]+ )?stuff|something|(?<!ing )anything|somebody|someone|somewhere|whatever"
    r"|things|the (?:\S+ ){0,3}?thing)\b"
)
_METRIC = frozenset({"percent", "money", "ratio", "range", "rank"})
_TOPICS = (
    (
        re.compile(r"public speaking|present(?:ing|ation)|speak"),
        "give a 10-minute talk at a team meeting",
    ),
    (re.compile(r"network"), "have one informational interview a week"),
    (re.compile(r"writ"), "publish one article of 800 words"),
    (re.compile(r"leader|lead\b|manag"), "lead one project from kick-off to review"),
    (re.compile(r"communicat"), "send my team a one-page update every Friday"),
    (re.compile(r"feedback"), "ask three colleagues for written feedback"),
    (
        re.compile(r"cod(?:e|ing)|program|python|data|software"),
        "build and publish one small project",
    ),
    (
        re.compile(r"language|english|german|french|spanish|mandarin|japanese"),
        "pass a B1 language exam",
    ),
    (
        re.compile(r"time management|productiv|organi"),
        "block two hours of focused work every morning",
    ),
)


def _concrete_counts(reading: Reading) -> list[tuple[int, int]]:
    places = []
    for quantity in reading.quantities:
        if quantity.kind != "count" or not quantity.noun:
            continue
        if reading.vague and is_only_a_reason(quantity, reading):
            continue
        if not _GENERIC.match(quantity.noun):
            places.append((quantity.start, quantity.end))
    return places


_NUMBERED = re.compile(r"(?<!\w)\d+ to \d+s|\b1:1s?\b")


def rest_of(reading: Reading) -> str:
    """Return the goal from its head on, in lower case."""
    return reading.lower[reading.head :]


def _without_deadlines(reading: Reading) -> str:
    """Return the goal from its head on, names with numbers kept, deadlines blanked."""
    words = list(reading.lower)
    for deadline in reading.deadlines:
        start, end = deadline.span.start, deadline.span.end
        if deadline.kind == "event" and reading.lower.startswith(("at ", "in ", "during "), start):
            continue  # "speak at the 2027 conference": the occasion is what is done
        words[start:end] = " " * (end - start)
    return "".join(words)[reading.head :]


def judge(reading: Reading) -> Verdict:
    """Return S: a deliverable, something counted, a metric, a level or a plain action passes."""
    specific = [place for place in reading.deliverables if place[2]]
    if specific:
        spans = tuple(reading.span(start, end) for start, end, _ in specific[:3])
        return Verdict(True, "S-deliverable", spans)
    if reading.saved:
        return Verdict(True, "S-action", (reading.span(*reading.saved[:2]),))
    rest = reading.plain[reading.head :].replace("\x00", " ")
    levels = [q for q in reading.quantities if q.kind == "level"]
    if levels and content_words(rest):
        return Verdict(True, "S-level", tuple(reading.span(q.start, q.end) for q in levels))
    counts = _concrete_counts(reading)
    if counts:
        return Verdict(True, "S-counted", tuple(reading.span(*place) for place in counts[:3]))
    metrics = [
        q for q in reading.quantities if q.kind in _METRIC and not is_of_a_quality(q, reading)
    ]
    object_words = content_words(_without_deadlines(reading)) + _NUMBERED.findall(rest_of(reading))
    if metrics and len(object_words) >= (1 if reading.vague is None else 2):
        return Verdict(True, "S-metric", tuple(reading.span(q.start, q.end) for q in metrics[:2]))
    rates = [
        q
        for q in reading.quantities
        if q.kind in ("rate", "frequency", "length") and not is_background(q, reading)
    ]
    if rates and (reading.vague is None or len(object_words) >= 4) and len(object_words) >= 2:
        return Verdict(True, "S-habit", tuple(reading.span(q.start, q.end) for q in rates[:2]))
    if reading.vague is not None:
        doing = _BY_DOING.search(reading.plain)
        if doing and len(content_words(doing["what"].replace("\x00", " "))) >= 2:
            return Verdict(True, "S-means", (reading.span(*doing.span()),))
        return _vague(reading)
    main = REASON.split(rest, maxsplit=1)[0]
    anything = _ANYTHING.search(_without_deadlines(reading)[: len(main)])
    if anything:
        found = reading.span(reading.head + anything.start(), reading.head + anything.end())
        return Verdict(
            False,
            "S-which",
            (found,),
            f"Which one? “{found.text}” could be many; name the one you mean.",
            "warning",
            replacement(found, "…"),
        )
    more = _MORE.search(main)
    if more and not reading.quantities and not reading.deliverables:
        start = reading.head + more.start()
        found = reading.span(start, reading.head + more.end())
        return Verdict(
            False,
            "S-more",
            (found,),
            f"“{found.text}” than what? Name the one occasion or thing you would do it with.",
            "warning",
            for_vague_amount(reading, found),
        )
    generic = [place for place in reading.deliverables if not place[2]]
    if generic:
        start, end, _ = generic[0]
        found = reading.span(start, end)
        return Verdict(
            False,
            "S-which",
            (found,),
            f"Which one? Say what kind, about what or for whom, so that “{found.text}” is one "
            "thing and not any.",
            "warning",
            insertion(end, " for …"),
        )
    empty = _GENERIC.search(rest)
    if len(object_words) >= 3 or (len(object_words) == 2 and not empty):
        return Verdict(True, "S-action", (reading.span(reading.head, len(reading.text)),))
    return Verdict(
        False,
        "S-short",
        (reading.span(0, len(reading.text)),),
        "What exactly will be there, or will you have done, when this is reached?",
        "warning",
        insertion(place_for_more(reading), ": …"),
    )


def _vague(reading: Reading) -> Verdict:
    assert reading.vague is not None
    suggestion = insertion(place_for_more(reading), " by …")
    for topic, instead in _TOPICS:
        if topic.search(reading.lower):
            end = reading.deadlines[0].span.start if reading.deadlines else len(reading.text)
            if end > reading.head:
                kept = reading.text[reading.head : end]
                blank = " " if kept.endswith(" ") else ""
                suggestion = Suggestion(reading.head, end, instead + blank)
            break
    return Verdict(
        False,
        "S-vague-verb",
        (reading.vague,),
        f"“{reading.vague.text}” names a direction. What would you do, make or pass that shows it?",
        "warning",
        suggestion,
    )
