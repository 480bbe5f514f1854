"""`ninefold search`: find anything of one's own from the terminal, without a server."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ninefold.kernel.places import database_url

if TYPE_CHECKING:
    from ninefold.search.filters import Filters
    from ninefold.search.queries import Found

BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


class CannotSearch(Exception):
    """What is wrong with what was asked, and how to mend it."""


def register(commands: Any) -> None:
    """Add `search` to an argparse subparsers object."""
    search = commands.add_parser(
        "search",
        help="find anything of yours: ninefold search lathe --tag lesson",
        description="Find what holds every word, best first; with filters and no words, all that "
        "passes them, the latest first. Words that you sealed are never found.",
    )
    search.add_argument("words", nargs="*", metavar="WORDS", help="the last one may be a beginning")
    search.add_argument("--person", default="", metavar="NAME", help="about this person")
    search.add_argument("--tag", default="", help="with this tag")
    search.add_argument("--goal", default="", metavar="TITLE", help="about this goal")
    search.add_argument(
        "--kind", default="", help="one kind of row: page, win, goal, or as in the API, wins.win"
    )
    search.add_argument(
        "--from", dest="since", type=_day, metavar="DATE", help="from this day on (2026-03-31)"
    )
    search.add_argument(
        "--to", dest="until", type=_day, metavar="DATE", help="to this day, which is included"
    )
    search.add_argument("--most", type=_count, default=20, metavar="N", help="how many (20)")
    search.add_argument("--json", action="store_true", help="as JSON")
    search.set_defaults(run=run_search)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a date; write it as 2026-03-31"
        ) from None


def _count(text: str) -> int:
    if text.isascii() and text.isdecimal() and 1 <= int(text[:6]) <= 1000:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 1000")


def run_search(args: argparse.Namespace) -> int:
    """Print what was found. 0 also when that is nothing, 1 when nothing could be searched, 2 when
    it is not clear what to look for."""
    fault = _fault(args)
    if fault:
        print(f"ninefold search: {fault}", file=sys.stderr)
        return 2
    scheme, _, rest = database_url().partition(":")
    if scheme == "sqlite" and not Path(rest).exists():
        print(
            f"There is no Ninefold at {rest} yet. Run `ninefold serve` once and make your account "
            "in the browser.",
            file=sys.stderr,
        )
        return 1
    from ninefold.accounts.starting import start_django

    start_django()
    from django.db import DatabaseError

    from ninefold.kernel.refusals import Refusal

    try:
        found = _found(args)
    except CannotSearch as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except Refusal as refusal:
        print(refusal.message, file=sys.stderr)
        return 1
    except DatabaseError as error:
        print(
            f"The database cannot be searched: {str(error).strip()}. Run `ninefold serve` once to "
            "bring it up to date, or ask `ninefold doctor` what is wrong.",
            file=sys.stderr,
        )
        return 1
    _show(found, as_json=args.json)
    return 0


def _fault(args: argparse.Namespace) -> str:
    words = " ".join(args.words)
    named = (
        ("WORDS", words),
        ("--person", args.person),
        ("--tag", args.tag),
        ("--goal", args.goal),
    )
    for name, text in named:
        if any("\ud800" <= sign <= "\udfff" for sign in text):
            return f"{name} is not in UTF-8. Write it in a terminal that is."
        if len(text) > 300:
            return f"{name} is longer than 300 characters. Fewer words find more."
    narrowed = any(text.strip() for _, text in named[1:]) or args.since or args.until
    if not words.strip() and not narrowed:
        return 'say what to look for: ninefold search "code review", or --tag lesson'
    if words.strip() and not any(sign.isalnum() for sign in words):
        return "WORDS holds no letter and no digit to look for."
    if args.since and args.until and args.since > args.until:
        return f"--from {args.since} is after --to {args.until}. Turn them round."
    return ""


def _found(args: argparse.Namespace) -> list[Found]:
    from ninefold.accounts.queries import person_with_address
    from ninefold.search.filters import GOALS, PEOPLE, Filters, named
    from ninefold.search.queries import find

    owner = person_with_address(os.environ.get("NINEFOLD_OWNER", ""))
    for text, kinds, noun in ((args.person, PEOPLE, "person"), (args.goal, GOALS, "goal")):
        if text.strip() and not named(owner, text, kinds):
            raise CannotSearch(f"No {noun} of yours is called {text!r}. Part of a name will do.")
    filters = Filters(
        tag=args.tag, person=args.person, goal=args.goal, since=args.since, until=args.until
    )
    words = " ".join(args.words)
    if not args.kind:
        return find(owner, words, filters, most=args.most)
    return find(owner, words, _of_kind(filters, args.kind), most=args.most)


def _of_kind(filters: Filters, text: str) -> Filters:
    from ninefold.kernel.plugs import kinds

    searched = {name: one for name, one in kinds().items() if one.document is not None}
    wanted = text.strip().casefold()
    for name, one in searched.items():
        if wanted in (name, one.noun.casefold(), one.nouns.casefold()):
            return replace(filters, kind=name)
    nouns = ", ".join(sorted({one.noun for one in searched.values()}, key=str.casefold))
    raise CannotSearch(f"--kind {text!r} is none of: {nouns}.")


def _show(found: Sequence[Found], *, as_json: bool) -> None:
    if as_json:
        rows = [
            {
                "ref": str(one.ref),
                "noun": one.noun,
                "title": one.title,
                "url": one.url,
                "on": one.on.isoformat() if one.on else None,
                "snippet": _readable(one.snippet, "", ""),
            }
            for one in found
        ]
        _write(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    on, off = (BOLD, PLAIN) if sys.stdout.isatty() and not os.environ.get("NO_COLOR") else ("", "")
    for one in found:
        day = one.on.isoformat() if one.on else " " * 10
        _write(f"{day}  {one.noun}: {_harmless(one.title)}")
        snippet = _readable(_harmless(one.snippet), on, off)
        if snippet and _readable(one.snippet, "", "") != one.title:
            _write(f"            {snippet}")
    if not found:
        print("Nothing of yours holds this. Fewer words find more.", file=sys.stderr)


def _readable(snippet: str, on: str, off: str) -> str:
    """A snippet as one line of text: its marks as these signs, and no more escapes of HTML."""
    text = unescape(snippet.replace("<mark>", on).replace("</mark>", off))
    return " ".join(text.split())


def _harmless(text: str) -> str:
    """Without the signs by which a text could take hold of the terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _write(line: str) -> None:
    # A narrow console must not stop the answer.
    sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()
