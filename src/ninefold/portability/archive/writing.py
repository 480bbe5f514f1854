"""Writing the archive."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
import zlib
from typing import IO, Any

from django.core import serializers

from ninefold.kernel import clock
from ninefold.kernel.plugs import plugged
from ninefold.portability.archive.encoding import ExactEncoder
from ninefold.portability.archive.tables import personal_tables

FORMAT = "ninefold-archive"
VERSION = 1
SMALL, MOST_PACKED = 1024**2, 50
PROFILE = (
    "display_name",
    "time_zone",
    "week_starts_weekday",
    "fiscal_year_starts_month",
    "what_i_do",
    "where_to_go",
)


def write_archive(*, owner: Any, to: IO[bytes]) -> dict[str, Any]:
    """Write everything that `owner` has into a zip file at `to`; returns its manifest.

    `data/` holds every row as JSON, one a line, and is what comes back in; the other folders hold
    the same to read: Markdown, CSV, vCard, calendar. The manifest gives the number of rows and
    the SHA-256 of each file.
    """
    files: dict[str, str] = {}
    counts: dict[str, int] = {}
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as archive:

        def add(path: str, content: bytes) -> None:
            archive.writestr(path, content, compress_type=_packing(content))
            files[path] = hashlib.sha256(content).hexdigest()

        add("data/profile.json", _json({name: getattr(owner, name) for name in PROFILE}))
        for table in personal_tables():
            text = io.StringIO()
            serializers.serialize(
                "jsonl",
                table.rows(owner).iterator(chunk_size=1000),
                fields=table.fields,
                stream=text,
                cls=ExactEncoder,
            )
            content = text.getvalue().encode()
            counts[table.label] = content.count(b"\n")
            add(f"data/{table.label}.jsonl", content)
        for plugs in plugged():
            for export in plugs.exports:
                for path, content in export.write(owner):
                    add(f"{plugs.room}/{path}", content)
        manifest = {
            "format": FORMAT,
            "version": VERSION,
            "made_at": clock.now().isoformat(timespec="seconds"),
            "counts": counts,
            "sha256": files,
        }
        archive.writestr("manifest.json", _json(manifest))
    return manifest


def _packing(content: bytes) -> int:
    """Stored as it is where it repeats itself so much that reading it back would look like a
    bomb, such as a file of ten million equal letters."""
    if len(content) < SMALL or len(zlib.compress(content, 1)) * MOST_PACKED > len(content):
        return zipfile.ZIP_DEFLATED
    return zipfile.ZIP_STORED


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()
