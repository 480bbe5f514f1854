"""The traits of a goal that the learnt opinion weighs: its words, its build and its amounts.

Each trait has a name that a person can read and the place in the text that shows it: "word tidi"
(the stem of a word), "pair get|job" (two stems in a row), "first tidi" and "last shed" (where the
goal begins and ends), "reason clas" (a word of the reason behind it), "amount percent", "within a
week", "words of work 2". The names are what the table of weights is keyed by.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from ninefold.goals.domain.smart import measurable, relevant
from ninefold.goals.domain.smart.private_life import FOR_ITSELF, PRIVATE, SOMEBODY_ELSES
from ninefold.goals.domain.smart.reading import Reading, content_words
from ninefold.goals.domain.smart.vocabulary import COMPARATIVE, REASON

type Place = tuple[int, int]
type Traits = dict[str, Place | None]

_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|\d[\d,.]*|@|[£$€%]")
_VOWEL = re.compile(r"[aeiouy]")
_DETERMINER = re.compile(
    r"\b(?:the|my|our|a|an|this|all|every|each|some|more|no|any|everyone|everything|never|always"
    r"|ever)\b"
)
_COMPARES = re.compile(rf"\b(?:{COMPARATIVE})\b")
_CAPITAL = re.compile(r"(?<=[a-z,0-9] )(?!I\b|I')[A-Z][\w&'-]*")
_AND = re.compile(r",|\band\b")
_LENGTHS = (1, 2, 3, 4, 5, 6, 8, 11, 15, 20)
_SIZES = (1, 3, 10, 30, 100, 300, 1_000, 10_000, 100_000, 1_000_000)
_DAYS = (0, 2, 8, 15, 35, 95, 190, 400, 1_500)
_LISTED = (1, 2, 3, 4)
_BACKGROUND_WORDS = 12
_LONG_WORD = 5


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return `word` (lower case) without the endings -s, -'s, -ing, -ed and a last -e."""
    if len(word) > 3 and word.endswith("'s"):
        word = word[:-2]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        root = word[: -len(ending)]
        if word.endswith(ending) and len(root) >= 3 and _VOWEL.search(root):
            if root[-1] == root[-2] and root[-1] not in "sl":
                root = root[:-1]
            return root.rstrip("e")
    return word.rstrip("e") if len(word) > 4 else word


def _without_dates(reading: Reading) -> str:
    """Return the goal in lower case with each deadline as one "@"."""
    letters = list(reading.lower)
    for deadline in reading.deadlines:
        start, end = deadline.span.start, deadline.span.end
        letters[start:end] = " " * (end - start)
        if end > start:
            letters[start] = "@"
    return "".join(letters)


def _tokens(words: str, start: int, end: int) -> list[tuple[str, Place]]:
    return [
        ("#" if match[0][0].isdigit() else match[0], match.span())
        for match in _TOKEN.finditer(words, start, end)
    ]


def traits(reading: Reading) -> Traits:
    """Return every trait of a goal with the place that shows it; None for one of the whole."""
    words = _without_dates(reading)
    why = REASON.search(words, reading.head)
    end = why.start() if why and why.start() > reading.head else len(words)
    found: Traits = {}
    _words(found, [token for token in _tokens(words, reading.head, end) if token[0] != "@"])
    for word, place in _tokens(words, end, len(words)):
        found[f"reason {stem(word)}"] = place
    for word, place in _tokens(words, 0, reading.head)[:_BACKGROUND_WORDS]:
        found[f"before {stem(word)}"] = place
    _amounts(found, reading, end)
    _build(found, reading, words[reading.head : end])
    _kinds(found, reading)
    return found


def _words(found: Traits, tokens: list[tuple[str, Place]]) -> None:
    last, place_of_last = "^", (0, 0)
    for word, place in tokens:
        root = stem(word)
        found[f"word {root}"] = place
        found[f"pair {last}|{root}"] = place if last == "^" else (place_of_last[0], place[1])
        if len(word) >= _LONG_WORD:
            found[f"ending {word[-3:]}"] = place
            found[f"ending {word[-4:]}"] = place
            found[f"opening {word[:4]}"] = place
        last, place_of_last = root, place
    found[f"pair {last}|$"] = place_of_last
    if tokens:
        (first, begins), (final, ends) = tokens[0], tokens[-1]
        found[f"first {stem(first)}"] = begins
        found[f"last {stem(final)}"] = ends
        found[f"first ends {first[-3:]}"] = begins
        found[f"last ends {final[-3:]}"] = ends
        if len(tokens) > 1:
            found[f"second {stem(tokens[1][0])}"] = tokens[1][1]
    for least in _LENGTHS:
        if len(tokens) >= least:
            found[f"words {least}"] = None


def _amounts(found: Traits, reading: Reading, end: int) -> None:
    for quantity in reading.quantities:
        where = "amount" if reading.head <= quantity.start < end else "amount behind"
        place = (quantity.start, quantity.end)
        found[where] = place
        found[f"{where} {quantity.kind}"] = place
        if quantity.value:
            size = bisect_right(_SIZES, abs(quantity.value))
            found[f"{where} {quantity.kind} size {size}"] = place
    for deadline in reading.deadlines:
        place = (deadline.span.start, deadline.span.end)
        found["due"] = place
        found[f"due {deadline.kind}"] = place
        if deadline.on:
            ahead = bisect_right(_DAYS, (deadline.on - reading.today).days)
            found[f"days {ahead}"] = place
            for more in range(ahead, len(_DAYS)):
                found[f"days up to {more}"] = place


def _build(found: Traits, reading: Reading, main: str) -> None:
    capitals = _CAPITAL.findall(reading.text[reading.head :])
    if capitals:
        found["capital"] = None
        if len(capitals) > 1:
            found["capitals"] = None
        if any(word.isupper() and len(word) > 1 for word in capitals):
            found["acronym"] = None
    if any(letter.isdigit() for letter in main):
        found["digit"] = None
    for match in _DETERMINER.finditer(main):
        found[f"points {match[0]}"] = (reading.head + match.start(), reading.head + match.end())
    compares = _COMPARES.search(main)
    if compares:
        found["compares"] = (reading.head + compares.start(), reading.head + compares.end())
    listed = len(_AND.findall(main))
    for least in _LISTED:
        if listed >= least:
            found[f"listed {least}"] = None
    said = len(content_words(reading.plain[reading.head :]))
    found[f"telling words {min(6, said)}"] = None


def _kinds(found: Traits, reading: Reading) -> None:
    """Add what the parts of the rules find, each by itself."""
    for start, end, particular in reading.deliverables:
        found["finished thing" if particular else "any finished thing"] = (start, end)
    if reading.vague:
        found["direction"] = (reading.vague.start, reading.vague.end)
    if reading.saved:
        found["made concrete"] = reading.saved[:2]
    for name, match in (
        ("private", PRIVATE.search(reading.plain)),
        ("for itself", FOR_ITSELF.search(reading.lower)),
        ("somebody else's", SOMEBODY_ELSES.search(reading.plain)),
        ("stated reason", relevant.STATED_REASON.search(reading.lower)),
        ("role", relevant.ROLE_WORD.search(reading.plain)),
        ("trade", relevant.TRADE.search(reading.lower)),
        ("vague amount", measurable.VAGUE_AMOUNT.search(reading.plain, reading.head)),
        ("endless act", measurable.ENDLESS.match(reading.lower, reading.head)),
        ("whole thing", measurable.WHOLE.match(reading.lower, reading.head)),
        ("all of them", measurable.ALL.search(reading.plain, reading.head)),
    ):
        if match:
            found[name] = match.span()
    if measurable.NAMED_THING.match(reading.text, reading.head):
        found["named thing"] = None
    work = relevant.work_words(reading)
    plainly = [match for match in work if not relevant.SHARED_WORDS.fullmatch(match[0])]
    found[f"words of work {min(3, len(work))}"] = work[0].span() if work else None
    found[f"words of work alone {min(3, len(plainly))}"] = plainly[0].span() if plainly else None
