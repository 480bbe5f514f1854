"""Reads of a journal that waits to be brought in."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from ninefold.reflection.models import Entry, JournalImport

LONGEST_KEY = 200


def waiting_import(owner: Any, key: object) -> JournalImport:
    """A journal that was read and not brought in yet. Raises NotFound."""
    return JournalImport.objects.one_of(owner, key)


def stored_key(key: str) -> str:
    """A foreign key as the table holds it: as it is, or its hash when it is a very long path."""
    if len(key) <= LONGEST_KEY:
        return key
    return sha256(key.encode("utf-8", "replace")).hexdigest()


def known_entries(owner: Any, items: Sequence[dict[str, Any]]) -> set[tuple[str, str]]:
    """Source and stored key of those items that were brought in before, removed ones included."""
    wanted = {(item["source"], stored_key(item["key"])) for item in items}
    rows = Entry.objects.filter(owner=owner, source__in={source for source, _ in wanted})
    return set(rows.values_list("source", "source_key")) & wanted
