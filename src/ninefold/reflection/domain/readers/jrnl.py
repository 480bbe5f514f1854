"""Readers of jrnl: its journal file, and what `jrnl --format json` writes."""

import re
from collections import Counter
from datetime import datetime

from ninefold.reflection.domain.readers.entry import (
    Fault,
    ForeignEntry,
    ForeignJournal,
    JournalUnreadable,
    clean,
    decode,
    digest,
    once,
)
from ninefold.reflection.domain.readers.structure import load_json, texts

_STAMP = (
    r"(?P<day>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?:[ T](?P<hour>\d{1,2})[:.](?P<minute>\d{2})"
    r"(?:[:.](?P<second>\d{2}))?(?: ?(?P<half>[AaPp])\.?[Mm]\.?)?)?"
)
_HEAD = re.compile(rf"\[{_STAMP}\](?: (?P<rest>.*))?", re.A)
_BARE_HEAD = re.compile(rf"{_STAMP}(?: (?P<rest>.*))?", re.A)
_BRACKETED = re.compile(rf"^\[{_STAMP}\]", re.A | re.M)
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"')]*\s+|\n")
_TAG = re.compile(r"(?<!\S)[@#]([^\W\d_][\w/+*-]*)")


def read_jrnl(data: bytes, *, file: str = "journal.txt") -> ForeignJournal:
    """Read a jrnl journal file: entries begin with `[2026-11-24 09:00] Title` (or no brackets).

    Raises JournalUnreadable when it is not text or has no entry at all.
    """
    text, faults = decode(data, file=file)
    blocks: list[tuple[datetime, bool, list[str]]] = []
    stray = 0
    # Only journals of old have no brackets; in others a line may begin with a date.
    head = _HEAD if _BRACKETED.search(text) else _BARE_HEAD
    for number, line in enumerate(text.split("\n"), start=1):
        found = head.fullmatch(line)
        stamp = _read_stamp(found.groupdict()) if found else None
        if found and stamp is None:
            faults.append(
                Fault(file, number, "There is no such date or time. Correct it and read again.")
            )
        if found and stamp is not None:
            blocks.append((*stamp, [found["rest"] or ""]))
        elif blocks:
            blocks[-1][2].append(line)
        elif line.strip() and not stray:
            stray = number
    if not blocks:
        raise JournalUnreadable(
            f"{file} holds no entry. In a jrnl journal each entry begins with its date, "
            "such as [2026-11-24 09:00]."
        )
    if stray:
        faults.insert(0, Fault(file, stray, "Text before the first date belongs to no entry."))
    seen: Counter[str] = Counter()
    entries = [
        _entry("\n".join(lines).strip(), stamp, has_time, seen) for stamp, has_time, lines in blocks
    ]
    return ForeignJournal(tuple(entries), tuple(faults))


def read_jrnl_json(data: bytes, *, file: str = "journal.json") -> ForeignJournal:
    """Read what `jrnl --format json` wrote; keys are those of the same entries in the text file.

    Raises JournalUnreadable when it is not JSON with a list of entries.
    """
    rows, faults = load_json(data, file=file)
    seen: Counter[str] = Counter()
    entries = []
    for number, row in enumerate(rows, start=1):
        stamped = f"{row.get('date', '')} {row.get('time', '')}".strip()
        found = re.fullmatch(_STAMP, stamped, re.A)
        stamp = _read_stamp(found.groupdict()) if found else None
        if stamp is None:
            faults.append(
                Fault(file, 0, f"Entry {number} has no date such as 2026-11-24; it was left out.")
            )
            continue
        title = clean(str(row.get("title") or "")).strip()
        body = clean(str(row.get("body") or "")).strip("\n")
        tags = once([tag.lstrip("@#") for tag in texts(row.get("tags"))])
        key = _key(stamp[0], title, seen)
        is_starred = row.get("starred") is True
        written_at = stamp[0] if stamp[1] else None
        entries.append(
            ForeignEntry(
                key, stamp[0].date(), written_at, None, title, body, tags, is_starred, None, "jrnl"
            )
        )
    return ForeignJournal(tuple(entries), tuple(faults))


def _read_stamp(parts: dict[str, str | None]) -> tuple[datetime, bool] | None:
    try:
        year, month, day = (int(part) for part in re.split(r"[-/.]", parts["day"] or ""))
        hour = int(parts["hour"] or 0)
        if half := parts["half"]:
            if not 1 <= hour <= 12:
                return None
            hour = hour % 12 + (12 if half in "pP" else 0)
        minute, second = int(parts["minute"] or 0), int(parts["second"] or 0)
        return datetime(year, month, day, hour, minute, second), parts["hour"] is not None
    except ValueError:
        return None


def _entry(text: str, stamp: datetime, has_time: bool, seen: Counter[str]) -> ForeignEntry:
    title, body = _split_title(text)
    is_starred = title.startswith("* ") or title.endswith(" *") or title == "*"
    if is_starred:
        title = title.removeprefix("*").removesuffix("*").strip()
    tags = once([tag.lower() for tag in _TAG.findall(text)])
    key = _key(stamp, title, seen)
    written_at = stamp if has_time else None
    return ForeignEntry(
        key, stamp.date(), written_at, None, title, body, tags, is_starred, None, "jrnl"
    )


def _split_title(text: str) -> tuple[str, str]:
    found = _SENTENCE_END.search(text)
    if not found:
        return text.strip(), ""
    # A star behind the first sentence marks the entry and belongs to its title.
    end = found.end()
    if text[end:].split("\n", 1)[0].strip() == "*":
        end = text.find("\n", end) if "\n" in text[end:] else len(text)
        return text[:end].strip(), text[end:].strip("\n")
    return text[: found.start()].strip() + found[0].strip(), text[end:].strip("\n")


def _key(stamp: datetime, title: str, seen: Counter[str]) -> str:
    """Of the minute and the title: a body that is edited later stays the same entry."""
    base = f"jrnl:{stamp:%Y%m%dT%H%M}:{digest(title)}"
    seen[base] += 1
    return base if seen[base] == 1 else f"{base}:{seen[base]}"
