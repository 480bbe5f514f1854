"""Words in an anonymous answer that could tell who wrote it, shown to its writer before sending.

It marks and explains; the writer decides. Nothing is changed and nothing is kept.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_RULES: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    (
        "address",
        "An address leads straight to a person.",
        re.compile(
            r"\b[\w.+\-]{1,64}@[\w\-]{1,63}\.[\w.\-]{2,63}|https?://\S+|"
            r"\+\d[\d ()/\-]{6,20}\d"
        ),
    ),
    (
        "role",
        "Few people stand in this place to them.",
        re.compile(
            r"\b(?:as|being|since I am|I am|I['’]m) (?:your|the only|the new|the) "
            r"(?:\w+ ){0,2}?(?:manager|boss|lead|mentor|mentee|report|client|customer|assistant|"
            r"deputy|intern|apprentice|designer|developer|engineer|analyst|person)\b|"
            r"\bmy (?:own )?(?:team|department|report|reports|client|clients)\b",
            re.I,
        ),
    ),
    (
        "shared moment",
        "They may remember with whom this was.",
        re.compile(
            r"\b(?:when (?:you and I|I told you|I asked you|I showed you|we two)|"
            r"(?:in|during|at) our (?:last |first )?"
            r"(?:one[- ](?:to|on)[- ]one|1:1|call|lunch|trip)|"
            r"(?:as )?I (?:told|wrote to|mailed|called|asked) you|you (?:told|asked|called) me)\b",
            re.I,
        ),
    ),
    (
        "day",
        "A day narrows down who was there.",
        re.compile(
            rf"\b(?:on|last|this) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
            rf"\b\d{{1,2}}\.? {_MONTH}\b|\b{_MONTH} \d{{1,2}}\b|\b\d{{4}}-\d{{2}}-\d{{2}}\b|"
            r"\byesterday\b",
            re.I,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Giveaway:
    """A place from ``start`` to ``end`` (characters) that could point at the writer."""

    kind: str
    start: int
    end: int
    reason: str


def giveaways(text: str, *, names: Iterable[str] = ()) -> tuple[Giveaway, ...]:
    """All such places in reading order. ``names`` are those of the people asked, if known."""
    found = [
        Giveaway(kind, match.start(), match.end(), reason)
        for kind, reason, pattern in _RULES
        for match in pattern.finditer(text)
    ]
    for name in {part for full in names for part in full.split() if len(part) > 2}:
        found += [
            Giveaway("name", match.start(), match.end(), "A name points at who was there.")
            for match in re.finditer(rf"\b{re.escape(name)}\b", text)
        ]
    return tuple(sorted(found, key=lambda each: (each.start, each.end, each.kind)))
