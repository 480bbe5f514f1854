"""Words and phrases that several answers share, with the sentences they stand in.

It counts and quotes. It does not say what an answer means or how it was meant.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+|\n|$)")

STOP_WORDS = frozenset(
    """a about above after again all almost also always am an and another any anyone anything are
    around as at away back be became because been before being best better between both but by
    came can cannot come could did do does doing done down during each either else enough even
    ever every everyone everything few first for from gave get gets getting give given gives go
    goes going gone good got great had has have having he hence her here hers him his how however
    i if in into is it its itself just keep kept kind know last least less let like little lot
    lots made make makes making many may maybe me might mine more most much must my myself near
    need needs never next no none nor not nothing now of off often on once one only onto or other
    others our ours out over own part per perhaps please put quite rather really said same saw say
    says see seem seems seen several shall she should since so some someone something sometimes
    soon still such take takes than that the their them themselves then there these they thing
    things think this those though through time times to together told too toward towards tried
    try two under until up upon us use used very want wanted was way ways we well went were what
    when where whether which while who whom whose why will with within without would yes yet you
    your yours yourself""".split()
)


@dataclass(frozen=True, slots=True)
class Theme:
    """A shared word or phrase as first written, how many answers hold it, and the sentences."""

    phrase: str
    answers: int
    sentences: tuple[str, ...]


def stem(word: str) -> str:
    """A plain English root good enough to join "meetings" with "meeting"; own short rules."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    for ending, instead, shortest in (
        ("ations", "at", 9), ("ation", "at", 8), ("ingly", "", 8), ("ies", "y", 5),
        ("sses", "ss", 5), ("edly", "", 7), ("ing", "", 6), ("ed", "", 5), ("ly", "", 6),
        ("es", "", 5), ("s", "", 4), ("e", "", 4),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) >= shortest and not word.endswith("ss"):
            word = word[: -len(ending)] + instead
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "sl" else word


def _terms(sentence: str) -> dict[tuple[str, ...], str]:
    """Single content words and pairs of neighbouring ones: stems to the words as written."""
    found: dict[tuple[str, ...], str] = {}
    before: tuple[str, str] | None = None
    for word in WORD.findall(sentence):
        if word.lower().replace("’", "'") in STOP_WORDS or len(word) < 3 or "n't" in word.lower():
            before = None
            continue
        root = stem(word)
        found.setdefault((root,), word.lower())
        if before is not None:
            found.setdefault((before[0], root), f"{before[1]} {word.lower()}")
        before = (root, word.lower())
    return found


def themes(answers: Sequence[str], *, at_least: int = 2, most: int = 12) -> tuple[Theme, ...]:
    """Phrases shared by ``at_least`` different answers, commonest first, at most ``most``.

    A word that only ever occurs inside a longer shared phrase is left to that phrase.
    Raises ValueError when ``at_least`` is below 2: a theme of one answer points at its writer.
    """
    if at_least < 2:
        raise ValueError("at_least: a theme needs two answers or more. Give 2 or more.")
    holders: dict[tuple[str, ...], set[int]] = defaultdict(set)
    sentences: dict[tuple[str, ...], list[str]] = defaultdict(list)
    written: dict[tuple[str, ...], str] = {}
    for index, answer in enumerate(answers):
        for sentence in (found.strip() for found in SENTENCE.findall(answer)):
            for term, words in _terms(sentence).items():
                holders[term].add(index)
                written.setdefault(term, words)
                if sentence not in sentences[term]:
                    sentences[term].append(sentence)
    shared = [term for term, who in holders.items() if len(who) >= at_least]
    pairs = [term for term in shared if len(term) == 2]
    kept = [
        term
        for term in shared
        if len(term) == 2
        or not any(term[0] in pair and holders[term] == holders[pair] for pair in pairs)
    ]
    kept.sort(key=lambda term: (-len(holders[term]), -len(term), written[term]))
    return tuple(
        Theme(written[term], len(holders[term]), tuple(sentences[term])) for term in kept[:most]
    )
