"""The journal as files for the archive."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.reflection.domain.journal_file import Written, day_as_markdown, file_path
from ninefold.reflection.models import Entry


def journal_files(owner: Any) -> Iterator[tuple[str, bytes]]:
    """One Markdown file a day: its path in the archive and its bytes."""
    zone = ZoneInfo(owner.time_zone)
    rows = Entry.objects.of(owner).order_by("on", "-is_page", "written_at", "created_at")
    for on, of_day in groupby(rows, key=lambda row: row.on):
        written = [
            Written(
                text=row.text,
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
