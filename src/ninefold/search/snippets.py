"""The piece of a text in which words were found."""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Callable, Sequence
from itertools import islice

WORD = re.compile(r"[^\W_]+")
WORDS_SHOWN, WORDS_BEFORE = 24, 6


def fold(word: str) -> str:
    """A word as the index has it: without case and accents."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def snippet(text: str, terms: Sequence[str], mark: tuple[str, str]) -> str:
    """Up to 24 words of `text` around the first of `terms` (the last also as a beginning), each
    found word between the two signs of `mark`; the beginning when none is in it."""
    is_found = _finder(terms)
    words = WORD.finditer(text)
    before: deque[re.Match[str]] = deque(maxlen=WORDS_BEFORE)
    is_start = True
    for word in words:
        if is_found(word):
            shown = [*before, word, *islice(words, WORDS_SHOWN - len(before) - 1)]
            break
        is_start = len(before) < WORDS_BEFORE
        before.append(word)
    else:
        words, is_start = WORD.finditer(text), True
        shown = list(islice(words, WORDS_SHOWN))
    if not shown:
        return ""
    is_end = next(words, None) is None
    done, parts = (0 if is_start else shown[0].start()), ["" if is_start else "… "]
    for word in filter(is_found, shown):
        parts += [text[done : word.start()], mark[0], word.group(), mark[1]]
        done = word.end()
    return "".join([*parts, text[done:] if is_end else f"{text[done : shown[-1].end()]} …"])


def marked(text: str, terms: Sequence[str], mark: tuple[str, str]) -> str:
    """The whole text, with each of `terms` (the last also as a beginning) between the two signs of
    `mark`."""
    is_found = _finder(terms)
    return WORD.sub(lambda word: mark[0] + word[0] + mark[1] if is_found(word) else word[0], text)


def _finder(terms: Sequence[str]) -> Callable[[re.Match[str]], bool]:
    sought = {fold(term) for term in terms}
    beginning = fold(terms[-1])

    def is_found(word: re.Match[str]) -> bool:
        folded = fold(word.group())
        return folded in sought or folded.startswith(beginning)

    return is_found
