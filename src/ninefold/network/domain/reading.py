"""One door for every file of contacts: the format is found by looking."""

from __future__ import annotations

import re
from typing import Any

from ninefold.network.domain import connections_csv, contact_csv
from ninefold.network.domain.as_json import reading_as_json
from ninefold.network.domain.contacts import Fault, Reading, refusal
from ninefold.network.domain.decoding import as_utf8_if_wide, decode
from ninefold.network.domain.limits import (
    MAX_CONTACTS,
    MAX_FAULTS,
    MAX_FILE_BYTES,
    MAX_LINES,
    too_large,
    too_many_lines,
)
from ninefold.network.domain.table import Row, delimiter_of, rows
from ninefold.network.domain.vcard import read_vcards

_CARD = re.compile(rb"(?:^|[\r\n])\s*BEGIN\s*:\s*VCARD\s*(?:$|[\r\n])", re.I)
_BREAK = re.compile(r"\r\n|\n|\r")


def read_contacts(data: bytes, *, filename: str = "") -> Reading:
    """Read the contacts of a vCard file or of a CSV of LinkedIn, Google, Outlook, Thunderbird.

    The format is told by the content; `filename` only decides what is said when it is neither.
    Never raises: what is no file of contacts comes back with `refused` and a fault on line 0.
    """
    if len(data) > MAX_FILE_BYTES:
        return refusal(too_large(len(data)))
    if not data.strip():
        return refusal("The file is empty. Export it once more and choose the new file.")
    narrow = as_utf8_if_wide(data)
    count = max(narrow.count(b"\n"), narrow.count(b"\r"))
    if count > MAX_LINES:
        return refusal(too_many_lines(count))
    name = filename.lower()
    # Only a CSV's cells could hold this line as well, and a card's first line is a card's.
    if _CARD.search(narrow) and not (name.endswith(".csv") and not _CARD.match(narrow)):
        return read_vcards(narrow)
    found = _read_table(decode(narrow))
    if found is not None:
        return found
    if _CARD.search(narrow):
        return read_vcards(narrow)
    if name.endswith((".vcf", ".vcard")):
        return refusal("The file has no vCard: a card begins with BEGIN:VCARD.")
    return refusal(
        "This is neither a vCard file nor a CSV with columns of contacts. Choose a .vcf file, "
        "LinkedIn's Connections.csv, or a CSV from Google, Outlook or Thunderbird."
    )


def read_as_json(data: bytes, *, filename: str = "") -> dict[str, Any]:
    """What `read_contacts` gives, as values that JSON can hold.

    Raises ValueError, with what to do, when the file is refused as a whole.
    """
    reading = read_contacts(data, filename=filename)
    if reading.refused:
        raise ValueError(reading.refused)
    return reading_as_json(reading)


def _read_table(text: str) -> Reading | None:
    if "\0" in text:
        return None
    lines = _BREAK.split(text)
    index = connections_csv.find_header(lines)
    read = connections_csv.read_connections
    if index is None:
        index = contact_csv.find_header(lines)
        read = contact_csv.read_contact_rows
    if index is None:
        return None
    faults: list[Fault] = []
    found = rows(lines, index, delimiter_of(lines[index]), faults)
    header = next(found, None)
    if header is None:
        return None
    body: list[Row] = []
    for row in found:
        if len(body) >= MAX_CONTACTS:
            message = f"The file has more than {MAX_CONTACTS} rows; the rest was not read."
            faults.append(Fault(row.line, message))
            break
        body.append(row)
    contacts = read(header.cells, body, faults)
    faults.sort(key=lambda fault: fault.line)
    if len(faults) > MAX_FAULTS:
        faults = [*faults[:MAX_FAULTS], Fault(0, f"And {len(faults) - MAX_FAULTS} more faults.")]
    return Reading(tuple(contacts), tuple(faults))
