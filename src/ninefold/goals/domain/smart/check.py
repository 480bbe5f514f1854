"""The public door of the SMART check."""

from __future__ import annotations

from datetime import date
from typing import Literal

from ninefold.goals.domain.smart import (
    attainable,
    habits,
    learnt,
    measurable,
    relevant,
    specific,
    timed,
)
from ninefold.goals.domain.smart.language import detect
from ninefold.goals.domain.smart.reading import Reading, read
from ninefold.goals.domain.smart.verdict import LETTERS, Letter, SmartCheck, Verdict

Rubric = Literal["career", "habit"]
RUBRICS: tuple[Rubric, ...] = ("career", "habit")
# A goal is a sentence or two; what follows is neither read nor judged.
LONGEST = 2_000


def check(
    text: str,
    *,
    today: date,
    language: str | None = None,
    rubric: Rubric = "career",
    fiscal_start: int = 1,
) -> SmartCheck:
    """Return the five criteria for `text`, one goal.

    `today` decides which dates are to come. `language` is "en", "de", "es" or None to detect it;
    only English is judged, and any other comes back with `checked` False and every `passes` None.
    `rubric` is how S is meant: "career" (one thing done or reached) or "habit" (which action
    exactly; an amount alone does not tell it). `fiscal_start` is the month, 1 to 12, in which the
    person's fiscal years begin.
    Only the first 2,000 characters are read. An empty text fails every criterion but A, which
    has nothing to speak against it.
    """
    spoken = language or detect(text)
    if spoken != "en":
        unchecked = Verdict(
            None,
            "not-checked",
            question="Only English is checked so far; your goal is kept as it is.",
        )
        return SmartCheck(text, spoken, False, dict.fromkeys(LETTERS, unchecked))
    reading = read(text[:LONGEST], today=today, fiscal_start=fiscal_start)
    criteria = by_rules(reading, rubric)
    if rubric == "career":
        criteria = learnt.overrule(reading, criteria)
    return SmartCheck(text, spoken, True, criteria)


def by_rules(reading: Reading, rubric: Rubric = "career") -> dict[Letter, Verdict]:
    """Return what the rules alone say of a goal that was read, before any second opinion."""
    judge = habits.judge if rubric == "habit" else specific.judge
    specifically = judge(reading)
    clear = specifically.passes is True
    measured = habits.judge_measure if rubric == "habit" else measurable.judge
    return {
        "S": specifically,
        "M": measured(reading, specific=clear),
        "A": attainable.judge(reading),
        "R": relevant.judge(reading),
        "T": timed.judge(reading),
    }
