"""`ninefold network read FILE --json`: what a file of contacts holds, without a server."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any


def register(subparsers: Any) -> None:
    """Add `network` with its commands to the `ninefold` program's subparsers."""
    network = subparsers.add_parser("network", help="people, and files of contacts")
    commands = network.add_subparsers(dest="network_command", required=True)
    read = commands.add_parser("read", help="read a vCard or CSV file and list what it holds")
    read.add_argument("file", help="a .vcf or .csv file, or - for standard input")
    read.add_argument("--json", action="store_true", help="answer in JSON, all fields and faults")
    read.set_defaults(run=read_file)


def read_file(arguments: argparse.Namespace) -> int:
    """Print the contacts and the faults of a file.

    Gives 0 when the file was read, also with faults, and 2 when it could not be read at all; in
    JSON the reason then stands among the faults, at line 0.
    """
    from ninefold.network.domain.limits import MAX_FILE_BYTES
    from ninefold.network.domain.reading import read_contacts

    name = arguments.file
    try:
        if name == "-":
            data = sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
        else:
            with Path(name).open("rb") as file:
                data = file.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        sys.stderr.write(f"{name} cannot be read: {reason}.\n")
        return 2
    reading = read_contacts(data, filename="" if name == "-" else name)
    if reading.refused:
        sys.stderr.write(f"{name} cannot be read: {reading.refused}\n")
        if not arguments.json:
            return 2
    if arguments.json:
        from ninefold.network.domain.as_json import reading_as_json

        text = json.dumps(reading_as_json(reading), ensure_ascii=False, indent=2)
    else:
        lines = [f"{len(reading.contacts)} contacts, {len(reading.faults)} faults"]
        for contact in reading.contacts:
            about = [contact.full_name, contact.organisation, contact.title]
            lines.append("  " + ", ".join(part for part in about if part))
        lines += [f"  line {fault.line}: {fault.message}" for fault in reading.faults]
        text = "\n".join(lines)
    # A narrow console must not stop the answer.
    sys.stdout.buffer.write(text.encode("utf-8", errors="replace") + b"\n")
    sys.stdout.buffer.flush()
    return 2 if reading.refused else 0
