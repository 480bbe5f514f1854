"""A second opinion on S, M, A and R, learnt from labelled goals; it may overrule a rule.

The rules ask for what they have been told of, and any list of words ends. Beside them stands a
logistic regression (Cox 1958) over the traits of the goal and over what the rules found, one for
each criterion: the weights of what is there are added up, and the sum says how goals built like
this one were labelled. It overrules a rule only where the sum lies on the other side of a bar
that was chosen by cross-validation; the words that weighed most are marked. How the weights are
made is told in benchmarks/smart/learn.py, and why in decision 0019.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from math import sqrt
from typing import Literal

from ninefold.goals.domain.smart.mending import ends_at, insertion, place_for_more, replacement
from ninefold.goals.domain.smart.reading import Reading
from ninefold.goals.domain.smart.traits import Place, Traits, traits
from ninefold.goals.domain.smart.verdict import LETTERS, Letter, Span, Suggestion, Verdict
from ninefold.goals.domain.smart.weights import BARS, BASE, TABLES

type Learnt = Literal["S", "M", "A", "R"]
type Weights = tuple[int, int, int, int]

LEARNT: tuple[Learnt, ...] = ("S", "M", "A", "R")
RULES: dict[Learnt, tuple[str, str]] = {
    "S": ("S-reads-particular", "S-reads-open"),
    "M": ("M-reads-finished", "M-reads-endless"),
    "A": ("A-reads-within-reach", "A-reads-beyond-reach"),
    "R": ("R-reads-work", "R-reads-private"),
}
# The scales with which what is said enters the sum; `learn.py` trains with the same ones.
TRAITS_SCALE = 2.0
ANSWER_SCALE = 1.0
RULE_SCALE = 0.7
UNIT = 100  # a weight of the table is so many hundredths
_MARKED = 3
# A number or a word of four letters or more: what is worth marking.
_SAYS_SOMETHING = re.compile(r"\d|[^\W\d_]{4,}")


@cache
def weights() -> Mapping[str, Weights]:
    """Return the weights of S, M, A and R, in hundredths, by the name of what they weigh."""
    table: dict[str, Weights] = {}
    for kind, packed in TABLES:
        for entry in packed.split():
            name, _, numbers = entry.rpartition("=")
            s, m, a, r = (int(number or 0) for number in numbers.split(","))
            table[f"{kind} {name.replace('~', ' ')}".strip()] = (s, m, a, r)
    return table


def opinion(found: Traits, given: Mapping[Letter, Verdict]) -> dict[Learnt, float]:
    """Return how far the sum of each criterion lies above (or, below 0, under) its bar.

    All traits of a goal weigh equally, and a goal of many weighs no more than one of few; to
    them come which rule decided each criterion, and how.
    """
    known = weights()
    there = [weighed for name in found if (weighed := known.get(name))]
    strength = TRAITS_SCALE / sqrt(len(there)) if there else 0.0
    sums = [strength * sum(column) for column in zip(*there, strict=True)] or [0.0] * len(LEARNT)
    for letter in LETTERS:
        verdict = given[letter]
        answer = ANSWER_SCALE if verdict.passes else -ANSWER_SCALE
        for name, scale in ((f"rule {verdict.rule}", RULE_SCALE), (f"passes {letter}", answer)):
            weighed = known.get(name)
            if weighed:
                sums = [total + scale * weight for total, weight in zip(sums, weighed, strict=True)]
    return {
        letter: (base + total) / UNIT - bar
        for letter, base, total, bar in zip(LEARNT, BASE, sums, BARS, strict=True)
    }


def overrule(reading: Reading, given: Mapping[Letter, Verdict]) -> dict[Letter, Verdict]:
    """Return the rules' verdicts with those exchanged on which the learnt opinion differs."""
    found = traits(reading)
    if "words 1" not in found:
        return dict(given)
    verdicts = dict(given)
    for letter, distance in opinion(found, given).items():
        passes = distance > 0
        if passes != given[letter].passes:
            marked = _telling(reading, found, LEARNT.index(letter), passes=passes)
            verdicts[letter] = _verdict(reading, letter, marked, passes=passes)
    return verdicts


def _telling(reading: Reading, found: Traits, place: int, *, passes: bool) -> tuple[Span, ...]:
    """Return the words that spoke loudest for the answer, in the order of the text."""
    known = weights()
    sign = 1 if passes else -1
    heard: list[tuple[int, Place]] = []
    for name, where in found.items():
        weight = sign * known[name][place] if name in known else 0
        if where and weight > 0 and _SAYS_SOMETHING.search(reading.text, *where):
            heard.append((weight, where))
    chosen: list[Place] = []
    for _, (start, end) in sorted(heard, reverse=True):
        if all(end <= other[0] or other[1] <= start for other in chosen):
            chosen.append((start, end))
        if len(chosen) == _MARKED:
            break
    return tuple(reading.span(*where) for where in sorted(chosen))


def _verdict(reading: Reading, letter: Learnt, spans: tuple[Span, ...], *, passes: bool) -> Verdict:
    met, missed = RULES[letter]
    if passes:
        return Verdict(True, met, spans)
    question, suggestion = _asked(reading, letter, spans)
    return Verdict(
        False, missed, spans, question, "warning" if letter in "SM" else "hint", suggestion
    )


def _asked(reading: Reading, letter: Learnt, spans: tuple[Span, ...]) -> tuple[str, Suggestion]:
    verb = "are" if letter == "R" else "do"
    likeness = f", as goals with these words often {verb}." if spans else "."
    if letter == "S":
        return (
            f"This may leave open what will be done{likeness} What exactly will be there, or will "
            "you have done?",
            insertion(place_for_more(reading), ": …"),
        )
    if letter == "M":
        return (
            f"This may have no plain end{likeness} How will you know that it is done: how many, "
            "which level, which finished thing?",
            insertion(place_for_more(reading), ", measured by …"),
        )
    if letter == "A":
        return (
            f"This may ask for more than can be reached{likeness} Which step towards it depends on "
            "you?",
            replacement(spans[0], "…") if spans else insertion(place_for_more(reading), ": …"),
        )
    return (
        f"This may be about life outside work{likeness} What does it serve: which role, value or "
        "plan of yours?",
        insertion(ends_at(reading), " so that I can …"),
    )
