"""Reading a list of competencies: a company's framework, pasted or as a file."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass

LONGEST_NAME, LONGEST_MEANING = 120, 2000
LONGEST_LIST = 200
_MARK = re.compile(r"^\s*(?:[-*+•]|\d{1,3}[.)]|#{1,6})\s+")
_BETWEEN = re.compile(r"\s*(?::|\t|\s[–—-]\s)\s*")
_HEADINGS = {"name", "competency", "competence", "skill", "title"}


@dataclass(frozen=True, slots=True)
class Listed:
    """One competency of a list; ``meaning`` may be empty."""

    name: str
    meaning: str = ""


def read_framework(text: str) -> list[Listed]:
    """The competencies of a text, each name once whatever its case.

    One on each line, with its meaning after a colon, a dash or a tab; marks of a Markdown list
    or heading before it are left out. Lines with commas under a heading line such as
    ``name,meaning`` are read as a table. At most 200.
    """
    lines = [line for line in text.replace("\x00", "").splitlines() if line.strip()]
    if lines and lines[0].split(",")[0].strip().strip('"').casefold() in _HEADINGS:
        pairs = _table(lines)
    else:
        pairs = [_line(line) for line in lines]
    found: dict[str, Listed] = {}
    for name, meaning in pairs:
        flat = " ".join(name.replace("**", "").split())[:LONGEST_NAME]
        if flat:
            found.setdefault(flat.casefold(), Listed(flat, meaning.strip()[:LONGEST_MEANING]))
    return list(found.values())[:LONGEST_LIST]


def _line(line: str) -> tuple[str, str]:
    name, *rest = _BETWEEN.split(_MARK.sub("", line).strip(), maxsplit=1)
    return name, rest[0] if rest else ""


def _table(lines: list[str]) -> list[tuple[str, str]]:
    rows = csv.reader(io.StringIO("\n".join(lines[1:])))
    try:
        return [(row[0], row[1] if len(row) > 1 else "") for row in rows if row]
    except csv.Error:
        return [_line(line) for line in lines[1:]]
