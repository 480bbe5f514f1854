"""The index of the release that is here: built once, kept as a file, held in memory.

The file's name holds the digest of the release, so that several processes and machines use the
same index or build the same one; the tables stay the truth.
"""

from __future__ import annotations

import logging
import os
import tempfile
import threading
from collections import defaultdict
from pathlib import Path

from django.conf import settings

from ninefold.occupations.domain import archive
from ninefold.occupations.domain.index import (
    FORMAT,
    OccupationIndex,
    build_index,
    from_bytes,
    to_bytes,
)
from ninefold.occupations.models import Occupation, OccupationTask, OccupationTitle, Release

log = logging.getLogger("ninefold.occupations")
_held: tuple[str, OccupationIndex] | None = None
_lock = threading.Lock()


def current_index() -> OccupationIndex | None:
    """The index of the release that is here, or None when there is none."""
    global _held
    digest = Release.objects.values_list("digest", flat=True).first()
    if digest is None:
        return None
    held = _held
    if held is None or held[0] != digest:
        with _lock:
            held = _held
            if held is None or held[0] != digest:
                held = _held = (digest, _load(digest))
    return held[1]


def _load(digest: str) -> OccupationIndex:
    folder = Path(settings.DATA_DIR) / "occupations"
    file = folder / f"{digest[:32]}-{FORMAT}.npz"
    try:
        return from_bytes(file.read_bytes())
    except FileNotFoundError:
        pass
    except (OSError, ValueError):
        log.warning("the index of occupations is built anew, as its file cannot be read")
    index = build_index(_occupations())
    try:
        _keep(folder, file, to_bytes(index))
    except OSError:
        log.warning("the index of occupations could not be written; it is built at each start")
    return index


def _keep(folder: Path, file: Path, data: bytes) -> None:
    folder.mkdir(exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(dir=folder, suffix=".part")
    with os.fdopen(handle, "wb") as part:
        part.write(data)
    Path(name).replace(file)
    for old in folder.glob("*.npz"):
        if old != file:
            old.unlink(missing_ok=True)


def _occupations() -> list[archive.Occupation]:
    titles, tasks = defaultdict[str, list[str]](list), defaultdict[str, list[archive.Task]](list)
    for code, text in OccupationTitle.objects.values_list("occupation_id", "text"):
        titles[code].append(text)
    told = OccupationTask.objects.order_by("pk")
    for code, number, text, is_core in told.values_list(
        "occupation_id", "number", "text", "is_core"
    ):
        tasks[code].append(archive.Task(number, text, is_core))
    return [
        archive.Occupation(
            code=row.code,
            title=row.title,
            description=row.description,
            zone=row.zone,
            interests=tuple(row.interests) if row.interests else None,
            skills={element: archive.Rating(*it) for element, it in row.skills.items()},
            knowledge={element: archive.Rating(*it) for element, it in row.knowledge.items()},
            titles=titles[row.code],
            tasks=tasks[row.code],
            tools=[archive.Tool(*tool) for tool in row.tools],
        )
        for row in Occupation.objects.all()
    ]
