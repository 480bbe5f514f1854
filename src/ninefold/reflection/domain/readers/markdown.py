"""Reader of a folder of Markdown: daily notes of Obsidian, Logseq or by hand."""

import re
from collections.abc import Iterable
from datetime import date, datetime

from ninefold.reflection.domain.readers.archive import File, is_hidden
from ninefold.reflection.domain.readers.embedded import NOTES, Embedded
from ninefold.reflection.domain.readers.entry import (
    EmbeddedFile,
    Fault,
    ForeignEntry,
    ForeignJournal,
    JournalUnreadable,
    decode,
    once,
)
from ninefold.reflection.domain.readers.note_names import day_and_title
from ninefold.reflection.domain.readers.properties import split_properties, tags_in
from ninefold.reflection.domain.readers.shelf import Shelf

_HEADING = re.compile(r"#\s+(.+?)\s*#*$")
_DAY_KEYS = ("date", "created", "day", "created_at", "creation date")
_MOST_BYTES = 8 * 1024 * 1024


def read_markdown(
    files: Iterable[File], *, folder: str = "folder", shelf: Shelf | None = None
) -> ForeignJournal:
    """Read notes that have a day: in the file's name, its folders or its front matter.

    `files` are the Markdown files below one folder; the key is the path from there. `shelf` holds
    the pictures and files beside them; those that a note shows come in with it. Notes without a
    day become faults, empty notes are passed over. Raises JournalUnreadable when not one file is
    Markdown.
    """
    embedded = Embedded(shelf) if shelf else None
    entries: list[ForeignEntry] = []
    faults: list[Fault] = []
    is_any = False
    for file in sorted(files, key=lambda file: file.path):
        if not file.path.lower().endswith(NOTES) or is_hidden(file.path):
            continue
        if file.path.startswith("logseq/") or "/logseq/" in file.path:
            continue
        is_any = True
        if len(file.data) > _MOST_BYTES:
            faults.append(Fault(file.path, 0, "This is larger than 8 MiB; it was left out."))
            continue
        try:
            text, more = decode(file.data, file=file.path)
        except JournalUnreadable as error:
            faults.append(Fault(file.path, 0, str(error)))
            continue
        faults.extend(more)
        entry = _entry(file.path, text, faults, embedded)
        if entry is not None:
            entries.append(entry)
    if not is_any:
        raise JournalUnreadable(
            f"{folder} holds no Markdown file. Name the folder in which your notes end in .md."
        )
    return ForeignJournal(tuple(entries), tuple(faults))


def _entry(
    path: str, text: str, faults: list[Fault], embedded: Embedded | None
) -> ForeignEntry | None:
    properties, body = split_properties(text)
    named, title = day_and_title(path)
    written_at = next((at for key in _DAY_KEYS if (at := _moment(properties.get(key)))), None)
    day = named or (written_at[0] if written_at else None)
    if day is None:
        message = "There is no day in the name or the front matter; it was left out."
        faults.append(Fault(path, 0, message))
        return None
    body = body.strip("\n")
    if not re.sub(r"^[\s*+-]+", "", body):
        return None
    first, _, rest = body.partition("\n")
    if heading := _HEADING.fullmatch(first.strip()):
        title, body = heading[1], rest.strip("\n")
    elif properties.get("title"):
        title = properties["title"][0]
    shown: tuple[EmbeddedFile, ...] = ()
    if embedded:
        # A note that is nothing but pictures still needs words that a list can show.
        shown, words = embedded.take(path, body, faults)
        body = words or "\n".join(one.name for one in shown)
    moment = written_at[1] if written_at and written_at[0] == day else None
    named_tags = [*properties.get("tags", []), *properties.get("tag", [])]
    return ForeignEntry(
        key=f"markdown:{path}",
        on=day,
        written_at=moment,
        zone=None,
        title=title,
        body=body,
        tags=once([*(tag.lstrip("#").strip("[] ") for tag in named_tags), *tags_in(body)]),
        is_starred=_is_yes(properties.get("starred")) or _is_yes(properties.get("favorite")),
        mood=_mood(properties.get("mood")),
        source="markdown",
        files=shown,
    )


def _moment(values: list[str] | None) -> tuple[date, datetime | None] | None:
    if not values:
        return None
    value = values[0].strip("[] ")
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        day, _ = day_and_title(f"{value}.md")
        return (day, None) if day else None
    has_time = len(value) > 10
    return moment.date(), moment if has_time else None


def _is_yes(values: list[str] | None) -> bool:
    return bool(values) and values is not None and values[0].lower() in ("true", "yes", "1")


def _mood(values: list[str] | None) -> int | None:
    if not values or not re.fullmatch(r"[1-5]", values[0], re.A):
        return None
    return int(values[0])
