"""The capture line on the command line: `ninefold add`, `list` and `undo`."""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ninefold.kernel.capture import parse
from ninefold.kernel.places import database_url
from ninefold.today.spool import CannotSpool, keep_line, latest_lines, take_back

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence


def _database() -> Path | None:
    scheme, _, rest = database_url().partition(":")
    return Path(rest) if scheme == "sqlite" else None


def _address() -> str:
    return os.environ.get("NINEFOLD_OWNER", "")


def register(commands: Any) -> None:
    """Add the three commands to an argparse subparsers object."""
    add = commands.add_parser("add", help="keep one line: ninefold add 'win: shipped it i:2'")
    add.add_argument("words", nargs="*", help="the line; read from standard input when left out")
    add.set_defaults(run=run_add)
    listing = commands.add_parser("list", help="the latest captured lines")
    listing.add_argument("--most", type=int, default=20, help="how many (20)")
    listing.add_argument("--json", action="store_true", help="as JSON")
    listing.set_defaults(run=run_list)
    undo = commands.add_parser("undo", help="take the latest captured line back")
    undo.add_argument("key", nargs="?", help="the key that `ninefold add` printed")
    undo.set_defaults(run=run_undo)


def run_add(args: Namespace) -> int:
    """Keep the line that was given, or that standard input holds."""
    return add_line(args.words or [sys.stdin.read()])


def add_line(words: Sequence[str]) -> int:
    """Keep one line, echo how it is understood, and say how to take it back; returns the exit
    code."""
    text = " ".join(" ".join(words).split())
    if not text:
        print("Write a few words: ninefold add 'win: shipped the login page'", file=sys.stderr)
        return 2
    database = _database()
    try:
        if database is None:
            key = _through_django(text)
        else:
            key = keep_line(database, text, owner_address=_address())
    except CannotSpool as refusal:
        print(refusal, file=sys.stderr)
        return 1
    read = parse(text, today=date.today())
    said = " ".join(f"[{chip.role} {chip.value}]" for chip in read.chips if chip.role != "kind")
    print(f"Kept as {read.kind}: {read.text}{'  ' + said if said else ''}")
    print(f"Take it back: ninefold undo {key[:8]}")
    return 0


def _through_django(text: str) -> str:
    from ninefold.accounts.starting import start_django

    start_django()
    from ninefold.accounts.queries import person_with_address
    from ninefold.kernel.refusals import Refusal
    from ninefold.today.operations import capture_line

    try:
        person = person_with_address(_address())
        return str(capture_line(owner=person, text=text, door="cli").pk.hex)
    except Refusal as refusal:
        raise CannotSpool(refusal.message) from refusal


def _lines(most: int) -> list[tuple[str, Any, str, str]]:
    database = _database()
    if database is not None:
        return latest_lines(database, most=most, owner_address=_address())
    from ninefold.accounts.starting import start_django

    start_django()
    from ninefold.accounts.queries import person_with_address
    from ninefold.today.queries import captured_lines

    return [
        (line.pk.hex, line.captured_at, line.text, line.fault or "kept")
        for line in captured_lines(person_with_address(_address()), most)
    ]


def run_list(args: Namespace) -> int:
    """Print the latest lines, newest first."""
    try:
        lines = _lines(args.most)
    except CannotSpool as refusal:
        print(refusal, file=sys.stderr)
        return 1
    if args.json:
        print(
            json.dumps(
                [
                    {"key": key, "captured_at": at.isoformat(), "text": text, "state": state}
                    for key, at, text, state in lines
                ],
                ensure_ascii=False,
            )
        )
        return 0
    for key, at, text, state in lines:
        mark = "" if state == "kept" else f"  ({state})"
        print(f"{key[:8]}  {at.astimezone():%Y-%m-%d %H:%M}  {text}{mark}")
    if not lines:
        print("Nothing captured yet. Try: ninefold add 'did: paired with Ada e:+2 t:45m'")
    return 0


def run_undo(args: Namespace) -> int:
    """Take one line back, with the row it became."""
    try:
        found = [line for line in _lines(200) if line[0].startswith(args.key or line[0])]
        if not found:
            print("There is no such line to take back: see `ninefold list`.", file=sys.stderr)
            return 1
        key, _, text, _ = found[0]
        database = _database()
        if database is None or not take_back(database, key, owner_address=_address()):
            _undo_through_django(key)
    except CannotSpool as refusal:
        print(refusal, file=sys.stderr)
        return 1
    print(f"Taken back: {text}")
    return 0


def _undo_through_django(key: str) -> None:
    from ninefold.accounts.starting import start_django

    start_django()
    from ninefold.accounts.queries import person_with_address
    from ninefold.kernel.refusals import Refusal
    from ninefold.today.operations import undo_capture

    try:
        undo_capture(owner=person_with_address(_address()), key=key)
    except Refusal as refusal:
        raise CannotSpool(refusal.message) from refusal
