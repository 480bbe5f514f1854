"""Reads of sealed entries. Open keys are given by name; nothing here keeps them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from ninefold.kernel.refusals import Refusal
from ninefold.reflection.domain.sealing import CannotOpen, is_at_home, place_of, unseal
from ninefold.reflection.models import Attachment, Entry, SealingKey

type OpenKeys = Mapping[str, bytes]

ENTRY, ATTACHMENT = "reflection.entry", "reflection.attachment"


class Locked(Refusal):
    """The passphrase was not given in this session, or not the one of this entry."""


class Damaged(Refusal):
    """What was sealed is not what it was; none of it is shown."""


def sealing_keys(owner: Any) -> list[SealingKey]:
    """The owner's keys that matter, newest first: the newest, and those that something is sealed
    with."""
    used = set(
        Entry.objects.filter(owner=owner).exclude(sealed="").values_list("sealed_with", flat=True)
    )
    rows = list(SealingKey.objects.of(owner))
    return [row for place, row in enumerate(rows) if place == 0 or row.name in used]


def sealed_count(owner: Any) -> int:
    """How many entries are sealed."""
    return Entry.objects.of(owner).exclude(sealed="").count()


def sealed_entries(owner: Any) -> list[Entry]:
    """Sealed entries, latest first."""
    return list(Entry.objects.of(owner).exclude(sealed="").order_by("-on", "-created_at"))


def sealed_text(row: Entry, keys: OpenKeys) -> str:
    """The words of a sealed entry. Raises Locked without its key, Damaged when it does not open
    with it."""
    raw = opened(row, row.sealed, keys, what=ENTRY)
    return raw.decode("utf-8", "surrogatepass")


def opened(row: Entry | Attachment, sealed: str, keys: OpenKeys, *, what: str) -> bytes:
    """What a row of kind `what` holds sealed. Raises Locked, Damaged."""
    key = keys.get(row.sealed_with)
    if key is None:
        raise Locked("This is sealed. Give your passphrase to open it.")
    if not is_at_home(row.pk, row.owner_id, row.sealed_as):
        raise Damaged("This was sealed in another place than it stands in now, so it stays shut.")
    try:
        return unseal(key, sealed, place=place_of(row.sealed_with, what, row.sealed_as))
    except CannotOpen:
        raise Damaged(
            "This was changed after it was sealed, so it stays shut. A backup or an archive of "
            "yours from before may still hold it whole."
        ) from None


def attachments_of(owner: Any, row: Entry) -> list[Attachment]:
    """The files of an entry."""
    return list(Attachment.objects.of(owner).filter(entry=row))


def attachments_on(owner: Any, on: date) -> dict[UUID, list[Attachment]]:
    """The files of all entries of a day, by the key of the entry."""
    found: dict[UUID, list[Attachment]] = {}
    for file in Attachment.objects.of(owner).filter(entry__on=on):
        found.setdefault(file.entry_id, []).append(file)
    return found


def attachment(owner: Any, key: object) -> Attachment:
    """One file of an entry that is still there. Raises NotFound."""
    rows: Any = Attachment.objects.filter(entry__removed_at=None)
    found: Attachment = rows.select_related("entry").one_of(owner, key)
    return found


def attachment_bytes(row: Attachment, keys: OpenKeys) -> bytes:
    """What the person gave. Raises Locked, Damaged."""
    stored = bytes(row.content.data)
    if hashlib.sha256(stored).hexdigest() != row.sha256:
        raise Damaged("This file is not what was put here, so it is not handed out.")
    if not row.is_sealed:
        return stored
    return opened(row, stored.decode("ascii", "replace"), keys, what=ATTACHMENT)


def attached_bytes_total(owner: Any) -> int:
    """How many bytes all files of the owner have, removed ones included."""
    return sum(Attachment.objects.filter(owner=owner).values_list("size", flat=True))
