"""Bringing in a journal that was kept elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import transaction

from ninefold.activity.operations import record
from ninefold.kernel.facts.reflection import EntryWritten
from ninefold.kernel.refusals import Refusal
from ninefold.reflection.models import Entry, JournalImport
from ninefold.reflection.operations.writing import LONGEST, clean_tags
from ninefold.reflection.queries.importing import known_entries, stored_key
from ninefold.scheduling.sandbox import Limits, Unsafe, run_limited

FORMATS = {
    "jrnl": "jrnl, its text file",
    "jrnl-json": "jrnl, exported as JSON",
    "dayone": "Day One, JSON or its zip",
    "markdown": "Markdown: one note, or a folder as a zip (Obsidian, Logseq)",
}
LARGEST_FILE = 100 * 1024 * 1024
_READER = "ninefold.reflection.domain.readers.sandboxed:read_as_json"


class CannotImport(Refusal):
    """The journal cannot be brought in."""


@dataclass(frozen=True)
class BroughtIn:
    """How many entries came in, how many were here before, how many were left out."""

    added: int
    known: int
    left_out: int


def read_import(*, owner: Any, data: bytes, format: str, file_name: str) -> JournalImport:
    """Read a foreign journal in a limited process and keep what it holds until the owner says
    yes. Nothing of it is in the journal yet. Raises CannotImport."""
    if format not in FORMATS:
        raise CannotImport("Choose which program wrote the journal.", field="format")
    limits = Limits(input_bytes=LARGEST_FILE)
    name = file_name.rpartition("/")[2][-300:] or "journal"
    try:
        found = run_limited(_READER, data, {"format": format, "file": name}, limits=limits)
    except Unsafe as refusal:
        raise CannotImport(str(refusal), field="file") from None
    if not found["entries"]:
        first = f" {found['faults'][0]['message']}" if found["faults"] else ""
        raise CannotImport(
            f"No entry was found in {name}.{first} Check that the format above fits the file.",
            field="file",
        )
    return JournalImport.objects.create(
        owner=owner,
        format=format,
        file_name=name,
        entries=found["entries"],
        faults=found["faults"],
    )


@transaction.atomic
def bring_in(*, owner: Any, key: object) -> BroughtIn:
    """Put the entries of a read journal into the owner's, each below the page of its day. All or
    nothing; what was brought in before (removed entries too) does not come twice.

    Raises NotFound.
    """
    waiting = JournalImport.objects.one_of(owner, key)
    added = left_out = 0
    known = known_entries(owner, waiting.entries)
    seen = set(known)
    for item in waiting.entries:
        name = (item["source"], stored_key(item["key"]))
        if name in seen:
            continue
        seen.add(name)
        if date.fromisoformat(item["on"]) > owner.today or len(item["body"]) > LONGEST:
            left_out += 1
            continue
        _add(owner, item)
        added += 1
    waiting.delete()
    return BroughtIn(added, len(known), left_out)


def _add(owner: Any, item: dict[str, Any]) -> None:
    on = date.fromisoformat(item["on"])
    written_at = _instant(owner, item)
    row = Entry.objects.create(
        owner=owner,
        on=on,
        written_at=written_at,
        title=item["title"][:300],
        text=item["body"].strip(),
        mood=item["mood"],
        tags=clean_tags(item["tags"]),
        is_starred=item["is_starred"],
        source=item["source"],
        source_key=stored_key(item["key"]),
    )
    noon = datetime.combine(on, time(12), ZoneInfo(owner.time_zone)).astimezone(UTC)
    record(
        owner=owner,
        fact=EntryWritten(subject=row.ref, mood=row.mood),
        occurred_at=written_at or noon,
    )


def _instant(owner: Any, item: dict[str, Any]) -> datetime | None:
    if not item["written_at"]:
        return None
    read = datetime.fromisoformat(item["written_at"])
    if read.tzinfo is None:
        try:
            read = read.replace(tzinfo=ZoneInfo(item["zone"] or owner.time_zone))
        except (ZoneInfoNotFoundError, ValueError):
            read = read.replace(tzinfo=ZoneInfo(owner.time_zone))
    try:
        return read.astimezone(UTC)
    except OverflowError:
        return None


def forget_import(*, owner: Any, key: object) -> None:
    """Leave a read journal where it came from. Raises NotFound."""
    JournalImport.objects.one_of(owner, key).delete()


def forget_old_imports(now: datetime) -> None:
    """Delete read journals that nobody said yes to within a day."""
    JournalImport.objects.filter(created_at__lt=now - timedelta(days=1)).delete()
