"""What a journal that waits to be brought in holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ninefold.reflection.models import JournalImport
from ninefold.reflection.queries.importing import (
    known_entries,
    new_files,
    stored_key,
    waiting_import,
)

MOST_SHOWN = 20


@dataclass(frozen=True)
class Sample:
    """An entry as it would come in."""

    on: date
    title: str
    words: str
    is_known: bool


@dataclass(frozen=True)
class ImportPage:
    """Counts, days, the first entries and the faults."""

    waiting: JournalImport
    new: int
    known: int
    files: int
    files_without_room: int
    first: date
    last: date
    samples: list[Sample]
    faults: list[dict[str, Any]]
    more_faults: int


def import_page(owner: Any, key: object) -> ImportPage:
    """Gather the preview. Raises NotFound."""
    waiting = waiting_import(owner, key)
    items = waiting.entries
    known = known_entries(owner, items)
    every = {(item["source"], stored_key(item["key"])) for item in items}
    days = sorted(date.fromisoformat(item["on"]) for item in items)
    files = new_files(owner, items)
    samples = [
        Sample(
            date.fromisoformat(item["on"]),
            item["title"],
            " ".join(item["body"].split())[:160],
            (item["source"], stored_key(item["key"])) in known,
        )
        for item in items[:MOST_SHOWN]
    ]
    return ImportPage(
        waiting=waiting,
        new=len(every - known),
        known=len(known),
        files=files.count,
        files_without_room=files.without_room,
        first=days[0],
        last=days[-1],
        samples=samples,
        faults=waiting.faults[:50],
        more_faults=max(len(waiting.faults) - 50, 0),
    )
