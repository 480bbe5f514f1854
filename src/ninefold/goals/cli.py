"""The command line of goals. Runs without a server, an account or Django."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from ninefold.goals.domain.smart import Rubric

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def _fault(row: Any) -> str | None:
    if not isinstance(row, dict):
        return 'a line must be an object such as {"id": "1", "text": "..."}'
    if "text" not in row:
        return 'text: is missing; write {"id": ..., "text": "..."}'
    if not isinstance(row["text"], str):
        return f"text: must be a string, not {type(row['text']).__name__}"
    return None


def check_jsonl(
    lines: Iterable[str],
    out: TextIO,
    *,
    today: date,
    rubric: Rubric = "career",
    fiscal_start: int = 1,
) -> int:
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
            result = check(row["text"], today=today, rubric=rubric, fiscal_start=fiscal_start)
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


def check_text(text: str, out: TextIO, *, today: date, rubric: Rubric, fiscal_start: int) -> int:
    """Write the five answers for one goal as a linter would. Returns 1 if one was missed."""
    from ninefold.goals.domain.smart import check

    result = check(text, today=today, rubric=rubric, fiscal_start=fiscal_start)
    if not result.checked:
        out.write("Not checked: only English is, so far.\n")
        return 0
    for letter, verdict in result.criteria.items():
        words = ", ".join(f"“{span.text}”" for span in verdict.spans)
        answer = "met" if verdict.passes else verdict.severity
        out.write(f"{letter}  {answer:8} {verdict.rule:18} {words}".rstrip() + "\n")
        if not verdict.passes:
            out.write(f"   {verdict.question}\n")
            if verdict.suggestion:
                out.write(f"   Offered: {verdict.suggestion.applied_to(text)}\n")
    return 1 if result.failing else 0


def write_rules(out: TextIO, form: str) -> None:
    """Write every rule of the SMART check as "text", "json" or "markdown"."""
    from ninefold.goals.domain.smart.rules import RULES, as_markdown

    if form == "markdown":
        out.write(as_markdown())
        return
    if form == "json":
        rows = [
            {
                "id": rule.id,
                "letter": rule.letter,
                "passes": rule.passes,
                "severity": rule.severity,
                "meaning": rule.meaning,
                "example": rule.example,
            }
            for rule in RULES
        ]
        out.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        return
    for rule in RULES:
        answer = "met" if rule.passes else rule.severity
        out.write(f"{rule.id:18} {answer:8} {rule.meaning}\n")


def _month(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= 12:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a month; write 1 for January to 12")


def _run_check(arguments: argparse.Namespace) -> int:
    options = {
        "today": arguments.today or date.today(),
        "rubric": arguments.rubric,
        "fiscal_start": arguments.fiscal_start,
    }
    if arguments.jsonl:
        return check_jsonl(sys.stdin, sys.stdout, **options)
    if arguments.text is None:
        print('goals check: write the goal ("...") or --jsonl', file=sys.stderr)
        return 2
    return check_text(arguments.text, sys.stdout, **options)


def _run_rules(arguments: argparse.Namespace) -> int:
    form = "json" if arguments.json else "markdown" if arguments.markdown else "text"
    write_rules(sys.stdout, form)
    return 0


def attainability(text: str, out: TextIO, *, today: date, as_json: bool) -> int:
    """Say whether the goals of a JSON document fit, and what would mend it. Returns 0 if they
    fit, 1 if they do not, 2 if the document cannot be read."""
    from ninefold.goals.domain.attainability import document

    try:
        given = document.read(json.loads(text), today=today)
    except document.DocumentFault as fault:
        print(fault, file=sys.stderr)
        return 2
    except (ValueError, RecursionError) as error:
        print(f"not valid JSON: {error}", file=sys.stderr)
        return 2
    found = document.answer(*given)
    if as_json:
        out.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
    else:
        out.write("\n".join(document.lines(found)) + "\n")
    return 0 if found["fits"] else 1


def _run_attainability(arguments: argparse.Namespace) -> int:
    try:
        text = sys.stdin.read() if arguments.path == "-" else _read(arguments.path)
    except (OSError, UnicodeDecodeError) as error:
        print(f"{arguments.path}: {error}", file=sys.stderr)
        return 2
    today = arguments.today or date.today()
    return attainability(text, sys.stdout, today=today, as_json=arguments.json)


def _read(path: str) -> str:
    from pathlib import Path

    return Path(path).read_text(encoding="utf-8")


def register(subparsers: Subparsers) -> None:
    """Add `goals check`, `rules` and `attainability`; the `run` of each takes the arguments and
    returns a code."""
    goals = subparsers.add_parser("goals", help="check goals")
    actions = goals.add_subparsers(dest="action", required=True)
    check = actions.add_parser("check", help="the SMART check on a goal or on lines of JSON")
    check.add_argument("text", nargs="?", help="one goal")
    check.add_argument(
        "--jsonl", action="store_true", help='read lines of {"id", "text"} from standard input'
    )
    check.add_argument(
        "--today", type=_day, metavar="DATE", help="the day that counts as today (2027-03-31)"
    )
    check.add_argument(
        "--rubric",
        choices=("career", "habit"),
        default="career",
        help="what S asks: one thing done or reached, or (habit) which action exactly",
    )
    check.add_argument(
        "--fiscal-start",
        type=_month,
        default=1,
        metavar="MONTH",
        help="the month, 1 to 12, in which fiscal years begin",
    )
    check.set_defaults(run=_run_check)
    rules = actions.add_parser("rules", help="every rule of the SMART check")
    how = rules.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="as JSON")
    how.add_argument("--markdown", action="store_true", help="as the guide's page")
    rules.set_defaults(run=_run_rules)
    fits = actions.add_parser("attainability", help="whether goals fit into the hours there are")
    fits.add_argument("path", nargs="?", default="-", help="a JSON file of goals; - reads input")
    fits.add_argument("--json", action="store_true", help="answer as JSON")
    fits.add_argument(
        "--today", type=_day, metavar="DATE", help="the day that counts as today (2027-03-31)"
    )
    fits.set_defaults(run=_run_attainability)
