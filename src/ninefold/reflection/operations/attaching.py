"""Files that belong to an entry. They lie in the database: one transaction, one backup, and
nothing left behind when a row goes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from ninefold.activity.operations import record
from ninefold.kernel.facts.reflection import FileAttached
from ninefold.kernel.refusals import Refusal
from ninefold.reflection.domain import file_types
from ninefold.reflection.domain.file_types import NAMED, file_name, media_type
from ninefold.reflection.models import Attachment, Entry
from ninefold.reflection.operations.sealing import newest_key, store
from ninefold.reflection.queries.importing import MOST_FILE_BYTES
from ninefold.reflection.queries.sealing import OpenKeys, attached_bytes_total

LARGEST_FILE = file_types.LARGEST_FILE
MOST_FILES = file_types.MOST_FILES
MOST_BYTES = MOST_FILE_BYTES


class CannotAttach(Refusal):
    """The file cannot be put with the entry."""


@transaction.atomic
def attach_file(
    *, owner: Any, key: object, data: bytes, name: str, keys: OpenKeys | None = None
) -> Attachment:
    """Put a file with an entry; with a sealed one it is sealed too, which takes the open keys.

    Raises NotFound, Locked, and CannotAttach for what is empty, too large, too many or of another
    type than its name says.
    """
    row = Entry.objects.one_of(owner, key)
    kept = file_name(name)
    check_size(len(data))
    kind = media_type(kept, data)
    if not kind:
        raise CannotAttach(
            f"{kept} is not of a kind that a journal takes, or not what its name says: {NAMED}.",
            field="file",
        )
    if Attachment.objects.of(owner).filter(entry=row).count() >= MOST_FILES:
        raise CannotAttach(
            f"An entry takes {MOST_FILES} files. Put this one with another entry.", field="file"
        )
    if attached_bytes_total(owner) + len(data) > MOST_BYTES:
        raise CannotAttach(
            "Your files fill 200 MB, which is all there is. Remove some; their room is free after "
            "30 days.",
            field="file",
        )
    newest = newest_key(owner, keys or {}) if row.is_sealed else None
    return keep_file(row, data, name=kept, kind=kind, keys=newest)


def keep_file(
    row: Entry,
    data: bytes,
    *,
    name: str,
    kind: str,
    keys: OpenKeys | None = None,
    occurred_at: datetime | None = None,
) -> Attachment:
    """Put a file that was checked with an entry, in the caller's transaction; `keys` is the one
    key that seals it, `occurred_at` when it happened in the world, now when not given."""
    file = Attachment.objects.create(
        owner=row.owner, entry=row, name=name, media_type=kind, size=len(data), sha256=""
    )
    store(file, data, keys)
    fact = FileAttached(subject=file.ref, entry=row.ref)
    record(owner=row.owner, fact=fact, occurred_at=occurred_at)
    return file


def check_size(size: int) -> None:
    """Before a file is read: whether it is empty or too large. Raises CannotAttach."""
    if not size:
        raise CannotAttach("This file is empty: choose another.", field="file")
    if size > LARGEST_FILE:
        raise CannotAttach(
            f"This file has {size / 1024**2:.0f} MB; one takes 10 MB at most. Make it smaller, or "
            "keep it elsewhere and put its address into the entry.",
            field="file",
        )
