"""Four lists and where they meet: lines of different lists that speak of the same thing.

The four overlapping circles are a picture that Andrés Zuzunaga drew as "propósito" (2011) and
that Marc Winn joined with the word ikigai (2014); they help with career questions and are not
what the word means in Japanese.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ninefold.passion.domain.themes import stem, words

CIRCLES = ("love", "good_at", "needed", "paid")
OVERLAPS = (
    ("love_good_at", "love", "good_at", "What you love and are good at"),
    ("love_needed", "love", "needed", "What you love and others need"),
    ("good_at_paid", "good_at", "paid", "What you are good at and can be paid for"),
    ("needed_paid", "needed", "paid", "What others need and pay for"),
)


@dataclass(frozen=True, slots=True)
class Meeting:
    """Lines that share a word: the word as first said, and the lines by their list."""

    word: str
    lines: tuple[tuple[str, str], ...]

    @property
    def circles(self) -> tuple[str, ...]:
        """The lists that meet here."""
        return tuple(dict.fromkeys(circle for circle, _ in self.lines))


def meetings(lists: Mapping[str, Sequence[str]]) -> list[Meeting]:
    """Words that occur in lines of two lists or more; those that join most lists come first."""
    by_stem: dict[str, tuple[str, list[tuple[str, str]]]] = {}
    for circle in CIRCLES:
        for line in lists.get(circle, ()):
            for word in dict.fromkeys(words(line)):
                _, lines = by_stem.setdefault(stem(word), (word, []))
                if (circle, line) not in lines:
                    lines.append((circle, line))
    found = [Meeting(word, tuple(lines)) for word, lines in by_stem.values()]
    return sorted(
        (one for one in found if len(one.circles) > 1),
        key=lambda one: (-len(one.circles), -len(one.lines), one.word),
    )


def meeting_of(found: Sequence[Meeting], first: str, second: str) -> list[Meeting]:
    """Those of the meetings in which both lists take part."""
    return [one for one in found if first in one.circles and second in one.circles]
