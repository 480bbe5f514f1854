"""Sorting the value cards, and taking the first few on as values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel.facts import passion as facts
from ninefold.kernel.refusals import Refusal
from ninefold.passion.domain.value_cards import (
    EDITION,
    MOST_KEPT,
    USUALLY_KEPT,
    check_piles,
    in_order,
)
from ninefold.passion.models import Value, ValueSort
from ninefold.passion.queries.compass import open_sort


class CannotSortValues(Refusal):
    """The cards cannot be sorted so."""


@transaction.atomic
def begin_value_sort(*, owner: Any) -> ValueSort:
    """Begin to sort the cards, or go on with the sort that is open."""
    if (unfinished := open_sort(owner)) is not None:
        return unfinished
    row = ValueSort.objects.create(owner=owner, edition=EDITION, started_on=owner.today)
    record(owner=owner, fact=facts.ValueSortBegun(subject=row.ref))
    return row


def _open(owner: Any, key: object) -> ValueSort:
    row = ValueSort.objects.one_of(owner, key)
    if row.finished_on is not None:
        raise CannotSortValues("This sort is finished. Sort the cards again for a new one.")
    return row


@transaction.atomic
def sort_cards(*, owner: Any, key: object, piles: Mapping[str, str]) -> ValueSort:
    """Put some cards into piles ("much", "some", "little"), beside those that lie there.

    Raises NotFound, and CannotSortValues for an unknown card or pile or a finished sort.
    """
    row = _open(owner, key)
    try:
        check_piles(piles)
    except ValueError as error:
        raise CannotSortValues(str(error), field="piles") from error
    kept = {**row.piles, **piles}
    if kept != row.piles:
        change(row, piles=kept)
        record(owner=owner, fact=facts.ValueCardsSorted(subject=row.ref, sorted=len(kept)))
    return row


@transaction.atomic
def raise_card(*, owner: Any, key: object, card: str) -> ValueSort:
    """Put a card of the first pile one place higher. Raises NotFound, and CannotSortValues when
    it does not lie there or the sort is finished."""
    row = _open(owner, key)
    codes = [one.code for one in in_order(row.piles, row.order)]
    if card not in codes:
        raise CannotSortValues("This card is not in the first pile.", field="card")
    place = codes.index(card)
    if place:
        codes[place - 1], codes[place] = codes[place], codes[place - 1]
    change(row, order=codes)
    record(owner=owner, fact=facts.ValueCardsSorted(subject=row.ref, sorted=len(row.piles)))
    return row


@transaction.atomic
def finish_value_sort(*, owner: Any, key: object, keep: int = USUALLY_KEPT) -> ValueSort:
    """Take the first `keep` cards (1 to 10) on as values, above those that stand there.

    Raises NotFound, and CannotSortValues when the first piles are empty, `keep` is out of range
    or the sort is finished.
    """
    row = _open(owner, key)
    if not 1 <= keep <= MOST_KEPT:
        raise CannotSortValues(f"Take on between 1 and {MOST_KEPT} values.", field="keep")
    ranked = in_order(row.piles, row.order)
    if not ranked:
        raise CannotSortValues("Put at least one card on “Much” or “Some” first.", field="piles")
    first = ranked[:keep]
    known = {value.text.casefold(): value for value in Value.objects.of(owner)}
    order = []
    for card in first:
        value = known.pop(card.name.casefold(), None)
        if value is None:
            value = Value.objects.create(owner=owner, text=card.name, why=card.meaning, rank=1)
            record(owner=owner, fact=facts.ValueKept(subject=value.ref))
        order.append(value)
    order += sorted(known.values(), key=lambda value: value.rank)
    for rank, value in enumerate(order, start=1):
        if value.rank != rank:
            change(value, rank=rank)
    change(row, order=[card.code for card in ranked], finished_on=owner.today)
    record(owner=owner, fact=facts.ValueSortFinished(subject=row.ref, values=len(first)))
    return row
