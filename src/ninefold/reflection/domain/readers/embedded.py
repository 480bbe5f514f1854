"""Pictures and files that a Markdown note shows: `![[x.png]]` of Obsidian, `![](assets/x.png)`."""

import posixpath
import re
from pathlib import PurePosixPath
from urllib.parse import unquote

from ninefold.reflection.domain.file_types import ENDINGS
from ninefold.reflection.domain.readers.entry import EmbeddedFile, Fault
from ninefold.reflection.domain.readers.properties import CODE
from ninefold.reflection.domain.readers.shelf import Basket, Shelf

NOTES = (".md", ".markdown")
_SHOWN = re.compile(
    r"!\[\[(?P<wiki>[^\[\]|#\n]+)[^\[\]\n]*\]\]"
    r"|!\[[^\]\n]*\]\((?:<(?P<angled>[^<>\n]+)>|(?P<plain>[^()\s<>]+(?:\([^()\s]*\)[^()\s<>]*)*))"
    r"(?:[ \t]+\"[^\"\n]*\")?\)(?:\{[^{}\n]*\})?"
)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]+:", re.I)
# What notes show besides the files that a journal takes; a note within a note is none of them.
_OTHER_FILES = (".mov", ".mp4", ".webm", ".mkv", ".heic", ".svg", ".avif", ".bmp", ".tif", ".tiff")
_TAKEN = "\x00"
_ONLY_TAKEN = re.compile(r"^[ \t]*(?:[*+-][ \t]+)?\x00[\x00 \t]*(?:\n|\Z)", re.M)
_GAP = re.compile(r"\n{3,}")


class Embedded:
    """Finds what the notes of a folder show among the files beside them."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._by_name: dict[str, list[str]] = {}
        for path in sorted(shelf.paths, key=lambda path: (path.count("/"), path)):
            self._by_name.setdefault(PurePosixPath(path).name.lower(), []).append(path)

    def take(
        self, note: str, text: str, faults: list[Fault]
    ) -> tuple[tuple[EmbeddedFile, ...], str]:
        """The files that come in with a note, and its text without the places that showed them.

        Places in code, addresses elsewhere and notes within notes stay as they are; a file that
        cannot come in stays in the text and becomes a fault.
        """
        basket = Basket(self._shelf, note, faults)
        text = text.replace(_TAKEN, "")
        code = [found.span() for found in CODE.finditer(text)]
        missing: set[str] = set()

        def put(found: re.Match[str]) -> str:
            if any(start <= found.start() < end for start, end in code):
                return found[0]
            wanted = found["wiki"] or unquote(found["angled"] or found["plain"])
            wanted = wanted.replace("\\", "/").strip()
            if not _is_file(wanted):
                return found[0]
            path = self._path(wanted, note)
            if path is None:
                missing.add(wanted)
                return found[0]
            return _TAKEN if basket.take(path, PurePosixPath(path).name) else found[0]

        without = _SHOWN.sub(put, text)
        basket.miss(len(missing), note)
        if without != text:
            without = _GAP.sub("\n\n", _ONLY_TAKEN.sub("", without).replace(_TAKEN, ""))
        return basket.files, without.strip("\n")

    def _path(self, wanted: str, note: str) -> str | None:
        """Beside the note, else the place nearest to the top whose path ends so."""
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(note), wanted.lstrip("/")))
        ending = "/" + posixpath.normpath(wanted).lstrip("./").lower()
        candidates = self._by_name.get(posixpath.basename(wanted).lower(), [])
        if beside in candidates:
            return beside
        return next((path for path in candidates if f"/{path}".lower().endswith(ending)), None)


def _is_file(wanted: str) -> bool:
    if _ELSEWHERE.match(wanted):
        return False
    ending = PurePosixPath(wanted.lower()).suffix
    return ending in (*ENDINGS, *_OTHER_FILES) and ending not in NOTES
