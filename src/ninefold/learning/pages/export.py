"""Learning as files to read: tables for a spreadsheet, and the library as Markdown."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ninefold.learning.models import Resource
from ninefold.learning.pages.durations import duration
from ninefold.learning.queries import (
    certificates,
    library,
    minutes_by_resource,
    purposes,
    teachings,
)

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(headings)
    for row in rows:
        writer.writerow([_harmless("" if cell is None else str(cell)) for cell in row])
    return out.getvalue().encode()


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula gets an apostrophe in front."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def library_csv(owner: Any) -> Iterator[tuple[str, bytes]]:
    """The library, one row a resource, with the minutes it took; UTF-8."""
    minutes, served = minutes_by_resource(owner), purposes(owner)
    headings = (
        *("title", "kind", "author", "address", "status", "unit", "done", "total"),
        *("started_on", "finished_on", "due_on", "minutes", "cost", "currency"),
        *("purpose", "serves", "tags", "takeaway", "notes"),
    )
    rows = [
        (
            *(one.title, one.kind, one.author, one.address, one.status, one.unit, one.done),
            *(one.total, one.started_on, one.finished_on, one.due_on),
            *(minutes.get(str(one.pk), 0), one.cost, one.currency, one.purpose),
            "; ".join(card.title for card in served.get(str(one.pk), ())),
            *(" ".join(one.tags), one.takeaway, one.notes),
        )
        for one in library(owner)
    ]
    if rows:
        yield "library.csv", _table(headings, rows)


def certificates_csv(owner: Any) -> Iterator[tuple[str, bytes]]:
    """The certificates and what was taught, a table each; UTF-8."""
    names = ("name", "issuer", "earned_on", "expires_on", "credential", "address", "notes")
    rows = [[getattr(one, name) for name in names] for one in certificates(owner)]
    if rows:
        yield "certificates.csv", _table(names, rows)
    taught = [
        (one.subject, one.to_whom, one.on, one.minutes, one.resource or "", one.notes)
        for one in teachings(owner)
    ]
    if taught:
        headings = ("subject", "to_whom", "on", "minutes", "resource", "notes")
        yield "teaching.csv", _table(headings, taught)


def library_markdown(owner: Any) -> Iterator[tuple[str, bytes]]:
    """The library to read, by status, with notes; UTF-8 Markdown."""
    rows = list(library(owner).prefetch_related("uses"))
    if not rows:
        return
    minutes, served = minutes_by_resource(owner), purposes(owner)
    parts = ["# What I learn\n"]
    for status in Resource.Status:
        of_status = [one for one in rows if one.status == status]
        if not of_status:
            continue
        parts.append(f"## {status.label}\n")
        for one in of_status:
            cards = [card.title for card in served.get(str(one.pk), ())]
            parts.append(_section(one, cards, minutes.get(str(one.pk), 0)))
    yield "library.md", "\n".join(parts).encode()


def _section(one: Any, served: list[str], minutes: int) -> str:
    facts = [
        one.get_kind_display(),
        one.author and f"by {one.author}",
        one.progress.words if one.status != "finished" else "",
        f"finished on {one.finished_on:%-d %B %Y}" if one.finished_on else "",
        duration(minutes) if minutes else "",
        one.address and f"<{one.address}>",
    ]
    lines = [f"### {one.title}\n", ", ".join(filter(None, facts)) + "\n"]
    if one.purpose or served:
        lines.append("For: " + "; ".join(filter(None, [one.purpose, *served])) + "\n")
    if one.takeaway:
        lines.append(f"> {' '.join(one.takeaway.split())}\n")
    lines += [
        f"- Used on {use.on:%-d %B %Y}: {use.text}"
        for use in one.uses.all()
        if use.removed_at is None
    ]
    if one.notes:
        lines.append(f"\n{one.notes}\n")
    return "\n".join(lines)
