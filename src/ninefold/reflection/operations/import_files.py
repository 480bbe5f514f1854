"""The archive of a journal that waits to be brought in, for the files that its entries show.

It lies in the data folder, a day at most, and not in the database: most of it never comes in.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from ninefold.scheduling.sandbox import Limits, Unsafe, run_limited

LARGEST_BATCH = 40 * 1024 * 1024
_READER = "ninefold.reflection.domain.readers.sandboxed:files_as_json"


def keep_archive(key: object, data: bytes) -> None:
    """Keep the archive until the owner has said yes or no; nobody else may read it."""
    place = _place(key)
    place.parent.mkdir(mode=0o700, exist_ok=True)
    place.touch(mode=0o600)
    place.write_bytes(data)


def forget_archive(key: object) -> None:
    """Delete the archive, if there is one."""
    _place(key).unlink(missing_ok=True)


def forget_old_archives(now: datetime) -> None:
    """Delete archives that have lain there for more than a day, whoever's they were."""
    for place in _folder().glob("*"):
        with suppress(OSError):
            if place.stat().st_mtime < (now - timedelta(days=1)).timestamp():
                place.unlink()


def read_files(key: object, sizes: Mapping[str, int]) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of the files asked for by path and size, read in a limited process, 40 MB
    at a time. What cannot be read is left out."""
    if not sizes:
        return
    try:
        data = _place(key).read_bytes()
    except OSError:
        return
    limits = Limits(input_bytes=len(data))
    for paths in _batches(sizes):
        try:
            found = run_limited(_READER, data, {"paths": paths}, limits=limits)
        except Unsafe:
            continue
        for path, content in found.items():
            yield path, b64decode(content)


def _batches(sizes: Mapping[str, int]) -> Iterator[list[str]]:
    batch: list[str] = []
    total = 0
    for path, size in sizes.items():
        if batch and total + size > LARGEST_BATCH:
            yield batch
            batch, total = [], 0
        batch.append(path)
        total += size
    if batch:
        yield batch


def _folder() -> Path:
    return Path(settings.DATA_DIR) / "waiting-imports"


def _place(key: object) -> Path:
    return _folder() / f"{key}.zip"
