"""Doubling everything that a person owns."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, models, transaction

from ninefold.portability.archive.tables import Table, personal_tables

LONG_BEFORE = timedelta(days=1099)


def double_rows(owner: Any) -> tuple[int, int]:
    """Copy every row of the owner, so that each page has twice as many and each row twice as
    many parts. Where a row may exist only once, the copy has other words, lies three years
    earlier, or belongs to the copy of what its pattern belongs to.

    Returns how many rows there were, and how many of them have a copy now.
    """
    copies: dict[Any, Any] = {}
    there = 0
    for table in _parents_first(personal_tables()):
        for row in list(table.rows(owner)):
            there += 1
            _copy(row, copies)
    return there, len(copies)


def _parents_first(tables: list[Table]) -> list[Table]:
    waiting, sorted_tables = list(tables), []
    while waiting:
        names = {table.model for table in waiting}
        free = [
            table
            for table in waiting
            if not {field.related_model for field in table.model._meta.concrete_fields}
            & (names - {table.model})
        ]
        assert free, f"{names} point at each other in a circle"
        sorted_tables += free
        waiting = [table for table in waiting if table not in free]
    return sorted_tables


def _copy(row: Any, copies: dict[Any, Any]) -> None:
    for elsewhere, other_words, earlier in product((False, True), repeat=3):
        copy = _other(row, copies, elsewhere, other_words, earlier)
        try:
            with transaction.atomic():
                type(row)._default_manager.bulk_create([copy])
        except IntegrityError:
            continue
        copies[row.pk if isinstance(row.pk, UUID) else (row._meta.label, row.pk)] = copy.pk
        return


def _other(row: Any, copies: Any, elsewhere: bool, other_words: bool, earlier: bool) -> Any:
    values = {}
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if field.primary_key:
            value = uuid4() if isinstance(field, models.UUIDField) else None
        elif isinstance(value, UUID) and value in copies:
            value = copies[value] if elsewhere or not field.is_relation else value
        elif other_words and _is_words(field) and value:
            value = f"{value[:-2]}{uuid4().hex[:2]}"
        elif earlier and isinstance(value, date):
            value -= LONG_BEFORE
        values[field.attname] = value
    return type(row)(**values)


def _is_words(field: Any) -> bool:
    return isinstance(field, models.CharField | models.TextField) and not field.choices
