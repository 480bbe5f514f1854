"""Files of an archive of occupations, read into tables: Excel, tab-separated or comma-separated."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

NO_WORKBOOK = "This is not an Excel workbook, or it is damaged."
MOST_UNPACKED_BYTES = 400 * 1024 * 1024
TABLES = {".xlsx", ".txt", ".tsv", ".csv"}


class UnreadableFile(Exception):
    """A file is not of the kind that its name says."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of one file: its columns as `column_name` writes them, and its rows in order.

    `rows` can be walked once. A cell that is not there is "".
    """

    file: str
    columns: tuple[str, ...]
    rows: Iterator[Sequence[object]]


def column_name(heading: object) -> str:
    """A heading without what differs between the formats: "Element ID" and "element_id" are one."""
    return re.sub(r"[^a-z0-9]", "", str(heading).lower())


def is_table(name: str) -> bool:
    """Whether a file may hold tables, by its ending."""
    return PurePosixPath(name).suffix.lower() in TABLES


def read_tables(
    name: str, data: bytes, wanted: Callable[[tuple[str, ...]], bool]
) -> Iterator[Table]:
    """The tables of a file whose columns are `wanted`; others are passed over cheaply.

    Raises UnreadableFile.
    """
    if PurePosixPath(name).suffix.lower() == ".xlsx":
        yield from _workbook(name, data, wanted)
    else:
        yield from _text(name, data, wanted)


def _check_size(data: bytes) -> None:
    """A workbook is a zip of its own, whose parts are unpacked whole."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            total = sum(part.file_size for part in book.infolist())
    except (zipfile.BadZipFile, OSError) as error:
        raise UnreadableFile(NO_WORKBOOK) from error
    if total > MOST_UNPACKED_BYTES:
        raise UnreadableFile("This workbook unpacks to more than 400 MB; it is not opened.")


def _workbook(name: str, data: bytes, wanted: Callable[[tuple[str, ...]], bool]) -> Iterator[Table]:
    from python_calamine import CalamineError, CalamineWorkbook

    _check_size(data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for sheet in book.sheet_names:
            rows = iter(book.get_sheet_by_name(sheet).iter_rows())
            columns = tuple(column_name(cell) for cell in next(rows, []))
            if wanted(columns):
                yield Table(name, columns, rows)
    except CalamineError as error:
        raise UnreadableFile(NO_WORKBOOK) from error


def _text(name: str, data: bytes, wanted: Callable[[tuple[str, ...]], bool]) -> Iterator[Table]:
    begin = data[: data.find(b"\n") + 1 or len(data)].decode("utf-8-sig", "replace")
    mark = "\t" if "\t" in begin else ","
    columns = tuple(column_name(cell) for cell in next(csv.reader([begin], delimiter=mark), []))
    if not wanted(columns):
        return
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFile("This text is not in UTF-8.") from error
    lines = io.StringIO(text)
    if mark == "\t":
        # Tab-separated files of the archive quote nothing: a quotation mark is only a mark.
        rows = csv.reader(lines, delimiter=mark, quoting=csv.QUOTE_NONE)
    else:
        rows = csv.reader(lines, delimiter=mark)
    next(rows, None)
    yield Table(name, columns, iter(rows))
