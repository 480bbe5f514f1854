"""Which words of a sentence speak for the person it tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ninefold.passion.domain.themes import THEMES_OF_STEM, is_plain, stem

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[,;:.!?–—]")
_NOT = frozenset("without not never no hardly neither nor".split())
# Between "not" and the word that it takes back: "not a very patient man".
_BETWEEN = frozenset("a an any at all even so too very really much the".split())
# A deed stands at the beginning of a clause: "Listened to both, and mediated".
_OPENING = frozenset("and then but i also first finally".split())
_IRREGULAR = frozenset(
    "taught led wrote written built made sold heard drew drawn learnt understood met brought "
    "found ran held kept spoke".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence in small letters, where it stands (from `start` to before `end`), and
    whether a clause begins with it."""

    word: str
    start: int
    end: int
    opens: bool


def speaking_words(sentence: str) -> Iterator[Word]:
    """The words that say something, in their order; plain words ("the", "very") and what a "not"
    or "without" takes back are left out."""
    opens, is_denied = True, False
    for found in _TOKEN.finditer(sentence):
        word = found[0].casefold().replace("’", "'")
        if not word[0].isalpha():
            opens, is_denied = True, False
            continue
        takes_back = word in _NOT or word.endswith("n't")
        if not (is_denied or takes_back or is_plain(word)):
            yield Word(word, found.start(), found.end(), opens)
        is_denied = takes_back or (is_denied and word in _BETWEEN)
        opens = word in _OPENING or (opens and word.endswith("ly"))


def is_deed(said: Word) -> bool:
    """Whether a word tells of something done: it opens a clause and stands in the past
    ("Explained", "Led")."""
    if not said.opens:
        return False
    return said.word in _IRREGULAR or (
        said.word.endswith("ed") and stem(said.word) in THEMES_OF_STEM
    )
