"""What every reader gives: entries of a foreign journal, and what could not be read."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Literal

Source = Literal["jrnl", "dayone", "markdown"]

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


class JournalUnreadable(Exception):
    """The whole file cannot be read; the message says why and how to mend it."""


@dataclass(frozen=True)
class EmbeddedFile:
    """A file of the archive that belongs to an entry: its path there, the name it is kept by, its
    size in bytes and the hexadecimal SHA-256 of its content."""

    path: str
    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class ForeignEntry:
    """One entry of a journal kept elsewhere.

    `key` is the same each time the same entry is read, so that reading twice gives no doubles.
    `written_at` has a zone offset when the source names one; without, it is local time there;
    None when only the day is known. `zone` is an IANA name or None. `body` is Markdown without
    the title. `mood` is 1 to 5 or None.
    """

    key: str
    on: date
    written_at: datetime | None
    zone: str | None
    title: str
    body: str
    tags: tuple[str, ...]
    is_starred: bool
    mood: int | None
    source: Source
    files: tuple[EmbeddedFile, ...] = ()


@dataclass(frozen=True)
class Fault:
    """Something that was left out or read with a loss; `line` counts from 1, 0 is the whole."""

    file: str
    line: int
    message: str


@dataclass(frozen=True)
class ForeignJournal:
    """Entries in the order of the source, and the faults met."""

    entries: tuple[ForeignEntry, ...]
    faults: tuple[Fault, ...]


def clean(text: str) -> str:
    """Text without the characters that a database cannot hold, and with plain line ends."""
    return _UNSTORABLE.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")


def digest(*parts: str) -> str:
    """A short, stable name for texts: 16 hexadecimal digits."""
    joined = "\x1f".join(parts)
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def once(tags: list[str]) -> tuple[str, ...]:
    """Tags without empty ones and doubles (whatever their case), in order."""
    first: dict[str, str] = {}
    for tag in tags:
        if tag:
            first.setdefault(tag.casefold(), tag)
    return tuple(first.values())


def decode(data: bytes, *, file: str) -> tuple[str, list[Fault]]:
    """The text of a file in UTF-8 or, with its mark in front, UTF-16.

    Bytes that are neither become the replacement character, with a fault that names their first
    line. Raises JournalUnreadable when the file is not text at all.
    """
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return clean(data.decode("utf-16")), []
        if b"\x00" in data[:65536]:
            raise JournalUnreadable(
                f"{file} is not a text file. If the journal is encrypted, decrypt it first and "
                "read the plain file."
            )
        return clean(data.decode("utf-8-sig")), []
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = "These characters are not UTF-8. Save the file as UTF-8 and read it again."
        return clean(data.decode("utf-8-sig", "replace")), [Fault(file, line, message)]
