"""Sorting the value cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ninefold.passion.domain.value_cards import (
    CARDS,
    MOST_KEPT,
    USUALLY_KEPT,
    Moved,
    Pile,
    ValueCard,
    in_order,
    moved,
)
from ninefold.passion.models import ValueSort
from ninefold.passion.queries.compass import finished_sorts
from ninefold.passion.queries.compass import value_sort as find_sort


@dataclass(frozen=True)
class SortPage:
    """One sort: its piles, and what moved since the one before."""

    row: ValueSort
    piles: list[tuple[str, list[ValueCard]]]
    earlier: ValueSort | None
    moved: list[Moved]

    @property
    def sorted(self) -> int:
        """How many cards lie on a pile."""
        return len(self.row.piles)

    @property
    def cards(self) -> int:
        """How many cards there are."""
        return len(CARDS)

    @property
    def has_left(self) -> bool:
        """Whether a card of the earlier sort is no longer among the first."""
        return any(one.now is None for one in self.moved)


def sort_page(owner: Any, key: object) -> SortPage:
    """Gather a sort. Raises NotFound."""
    row = find_sort(owner, key)
    found = finished_sorts(owner)
    earlier = None
    if row in found:
        earlier = next(iter(found[found.index(row) + 1 :]), None)
    ranked = in_order(row.piles, row.order)
    piles = []
    for pile in Pile:
        lying = [card for card in CARDS if row.piles.get(card.code) == pile]
        piles.append((pile.heading, ranked if set(lying) == set(ranked) and lying else lying))
    return SortPage(
        row=row,
        piles=piles,
        earlier=earlier,
        moved=moved(earlier.order if earlier else [], row.order),
    )


@dataclass(frozen=True)
class OrderPage:
    """The cards of the first pile, most important first."""

    row: ValueSort
    ranked: list[ValueCard]
    unsorted: int
    kept: int

    @property
    def numbers(self) -> list[int]:
        """How many may be taken on."""
        return list(range(1, min(MOST_KEPT, len(self.ranked)) + 1))


def order_page(owner: Any, key: object) -> OrderPage:
    """Gather the order of a sort. Raises NotFound."""
    row = find_sort(owner, key)
    ranked = in_order(row.piles, row.order)
    return OrderPage(
        row=row,
        ranked=ranked,
        unsorted=len(CARDS) - len(row.piles),
        kept=min(USUALLY_KEPT, len(ranked)),
    )
