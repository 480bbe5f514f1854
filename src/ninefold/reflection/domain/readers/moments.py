"""Photos and files of a Day One entry: which there are, and where the words show them."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from ninefold.reflection.domain.readers.entry import EmbeddedFile, Fault, clean
from ninefold.reflection.domain.readers.shelf import Basket, Shelf

_FOLDERS = {
    "photos": ("photos", "photo"),
    "videos": ("videos", "video"),
    "audios": ("audios", "sound"),
    "pdfAttachments": ("pdfs", "document"),
}
_SHOWN = re.compile(r"!\[[^\]\n]*\]\(dayone-moment:/{1,2}(?:[A-Za-z]+/)?([^)\s/]+)\)[ \t]*\n?")
_GAP = re.compile(r"\n{3,}")


@dataclass(frozen=True)
class Moments:
    """The files that come in with an entry, and its words without the places that showed them."""

    files: tuple[EmbeddedFile, ...]
    text: str


def take_moments(
    row: dict[str, Any], text: str, shelf: Shelf, *, file: str, number: int, faults: list[Fault]
) -> Moments:
    """Find the files that a Day One entry names by md5; each that cannot come in is a fault."""
    places = _places(shelf)
    basket = Basket(shelf, f"Entry {number}", faults)
    shown: set[str] = set()
    missing = 0
    for kind, (folder, word) in _FOLDERS.items():
        found = row.get(kind)
        for place, one in enumerate(found if isinstance(found, list) else [], start=1):
            path = places.get((folder, _text(one, "md5").lower()))
            if path is None:
                missing += 1
            elif basket.take(path, _name(one, path, f"{word} {place}")):
                shown.add(_text(one, "identifier"))
    basket.miss(missing, file)
    without = _SHOWN.sub(lambda at: "" if at[1] in shown else at[0], text)
    if without != text:
        without = _GAP.sub("\n\n", without)
    return Moments(basket.files, without.strip())


def _places(shelf: Shelf) -> dict[tuple[str, str], str]:
    places: dict[tuple[str, str], str] = {}
    for path in shelf.paths:
        parts = PurePosixPath(path)
        places.setdefault((parts.parent.name, parts.stem.lower()), path)
    return places


def _text(one: object, key: str) -> str:
    value = one.get(key) if isinstance(one, dict) else None
    return clean(value) if isinstance(value, str) else ""


def _name(one: object, path: str, otherwise: str) -> str:
    given = _text(one, "filename") or _text(one, "pdfName")
    stem = PurePosixPath(given).stem if given else otherwise
    return f"{stem or otherwise}{PurePosixPath(path).suffix}"
