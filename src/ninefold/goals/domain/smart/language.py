"""Tells English from other languages by small words, common verbs, letters and scripts.

Counting words is weak on texts of two or three words; a text without any sign of another language
counts as English, because this check is offered in an English page.
"""

from __future__ import annotations

import re
import unicodedata

from ninefold.goals.domain.smart.language_words import (
    BORROWED,
    ENGLISH,
    FOREIGN,
    LETTERS,
    SHARED,
)

OTHER = "other"

_WORD = re.compile(r"[^\W\d_]+")
# What stands in quotation marks is a title: its language is not that of the goal.
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|(?<!\w)['‘][^'‘’]{3,80}['’](?!\w)")
_ELISION = re.compile(r"(?<!\w)(?:l|d|j|qu|n|s|c|m|jusqu|lorsqu)['’](?=[a-zà-ÿœ])")
_GERMAN_ENDING = re.compile(r"(?:ungs?|ungen|keit|keiten|heit|schaft|ieren|lich|lichen|isch)$")
_GERMAN_ENDING_LEAST = 7
_NAME = re.compile(r"(?<=\w )[^\W\d_a-zà-ÿ][^\W\d_]+")
_BORROWED_PARTS = frozenset(part for word in BORROWED for part in _WORD.findall(word))


def _foreign_script(text: str) -> bool:
    """Return whether at least a third of the letters belong to another script than Latin."""
    if text.isascii():
        return False
    letters = [character for character in text if character.isalpha()]
    foreign = sum(
        ord(character) > 0x24F and not unicodedata.name(character, "").startswith("LATIN")
        for character in letters
    )
    return bool(letters) and foreign * 3 >= len(letters)


def _evidence(words: list[str], text: str, language: str) -> tuple[float, bool]:
    """Return how much in `words` speaks for `language`, and whether it cannot be all on loan."""
    known = FOREIGN[language]
    hits = [word for word in words if word in known]
    letters = LETTERS.get(language, frozenset())
    # "Read Les Misérables": a name further on keeps its letters in any language.
    names = {word.lower() for word in _NAME.findall(text)}
    signs = {
        word
        for word in words
        if not letters.isdisjoint(word) and word not in _BORROWED_PARTS and word not in names
    }
    score = len(hits) + 0.75 * len(signs)
    if language == "fr":
        elided = _ELISION.findall(text.lower())
        score += len(elided)
        signs.update(elided)
    if language == "de":
        endings = {
            word
            for word in words
            if len(word) >= _GERMAN_ENDING_LEAST and _GERMAN_ENDING.search(word)
        }
        score += 0.5 * len(endings)
        signs.update(endings)
    return score, bool(signs) or len(hits) >= 3 or not SHARED.issuperset(hits)


def detect(text: str) -> str:
    """Return "en", "de", "es", "fr", "it", "pt", "nl" or "other" for what `text` is written in.

    "other" means a script that is not Latin. A mixed text goes to the language with more signs.
    """
    if _foreign_script(text):
        return OTHER
    unquoted = _QUOTED.sub(" ", text)
    words = _WORD.findall(unquoted.lower())
    english = sum(word in ENGLISH for word in words)
    best, best_score = "en", float(english)
    for language in FOREIGN:
        score, telling = _evidence(words, unquoted, language)
        # One borrowed word ("El Niño", "a la carte") must not turn an English goal foreign.
        if score > best_score and telling and score >= 0.75:
            best, best_score = language, score
    return best
