"""The files in an archive that its entries show: found by path, weighed, handed out."""

import zipfile
import zlib
from hashlib import sha256
from io import BytesIO
from types import TracebackType
from typing import Self

from ninefold.reflection.domain.file_types import (
    LARGEST_FILE,
    MOST_FILES,
    NAMED,
    file_name,
    media_type,
)
from ninefold.reflection.domain.readers.archive import MOST_BYTES, is_hidden, is_zip, reason_to_skip
from ninefold.reflection.domain.readers.entry import EmbeddedFile, Fault, JournalUnreadable, clean

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    LookupError,
)


class NotTaken(Exception):
    """A file cannot come in; the message says why."""


class Shelf:
    """Reads single files of an archive, each at most 10 MB and 256 MiB in all, whatever the
    archive says of their sizes. Bytes that are no archive give an empty shelf.

    Raises JournalUnreadable when the archive is broken.
    """

    def __init__(self, data: bytes, *, file: str) -> None:
        self._members: dict[str, zipfile.ZipInfo] = {}
        self._archive: zipfile.ZipFile | None = None
        self._unpacked = 0
        if not is_zip(data):
            return
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
            members = self._archive.infolist()
        except _BROKEN as error:
            raise JournalUnreadable(f"{file} is a broken archive. Export it again.") from error
        for member in members:
            path = member.filename.replace("\\", "/")
            if not member.is_dir() and not is_hidden(path) and not reason_to_skip(member, path):
                self._members[path] = member

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._archive:
            self._archive.close()

    @property
    def paths(self) -> list[str]:
        """Every path that may be asked for."""
        return list(self._members)

    def bytes_of(self, path: str) -> bytes:
        """The content of one file. Raises NotTaken."""
        member = self._members.get(path)
        if member is None or self._archive is None:
            raise NotTaken("It is not in the archive.")
        if self._unpacked > MOST_BYTES:
            raise NotTaken("The files before it have 256 MB already. Export fewer years at a time.")
        try:
            with self._archive.open(member) as stream:
                content = stream.read(LARGEST_FILE + 1)
        except _BROKEN:
            raise NotTaken("It is broken or encrypted in the archive.") from None
        self._unpacked += len(content)
        if len(content) > LARGEST_FILE:
            raise NotTaken("It is larger than the 10 MB that one file may have.")
        if not content:
            raise NotTaken("It is empty.")
        return content

    def weigh(self, path: str, name: str) -> EmbeddedFile:
        """What there is to know of a file before it comes in as `name`. Raises NotTaken."""
        content = self.bytes_of(path)
        kept = file_name(clean(name))
        if not media_type(kept, content):
            raise NotTaken(f"It is not of a kind that a journal takes: {NAMED}.")
        return EmbeddedFile(path, kept, len(content), sha256(content).hexdigest())


class Basket:
    """The files of one entry, at most 20 and each content once; what cannot come in becomes a
    fault. `entry` is what the entry is called in a fault."""

    def __init__(self, shelf: Shelf, entry: str, faults: list[Fault]) -> None:
        self._shelf, self._entry, self._faults = shelf, entry, faults
        self._taken: dict[str, EmbeddedFile] = {}

    def take(self, path: str, name: str) -> bool:
        """Take the file at a path along as `name`; whether it comes."""
        if path in self._taken:
            return True
        if len(self._taken) >= MOST_FILES:
            reason = f"{self._entry} has {MOST_FILES} files already, the most it may have."
            self._faults.append(Fault(path, 0, reason))
            return False
        try:
            self._taken[path] = self._shelf.weigh(path, name)
        except NotTaken as refusal:
            self._faults.append(Fault(path, 0, f"{self._entry} comes without it. {refusal}"))
            return False
        return True

    def miss(self, count: int, file: str) -> None:
        """Say that files which the entry shows are not there."""
        if count:
            reason = f"{self._entry}: {count} attachment(s) are not in this file."
            self._faults.append(Fault(file, 0, reason))

    @property
    def files(self) -> tuple[EmbeddedFile, ...]:
        """What was taken, in order."""
        return tuple({one.sha256: one for one in self._taken.values()}.values())
