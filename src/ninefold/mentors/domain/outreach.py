"""A first letter to someone whose mentoring one hopes for, made of one's own words.

Nothing is filled in for what is missing: the letter leaves it out, and a question asks for it.
Which sentences carry the words follows from what is there, so that two letters differ as much
as the reasons for writing them.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from ninefold.mentors.domain.phrasing import (
    bare,
    first_word,
    is_own_sentence,
    is_told,
    lower_start,
    sentence,
    starts_in_past,
    starts_with_verb,
    upper_start,
)

MOST_WORDS = 220

QUESTIONS = {
    "mentor_name": "Whom are you writing to, and how would you address them?",
    "sender_name": "How do you sign?",
    "admiration": "What of their work has stayed with you?",
    "goal": "What are you working towards that they know more about?",
    "wins": "What have you done on the way already, however small?",
    "ask": "What exactly do you ask for: how long, about what, and how?",
}


@dataclass(frozen=True, slots=True)
class OutreachMaterial:
    """All in the person's own words; any part may still be empty.

    ``how_met`` is optional and has no question: not everyone has met.
    """

    mentor_name: str = ""
    sender_name: str = ""
    admiration: str = ""
    goal: str = ""
    wins: tuple[str, ...] = ()
    ask: str = ""
    how_met: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class OutreachDraft:
    """The letter so far, and what it still needs. ``notes`` are hints that do not block."""

    subject: str
    body: str
    questions: tuple[Question, ...]
    notes: tuple[str, ...] = ()

    @property
    def is_ready(self) -> bool:
        return not self.questions


def draft_outreach(material: OutreachMaterial) -> OutreachDraft:
    """The same material always gives the same letter."""
    seed = _seed(material)
    admiration = _admiration(material.admiration, seed)
    path = " ".join(filter(None, (_goal(material.goal, seed), _wins(material.wins, seed))))
    ask = _ask(material.ask, seed)
    met = sentence(material.how_met) if material.how_met.strip() else ""
    if met and len(met.split()) <= 25 and seed % 2 == 0:
        opening = [" ".join(filter(None, (met, admiration)))]
    else:
        opening = [met, admiration]
    if path and ask and admiration and seed % 3 == 0:
        paragraphs = [*opening, ask, f"{_because(seed)} {path}"]
    else:
        paragraphs = [*opening, path, ask]
    if ask:
        paragraphs.append(_way_out(seed))
    greeting = f"{_greeting(seed, bool(met))} {bare(material.mentor_name)}," * bool(
        material.mentor_name.strip()
    )
    parts = [greeting, *paragraphs, bare(material.sender_name)]
    body = "\n\n".join(part for part in parts if part)
    missing = tuple(
        Question(name, text)
        for name, text in QUESTIONS.items()
        if not _is_given(getattr(material, name))
    )
    return OutreachDraft(_subject(material), body, missing, _notes(material, body))


def _is_given(value: str | Sequence[str]) -> bool:
    return bool(value.strip()) if isinstance(value, str) else any(each.strip() for each in value)


def _seed(material: OutreachMaterial) -> int:
    words = "\x00".join((material.mentor_name, material.admiration, material.ask))
    return int.from_bytes(hashlib.sha256(words.encode("utf-8", "replace")).digest()[:4])


def _greeting(seed: int, has_met: bool) -> str:
    return "Dear" if not has_met or seed % 5 < 3 else "Hello"


def _admiration(words: str, seed: int) -> str:
    if not words.strip():
        return ""
    if is_own_sentence(words):
        return sentence(words)
    inner = bare(words)
    if first_word(inner) in {"how", "that", "what", "the"}:
        return (
            f"What has stayed with me is {lower_start(inner)}.",
            f"I keep coming back to {lower_start(inner)}."
            if first_word(inner) != "that"
            else f"I have not forgotten {lower_start(inner)}.",
        )[seed % 2]
    if first_word(inner) == "your":
        if is_told(inner):
            return f"What has stayed with me: {lower_start(inner)}."
        thing, because, reason = inner.partition(" because ")
        if because:
            return f"{upper_start(thing.rstrip(' ,'))} has stayed with me, because {reason}."
        return (
            f"{upper_start(inner)} has stayed with me."
            if len(inner.split()) <= 9 and "," not in inner
            else f"I am writing because of {lower_start(inner)}.",
            f"I am writing because of {lower_start(inner)}.",
            f"I keep coming back to {lower_start(inner)}.",
        )[seed % 3]
    return f"What has stayed with me of your work: {lower_start(inner)}."


def _goal(words: str, seed: int) -> str:
    if not words.strip():
        return ""
    if is_own_sentence(words) or first_word(words) == "i":
        return sentence(words)
    inner = lower_start(bare(words))
    if first_word(inner) == "to":
        inner = inner[3:]
    elif not starts_with_verb(inner):
        return (f"What I am working towards: {inner}.", f"My goal at the moment: {inner}.")[
            seed % 2
        ]
    return (
        f"I want to {inner}.",
        f"My next goal is to {inner}.",
        f"At the moment I am working to {inner}.",
    )[seed % 3]


def _wins(wins: Sequence[str], seed: int) -> str:
    given = [bare(win) for win in wins if win.strip()][:2]
    if not given:
        return ""
    if all(starts_in_past(win) for win in given):
        told = " and ".join(lower_start(win) for win in given)
        return (f"So far I {told}.", f"On the way there I {told}.")[seed // 7 % 2]
    if len(given) == 1:
        if is_own_sentence(wins[0]) or first_word(given[0]) == "i":
            return sentence(given[0])
        return f"Behind me already: {lower_start(given[0])}."
    return f"Behind me already: {lower_start(given[0])}; {lower_start(given[1])}."


def _ask(words: str, seed: int) -> str:
    if not words.strip():
        return ""
    inner = bare(words)
    if (
        inner.endswith("?")
        or is_own_sentence(words)
        or first_word(inner) in {"i", "would", "could"}
    ):
        return sentence(inner)
    inner = lower_start(inner)
    if first_word(inner) == "to":
        return f"Would you be willing {inner}?"
    if starts_with_verb(inner):
        return f"Would you be willing to {inner}?"
    if inner[0].isdigit() or first_word(inner) in {"a", "an", "one", "half", "twenty", "ten"}:
        return (f"Could I have {inner}?", f"Would you give me {inner}?")[seed % 2]
    return f"What I would ask of you: {inner}."


def _because(seed: int) -> str:
    return ("Why I ask:", "Where I stand:")[seed % 2]


def _way_out(seed: int) -> str:
    return (
        "If it does not fit, a short no is a good answer too.",
        "I know that your time is asked for a lot; a no is perfectly all right.",
        "Should this be the wrong moment, just tell me so.",
    )[seed // 3 % 3]


def _subject(material: OutreachMaterial) -> str:
    for words in (material.ask, material.goal):
        inner = bare(words)
        if inner and len(inner) <= 60:
            return upper_start(inner)
    return ""


def _notes(material: OutreachMaterial, body: str) -> tuple[str, ...]:
    notes = []
    if len(body.split()) > MOST_WORDS:
        notes.append(f"The letter has {len(body.split())} words. Up to {MOST_WORDS} get read.")
    if 0 < len(material.admiration.split()) < 4:
        notes.append("Say a little more about their work: which talk, text or decision was it?")
    if material.ask.strip() and len(material.ask.split()) < 4:
        notes.append("Make the ask smaller and clearer: how many minutes, about what?")
    return tuple(notes)
