"""`ninefold calendar`: read a calendar file without a server or an account."""

import argparse
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ninefold.scheduling.domain.occurrence import CalendarReading


def register(subparsers: Any) -> None:
    """Add the `calendar` command to the subparsers of the program's command line."""
    calendar = subparsers.add_parser("calendar", help="read calendar files")
    verbs = calendar.add_subparsers(dest="verb", required=True, metavar="VERB")
    read = verbs.add_parser(
        "read",
        help="write out what takes place in an .ics file",
        description="Write out what takes place in an .ics file between two days, both included.",
    )
    read.add_argument("file", metavar="FILE", help="an .ics file, or - for standard input")
    read.add_argument("--from", dest="starts_on", required=True, metavar="DATE", help="YYYY-MM-DD")
    read.add_argument("--to", dest="ends_on", required=True, metavar="DATE", help="YYYY-MM-DD")
    read.add_argument(
        "--zone",
        default="UTC",
        help="your time zone, such as Europe/Paris: days begin in it, and times without a zone "
        "are in it (UTC unless you say so)",
    )
    read.add_argument("--json", action="store_true", help="answer in JSON")
    read.set_defaults(run=read_file)


def read_file(arguments: argparse.Namespace) -> int:
    """Print the occurrences and faults of a file; return 0, or 2 when it cannot be read."""
    from datetime import date
    from pathlib import Path

    from ninefold.scheduling.domain.occurrence import CalendarReading, Fault
    from ninefold.scheduling.sandbox import CannotReadCalendar, read_limited_calendar

    days = {}
    for option, text in (("--from", arguments.starts_on), ("--to", arguments.ends_on)):
        try:
            days[option] = date.fromisoformat(text)
        except ValueError:
            return _refuse(f"{option} is {text!r}, which is no date. Write it like 2026-03-31.")
    try:
        if arguments.file == "-":
            data = sys.stdin.buffer.read()
        else:
            data = Path(arguments.file).read_bytes()
    except OSError as error:
        return _refuse(f"{arguments.file} cannot be opened: {error.strerror}.")
    try:
        reading = read_limited_calendar(
            data, starts_on=days["--from"], ends_on=days["--to"], zone=arguments.zone
        )
    except CannotReadCalendar as refusal:
        if arguments.json:
            fault = Fault(line=0, message=str(refusal))
            sys.stdout.write(_as_json(CalendarReading(occurrences=(), faults=(fault,))))
        return _refuse(f"{arguments.file} cannot be read. {refusal}")
    sys.stdout.write(_as_json(reading) if arguments.json else _as_text(reading))
    return 0


def _refuse(message: str) -> int:
    sys.stderr.write(message + "\n")
    return 2


def _as_json(reading: "CalendarReading") -> str:
    import json

    from ninefold.scheduling.domain.occurrence import to_json

    return json.dumps(to_json(reading), ensure_ascii=False, indent=2) + "\n"


def _as_text(reading: "CalendarReading") -> str:
    lines = []
    for item in reading.occurrences:
        if item.is_all_day:
            when = f"{item.starts_at:%Y-%m-%d} all day   "
        else:
            when = f"{item.starts_at:%Y-%m-%d %H:%M}-{item.ends_at:%H:%M}"
        state = "cancelled" if item.is_cancelled else "busy" if item.is_busy else "free"
        lines.append(f"{when}  {state:9}  {item.summary}")
    lines += [f"line {fault.line}: {fault.message}" for fault in reading.faults]
    return "".join(line + "\n" for line in lines)
