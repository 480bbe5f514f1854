"""Strengths named from what others said and what came easily, each with its sentences behind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from ninefold.passion.domain.speaking import is_deed, speaking_words
from ninefold.passion.domain.themes import THEMES_OF_STEM, stem

# Every win is told with these; they say nothing about the person.
_TOLD_OF_ANY_WIN = frozenset(map(stem, ("finished", "completed", "delivered", "achieved", "built")))
# A word that fits no theme may be shared by chance.
_FEWEST_BY_WORDS = 3
_FEWEST_WINS = 3
# Three wins of one week are one piece of work, not yet a habit.
_SHORTEST_SPAN = timedelta(weeks=4)


class Source(StrEnum):
    """Where a sentence comes from."""

    COMPLIMENT = "compliment"
    EFFORTLESS_WIN = "effortless win"
    TALENT = "talent"
    WIN = "win"


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence about the person. `said_by` is blank when it is their own observation, `on`
    the day it is of, if known.

    `key` is whatever the caller finds the record by again; it is handed back untouched.
    """

    text: str
    source: Source
    said_by: str = ""
    key: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Strength:
    """A named strength: the sentences behind it, the words that decided, and who said them.

    `words` are (word as said, number of sentences), most frequent first; `said_by` are
    (name, number of sentences). `deciding` holds for each sentence its words that decided, in
    small letters. `is_named_by_words` is True when no theme fitted and the name is simply the
    word said most.
    """

    name: str
    sayings: tuple[Saying, ...]
    words: tuple[tuple[str, int], ...]
    said_by: tuple[tuple[str, int], ...]
    compliments: int
    effortless_wins: int
    talents: int
    wins: int
    is_named_by_words: bool
    deciding: tuple[frozenset[str], ...] = ()

    @property
    def count(self) -> int:
        """How many sentences stand behind it."""
        return len(self.sayings)

    @property
    def is_worth_asking(self) -> bool:
        """Whether the person may be asked if they recognise it.

        Two sentences that were said or noticed are enough, or one of them with two wins, or three
        wins told on different occasions over four weeks or more: a win says first of all what the
        work was, so wins alone have to repeat themselves.
        """
        if self.is_named_by_words:
            return self.count >= _FEWEST_BY_WORDS
        said = self.count - self.wins
        if said:
            return 3 * said + 2 * self.wins >= 6
        days = sorted(saying.on for saying in self.sayings if saying.on is not None)
        return len(set(days)) >= _FEWEST_WINS and days[-1] - days[0] >= _SHORTEST_SPAN


def name_strengths(sayings: Iterable[Saying], *, at_least: int = 1) -> list[Strength]:
    """Group sayings by strength; those that more people said, and more often, come first.

    A saying counts once for a strength however many of its words speak for it, and may count
    for several strengths. Words that fit no theme make a strength of their own when two sayings
    or more share their stem, unless the same sayings already stand behind a theme. Of a win only
    its deeds count ("Explained the rules", not "The rules explained by Tom"), and only for a
    theme, as its other words name the work rather than the person. `at_least` is the number of
    sayings a theme needs to be named. Raises ValueError when it is below 1.
    """
    if at_least < 1:
        raise ValueError(f"at_least is {at_least}: give 1 or more.")
    kept = [saying for saying in sayings if saying.text.strip()]
    by_theme: dict[str, _Pile] = {}
    by_stem: dict[str, _Pile] = {}
    for index, saying in enumerate(kept):
        for word, root in _words_that_count(saying):
            themes = THEMES_OF_STEM.get(root, ())
            for theme in themes:
                by_theme.setdefault(theme, _Pile()).add(index, word, root)
            if saying.source is Source.WIN or themes:
                continue
            if word not in saying.said_by.casefold().split():
                by_stem.setdefault(root, _Pile()).add(index, word, root)
    found = [
        pile.strength(name, kept, by_words=False)
        for name, pile in by_theme.items()
        if len(pile.indices) >= at_least
    ]
    covered = [set(pile.indices) for pile in by_theme.values() if len(pile.indices) >= at_least]
    for pile in by_stem.values():
        members = set(pile.indices)
        if len(members) < max(2, at_least) or any(members <= other for other in covered):
            continue
        found.append(pile.strength(pile.commonest_word().capitalize(), kept, by_words=True))
        covered.append(members)
    return sorted(
        found,
        key=lambda s: (-len(s.said_by), -s.count, s.is_named_by_words, s.name),
    )


def _words_that_count(saying: Saying) -> Iterator[tuple[str, str]]:
    """Pairs of a word and its stem."""
    is_win = saying.source is Source.WIN
    for said in speaking_words(saying.text):
        root = stem(said.word)
        if is_win and (root in _TOLD_OF_ANY_WIN or not is_deed(said)):
            continue
        yield said.word, root


def marked(text: str, deciding: Iterable[str]) -> list[tuple[str, bool]]:
    """A sentence in parts, each with whether it is one of the words that decided."""
    wanted, parts, end = set(deciding), list[tuple[str, bool]](), 0
    for said in speaking_words(text):
        if said.word in wanted:
            parts += [(text[end : said.start], False), (text[said.start : said.end], True)]
            end = said.end
    return [(part, is_word) for part, is_word in [*parts, (text[end:], False)] if part]


class _Pile:
    """Sayings and words gathered for one strength."""

    def __init__(self) -> None:
        self.indices: list[int] = []
        self._sayings_by_stem: dict[str, set[int]] = {}
        self._spellings: dict[str, Counter[str]] = {}
        self._words: dict[int, set[str]] = {}

    def add(self, index: int, word: str, root: str) -> None:
        if index not in self._words:
            self.indices.append(index)
        self._words.setdefault(index, set()).add(word)
        self._sayings_by_stem.setdefault(root, set()).add(index)
        self._spellings.setdefault(root, Counter())[word] += 1

    def counted_words(self) -> list[tuple[str, int]]:
        counted = [
            (self._spellings[root].most_common(1)[0][0], len(members))
            for root, members in self._sayings_by_stem.items()
        ]
        return sorted(counted, key=lambda pair: (-pair[1], pair[0]))

    def commonest_word(self) -> str:
        return self.counted_words()[0][0]

    def strength(self, name: str, sayings: list[Saying], *, by_words: bool) -> Strength:
        behind = tuple(sayings[index] for index in self.indices)
        people = Counter(saying.said_by.strip() for saying in behind if saying.said_by.strip())
        return Strength(
            name=name,
            sayings=behind,
            words=tuple(self.counted_words()),
            said_by=tuple(sorted(people.items(), key=lambda pair: (-pair[1], pair[0]))),
            compliments=sum(saying.source is Source.COMPLIMENT for saying in behind),
            effortless_wins=sum(saying.source is Source.EFFORTLESS_WIN for saying in behind),
            talents=sum(saying.source is Source.TALENT for saying in behind),
            wins=sum(saying.source is Source.WIN for saying in behind),
            is_named_by_words=by_words,
            deciding=tuple(frozenset(self._words[index]) for index in self.indices),
        )
