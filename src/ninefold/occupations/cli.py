"""`ninefold import onet`: bring occupations in from the command line."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any


def register(commands: Any) -> None:
    """Add `onet` below the subparsers of `import`."""
    onet = commands.add_parser(
        "onet",
        help="occupations from the O*NET database",
        description="Bring occupations in from the O*NET database of the U.S. Department of "
        "Labor: a folder or the zip, as Excel or text, of release 29 or later.",
    )
    onet.add_argument("path", type=Path, nargs="?", help="the folder or the zip")
    onet.add_argument(
        "--download", action="store_true", help="fetch it from the O*NET Resource Center"
    )
    onet.set_defaults(run=run_import_onet)


def run_import_onet(args: argparse.Namespace) -> int:
    """Bring the archive in and say what it held and what was missing."""
    if bool(args.path) == args.download:
        print(
            "Say where the O*NET database is (a folder or a zip), or --download to fetch it.",
            file=sys.stderr,
        )
        return 2
    from ninefold.accounts.starting import prepare_database, start_django

    start_django()
    prepare_database()
    from ninefold.kernel.refusals import Refusal
    from ninefold.occupations.operations import (
        CannotImportOccupations,
        download,
        import_from,
        open_archive,
    )

    try:
        if args.download:
            print("Fetching the database from the O*NET Resource Center ...", file=sys.stderr)
        opened = download() if args.download else open_archive(args.path)
        release = import_from(opened, progress=_show)
    except CannotImportOccupations as refusal:
        print(refusal.message, *refusal.faults, sep="\n  ", file=sys.stderr)
        return 1
    except (OSError, Refusal) as error:
        print(f"Nothing was brought in: {error}", file=sys.stderr)
        return 1
    print(
        f"{release.occupations} occupations with {release.titles} titles and {release.tasks} "
        f"tasks of O*NET {release.version or '(version not named)'} are here."
    )
    if release.missing:
        print(f"The archive did not hold: {', '.join(release.missing)}.")
    print(
        "O*NET is by the U.S. Department of Labor, Employment and Training Administration, used "
        "under CC BY 4.0."
    )
    return 0


def _show(stage: str, done: int, total: int) -> None:
    print(f"  {min(done + 1, total)} of {total}  {stage}", file=sys.stderr)
