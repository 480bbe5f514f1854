"""Reading an archive, keeping it, and building its index, with progress."""

from __future__ import annotations

import logging
from collections.abc import Callable

from ninefold.kernel import clock
from ninefold.kernel.refusals import Refusal
from ninefold.occupations.domain.archive import BrokenArchive
from ninefold.occupations.domain.reading import read_archive
from ninefold.occupations.models import Release, ReleaseImport
from ninefold.occupations.operations.keeping import keep_archive
from ninefold.occupations.operations.opening import (
    CannotImportOccupations,
    OpenedArchive,
    download,
    open_archive,
)
from ninefold.occupations.queries.index import current_index

log = logging.getLogger("ninefold.occupations")
State = ReleaseImport.State
WRITING = "putting the occupations in place"


def import_from(
    opened: OpenedArchive, *, progress: Callable[[str, int, int], None] = lambda *_: None
) -> Release:
    """Bring an opened archive in and build its index.

    `progress` is told what is being done, and how many of how many files have been read. Raises
    CannotImportOccupations with all faults; nothing has changed then.
    """
    read = 0

    def tell(file: str) -> None:
        nonlocal read
        progress(file, read, len(opened.names))
        read += 1

    try:
        archive = read_archive(opened.files(), name=opened.name, progress=tell)
    except BrokenArchive as broken:
        raise CannotImportOccupations(
            "The archive has faults, so nothing was changed.", broken.faults, field="file"
        ) from broken
    progress(WRITING, len(opened.names), len(opened.names))
    release = keep_archive(archive)
    current_index()
    return release


def work_import(key: int) -> None:
    """Do an import that was asked for; its row tells how far it is and how it went."""
    if not ReleaseImport.objects.filter(pk=key, state=State.WAITING).update(state=State.READING):
        return
    row = ReleaseImport.objects.get(pk=key)

    def show(stage: str, done: int, total: int) -> None:
        state = State.WRITING if stage == WRITING else State.READING
        ReleaseImport.objects.filter(pk=key).update(
            stage=stage, done=done, total=total, state=state
        )

    faults: list[str] = []
    try:
        if row.is_download:
            show("fetching it from the O*NET Resource Center", 0, 0)
            opened = download()
        else:
            opened = open_archive(bytes(row.file), name=row.file_name)
        import_from(opened, progress=show)
    except CannotImportOccupations as refusal:
        faults = refusal.faults or [refusal.message]
    except Refusal as refusal:
        faults = [refusal.message]
    except Exception:
        # The row must not stay half-way: the person waits for it.
        log.exception("an import of occupations failed")
        faults = ["Something went wrong that Ninefold did not expect; nothing was changed."]
    ReleaseImport.objects.filter(pk=key).update(
        state=State.FAILED if faults else State.DONE,
        faults=faults,
        file=b"",
        stage="",
        ended_at=clock.now(),
    )
