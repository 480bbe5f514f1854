"""The audience lens: the same win as five readers are told of it.

What leaves is decided by rules that the owner can read, and never by guessing: the furthest
reader of a win, the furthest reader of its figures, words that are protected, and for the public
the names of people and addresses that only open inside of a company.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from ninefold.wins.domain.figures import change
from ninefold.wins.domain.public_addresses import is_public_address
from ninefold.wins.domain.win import Evidence, Metric, Star, Win

ELLIPSIS = "…"
SOMEBODY = "a colleague"


class Reader(StrEnum):
    """Five readers, from the nearest to the furthest."""

    YOURSELF = "yourself"
    TEAM = "team"
    MANAGER = "manager"
    COMMITTEE = "committee"
    PUBLIC = "public"

    @property
    def distance(self) -> int:
        """0 for yourself to 4 for the public."""
        return _ORDER.index(self)

    def may_see(self, until: Reader) -> bool:
        """Whether something that goes as far as `until` reaches this reader."""
        return self.distance <= until.distance


_ORDER = list(Reader)
READER_NAMES = {
    Reader.YOURSELF: "yourself",
    Reader.TEAM: "your team",
    Reader.MANAGER: "your manager or mentor",
    Reader.COMMITTEE: "a promotion committee or HR",
    Reader.PUBLIC: "a recruiter or the public",
}
HOW_TOLD = {
    Reader.YOURSELF: "Everything, as you kept it.",
    Reader.TEAM: "The whole story, with names and proof.",
    Reader.MANAGER: "The whole story, with names, proof, goal and skill.",
    Reader.COMMITTEE: "The account in its four steps stands for the story where there is one.",
    Reader.PUBLIC: "What you did and what came of it. No names, no goals, no inside links.",
}
_OF_WORD = {
    word: reader
    for reader, words in {
        Reader.YOURSELF: "me self myself yourself private",
        Reader.TEAM: "team peer peers colleagues",
        Reader.MANAGER: "manager boss lead mentor",
        Reader.COMMITTEE: "committee promotion hr company",
        Reader.PUBLIC: "public everyone all recruiter",
    }.items()
    for word in words.split()
}


def furthest_reader(audience: str) -> Reader | None:
    """The furthest reader that the word after ``v:`` names: the public for an empty word, None
    for a word that says none of the five (such a win stays with its owner)."""
    if not audience.strip():
        return Reader.PUBLIC
    return _OF_WORD.get(audience.strip().casefold())


@dataclass(frozen=True, slots=True)
class Protected:
    """A word that readers beyond ``until`` read as ``instead`` (an ellipsis when empty)."""

    word: str
    instead: str = ""
    until: Reader = Reader.MANAGER


class Held(StrEnum):
    """Why something stays with the owner."""

    AUDIENCE = "audience"
    FIGURES = "figures"
    WORDS = "words"
    NAMES = "names"
    LINKS = "links"
    PARTS = "parts"


@dataclass(frozen=True, slots=True)
class Told:
    """A win as one reader is told of it; ``win`` is None when it is not for them at all."""

    win: Win | None
    held: frozenset[Held]


@dataclass(frozen=True)
class Lens:
    """The rules of one owner for one reader. ``names`` are people who are known to the owner."""

    reader: Reader
    protected: Sequence[Protected] = ()
    names: Sequence[str] = ()

    @cached_property
    def _hidden(self) -> dict[str, str]:
        return {
            one.word.casefold(): one.instead.strip() or ELLIPSIS
            for one in self.protected
            if one.word.strip() and not self.reader.may_see(one.until)
        }

    @cached_property
    def _hidden_pattern(self) -> re.Pattern[str] | None:
        return _any_of(self._hidden, re.IGNORECASE)

    @cached_property
    def _hidden_names(self) -> list[str]:
        return [name for name in self.names if name.strip()] if self._hides_names else []

    @cached_property
    def _names_pattern(self) -> re.Pattern[str] | None:
        return _any_of(self._hidden_names, 0)

    @property
    def _hides_names(self) -> bool:
        return self.reader is Reader.PUBLIC

    def text(self, text: str) -> str:
        """The text with protected words and, for the public, known names put otherwise."""
        return self._text(text, set(), self._names_pattern)

    def _text(self, text: str, held: set[Held], names: re.Pattern[str] | None) -> str:
        told = text
        if self._hidden_pattern is not None:
            told = self._hidden_pattern.sub(
                lambda found: _put(found, self._hidden[found["word"].casefold()]), told
            )
            if told != text:
                held.add(Held.WORDS)
        if names is not None:
            without = names.sub(lambda found: _put(found, SOMEBODY), told)
            if without != told:
                held.add(Held.NAMES)
            told = without
        return told

    def tell(self, win: Win, *, audience: str = "", figures_until: Reader = Reader.PUBLIC) -> Told:
        """The win for this reader. ``audience`` is the word after ``v:``."""
        if self.reader is Reader.YOURSELF:
            return Told(win, frozenset())
        until = furthest_reader(audience)
        if until is None or not self.reader.may_see(until):
            return Told(None, frozenset({Held.AUDIENCE}))
        held: set[Held] = set()
        shows_figures = self.reader.may_see(figures_until)
        names = self._names_of(win)

        def said(text: str) -> str:
            told = self._text(text, held, names)
            if not shows_figures:
                without = without_figures(told)
                if without != told:
                    held.add(Held.FIGURES)
                told = without
            return told

        metric = win.metric
        if metric is not None and not shows_figures:
            held.add(Held.FIGURES)
            metric = relative(metric)
        if metric is not None:
            metric = replace(metric, name=said(metric.name), unit=self.text(metric.unit))
        star, story = self._account(win, held)
        return Told(
            replace(
                win,
                title=said(win.title),
                category=said(win.category),
                story=said(story),
                star=Star(
                    said(star.situation), said(star.task), said(star.action), said(star.result)
                ),
                metric=metric,
                evidence=self._evidence(win.evidence, held, said),
                people=self._people(win.people, held),
                witnesses=() if self._hides_names else self._people(win.witnesses, held),
                goal="" if self._hides_names else said(win.goal),
                skill=said(win.skill),
            ),
            frozenset(held),
        )

    def _account(self, win: Win, held: set[Held]) -> tuple[Star, str]:
        """The four steps and the story, as far as this reader is told them."""
        star, story = win.star, win.story
        if self.reader is Reader.PUBLIC and (star.situation or star.task):
            held.add(Held.PARTS)
            star = Star(action=star.action, result=star.result)
        is_told_by_steps = bool(star.result.strip() and star.action.strip())
        if self.reader.distance >= Reader.COMMITTEE.distance and is_told_by_steps and story.strip():
            held.add(Held.PARTS)
            story = ""
        if self._hides_names and win.goal.strip():
            held.add(Held.PARTS)
        return star, story

    def _names_of(self, win: Win) -> re.Pattern[str] | None:
        if not self._hides_names:
            return None
        own = [name for name in (*win.people, *win.witnesses) if name.strip()]
        parts = [part for name in own for part in name.split() if len(part) > 2]
        return _any_of([*self._hidden_names, *own, *parts], 0)

    def _people(self, people: tuple[str, ...], held: set[Held]) -> tuple[str, ...]:
        if not people:
            return ()
        if self._hides_names:
            held.add(Held.NAMES)
            return (SOMEBODY if len(people) == 1 else f"{len(people)} colleagues",)
        told = [self._text(name, held, None) for name in people]
        return tuple(name for name in told if name != ELLIPSIS)

    def _evidence(
        self, evidence: tuple[Evidence, ...], held: set[Held], said: object
    ) -> tuple[Evidence, ...]:
        assert callable(said)
        kept = []
        for one in evidence:
            is_inside = self.reader is Reader.PUBLIC and not is_public_address(one.address)
            if one.address and (is_inside or self._gives_away(one.address)):
                held.add(Held.LINKS)
                if self.reader is Reader.PUBLIC or not one.title.strip():
                    continue
                kept.append(Evidence(said(one.title)))
                continue
            title = said(one.title)
            kept.append(Evidence(title, one.address))
        return tuple(kept)

    def _gives_away(self, address: str) -> bool:
        """Whether a hidden word or name stands in an address, in whatever spelling."""
        flat = _flat(address)
        hidden = [*self._hidden, *self._hidden_names]
        return any(len(_flat(word)) > 2 and _flat(word) in flat for word in hidden)


# Digits that stand alone, with a sign of money or share or a short unit; names such as B2 stay.
_FIGURE = re.compile(
    r"(?<![\w.,])[€$£¥]?\d(?:[\d.,\u00a0\u202f]*\d)?(?:\s?[%€$£¥‰]|[^\W\d_]{1,4})?(?!\w)"
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_BEFORE_A_YEAR = re.compile(
    r"(?:\b(?:in|since|until|by|of|from|during|summer|spring|autumn|winter|January|February|March"
    r"|April|May|June|July|August|September|October|November|December)|\bQ[1-4])\s+\Z",
    re.IGNORECASE,
)


def without_figures(text: str) -> str:
    """The text with an ellipsis for every number in digits, but for years that are said as such
    ("in 2026", "March 2026") and names with digits in them ("B2"). Words for numbers stay."""

    def told(found: re.Match[str]) -> str:
        is_year = _YEAR.match(found[0]) and _BEFORE_A_YEAR.search(text[: found.start()])
        return found[0] if is_year else ELLIPSIS

    return _FIGURE.sub(told, text)


def relative(metric: Metric) -> Metric | None:
    """How much it moved without what it was: "−88%", "45 points"; None when nothing can be said
    without the figures."""
    words = change(metric)
    if metric.before is None or not words:
        return None
    if metric.unit.strip() == "%":
        return Metric(
            f"{metric.name}, moved by".lstrip(", "), metric.after - metric.before, None, "points"
        )
    share = round((metric.after - metric.before) / abs(metric.before) * 100)
    return Metric(f"{metric.name}, change".lstrip(", "), Decimal(share), None, "%")


def _any_of(words: object, flags: int) -> re.Pattern[str] | None:
    assert isinstance(words, (dict, list))
    ordered = sorted({word.strip() for word in words if word.strip()}, key=len, reverse=True)
    if not ordered:
        return None
    either = "|".join(re.escape(word) for word in ordered)
    return re.compile(
        rf"(?:(?<!\w)(?P<article>(?i:an?|the))(?P<gap>\s+))?(?<!\w)(?P<word>{either})(?!\w)", flags
    )


_DETERMINED = re.compile(
    r"(?:an?|another|any|each|one|our|some|that|the|their|this)\b", re.IGNORECASE
)
_BEFORE_A_SENTENCE = re.compile(r"(?:\A|[.!?:]\s|\n)[\s\"'(“‘„*•–-]*\Z")


def _put(found: re.Match[str], instead: str) -> str:
    """The words that stand in place of what was found, as the sentence around them needs it: no
    two articles in a row, and a capital where a sentence begins with one."""
    article = "" if _DETERMINED.match(instead) else (found["article"] or "") + (found["gap"] or "")
    had_capital = found[0][:1].isupper()
    begins = _BEFORE_A_SENTENCE.search(found.string[: found.start()]) is not None
    if begins and had_capital and not article:
        return instead[:1].upper() + instead[1:]
    return article + instead


def _flat(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())
