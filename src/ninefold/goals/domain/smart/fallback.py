"""Dates that our own grammar does not know, read by the dateparser library.

The library is slow and reads dates into plain words, so it is asked only about the few words
after "by", "before" and their like, and only if they hold a digit or a month's beginning.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time

_CUE = re.compile(
    r"(?<!\w)(?:by|before|until|till|due|due on|deadline:?)\s+"
    r"(?P<tail>(?=[^,;]{0,24}(?:[a-z]{3,9}\.? ?'?\d|\d[./ -]*(?:[a-z]{3}|\d)))[^,;]{3,30})"
)
_MONTHISH = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})"
)
# "8.30" is a time of day: no month has that number.
_CLOCK = re.compile(r"\s*(?:[01]?\d|2[0-3])\.(?:1[3-9]|[2-5]\d)(?![\d.])")


def read_with_library(lower: str, *, today: date) -> list[tuple[int, int, date]]:
    """Return (start, end, date) of the dates that the library finds after a cue word."""
    cue = _CUE.search(lower)
    if cue is None or not _MONTHISH.search(cue["tail"]):
        return []
    from dateparser.search import search_dates  # slow to import, rarely needed

    if _CLOCK.match(cue["tail"]):
        return []
    found = search_dates(
        cue["tail"],
        languages=["en"],
        settings={
            "PREFER_DATES_FROM": "future",
            "RELATIVE_BASE": datetime.combine(today, time()),
            "REQUIRE_PARTS": ["month"],
        },
    )
    answers: list[tuple[int, int, date]] = []
    for words, moment in found or []:
        at = cue["tail"].find(words)
        if at == 0 and _MONTHISH.search(words):
            answers.append((cue.start(), cue.start("tail") + len(words), moment.date()))
    return answers
