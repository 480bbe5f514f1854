"""One day of the journal as a Markdown file that other programs read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Written:
    """A page or entry: `time` is "21:40" or empty; mood 1 to 5, energy -2 to 2 or None."""

    text: str
    title: str = ""
    time: str = ""
    tags: tuple[str, ...] = ()
    mood: int | None = None
    energy: int | None = None
    is_page: bool = False


def file_path(on: date) -> str:
    """Where the day lies in the archive: journal/2026/2026-11-24.md."""
    return f"journal/{on.year}/{on.isoformat()}.md"


def day_as_markdown(on: date, rows: Sequence[Written]) -> str:
    """The day's file: front matter with date, mood, energy and tags; the page; then each entry
    under a heading with its time. `rows` stand in the order in which they are written."""
    page = next((row for row in rows if row.is_page), None)
    entries = [row for row in rows if not row.is_page]
    tags = list(dict.fromkeys(tag for row in rows for tag in row.tags))
    head = ["---", f"date: {on.isoformat()}"]
    if page and page.mood is not None:
        head.append(f"mood: {page.mood}")
    if page and page.energy is not None:
        head.append(f"energy: {page.energy}")
    if tags:
        head.append(f"tags: [{', '.join(tags)}]")
    parts = ["\n".join([*head, "---"])]
    if page and page.text.strip():
        parts.append(page.text.strip())
    parts += [_entry(row) for row in entries]
    return "\n\n".join(parts) + "\n"


def _entry(row: Written) -> str:
    heading = " · ".join(filter(None, (row.time, row.title))) or "Note"
    notes = []
    if row.mood is not None:
        notes.append(f"mood {row.mood}")
    if row.energy is not None:
        notes.append(f"energy {row.energy:+d}")
    parts = [f"## {heading}", row.text.strip(), f"*{', '.join(notes)}*" if notes else ""]
    return "\n\n".join(filter(None, parts))
