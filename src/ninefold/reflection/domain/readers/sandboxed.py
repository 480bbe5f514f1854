"""The readers behind one door that takes bytes and gives values which JSON can hold."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from ninefold.reflection.domain.readers.archive import File, files_in_zip, is_zip
from ninefold.reflection.domain.readers.day_one import read_day_one
from ninefold.reflection.domain.readers.entry import ForeignJournal, JournalUnreadable
from ninefold.reflection.domain.readers.jrnl import read_jrnl, read_jrnl_json
from ninefold.reflection.domain.readers.markdown import read_markdown
from ninefold.reflection.domain.readers.shelf import NotTaken, Shelf


def read_as_json(data: bytes, format: str, file: str) -> dict[str, Any]:
    """Read a journal in the format "jrnl", "jrnl-json", "dayone" or "markdown".

    Gives {"entries": [...], "faults": [...]}. Raises ValueError, with what to do, when the file
    cannot be read as that.
    """
    try:
        return _as_json(_read(data, format, file))
    except JournalUnreadable as refusal:
        raise ValueError(str(refusal)) from None


def files_as_json(data: bytes, paths: Sequence[str]) -> dict[str, str]:
    """The files at these paths of an archive, in Base64 by path; those that cannot be read are
    left out. Raises ValueError when the archive is broken."""
    found: dict[str, str] = {}
    try:
        with Shelf(data, file="The archive") as shelf:
            for path in paths:
                try:
                    found[path] = b64encode(shelf.bytes_of(path)).decode()
                except NotTaken:
                    continue
    except JournalUnreadable as refusal:
        raise ValueError(str(refusal)) from None
    return found


def _read(data: bytes, format: str, file: str) -> ForeignJournal:
    if format == "jrnl":
        return read_jrnl(data, file=file)
    if format == "jrnl-json":
        return read_jrnl_json(data, file=file)
    if format == "dayone":
        return read_day_one(data, file=file)
    if format != "markdown":
        raise JournalUnreadable("Choose jrnl, jrnl's JSON, Day One or a folder of Markdown.")
    if is_zip(data):
        files, faults = files_in_zip(data, suffixes=(".md", ".markdown"), file=file)
        with Shelf(data, file=file) as shelf:
            journal = read_markdown(files, folder=file, shelf=shelf)
        return ForeignJournal(journal.entries, (*faults, *journal.faults))
    return read_markdown([File(file, data)], folder=file)


def _as_json(journal: ForeignJournal) -> dict[str, Any]:
    return {
        "entries": [
            {
                "key": entry.key,
                "on": entry.on.isoformat(),
                "written_at": entry.written_at.isoformat() if entry.written_at else None,
                "zone": entry.zone,
                "title": entry.title,
                "body": entry.body,
                "tags": list(entry.tags),
                "is_starred": entry.is_starred,
                "mood": entry.mood,
                "source": entry.source,
                "files": [asdict(one) for one in entry.files],
            }
            for entry in journal.entries
        ],
        "faults": [
            {"file": fault.file, "line": fault.line, "message": fault.message}
            for fault in journal.faults
        ],
    }
