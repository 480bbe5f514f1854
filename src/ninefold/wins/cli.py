"""The command line of wins: the brag document as a file, and drafts from git and calendars."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ninefold.wins.operations import Offered

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
    from ninefold.wins.domain.audience import Reader
    from ninefold.wins.domain.brag import Arrangement
    from ninefold.wins.domain.typeset import Paper
    from ninefold.wins.pages.brag import (
        Asked,
        brag_as_docx,
        brag_as_pdf,
        brag_markdown,
        preset_period,
    )

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
        reader=Reader(arguments.reader),
    )
    if arguments.format == "pdf":
        content = brag_as_pdf(owner, asked, paper=Paper(arguments.paper))
    elif arguments.format == "docx":
        content = brag_as_docx(owner, asked, paper=Paper(arguments.paper))
    else:
        content = brag_markdown(owner, asked).encode()
    return _write(content, arguments.output)


def _run_git(arguments: argparse.Namespace) -> int:
    from ninefold.accounts.starting import start_django

    start_django()
    from ninefold.accounts.queries import person_with_address
    from ninefold.kernel.refusals import Refusal
    from ninefold.wins.operations import draft_from_git, identities_of

    def tell(count: int) -> None:
        print(f"{count:,} commits read", file=sys.stderr)

    try:
        owner = person_with_address(os.environ.get("NINEFOLD_OWNER", ""))
        authors = arguments.author or [owner.email, *identities_of(arguments.path)]
        offered = draft_from_git(
            owner=owner,
            path=arguments.path,
            since=arguments.since,
            authors=authors,
            most=arguments.most,
            tell=tell,
        )
    except Refusal as refusal:
        print(refusal.message, file=sys.stderr)
        return 1
    _tell_offered(offered)
    if not offered.own and offered.others:
        print(f"No commit is by {' or '.join(authors)}. Most are by:", file=sys.stderr)
        for name in offered.others:
            print(f"  {name}", file=sys.stderr)
        print("Name yourself with --author.", file=sys.stderr)
    return 0


def _run_calendar(arguments: argparse.Namespace) -> int:
    from ninefold.accounts.starting import start_django

    start_django()
    from ninefold.accounts.queries import person_with_address
    from ninefold.kernel.refusals import Refusal
    from ninefold.wins.operations import draft_from_calendar

    try:
        owner = person_with_address(os.environ.get("NINEFOLD_OWNER", ""))
        offered = draft_from_calendar(owner=owner, days=arguments.days)
    except Refusal as refusal:
        print(refusal.message, file=sys.stderr)
        return 1
    _tell_offered(offered)
    return 0


def _tell_offered(offered: Offered) -> None:
    for row in offered.drafts:
        print(f"{row.on}  {row.title}")
    count = len(offered.drafts)
    print(
        "No new draft."
        if not count
        else f"{count} draft{'' if count == 1 else 's'} to keep or throw away: /wins/drafts/"
    )
    if offered.left:
        print(f"{offered.left} smaller ones are left for the next time.")
    if offered.was_cut:
        print("The history is longer than was read: choose a later --since.", file=sys.stderr)


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
    """Add `wins brag [--from DATE] [--to DATE] [--format md|pdf|docx] [--output FILE]`, and
    `wins drafts git PATH` and `wins drafts calendar`.
    """
    wins = subparsers.add_parser("wins", help="your wins as a document, and drafts of new ones")
    actions = wins.add_subparsers(dest="action", required=True)
    brag = actions.add_parser(
        "brag", help="the brag document of a period, the last 12 months if not said"
    )
    brag.add_argument("--from", dest="since", type=_day, metavar="DATE", help="its first day")
    brag.add_argument("--to", type=_day, metavar="DATE", help="its last day, today if not said")
    brag.add_argument("--format", choices=("md", "pdf", "docx"), default="md")
    brag.add_argument("--by", choices=("category", "goal", "skill"), default="category")
    brag.add_argument("--goal", default="", help="only wins that serve the goal of this title")
    brag.add_argument("--skill", default="", help="only wins that practise the skill of this name")
    brag.add_argument(
        "--least-impact", type=int, choices=(1, 2, 3), default=1, help="leave smaller wins out"
    )
    brag.add_argument(
        "--reader",
        choices=("yourself", "team", "manager", "committee", "public"),
        default="yourself",
        help="tell it as to this reader; see /wins/brag/leaving/ for what stays",
    )
    brag.add_argument("--role", default="", help="the line under your name")
    brag.add_argument("--paper", choices=("a4", "us-letter"), default="a4", help="for the PDF")
    brag.add_argument(
        "--output", default="-", metavar="FILE", help="where to write it; standard output if -"
    )
    brag.set_defaults(run=_run_brag)
    drafts = actions.add_parser("drafts", help="drafts of wins from your history or calendar")
    sources = drafts.add_subparsers(dest="source", required=True)
    git = sources.add_parser("git", help="from a local git repository")
    git.add_argument("path", type=Path, metavar="PATH", help="the folder of the repository")
    git.add_argument("--since", type=_day, metavar="DATE", help="a year back, if not said")
    git.add_argument(
        "--author", action="append", metavar="NAME", help="your address or name in it; repeatable"
    )
    git.add_argument(
        "--most", type=int, default=7, metavar="N", help="how many drafts, 7 if not said"
    )
    git.set_defaults(run=_run_git)
    calendar = sources.add_parser(
        "calendar", help="from talks, demos and the like that have passed"
    )
    calendar.add_argument("--days", type=int, default=60, metavar="N", help="60, if not said")
    calendar.set_defaults(run=_run_calendar)
