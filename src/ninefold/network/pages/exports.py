"""The readable files of the archive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ninefold.network.domain.people_csv import write_people_csv
from ninefold.network.domain.vcard import write_vcards
from ninefold.network.queries.occasions import interviews_with_questions
from ninefold.network.queries.people import people_with_contacts


def people_as_vcards(owner: Any) -> Iterator[tuple[str, bytes]]:
    """Everybody as vCards of version 4.0, with tags, dates and notes."""
    contacts = [contact for _, contact in people_with_contacts(owner)]
    if contacts:
        yield "people.vcf", write_vcards(contacts).encode()


def people_as_csv(owner: Any) -> Iterator[tuple[str, bytes]]:
    """Everybody as a table."""
    contacts = [contact for _, contact in people_with_contacts(owner)]
    if contacts:
        yield "people.csv", write_people_csv(contacts).encode()


def interviews_as_markdown(owner: Any) -> Iterator[tuple[str, bytes]]:
    """The interviews with questions, answers and what was learnt."""
    parts = []
    for row in interviews_with_questions(owner):
        when = f", {row.held_on:%-d %B %Y}" if row.held_on else ""
        lines = [f"## {row.person.name}{when}"]
        lines += [text for text in (row.purpose,) if text]
        lines += [
            f"**{one.text}**\n\n{one.answer}".strip()
            for one in row.all_questions  # type: ignore[attr-defined]
        ]
        if row.learnt:
            lines.append(f"### What I learnt\n\n{row.learnt}")
        if row.notes:
            lines.append(f"### Notes\n\n{row.notes}")
        parts.append("\n\n".join(lines))
    if parts:
        yield "interviews.md", ("# Interviews\n\n" + "\n\n".join(parts) + "\n").encode()
