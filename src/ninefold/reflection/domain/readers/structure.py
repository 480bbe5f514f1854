"""Lists of entries in JSON, whatever their shape turns out to be."""

import json
from typing import Any

from ninefold.reflection.domain.readers.entry import Fault, JournalUnreadable, clean, decode


def load_json(data: bytes, *, file: str) -> tuple[list[dict[str, Any]], list[Fault]]:
    """The objects under "entries" (or of a bare list).

    Entries that are no objects become faults. Raises JournalUnreadable when there is no list.
    """
    text, faults = decode(data, file=file)
    try:
        loaded = json.loads(text)
    except json.JSONDecodeError as error:
        raise JournalUnreadable(
            f"{file} is not complete JSON: line {error.lineno}, column {error.colno}. "
            "Export it again and read the new file."
        ) from error
    except (ValueError, RecursionError) as error:
        raise JournalUnreadable(f"{file} is JSON beyond all measure. Export it again.") from error
    rows = loaded.get("entries") if isinstance(loaded, dict) else loaded
    if not isinstance(rows, list):
        raise JournalUnreadable(f'{file} has no list of "entries". Is it an export of a journal?')
    entries = []
    for number, row in enumerate(rows, start=1):
        if isinstance(row, dict):
            entries.append(row)
        else:
            faults.append(Fault(file, 0, f"Entry {number} is no object; it was left out."))
    return entries, faults


def texts(value: object) -> list[str]:
    """The strings in a list, stripped, or none when it is something else."""
    if not isinstance(value, list):
        return []
    return [clean(part).strip() for part in value if isinstance(part, str)]
