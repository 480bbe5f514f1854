"""Opening an archive: a folder, a zip, or the one that the O*NET Resource Center offers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from django.conf import settings

from ninefold.kernel.fetching import fetch
from ninefold.kernel.refusals import Refusal
from ninefold.occupations.domain.files import is_table

DOWNLOAD_ADDRESS = "https://www.onetcenter.org/dl_files/database/db_31_0_text.zip"
MOST_ZIP_BYTES = 200 * 1024 * 1024
MOST_FILES = 500
MOST_UNPACKED_BYTES = 600 * 1024 * 1024
# Tables of numbers pack well, but not a thousandfold.
MOST_RATIO = 200
_ENOUGH_FOR_RATIO = 10 * 1024 * 1024
DOWNLOAD_SECONDS = 600


class CannotImportOccupations(Refusal):
    """The archive was not brought in and nothing has changed; `faults` are all that was found."""

    def __init__(self, message: str, faults: list[str] | None = None, field: str = "") -> None:
        super().__init__(message, field=field)
        self.faults = faults or []


@dataclass(frozen=True)
class OpenedArchive:
    """The files of an archive that may matter: each is read only when it is walked to."""

    name: str
    names: tuple[str, ...]
    source: Path | bytes

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Name and bytes of each file."""
        if isinstance(self.source, Path) and self.source.is_dir():
            for name in self.names:
                yield name, (self.source / name).read_bytes()
            return
        with zipfile.ZipFile(
            io.BytesIO(self.source) if isinstance(self.source, bytes) else self.source
        ) as archive:
            for name in self.names:
                yield PurePosixPath(name).name, archive.read(name)


def open_archive(source: Path | bytes, *, name: str = "") -> OpenedArchive:
    """Look into a folder, a zip, or the bytes of a zip. Raises CannotImportOccupations."""
    if isinstance(source, Path):
        name = name or source.name
        if source.is_dir():
            found = sorted(one for one in source.iterdir() if one.is_file() and is_table(one.name))
            _check([(one.name, one.stat().st_size, one.stat().st_size) for one in found])
            return OpenedArchive(name, tuple(one.name for one in found), source)
        if not source.exists():
            raise CannotImportOccupations(
                f"There is no file or folder {source}. Give the folder or the zip of the O*NET "
                "database.",
                field="file",
            )
    try:
        with zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source) as zipped:
            inside = [one for one in zipped.infolist() if not one.is_dir()]
            if any(one.flag_bits & 1 for one in inside):
                raise CannotImportOccupations(
                    "This zip is locked with a password. Choose the one from the O*NET Resource "
                    "Center.",
                    field="file",
                )
            tables = [one for one in inside if is_table(one.filename)]
            _check([(one.filename, one.file_size, one.compress_size) for one in tables])
            return OpenedArchive(name, tuple(one.filename for one in tables), source)
    except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
        raise CannotImportOccupations(
            "This is not a zip file, or it is damaged. Download it again, or choose the folder "
            "that it was unpacked into.",
            field="file",
        ) from error


def _check(files: list[tuple[str, int, int]]) -> None:
    if not files:
        raise CannotImportOccupations(
            "There is no table in it. Choose the folder or the zip of the O*NET database, as "
            "Excel (.xlsx) or text (.txt).",
            field="file",
        )
    total = sum(size for _, size, _ in files)
    if len(files) > MOST_FILES or total > MOST_UNPACKED_BYTES:
        raise CannotImportOccupations(
            "This is far larger than the O*NET database: choose that folder or zip alone.",
            field="file",
        )
    for name, size, packed in files:
        if size > _ENOUGH_FOR_RATIO and size > MOST_RATIO * max(packed, 1):
            raise CannotImportOccupations(
                f"{name} would unpack to more than {MOST_RATIO} times its size, which no table "
                "of the O*NET database does. It is not opened.",
                field="file",
            )


def download(address: str = DOWNLOAD_ADDRESS) -> OpenedArchive:
    """Fetch the zip of the whole database (some 13 MB). Raises AddressRefused, FetchFailed or
    CannotImportOccupations."""
    answer = fetch(
        address,
        allowed=settings.NINEFOLD_FETCH_ALLOW,
        max_bytes=MOST_ZIP_BYTES,
        timeout_seconds=DOWNLOAD_SECONDS,
    )
    return open_archive(answer.body, name=PurePosixPath(answer.final_url).name)
