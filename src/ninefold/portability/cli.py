"""`ninefold export`, `import`, `backup` and `restore`."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Any


def register(commands: Any) -> None:
    """Add the commands to an argparse subparsers object."""
    export = commands.add_parser("export", help="everything you own, as one archive")
    export.add_argument("file", type=Path)
    export.set_defaults(run=run_export)
    importing = commands.add_parser(
        "import",
        help="bring an archive in, or occupations with `import onet`",
        epilog="`ninefold import onet --help` tells how to bring occupations in.",
    )
    importing.add_argument("file", type=Path)
    importing.set_defaults(run=run_import)
    backup = commands.add_parser("backup", help="the whole installation, as one file")
    backup.add_argument("file", type=Path, nargs="?")
    backup.set_defaults(run=run_backup)
    restore = commands.add_parser("restore", help="bring a backup back")
    restore.add_argument("file", type=Path)
    restore.add_argument("--replace", action="store_true", help="in place of what is here")
    restore.set_defaults(run=run_restore)


def _owner() -> Any:
    from ninefold.accounts.queries import person_with_address

    return person_with_address(os.environ.get("NINEFOLD_OWNER", ""))


def _start() -> None:
    from ninefold.accounts.starting import start_django

    start_django()


def run_export(args: argparse.Namespace) -> int:
    """Write the owner's archive."""
    _start()
    from ninefold.kernel.refusals import Refusal
    from ninefold.portability.archive import write_archive

    try:
        with args.file.open("wb") as file:
            manifest = write_archive(owner=_owner(), to=file)
    except (OSError, Refusal) as error:
        print(f"Nothing was written: {error}", file=sys.stderr)
        return 1
    print(f"{sum(manifest['counts'].values())} rows are in {args.file}")
    return 0


def run_import(args: argparse.Namespace) -> int:
    """Bring an archive into the owner's account."""
    _start()
    from ninefold.kernel.refusals import Refusal
    from ninefold.portability.archive import BrokenArchive, read_archive

    try:
        with args.file.open("rb") as file:
            result = read_archive(owner=_owner(), source=file)
    except BrokenArchive as broken:
        print(broken.message, *broken.faults, sep="\n  ", file=sys.stderr)
        return 1
    except (OSError, Refusal) as error:
        print(f"Nothing was brought in: {error}", file=sys.stderr)
        return 1
    print(f"{result.added_total} rows are new, {result.kept_total} were here already")
    return 0


def run_backup(args: argparse.Namespace) -> int:
    """Write a backup of the whole installation."""
    _start()
    from django.conf import settings

    from ninefold.kernel.refusals import Refusal
    from ninefold.portability.backups import back_up

    folder = Path(settings.DATA_DIR) / "backups"
    folder.mkdir(exist_ok=True)
    to = args.file or folder / f"ninefold-{datetime.now():%Y-%m-%d-%H%M%S}.zip"
    try:
        manifest = back_up(to=to)
    except (OSError, Refusal) as error:
        print(f"No backup was written: {error}", file=sys.stderr)
        return 1
    print(f"{sum(manifest['counts'].values())} rows are in {to}")
    return 0


def run_restore(args: argparse.Namespace) -> int:
    """Bring a backup back."""
    _start()
    from ninefold.kernel.refusals import Refusal
    from ninefold.portability.backups import restore

    try:
        manifest = restore(source=args.file, replace=args.replace)
    except Refusal as refusal:
        print(refusal.message, file=sys.stderr)
        return 1
    print(f"{sum(manifest['counts'].values())} rows of {manifest['made_at']} are back")
    return 0
