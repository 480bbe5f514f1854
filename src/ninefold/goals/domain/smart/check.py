"""The public door of the SMART check."""

from __future__ import annotations

from datetime import date

from ninefold.goals.domain.smart import attainable, measurable, relevant, specific, timed
from ninefold.goals.domain.smart.language import detect
from ninefold.goals.domain.smart.reading import read
from ninefold.goals.domain.smart.verdict import LETTERS, Letter, SmartCheck, Verdict

# A goal is a sentence or two; what follows is neither read nor judged.
LONGEST = 2_000


def check(text: str, *, today: date, language: str | None = None) -> SmartCheck:
    """Return the five criteria for `text`, one goal.

    `today` decides which dates are to come. `language` is "en", "de", "es" or None to detect it;
    only English is judged, and any other comes back with `checked` False and every `passes` None.
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
    reading = read(text[:LONGEST], today=today)
    specifically = specific.judge(reading)
    clear = specifically.passes is True
    criteria: dict[Letter, Verdict] = {
        "S": specifically,
        "M": measurable.judge(reading, specific=clear),
        "A": attainable.judge(reading),
        "R": relevant.judge(reading, specific=clear),
        "T": timed.judge(reading),
    }
    return SmartCheck(text, spoken, True, criteria)
