"""The command line of goals. Runs without a server, an account or Django."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def _fault(row: Any) -> str | None:
    if not isinstance(row, dict):
        return 'a line must be an object such as {"id": "1", "text": "..."}'
    if "text" not in row:
        return 'text: is missing; write {"id": ..., "text": "..."}'
    if not isinstance(row["text"], str):
        return f"text: must be a string, not {type(row['text']).__name__}"
    return None


def check_jsonl(lines: Iterable[str], out: TextIO, *, today: date) -> int:
    """Check each line of {"id", "text"} and write {"id", "criteria"} for it to `out`.

    A line that cannot be read is answered by {"line", "error"}, counted from 1; blank lines are
    passed over. Returns 1 if there was such a line, else 0.
    """
    from ninefold.goals.domain.smart import check

    code = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            fault = _fault(row)
        except (ValueError, RecursionError) as error:
            row, fault = None, f"not valid JSON: {error}"
        if fault is not None:
            code = 1
            answer: dict[str, Any] = {"line": number, "error": fault}
        else:
            result = check(row["text"], today=today)
            answer = {"id": row.get("id"), "criteria": result.as_json()}
            if not result.checked:
                answer |= {"checked": False, "language": result.language}
        out.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return code


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a date; write it as 2027-03-31"
        ) from None


def _run_check(arguments: argparse.Namespace) -> int:
    return check_jsonl(sys.stdin, sys.stdout, today=arguments.today or date.today())


def register(subparsers: Subparsers) -> None:
    """Add `goals check --jsonl [--today DATE]`; its `run` takes the arguments, returns a code."""
    goals = subparsers.add_parser("goals", help="check goals")
    actions = goals.add_subparsers(dest="action", required=True)
    check = actions.add_parser("check", help="the SMART check on lines of JSON")
    check.add_argument(
        "--jsonl",
        action="store_true",
        required=True,
        help='read lines of {"id", "text"} from standard input',
    )
    check.add_argument(
        "--today", type=_day, metavar="DATE", help="the day that counts as today (2027-03-31)"
    )
    check.set_defaults(run=_run_check)
