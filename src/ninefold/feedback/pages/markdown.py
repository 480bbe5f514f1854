"""Feedback as Markdown, to keep or to take to a talk."""

from __future__ import annotations

import re
from typing import Any

from ninefold.feedback.models import Round
from ninefold.feedback.pages.rounds import QuestionShown, questions_shown
from ninefold.feedback.queries import (
    done_action_items,
    notes,
    open_action_items,
    questions_to_ask,
    round_of,
)


def _line(text: object) -> str:
    """A text on one line, so that it stays inside of its list or heading."""
    return " ".join(str(text).split())


def _question(one: QuestionShown) -> list[str]:
    lines = [f"## {_line(one.question.text)}", ""]
    if one.question.is_scale:
        lines += [f"1 is “{_line(one.question.low)}”, 5 is “{_line(one.question.high)}”.", ""]
    if one.own is not None:
        lines += [f"My own view: {_line(one.own)}", ""]
    for cell in one.cells:
        lines += [f"### {cell.heading}", ""]
        if one.question.is_scale:
            lines += [f"Mean {cell.mean:.1f} of {len(cell.said)}", ""]
        lines += [
            f"- {_line(said.body)}" + (f" ({_line(said.name)})" if said.name else "")
            for said in cell.said
        ]
        lines.append("")
    if not one.cells:
        lines += ["Nothing that can be shown.", ""]
    if one.themes:
        lines += ["Shared words:", ""]
        lines += [f"- {theme.phrase} ({theme.answers} answers)" for theme in one.themes]
        lines.append("")
    return lines


def round_markdown(owner: Any, key: object) -> str:
    """One round with all that its page shows. Raises NotFound."""
    row: Any = round_of(owner, key)
    manner = "anonymous" if row.is_anonymous else "named"
    lines = [f"# Feedback: {_line(row.title)}", ""]
    end = f"closed on {row.closed_on}" if row.closed_on else f"open until {row.due_on}"
    lines += [f"{manner.capitalize()}, {len(row.all_invitations)} people asked, {end}.", ""]
    if row.held_back:
        lines += [row.held_back, ""]
    for one in questions_shown(row):
        lines += _question(one)
    if row.notes:
        lines += ["## My notes", "", row.notes, ""]
    if row.receipt_on:
        lines += ["## What I told them", ""]
        lines += [f"- {_line(heard)}" for heard in row.heard.splitlines()]
        lines += ["", f"Trying, by {row.by_when}: {_line(row.trying)}", ""]
    return "\n".join(lines).rstrip() + "\n"


def notes_markdown(owner: Any) -> str:
    """Notes, questions to ask and action items."""
    lines = ["# Feedback noted by hand", ""]
    for note in notes(owner):
        by = f", {_line(note.said_by)}" if note.said_by else ""
        lines += [f"## {note.on}{by}", "", note.text, ""]
    lines += ["# Questions to ask", ""]
    for question in questions_to_ask(owner):
        due = f", by {question.due_on}" if question.due_on else ""
        lines.append(f"- {_line(question.text)} ({_line(question.person) or 'anybody'}{due})")
    lines += ["", "# Action items", ""]
    for item in [*open_action_items(owner), *done_action_items(owner)]:
        lines.append(f"- [{'x' if item.done_on else ' '}] {_line(item.title)}")
        lines += [
            f"  - [{'x' if step.done_on else ' '}] {_line(step.title)}"
            for step in item.all_steps  # type: ignore[attr-defined]
        ]
    return "\n".join(lines).rstrip() + "\n"


def file_name(row: Round) -> str:
    """A name for the file of a round, unique among the owner's."""
    words = re.sub(r"[^a-z0-9]+", "-", row.title.lower()).strip("-")[:50] or "round"
    return f"{row.closed_on or row.due_on}-{words}-{str(row.pk)[:8]}.md"
