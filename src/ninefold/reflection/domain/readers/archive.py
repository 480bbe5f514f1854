"""Files out of a zip archive, with limits that an archive cannot talk its way round."""

import stat
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath

from ninefold.reflection.domain.readers.entry import Fault, JournalUnreadable

MOST_MEMBERS = 50_000
MOST_BYTES = 256 * 1024 * 1024
MOST_BYTES_IN_A_FILE = 64 * 1024 * 1024
MOST_RATIO = 200
MOST_DEPTH = 12
_SMALL = 1024 * 1024


@dataclass(frozen=True)
class File:
    """A file by its path from the top of the folder or archive, with forward slashes."""

    path: str
    data: bytes


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin like a zip archive."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def files_in_zip(
    data: bytes, *, suffixes: tuple[str, ...], file: str
) -> tuple[list[File], list[Fault]]:
    """The files with one of these endings (lower case); archives inside are not opened.

    Links, paths that lead outside and paths deeper than 12 are left out with a fault. Sizes are
    counted while unpacking, whatever the archive says of itself. Raises JournalUnreadable when
    the archive is broken, encrypted, or has more than 50,000 members, 256 MiB in all, 64 MiB in
    one file, or unpacks to more than 200 times its size.
    """
    files: list[File] = []
    faults: list[Fault] = []
    total = 0
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) > MOST_MEMBERS:
                raise JournalUnreadable(f"{file} has more than {MOST_MEMBERS} members. Split it.")
            for member in members:
                path = member.filename.replace("\\", "/")
                if member.is_dir() or not path.lower().endswith(suffixes) or is_hidden(path):
                    continue
                if reason := reason_to_skip(member, path):
                    faults.append(Fault(path, 0, reason))
                    continue
                content = _unpack(archive, member, file)
                total += len(content)
                if total > MOST_BYTES or (total > _SMALL and total > MOST_RATIO * len(data)):
                    raise JournalUnreadable(
                        f"{file} unpacks to far more than a journal holds. Nothing was read."
                    )
                files.append(File(path, content))
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        RuntimeError,
        NotImplementedError,
        LookupError,
    ) as error:
        raise JournalUnreadable(
            f"{file} is a broken or encrypted archive. Export it again without a password."
        ) from error
    return files, faults


def is_hidden(path: str) -> bool:
    """Whether a part of the path is hidden or belongs to a program (`.obsidian`, `__MACOSX`)."""
    parts = PurePosixPath(path).parts
    return any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in parts)


def reason_to_skip(member: zipfile.ZipInfo, path: str) -> str | None:
    """Why a member is not to be unpacked (outside, a link, too deep), or None."""
    parts = PurePosixPath(path).parts
    if path.startswith("/") or ".." in parts or ":" in parts[0]:
        return "This path leads outside the archive; it was left out."
    if stat.S_ISLNK(member.external_attr >> 16):
        return "This is a link and not a file; it was left out."
    if len(parts) > MOST_DEPTH:
        return f"This lies more than {MOST_DEPTH} folders deep; it was left out."
    return None


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo, file: str) -> bytes:
    with archive.open(member) as stream:
        content = stream.read(MOST_BYTES_IN_A_FILE + 1)
    if len(content) > MOST_BYTES_IN_A_FILE:
        raise JournalUnreadable(f"{file}: {member.filename} is larger than 64 MiB. Split it.")
    if len(content) > _SMALL and len(content) > MOST_RATIO * max(member.compress_size, 1):
        raise JournalUnreadable(f"{file}: {member.filename} unpacks without end. Nothing was read.")
    return content
