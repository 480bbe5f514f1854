"""The journal as files for the archive."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.reflection.domain.journal_file import Written, day_as_markdown, file_path
from ninefold.reflection.models import Attachment, Entry

SEALED = "*This entry is sealed. The archive holds it as sealed text in its data.*"


def journal_files(owner: Any) -> Iterator[tuple[str, bytes]]:
    """One Markdown file a day: its path in the archive and its bytes."""
    zone = ZoneInfo(owner.time_zone)
    rows = Entry.objects.of(owner).order_by("on", "-is_page", "written_at", "created_at")
    for on, of_day in groupby(rows, key=lambda row: row.on):
        written = [
            Written(
                text=SEALED if row.is_sealed else row.text,
                title=row.title,
                time=f"{row.written_at.astimezone(zone):%H:%M}" if row.written_at else "",
                tags=tuple(row.tags),
                mood=row.mood,
                energy=row.energy,
                is_page=row.is_page,
            )
            for row in of_day
        ]
        yield file_path(on), day_as_markdown(on, written).encode()


def attached_files(owner: Any) -> Iterator[tuple[str, bytes]]:
    """The files of entries by day, those of sealed entries left out: path and bytes."""
    rows = Attachment.objects.of(owner).filter(sealed_with="", entry__removed_at=None)
    for row in rows.select_related("entry", "content").order_by("pk").iterator(chunk_size=20):
        path = f"attachments/{row.entry.on.isoformat()}/{row.pk.hex[:8]} {row.name}"
        yield path, bytes(row.content.data)
