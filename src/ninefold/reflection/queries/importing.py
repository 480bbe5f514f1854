"""Reads of a journal that waits to be brought in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any

from ninefold.reflection.domain.file_types import MOST_FILES
from ninefold.reflection.models import Attachment, Entry, JournalImport
from ninefold.reflection.queries.sealing import attached_bytes_total

LONGEST_KEY = 200
LONGEST_TEXT = 200_000
MOST_FILE_BYTES = 200 * 1024 * 1024

Name = tuple[str, str]


@dataclass
class NewFiles:
    """Files that would come in, by source and stored key of their entry, and how many more there
    is no room for."""

    by_entry: dict[Name, list[dict[str, Any]]] = field(default_factory=dict)
    without_room: int = 0

    @property
    def count(self) -> int:
        """How many would come in."""
        return sum(len(files) for files in self.by_entry.values())

    @property
    def sizes(self) -> dict[str, int]:
        """Bytes by path, each path once."""
        return {one["path"]: one["size"] for files in self.by_entry.values() for one in files}


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


def is_left_out(owner: Any, item: dict[str, Any]) -> bool:
    """Whether an entry cannot come in: it lies in the future or is longer than an entry may be."""
    return date.fromisoformat(item["on"]) > owner.today or len(item["body"]) > LONGEST_TEXT


def new_files(owner: Any, items: Sequence[dict[str, Any]]) -> NewFiles:
    """Which files of the items would come in: not those that their entry has or had already, nor
    those of entries that are sealed, removed or left out."""
    first: dict[Name, dict[str, Any]] = {}
    for item in items:
        first.setdefault((item["source"], stored_key(item["key"])), item)
    showing = {name: item for name, item in first.items() if item.get("files")}
    found = NewFiles()
    if not showing:
        return found
    rows = _rows_by_name(owner, {source for source, _ in showing})
    had = _digests_by_entry(owner)
    room = MOST_FILE_BYTES - attached_bytes_total(owner)
    for name, item in showing.items():
        row = rows.get(name)
        if (row.is_sealed or row.removed_at) if row else is_left_out(owner, item):
            continue
        known = had.get(row.pk, set()) if row else set()
        for one in item["files"]:
            if one["sha256"] in known:
                continue
            if one["size"] > room or len(known) >= MOST_FILES:
                found.without_room += 1
                continue
            room -= one["size"]
            known = {*known, one["sha256"]}
            found.by_entry.setdefault(name, []).append(one)
    return found


def _rows_by_name(owner: Any, sources: set[str]) -> dict[Name, Entry]:
    rows = Entry.objects.filter(owner=owner, source__in=sources)
    return {(row.source, row.source_key): row for row in rows}


def _digests_by_entry(owner: Any) -> dict[Any, set[str]]:
    found: dict[Any, set[str]] = defaultdict(set)
    for entry, digest in Attachment.objects.filter(owner=owner).values_list("entry", "sha256"):
        found[entry].add(digest)
    return found
