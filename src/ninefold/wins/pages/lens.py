"""The audience lens: the owner's rules, and what leaves beside what stays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ninefold.kernel.periods import Period
from ninefold.wins.domain import win as domain
from ninefold.wins.domain.audience import (
    HOW_TOLD,
    READER_NAMES,
    Held,
    Lens,
    Protected,
    Reader,
    Told,
    furthest_reader,
)
from ninefold.wins.domain.leaving import PartLeaving, leaving
from ninefold.wins.models import Win
from ninefold.wins.pages.shown import shown_wins
from ninefold.wins.queries import known_names, protected_words
from ninefold.wins.queries import win as find_win
from ninefold.wins.queries import wins as find_wins

HELD_WORDS = {
    Held.AUDIENCE: ("it is not for them", "are not for them"),
    Held.FIGURES: ("figures", "with figures that stay with you"),
    Held.WORDS: ("protected words", "with protected words"),
    Held.NAMES: ("names", "with names"),
    Held.LINKS: ("addresses from the inside", "with addresses from the inside"),
    Held.PARTS: ("parts that this reader does not need", "told in fewer parts"),
}


def _counted(held: Held, count: int) -> str:
    is_one = held is Held.AUDIENCE and count == 1
    return "is not for them" if is_one else HELD_WORDS[held][1]


@dataclass(frozen=True)
class ReaderTab:
    """One of the five readers to choose from."""

    value: str
    name: str
    how: str
    is_chosen: bool


@dataclass(frozen=True)
class Leaving:
    """One win on both sides."""

    row: Win
    told: Told
    parts: list[PartLeaving]

    @property
    def held(self) -> list[str]:
        """What stays with the owner, in words."""
        return [HELD_WORDS[one][0] for one in Held if one in self.told.held]

    @property
    def is_changed(self) -> bool:
        """Whether anything of it stays."""
        return bool(self.told.held)


@dataclass(frozen=True)
class LensPage:
    """Wins as one reader is told of them."""

    reader: Reader
    reader_name: str
    how: str
    tabs: list[ReaderTab]
    wins: list[Leaving]
    counts: list[tuple[int, str]]
    unknown_audience: str

    @property
    def changed(self) -> list[Leaving]:
        """The wins of which something stays."""
        return [one for one in self.wins if one.is_changed]

    @property
    def unchanged(self) -> list[Leaving]:
        """The wins that are told as they were kept."""
        return [one for one in self.wins if not one.is_changed]


def lens_of(owner: Any, reader: Reader) -> Lens:
    """The owner's rules for one reader."""
    if reader is Reader.YOURSELF:
        return Lens(reader)
    words = [Protected(row.word, row.instead, Reader(row.until)) for row in protected_words(owner)]
    names = known_names(owner) if reader is Reader.PUBLIC else []
    return Lens(reader, words, names)


def tell(lens: Lens, row: Win, value: domain.Win) -> Told:
    """The win of a row through the lens."""
    return lens.tell(value, audience=row.audience, figures_until=Reader(row.figures_until))


def reader_tabs(chosen: Reader) -> list[ReaderTab]:
    """The five readers with the chosen one marked."""
    return [ReaderTab(one.value, READER_NAMES[one], HOW_TOLD[one], one is chosen) for one in Reader]


def _page(owner: Any, rows: Sequence[Win], reader: Reader) -> LensPage:
    lens = lens_of(owner, reader)
    found = []
    for one in shown_wins(owner, rows):
        told = tell(lens, one.row, one.value)
        found.append(Leaving(one.row, told, leaving(one.value, told)))
    counted = Counter(held for one in found for held in one.told.held)
    unknown = {row.audience for row in rows if furthest_reader(row.audience) is None}
    return LensPage(
        reader=reader,
        reader_name=READER_NAMES[reader],
        how=HOW_TOLD[reader],
        tabs=reader_tabs(reader),
        wins=found,
        counts=[(counted[held], _counted(held, counted[held])) for held in Held if counted[held]],
        unknown_audience=", ".join(sorted(unknown)),
    )


def lens_page(owner: Any, key: object, reader: Reader) -> LensPage:
    """One win and one reader. Raises NotFound."""
    return _page(owner, [find_win(owner, key)], reader)


def leaving_page(owner: Any, period: Period, reader: Reader, least_impact: int = 1) -> LensPage:
    """All wins of a period and one reader, those that change first."""
    rows = [row for row in find_wins(owner, period) if row.impact >= least_impact]
    page = _page(owner, rows, reader)
    page.wins.sort(key=lambda one: (not one.is_changed, -one.row.impact, -one.row.on.toordinal()))
    return page


def leaving_of(owner: Any, keys: Sequence[str], reader: Reader) -> LensPage:
    """Chosen wins and one reader, before they are shared."""
    rows = list(find_wins(owner).filter(pk__in=list(keys)))
    return _page(owner, rows, reader)
