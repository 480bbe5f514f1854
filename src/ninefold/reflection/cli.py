"""The command line of reflection: reads journals kept elsewhere, without a server."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ninefold.reflection.domain.readers import File, ForeignJournal

FORMATS = ("jrnl", "jrnl-json", "dayone", "markdown")
_MOST_FILES = 50_000
_MOST_BYTES = 512 * 1024 * 1024


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `reflection read FORMAT PATH --json` to the program's commands."""
    reflection = subparsers.add_parser("reflection", help="Journal and reviews.")
    commands = reflection.add_subparsers(dest="reflection_command", required=True)
    read = commands.add_parser(
        "read", help="Show the entries of a journal kept elsewhere; nothing is stored."
    )
    read.add_argument("format", choices=FORMATS, help="What wrote the journal.")
    read.add_argument("path", type=Path, help="A file, an archive, or a folder of Markdown.")
    read.add_argument("--json", action="store_true", help="Answer in JSON.")
    read.set_defaults(run=run_read)


def run_read(args: argparse.Namespace) -> int:
    """Print the entries and faults; 0 when the journal was read, 2 when it cannot be."""
    from ninefold.reflection.domain.readers import JournalUnreadable

    try:
        journal = _read(args.format, args.path)
    except JournalUnreadable as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 2
    except OSError as error:
        sys.stderr.write(
            f"{args.path}: {error.strerror or error}. Check the path and its rights.\n"
        )
        return 2
    if args.json:
        answer = json.dumps(_as_json(journal), ensure_ascii=False, indent=2)
        # A file name that is not UTF-8 or a narrow console must not stop the answer.
        sys.stdout.buffer.write(answer.encode("utf-8", "replace") + b"\n")
        sys.stdout.buffer.flush()
    else:
        for entry in journal.entries:
            first = entry.title or entry.body.strip().split("\n", 1)[0][:70]
            sys.stdout.write(f"{entry.on}  {first}\n")
        for fault in journal.faults:
            sys.stderr.write(f"{fault.file}:{fault.line}: {fault.message}\n")
    return 0


def _read(format_: str, path: Path) -> "ForeignJournal":
    from ninefold.reflection.domain import readers

    if path.is_dir():
        if format_ != "markdown":
            raise readers.JournalUnreadable(f"{path} is a folder. Name the exported file in it.")
        return readers.read_markdown(_files_below(path), folder=str(path))
    if path.stat().st_size > _MOST_BYTES:
        raise readers.JournalUnreadable(f"{path} is larger than 512 MiB. Split the export.")
    data = path.read_bytes()
    if format_ == "jrnl":
        return readers.read_jrnl(data, file=path.name)
    if format_ == "jrnl-json":
        return readers.read_jrnl_json(data, file=path.name)
    if format_ == "dayone":
        return readers.read_day_one(data, file=path.name)
    if readers.is_zip(data):
        files, faults = readers.files_in_zip(data, suffixes=(".md", ".markdown"), file=path.name)
        with readers.Shelf(data, file=path.name) as shelf:
            journal = readers.read_markdown(files, folder=path.name, shelf=shelf)
        return readers.ForeignJournal(journal.entries, (*faults, *journal.faults))
    return readers.read_markdown([readers.File(path.name, data)], folder=path.name)


def _files_below(folder: Path) -> "list[File]":
    """The Markdown files below a folder; links are not followed, so nothing outside is read."""
    from ninefold.reflection.domain.readers import File, JournalUnreadable

    files: list[File] = []
    total = 0
    for place, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if path.suffix.lower() not in (".md", ".markdown"):
                continue
            if path.is_symlink() or not path.is_file():
                continue
            total += path.stat().st_size
            if len(files) >= _MOST_FILES or total > _MOST_BYTES:
                raise JournalUnreadable(f"{folder} is more than a journal. Name a folder inside.")
            files.append(File(path.relative_to(folder).as_posix(), path.read_bytes()))
    return files


def _as_json(journal: "ForeignJournal") -> dict[str, Any]:
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
                "files": [
                    {"path": one.path, "name": one.name, "size": one.size, "sha256": one.sha256}
                    for one in entry.files
                ],
            }
            for entry in journal.entries
        ],
        "faults": [
            {"file": fault.file, "line": fault.line, "message": fault.message}
            for fault in journal.faults
        ],
    }
