"""A check of feedback questions, with ids like a linter's rules.

Each finding marks the words that decide it, says why they get in the way, and proposes
questions that would not. The rules are for English and look at wording alone.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ninefold.feedback.domain.question_mending import (
    CLOSED,
    LOADED_WORDS,
    neutral_question,
    open_form,
    opened,
    split_question,
)

MOST_WORDS = 30
# Beyond it only the length is judged, so that no text takes long to check.
MOST_CHARACTERS = 600


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that the question breaks; ``start`` and ``end`` count characters of the text."""

    rule: str
    start: int
    end: int
    reason: str
    proposals: tuple[str, ...]


def _said(match: re.Match[str], rule: str, reason: str, *proposals: str, group: int = 0) -> Finding:
    return Finding(rule, match.start(group), match.end(group), reason, proposals)


_ASKS_FOR_ONE = re.compile(
    r"^\W*(?:how\b|rate\b|what should|where should|when should|do|does|did|am|is|are|was|were|"
    r"have|has|can|could|should|would|will)\b",
    re.I,
)
_PAIRS = re.compile(
    r"\b(?:you and (?:I|me)|(?:me|I) and you|between [\w ]+? and|back and forth|now and then|"
    r"again and again|pros and cons|more or less|one or two|two or three|yes or no|or so|"
    r"or not|research and development|trial and error)\b",
    re.I,
)
_SECOND_QUESTION = re.compile(
    r"(?<=\S)[\s,]+\b(and|or)\s+((?:what|how|why|when|where|which|who)\b(?:\s+[^\s?]+){2,})", re.I
)
_JOIN = re.compile(r"\s*(?:,\s*)?\b(and also|as well as|and|or|but also)\b\s+", re.I)


def double_barrelled(text: str) -> Iterator[Finding]:
    """B1: two questions in one, so that nobody knows which of them the answer belongs to."""
    ends = list(re.finditer(r"\?+", text))
    if len(ends) > 1:
        parts = [part.strip() + "?" for part in re.split(r"\?+", text) if part.strip()]
        yield Finding(
            "B1",
            ends[0].end(),
            len(text.rstrip()),
            "There is more than one question here. Ask each on its own.",
            tuple(parts),
        )
        return
    if match := _SECOND_QUESTION.search(text):
        first = open_form(text[: match.start()].rstrip(" ,") + "?")
        second = text[match.start(2) :].rstrip(" ?.!") + "?"
        yield Finding(
            "B1",
            match.start(1),
            match.end(1),
            f"“{match[1]}” begins a second question. Ask each on its own.",
            (first, second[0].upper() + second[1:]),
        )
        return
    if not _ASKS_FOR_ONE.match(text):
        return
    kept = [match.span() for match in _PAIRS.finditer(text)]
    for match in _JOIN.finditer(text):
        if any(start <= match.start(1) < end for start, end in kept):
            continue
        before, after = text[: match.start()], text[match.end() :]
        rest = after.rstrip(" ?.!")
        if not before.strip() or not rest:
            continue
        yield Finding(
            "B1",
            match.start(1),
            match.end(1),
            f"“{match[1]}” joins two things that may deserve different answers.",
            tuple(open_form(each) for each in split_question(before, rest)),
        )
        return


_AGREE = re.compile(
    r"(?:\b(?:don['’]t you (?:think|agree|feel)|do you not (?:think|agree|feel)|do you agree|"
    r"would(?:n['’]t)? you (?:not )?agree|wouldn['’]t you say|"
    r"isn['’]t it (?:true|clear|obvious))|^\W*do you (?:think|feel))(?: that| with me that)?\s+",
    re.I,
)
_TAG = re.compile(
    r",?\s+(?:right|correct|(?:is|was|did|do|does|have|are|were)n['’]t\s+(?:it|I|they|you)|"
    r"don['’]t you (?:think|agree))\s*\?",
    re.I,
)
_LOADED = re.compile(
    rf"\b(?:how (?:{LOADED_WORDS})"
    r"(?=\s+(?:is|are|was|were|am|did|do)\b)|how much (?:did|do) you (?:like|love|enjoy|hate)|"
    r"why (?:do|did) you (?:like|love|enjoy|hate))\s+",
    re.I,
)
_PUSH = re.compile(r"\b(?:surely|obviously|clearly,|of course|undoubtedly|as we all know)\s*,?\s*")


def leading(text: str) -> Iterator[Finding]:
    """L1: the wording asks to be agreed with."""
    reason = "The wording tells the reader which answer you hope for."
    if match := _AGREE.search(text):
        yield _said(match, "L1", reason, neutral_question(text[match.end() :]))
    elif match := _TAG.search(text):
        yield _said(match, "L1", reason, neutral_question(text[: match.start()]))
    elif match := _LOADED.search(text):
        thing = re.sub(r"^(?:am|is|are|was|were)\s+", "", text[match.end() :], flags=re.I).rstrip(
            " ?.!"
        )
        thing = thing if re.match(r"(?:my|our|the|this|that)\b", thing, re.I) else "my work"
        yield _said(match, "L1", reason, f"What did you notice about {thing}?")
    elif match := re.compile(_PUSH.pattern, re.I).search(text):
        yield _said(
            match, "L1", reason, neutral_question(text[: match.start()] + text[match.end() :])
        )


_TRAITS = (
    "lazy|arrogant|confident|smart|clever|intelligent|funny|nice|kind|likeable|reliable|"
    "trustworthy|shy|difficult|aggressive|friendly|competent|incompetent|talented|charismatic|"
    "organised|organized|disorganised|disorganized|patient|impatient|stubborn|creative|mature|"
    "professional|honest|rude|cold|warm|boring|good|bad|great|approachable|selfish|humble"
)
_PERSON = (
    re.compile(
        rf"\b(?:am|was) I (?:seen as |being )?(?:an? |too |very |really |such a )*"
        rf"(?P<trait>{_TRAITS})\b(?: (?:person|leader|manager|colleague|listener))?",
        re.I,
    ),
    re.compile(rf"\b(?:how|why) (?:am|was) I (?:so |too )?(?P<trait>{_TRAITS})\b", re.I),
    re.compile(rf"\bhow (?P<trait>{_TRAITS}) (?:am|was) I\b", re.I),
    re.compile(
        r"\bwhat (?:kind|sort|type) of (?:person|leader|manager|colleague) (?:am|was) I", re.I
    ),
    re.compile(r"\bwhat do you (?:really |honestly )?think (?:of|about) me\b", re.I),
    re.compile(r"\b(?:do|did) you (?:like|trust|respect) me\b", re.I),
    re.compile(r"\bmy (?:personality|character|attitude|nature|temperament|flaws?)\b", re.I),
    re.compile(r"\bmy (?:greatest |biggest |main )?(?:weakness(?:es)?|strengths?)\b", re.I),
    re.compile(r"\bwhat(?: is|['’]s) wrong with me\b", re.I),
)  # fmt: skip


def about_the_person(text: str) -> Iterator[Finding]:
    """P1: it asks for a judgement of who one is, where what one did can be seen and changed."""
    for pattern in _PERSON:
        if match := pattern.search(text):
            trait = match.groupdict().get("trait")
            proposal = (
                f"In what situation did something I did come across as {trait.lower()}?"
                if trait and trait.lower() not in {"good", "bad", "great", "boring"}
                else "What is one thing that I do which you would like me to change?"
                if re.search(r"weak|flaw|wrong", match[0], re.I)
                else "What is one thing that I do which helps you in your work?"
            )
            reason = "This asks about you as a person. Ask about something that people saw you do."
            yield _said(match, "P1", reason, proposal)
            return


# Closed by its grammar alone: everybody answers with a story.
_INVITES = re.compile(
    r"^\W*(?:can|could|would|will) you (?:please )?(?:describe|tell|explain|give|share|name|recall|"
    r"show|say|suggest|list|think of|remember)\b",
    re.I,
)


def closed(text: str) -> Iterator[Finding]:
    """C1: yes or no answers it, where an open question would bring an example."""
    match = CLOSED.match(text)
    if match and not _INVITES.match(text):
        reason = "This can be answered with yes or no. An open question brings you an example."
        yield _said(match, "C1", reason, opened(match["verb"].lower(), match["rest"]), group=1)


def too_long(text: str) -> Iterator[Finding]:
    """W1: more than 30 words or 600 characters; the span is what goes beyond."""
    words = list(re.finditer(r"\S+", text))
    if len(words) <= MOST_WORDS:
        if len(text) > MOST_CHARACTERS:
            reason = f"{len(text)} characters are a lot for a phone. Ask in one or two lines."
            yield Finding("W1", MOST_CHARACTERS, len(text), reason, ())
        return
    sentences = [part.strip() for part in re.split(r"(?<=[.!?])\s+", text) if part.strip()]
    asking = [part for part in sentences if part.endswith("?") and len(part.split()) <= MOST_WORDS]
    yield Finding(
        "W1",
        words[MOST_WORDS].start(),
        words[-1].end(),
        f"{len(words)} words are a lot for a phone. Up to {MOST_WORDS} get better answers.",
        (asking[-1],) if asking else (),
    )


RULES: tuple[Callable[[str], Iterator[Finding]], ...] = (
    double_barrelled,
    leading,
    about_the_person,
    closed,
    too_long,
)


def check_question(text: str, *, is_scale: bool = False) -> tuple[Finding, ...]:
    """All findings for one question, in reading order.

    A scale question may be closed, since its answer is a point between two named ends.
    Of a leading, personal or double question it is not also said that it is closed: mending
    the first mends the second.
    """
    rules = [rule for rule in RULES if not (is_scale and rule is closed)]
    if len(text) > MOST_CHARACTERS:
        rules = [too_long]
    found = [finding for rule in rules for finding in rule(text)]
    if any(finding.rule in {"B1", "L1", "P1"} for finding in found):
        found = [finding for finding in found if finding.rule != "C1"]
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.rule)))
