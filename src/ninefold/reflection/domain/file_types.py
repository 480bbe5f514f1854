"""Which files an entry takes: known by their first bytes, never by their name alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

LARGEST_FILE: Final = 10 * 1024 * 1024
MOST_FILES: Final = 20

_PICTURES: Final = (
    ("image/png", (".png",), lambda data: data.startswith(b"\x89PNG\r\n\x1a\n")),
    ("image/jpeg", (".jpg", ".jpeg"), lambda data: data.startswith(b"\xff\xd8\xff")),
    ("image/gif", (".gif",), lambda data: data[:6] in (b"GIF87a", b"GIF89a")),
    ("image/webp", (".webp",), lambda data: data[:4] == b"RIFF" and data[8:12] == b"WEBP"),
)


def _is_text(data: bytes) -> bool:
    if b"\x00" in data:
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _is_zip(data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04")


def _is_mp3(data: bytes) -> bool:
    return data.startswith(b"ID3") or (len(data) > 1 and data[0] == 0xFF and data[1] >= 0xE0)


_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
_OPEN: Final = "application/vnd.oasis.opendocument."
_TYPES: Final[tuple[tuple[str, tuple[str, ...], Callable[[bytes], bool]], ...]] = (
    *_PICTURES,
    ("application/pdf", (".pdf",), lambda data: data.startswith(b"%PDF-")),
    ("text/plain", (".txt", ".md", ".markdown", ".csv", ".json", ".log"), _is_text),
    (f"{_OFFICE}wordprocessingml.document", (".docx",), _is_zip),
    (f"{_OFFICE}spreadsheetml.sheet", (".xlsx",), _is_zip),
    (f"{_OFFICE}presentationml.presentation", (".pptx",), _is_zip),
    (f"{_OPEN}text", (".odt",), _is_zip),
    (f"{_OPEN}spreadsheet", (".ods",), _is_zip),
    (f"{_OPEN}presentation", (".odp",), _is_zip),
    ("audio/mpeg", (".mp3",), _is_mp3),
    ("audio/mp4", (".m4a",), lambda data: data[4:8] == b"ftyp"),
    ("audio/ogg", (".ogg", ".opus"), lambda data: data.startswith(b"OggS")),
    ("audio/wav", (".wav",), lambda data: data[:4] == b"RIFF" and data[8:12] == b"WAVE"),
)
NAMED: Final = "pictures (PNG, JPEG, GIF, WebP), PDF, text, office documents and sound"
ENDINGS: Final = tuple(ending for _, endings, _ in _TYPES for ending in endings)
_NOT_IN_NAMES: Final = re.compile(r'[\x00-\x1f\x7f<>:"|?*\u202a-\u202e\u2066-\u2069]')


def media_type(name: str, data: bytes) -> str:
    """The media type of a file whose ending and first bytes agree, or "" when it is not taken."""
    ending = "." + name.lower().rpartition(".")[2]
    for kind, endings, is_one in _TYPES:
        if ending in endings:
            return kind if is_one(data) else ""
    return ""


def file_name(given: str) -> str:
    """The last part of a name without what other systems cannot keep, at most 120 characters with
    its ending whole."""
    last = re.split(r"[/\\]", given)[-1]
    name = _NOT_IN_NAMES.sub("", last).strip(" .") or "file"
    stem, dot, ending = name.rpartition(".")
    if not dot:
        return name[:120]
    return f"{stem[: 119 - len(ending[:20])]}.{ending[:20]}"
