"""Words that people use for strengths, by theme, and the folding of words to their stems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

_THEME_WORDS = {
    "Explaining": "explain clear clarity teach taught lesson simple understand understood "
    "understandable present presentation demonstrate walkthrough tutorial",
    "Listening": "listen heard hear attentive empathy empathetic patient patience",
    "Organising": "organise organize plan order structure tidy prepare preparation schedule "
    "coordinate logistics agenda",
    "Solving problems": "solve solution fix debug diagnose troubleshoot analyse analyze "
    "analysis investigate root",
    "Creating": "create creative creativity idea invent imagine imaginative original design "
    "draw drew drawn sketch compose",
    "Writing": "write wrote written writing word draft document documentation article essay edit",
    "Leading": "lead led leader leadership decide decision delegate direct inspire motivate vision",
    "Bringing people together": "together reconcile collaborate collaboration introduce connect "
    "include inclusive welcome mediate facilitate",
    "Supporting others": "help helpful support supportive kind kindness encourage mentor coach "
    "care caring generous",
    "Staying calm": "calm steady composed pressure crisis relaxed unflappable",
    "Finishing things": "finish deliver reliable dependable deadline complete persistent "
    "persistence thorough diligent follow punctual",
    "Care for detail": "detail precise precision accurate accuracy careful exact exacting "
    "polish quality meticulous",
    "Learning fast": "learn learnt curious curiosity study adapt adaptable",
    "Persuading": "persuade convince negotiate negotiation sell sold pitch argue argument",
    "Building": "build built make made code program prototype construct craft",
    "Honest words": "honest honesty direct frank candid fair integrity trust trustworthy",
}
_SAID_OFTEN = """
a about after again all also always am an and any are as at be because been before being best
better but by came can come could day did do does doing done down each even ever every feel felt
few first for from get gave give go going good got great had has have having he her here him his
how i if in into is it its just know last let like little lot loved love many me more most much my
myself new nice no not nothing now of off on one only or other our out over own people person put
really right said same saw say says see seem she should since so some someone something still such
take than thank thanks that the their them then there these they thing think this those though
thought through time to today told too took two up us use very want was way we week well went were
what when where which while who why will with without work worked would year yesterday yet you
your yours once never look looks looked looking anybody everybody nobody somebody everything
anything else notice noticed find found until both two three five ten hour hours minute minutes
that's it's i'm don't didn't made make makes making
"""
_PLAIN_WORDS = frozenset(_SAID_OFTEN.split())
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ENDINGS = (
    "ations", "ation", "ingly", "fully", "ments", "ment", "iness", "ness", "ings", "ions", "ing",
    "ion", "edly", "ies", "ied", "ers", "ful", "est", "ed", "er", "es", "ly", "y", "e", "s",
)  # fmt: skip


def words(sentence: str) -> list[str]:
    """The words of a sentence in small letters, those that carry no meaning left out."""
    found = (word.casefold().replace("’", "'") for word in _WORD.findall(sentence))
    return [word for word in found if not is_plain(word)]


def is_plain(word: str) -> bool:
    """Whether a word in small letters carries no meaning of its own."""
    return word in _PLAIN_WORDS or len(word) <= 2


def stem(word: str) -> str:
    """A word without its ending ("explained", "explains" and "explaining" all give "explain").

    Endings are taken off only where three letters or more remain; a doubled last consonant
    is made single ("planning" gives "plan").
    """
    kept = word.removesuffix("'s")
    for ending in _ENDINGS:
        if kept.endswith(ending) and len(kept) - len(ending) >= 3:
            kept = kept[: -len(ending)]
            break
    if len(kept) > 3 and kept[-1] == kept[-2] and kept[-1] not in "aeiousl":
        kept = kept[:-1]
    return kept


def _by_stem() -> Iterator[tuple[str, str]]:
    for theme, listed in _THEME_WORDS.items():
        for word in listed.split():
            yield stem(word), theme


def _themes_of_stems() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for root, theme in _by_stem():
        if theme not in found.get(root, ()):
            found[root] = (*found.get(root, ()), theme)
    return found


THEMES_OF_STEM = MappingProxyType(_themes_of_stems())
"""Stem to the names of the themes it speaks for."""
