"""Rows of a CSV file in any dialect, with the line each began on."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ninefold.network.domain.contacts import Fault, excerpt
from ninefold.network.domain.limits import MAX_LINE_BYTES

# A quoted field may hold this many line breaks before its quote counts as never closed.
MAX_LINES_PER_ROW = 200
_DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class Row:
    """A row and the line it began on (from 1)."""

    line: int
    cells: tuple[str, ...]


def delimiter_of(header: str) -> str:
    """Give the separator that a header line uses most."""
    return max(_DELIMITERS, key=header.count)


def rows(lines: Sequence[str], first: int, delimiter: str, faults: list[Fault]) -> Iterator[Row]:
    """Give the rows from line index `first` on; rows that cannot be read go to `faults`.

    A quote that is never closed costs its own line only, not the rest of the file.
    """
    index = first
    while index < len(lines):
        start = index
        quotes = lines[index].count('"')
        index += 1
        while quotes % 2 and index < len(lines) and index - start < MAX_LINES_PER_ROW:
            quotes += lines[index].count('"')
            index += 1
        if quotes % 2:
            index = start + 1
            message = "A quotation mark is opened and never closed, so this row was left out."
            faults.append(Fault(start + 1, message, excerpt(lines[start])))
            continue
        text = "\n".join(lines[start:index])
        if not text.strip():
            continue
        if len(text) > MAX_LINE_BYTES:
            message = f"This row is longer than {MAX_LINE_BYTES} characters, so it was left out."
            faults.append(Fault(start + 1, message, excerpt(text)))
            continue
        try:
            found = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        except csv.Error as error:
            message = f"This row cannot be read: {error}."
            faults.append(Fault(start + 1, message, excerpt(text)))
            continue
        for cells in found:
            if any(cell.strip() for cell in cells):
                yield Row(start + 1, tuple(cell.strip() for cell in cells))
