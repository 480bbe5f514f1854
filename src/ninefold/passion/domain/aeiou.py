"""A week seen by activities, environments, interactions, objects and users, against the weeks
before it.

The five letters are those of an observer's notebook (Robinson, Prokopoff and others at the
Doblin Group, 1991), which Burnett and Evans ("Designing Your Life", 2016) use to look at good
moments more closely. What a week shows is counted; what is usual is the partially pooled mean of
all logs, with its interval, so that one good meeting does not look like a law.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from ninefold.passion.domain.balance import times
from ninefold.passion.domain.energy import COVERAGE, HIGHEST_ENERGY, LOWEST_ENERGY
from ninefold.passion.domain.pooling import PooledMean, pool

LONGEST_NAME = 60
FEWEST_FOR_A_RULE = 3
_BETWEEN = re.compile(r"\s*(?:[,;/]|\band\b|&)\s*")


class Letter(StrEnum):
    """One of the five ways to look."""

    ACTIVITIES = "activities"
    ENVIRONMENTS = "environments"
    INTERACTIONS = "interactions"
    OBJECTS = "objects"
    USERS = "users"


@dataclass(frozen=True, slots=True)
class Moment:
    """One log: its energy (None when not said) and its words by letter."""

    energy: float | None
    words: Mapping[Letter, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Noticed:
    """One word of the week: how many logs had it, how many of them gave and took energy, what is
    usual (None before any log with energy), and whether it is new against the weeks before."""

    word: str
    count: int
    gave: int
    took: int
    usual: PooledMean | None
    is_new: bool

    @property
    def tends(self) -> int:
        """1 when it surely gives energy as a rule, -1 when it takes it, 0 while that is open or
        fewer than three logs say so."""
        if self.usual is None or self.usual.count < FEWEST_FOR_A_RULE:
            return 0
        return (self.usual.low > 0) - (self.usual.high < 0)

    @property
    def this_week(self) -> str:
        """What it did to the energy of the week, as "gave energy 2 of 3 times"."""
        gave = f"gave energy {times(self.gave, self.count)}" if self.gave else ""
        it = "it" if gave else "energy"
        took = f"took {it} {times(self.took, self.count)}" if self.took else ""
        return ", ".join(filter(None, (gave, took))) or f"came up {times(self.count, self.count)}"


def split_names(text: str) -> tuple[str, ...]:
    """The single names in a short list ("Ada, Priya and Tomasz"); a whole sentence stays one."""
    said = " ".join(text.split())
    if not said:
        return ()
    parts = [part for part in _BETWEEN.split(said) if part]
    if len(said) > LONGEST_NAME and len(parts) < len(said) / 30:
        return (said,)
    return tuple(dict.fromkeys(parts))


def notice(week: Iterable[Moment], before: Iterable[Moment]) -> dict[Letter, list[Noticed]]:
    """What the week's logs name under each letter, the most frequent first; words that differ
    in case only are one. `before` are the logs of earlier weeks."""
    now, then = list(week), list(before)
    return {letter: _notice(letter, now, then) for letter in Letter}


def _notice(letter: Letter, week: Sequence[Moment], before: Sequence[Moment]) -> list[Noticed]:
    here, there = _by_word(letter, week), _by_word(letter, before)
    energies: dict[str, list[float]] = {}
    for found in (there, here):
        for key, (_, moments) in found.items():
            said = [moment.energy for moment in moments if moment.energy is not None]
            if said:
                energies.setdefault(key, []).extend(said)
    keys = list(energies)
    pooling = pool(
        [energies[key] for key in keys],
        coverage=COVERAGE,
        lowest=LOWEST_ENERGY,
        highest=HIGHEST_ENERGY,
    )
    usual = dict(zip(keys, pooling.groups, strict=True))
    noticed = [
        Noticed(
            word=word,
            count=len(moments),
            gave=sum((moment.energy or 0) > 0 for moment in moments),
            took=sum((moment.energy or 0) < 0 for moment in moments),
            usual=usual.get(key),
            is_new=bool(before) and key not in there,
        )
        for key, (word, moments) in here.items()
    ]
    return sorted(noticed, key=lambda one: (-one.count, -one.gave, one.word.casefold()))


def _by_word(letter: Letter, moments: Sequence[Moment]) -> dict[str, tuple[str, list[Moment]]]:
    found: dict[str, tuple[str, list[Moment]]] = {}
    for moment in moments:
        for word in moment.words.get(letter, ()):
            found.setdefault(word.casefold(), (word, []))[1].append(moment)
    return found
