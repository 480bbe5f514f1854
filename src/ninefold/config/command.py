"""`ninefold`: the root of the command line. Imports as little as it can before it knows what is
asked, so that capturing a line stays quick."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

QUICK = {"add", "list", "undo"}
ROOMS = {
    "goals": "goals",
    "network": "network",
    "calendar": "scheduling",
    "reflection": "reflection",
    "wins": "wins",
    "passion": "passion",
    "skills": "skills",
    "learning": "learning",
    "feedback": "feedback",
    "mentors": "mentors",
    "search": "search",
    "export": "portability",
    "import": "portability",
    "backup": "portability",
    "restore": "portability",
}
# The second word of `ninefold import` where it is no archive of Ninefold's own.
IMPORTS = {"onet": "occupations"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code: 0 done, 1 not done, 2 not understood."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(words)
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        return 130


def _run(words: list[str]) -> int:
    if words[:1] == ["add"] and len(words) > 1 and not any(w.startswith("-") for w in words):
        # A plain line needs no parser, and to build one takes a sixth of the whole time.
        from ninefold.today.cli import add_line

        return add_line(words[1:])
    parser = _parser(*words[:2])
    args = parser.parse_args(words)
    if not hasattr(args, "run"):
        parser.print_help()
        return 2
    return int(args.run(args) or 0)


def _parser(first: str = "", second: str = "") -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="ninefold", description="Nine strategies for a career, working as one loop."
    )
    commands = parser.add_subparsers(metavar="COMMAND")
    if first in QUICK:
        _register("today", commands)
    elif first == "import" and second in IMPORTS:
        importing = commands.add_parser("import").add_subparsers(metavar="WHAT")
        _register(IMPORTS[second], importing)
    elif first in ROOMS:
        _register(ROOMS[first], commands)
    else:
        from ninefold.config import serving

        serving.register(commands)
        for room in ("today", *dict.fromkeys(ROOMS.values())):
            _register(room, commands)
    return parser


def _register(room: str, commands: object) -> None:
    name = f"ninefold.{room}.cli"
    if importlib.util.find_spec(name) is not None:
        importlib.import_module(name).register(commands)


if __name__ == "__main__":
    sys.exit(main())
