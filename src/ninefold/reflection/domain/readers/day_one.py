"""Reader of Day One's JSON export, alone or in its archive."""

import re
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.reflection.domain.readers.archive import files_in_zip, is_zip
from ninefold.reflection.domain.readers.entry import (
    Fault,
    ForeignEntry,
    ForeignJournal,
    JournalUnreadable,
    clean,
    digest,
    once,
)
from ninefold.reflection.domain.readers.moments import take_moments
from ninefold.reflection.domain.readers.shelf import Shelf
from ninefold.reflection.domain.readers.structure import load_json, texts

_HEADING = re.compile(r"#{1,6}\s+(.+?)\s*#*$")


def read_day_one(data: bytes, *, file: str = "Journal.json") -> ForeignJournal:
    """Read an export of Day One: the JSON file, or the zip archive with all its journals.

    An entry found twice is given once. Raises JournalUnreadable when the file is no such export
    or the archive breaks the limits of `archive`.
    """
    if is_zip(data):
        files, faults = files_in_zip(data, suffixes=(".json",), file=file)
        if not files:
            raise JournalUnreadable(f"{file} holds no Journal.json. Export from Day One as JSON.")
    else:
        faults = []
        files = []
    entries: dict[str, ForeignEntry] = {}
    with Shelf(data, file=file) as shelf:
        for path, content in [(one.path, one.data) for one in files] or [(file, data)]:
            rows, more = load_json(content, file=path)
            faults.extend(more)
            for number, row in enumerate(rows, start=1):
                entry = _entry(row, path, number, faults, shelf)
                if entry is None:
                    continue
                first = entries.setdefault(entry.key, entry)
                if first.body != entry.body:
                    message = f"Entry {number} is there twice with other words; the first counts."
                    faults.append(Fault(path, 0, message))
    return ForeignJournal(tuple(entries.values()), tuple(faults))


def _entry(
    row: dict[str, Any], file: str, number: int, faults: list[Fault], shelf: Shelf
) -> ForeignEntry | None:
    zone = _zone(row.get("timeZone"))
    written_at = _instant(row.get("creationDate"), zone)
    if written_at is None:
        message = f"Entry {number} has no creationDate that can be read; it was left out."
        faults.append(Fault(file, 0, message))
        return None
    raw = row.get("text")
    text = clean(raw).strip() if isinstance(raw, str) else ""
    uuid = row.get("uuid")
    name = clean(uuid) if isinstance(uuid, str) and uuid else digest(str(written_at), text)
    moments = take_moments(row, text, shelf, file=file, number=number, faults=faults)
    # An entry that is nothing but photos still needs words that a list can show.
    text = moments.text or "\n".join(one.name for one in moments.files)
    if not text:
        faults.append(Fault(file, 0, f"Entry {number} holds no words; it was left out."))
        return None
    first, _, rest = text.partition("\n")
    heading = _HEADING.fullmatch(first.strip())
    return ForeignEntry(
        key=f"dayone:{name}",
        on=written_at.date(),
        written_at=None if row.get("isAllDay") is True else written_at,
        zone=zone.key if zone else None,
        title=heading[1] if heading else "",
        body=rest.strip("\n") if heading else text,
        tags=once(texts(row.get("tags"))),
        is_starred=row.get("starred") is True,
        mood=None,
        source="dayone",
        files=moments.files,
    )


def _zone(name: object) -> ZoneInfo | None:
    if not isinstance(name, str):
        return None
    try:
        return ZoneInfo(name.replace("\\/", "/"))
    # A name from a file can be a folder, a device or nonsense, each with its own exception.
    except (ValueError, OSError, LookupError):
        return None


def _instant(value: object, zone: ZoneInfo | None) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        instant = datetime.fromisoformat(value)
        if instant.tzinfo is None:
            instant = instant.replace(tzinfo=UTC)
        return instant.astimezone(zone or UTC)
    except (ValueError, OverflowError):
        return None
