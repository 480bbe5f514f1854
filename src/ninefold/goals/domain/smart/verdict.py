"""What the SMART check answers with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Letter = Literal["S", "M", "A", "R", "T"]
Severity = Literal["none", "hint", "warning"]
LETTERS: tuple[Letter, ...] = ("S", "M", "A", "R", "T")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of the goal's text."""

    start: int
    end: int
    text: str

    def as_json(self) -> dict[str, Any]:
        return {"start": self.start, "end": self.end, "text": self.text}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An edit offered with one click: put `replacement` in place of `start` to `end`.

    An insertion has `start == end`. `complete` is False when the replacement holds "…", a gap
    that only the person can fill.
    """

    start: int
    end: int
    replacement: str
    complete: bool = True

    def applied_to(self, text: str) -> str:
        """Return `text` with this edit made."""
        return text[: self.start] + self.replacement + text[self.end :]

    def as_json(self) -> dict[str, Any]:
        return {
            "start": self.start,
            "end": self.end,
            "replacement": self.replacement,
            "complete": self.complete,
        }


@dataclass(frozen=True, slots=True)
class Verdict:
    """One criterion: `passes` is None when the text was not checked."""

    passes: bool | None
    rule: str
    spans: tuple[Span, ...] = ()
    question: str = ""
    severity: Severity = "none"
    suggestion: Suggestion | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "pass": self.passes,
            "rule": self.rule,
            "spans": [span.as_json() for span in self.spans],
            "question": self.question,
            "severity": self.severity,
            "suggestion": self.suggestion.as_json() if self.suggestion else None,
        }


@dataclass(frozen=True, slots=True)
class SmartCheck:
    """The answer for one text. `checked` is False when the language is not one we can judge."""

    text: str
    language: str
    checked: bool
    criteria: Mapping[Letter, Verdict] = field(default_factory=dict)

    def __getitem__(self, letter: Letter) -> Verdict:
        return self.criteria[letter]

    @property
    def failing(self) -> tuple[Letter, ...]:
        """The letters that were judged and not met, in the order S, M, A, R, T."""
        return tuple(letter for letter in LETTERS if self.criteria[letter].passes is False)

    def as_json(self) -> dict[str, Any]:
        """Return {"S": {"pass", "rule", "spans", "question", ...}, "M": ..., ...}.

        A suggestion also carries "mended", the whole text with the edit made.
        """
        answer: dict[str, Any] = {}
        for letter in LETTERS:
            verdict = self.criteria[letter]
            answer[letter] = verdict.as_json()
            if verdict.suggestion:
                answer[letter]["suggestion"]["mended"] = verdict.suggestion.applied_to(self.text)
        return answer


def span_of(text: str, start: int, end: int) -> Span:
    """Return the span of `text` from `start` to `end`, without blanks at its edges."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end, text[start:end])


def in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans sorted by place, each once."""
    return tuple(sorted(set(spans)))
