"""Bringing in a journal that was kept elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import transaction

from ninefold.activity.operations import record
from ninefold.kernel.facts.reflection import EntryWritten
from ninefold.kernel.refusals import Refusal
from ninefold.reflection.domain.file_types import media_type
from ninefold.reflection.models import Entry, JournalImport
from ninefold.reflection.operations.attaching import keep_file
from ninefold.reflection.operations.import_files import (
    forget_archive,
    forget_old_archives,
    keep_archive,
    read_files,
)
from ninefold.reflection.operations.writing import clean_tags
from ninefold.reflection.queries.importing import (
    NewFiles,
    is_left_out,
    known_entries,
    new_files,
    stored_key,
)
from ninefold.scheduling.sandbox import Limits, Unsafe, run_limited

FORMATS = {
    "jrnl": "jrnl, its text file",
    "jrnl-json": "jrnl, exported as JSON",
    "dayone": "Day One, JSON or its zip",
    "markdown": "Markdown: one note, or a folder as a zip (Obsidian, Logseq)",
}
LARGEST_FILE = 100 * 1024 * 1024
MOST_WAITING = 3
_READER = "ninefold.reflection.domain.readers.sandboxed:read_as_json"


class CannotImport(Refusal):
    """The journal cannot be brought in."""


@dataclass(frozen=True)
class BroughtIn:
    """How many entries came in, how many were here before, how many were left out; how many of
    their files came in, and how many did not."""

    added: int
    known: int
    left_out: int
    files: int = 0
    files_left_out: int = 0


def read_import(*, owner: Any, data: bytes, format: str, file_name: str) -> JournalImport:
    """Read a foreign journal in a limited process and keep what it holds until the owner says
    yes; at most three wait at once, the oldest goes. Nothing of it is in the journal yet. Raises
    CannotImport."""
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
    waiting = JournalImport.objects.create(
        owner=owner,
        format=format,
        file_name=name,
        entries=found["entries"],
        faults=found["faults"],
    )
    for earlier in JournalImport.objects.of(owner).order_by("-created_at", "-pk")[MOST_WAITING:]:
        forget_import(owner=owner, key=earlier.pk)
    if any(item["files"] for item in found["entries"]):
        keep_archive(waiting.pk, data)
    return waiting


def bring_in(*, owner: Any, key: object) -> BroughtIn:
    """Put the entries of a read journal into the owner's, each below the page of its day, with
    its files as far as there is room. All or nothing; what was brought in before (removed
    entries and files too) does not come twice.

    Raises NotFound.
    """
    waiting = JournalImport.objects.one_of(owner, key)
    # Unpacked before the transaction, which would keep everybody else from writing.
    plan = new_files(owner, waiting.entries)
    contents = dict(read_files(waiting.pk, plan.sizes))
    with transaction.atomic():
        done = _bring_in(owner, JournalImport.objects.one_of(owner, key), plan, contents)
    forget_archive(key)
    return done


def _bring_in(
    owner: Any, waiting: JournalImport, plan: NewFiles, contents: dict[str, bytes]
) -> BroughtIn:
    added = left_out = files = 0
    known = known_entries(owner, waiting.entries)
    seen = set(known)
    expected = plan.count + plan.without_room
    for item in waiting.entries:
        name = (item["source"], stored_key(item["key"]))
        if name in seen:
            continue
        seen.add(name)
        if is_left_out(owner, item):
            left_out += 1
            continue
        row = _add(owner, item)
        added += 1
        files += _attach(row, plan.by_entry.pop(name, []), contents)
    for (source, stored), wanted in plan.by_entry.items():
        # Entries that came in when there were no files yet get theirs now.
        if (source, stored) in known:
            row = Entry.objects.get(owner=owner, source=source, source_key=stored)
            files += _attach(row, wanted, contents)
    waiting.delete()
    return BroughtIn(added, len(known), left_out, files, expected - files)


def _attach(row: Entry, wanted: list[dict[str, Any]], contents: dict[str, bytes]) -> int:
    if row.is_sealed:  # Sealed since the plan was made: nothing of it may lie there in the clear.
        return 0
    came = 0
    for one in wanted:
        data = contents.get(one["path"], b"")
        kind = media_type(one["name"], data)
        if not kind or sha256(data).hexdigest() != one["sha256"]:
            continue
        keep_file(row, data, name=one["name"], kind=kind, occurred_at=row.written_at)
        came += 1
    return came


def _add(owner: Any, item: dict[str, Any]) -> Entry:
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
    return row


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
    forget_archive(key)


def forget_old_imports(now: datetime) -> None:
    """Delete read journals that nobody said yes to within a day."""
    JournalImport.objects.filter(created_at__lt=now - timedelta(days=1)).delete()
    forget_old_archives(now)
