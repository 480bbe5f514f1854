"""The command line of wins: the brag document of a period as a file."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a date; write it as 2027-03-31"
        ) from None


def _run_brag(arguments: argparse.Namespace) -> int:
    from ninefold.accounts.starting import start_django

    start_django()
    from ninefold.accounts.queries import person_with_address
    from ninefold.kernel.periods import Period
    from ninefold.kernel.refusals import Refusal
    from ninefold.wins.domain.brag import Arrangement
    from ninefold.wins.domain.typeset import Paper
    from ninefold.wins.pages.brag import Asked, brag_as_pdf, brag_markdown, preset_period

    try:
        owner = person_with_address(os.environ.get("NINEFOLD_OWNER", ""))
    except Refusal as refusal:
        print(refusal.message, file=sys.stderr)
        return 1
    usual = preset_period("12-months", owner.today)
    ends_on = arguments.to or usual.ends_on
    starts_on = arguments.since or preset_period("12-months", ends_on).starts_on
    if ends_on < starts_on:
        print(f"--to: {ends_on} is before --from, {starts_on}. Swap the two.", file=sys.stderr)
        return 2
    asked = Asked(
        period=Period(starts_on, ends_on),
        arrange_by=Arrangement(arguments.by),
        goal=arguments.goal,
        skill=arguments.skill,
        role=arguments.role,
        least_impact=arguments.least_impact,
    )
    if arguments.format == "pdf":
        content = brag_as_pdf(owner, asked, paper=Paper(arguments.paper))
    else:
        content = brag_markdown(owner, asked).encode()
    return _write(content, arguments.output)


def _write(content: bytes, output: str) -> int:
    if output == "-":
        sys.stdout.buffer.write(content)
        return 0
    try:
        Path(output).write_bytes(content)
    except OSError as error:
        print(f"--output: {output} cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    print(f"Wrote {output}.")
    return 0


def register(subparsers: Subparsers) -> None:
    """Add `wins brag [--from DATE] [--to DATE] [--format md|pdf] [--output FILE]`."""
    wins = subparsers.add_parser("wins", help="your wins as a document")
    actions = wins.add_subparsers(dest="action", required=True)
    brag = actions.add_parser(
        "brag", help="the brag document of a period, the last 12 months if not said"
    )
    brag.add_argument("--from", dest="since", type=_day, metavar="DATE", help="its first day")
    brag.add_argument("--to", type=_day, metavar="DATE", help="its last day, today if not said")
    brag.add_argument("--format", choices=("md", "pdf"), default="md")
    brag.add_argument("--by", choices=("category", "goal", "skill"), default="category")
    brag.add_argument("--goal", default="", help="only wins that serve the goal of this title")
    brag.add_argument("--skill", default="", help="only wins that practise the skill of this name")
    brag.add_argument(
        "--least-impact", type=int, choices=(1, 2, 3), default=1, help="leave smaller wins out"
    )
    brag.add_argument("--role", default="", help="the line under your name")
    brag.add_argument("--paper", choices=("a4", "us-letter"), default="a4", help="for the PDF")
    brag.add_argument(
        "--output", default="-", metavar="FILE", help="where to write it; standard output if -"
    )
    brag.set_defaults(run=_run_brag)
