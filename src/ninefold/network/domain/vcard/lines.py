"""From physical lines to logical ones, by the folding rules of each version."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ninefold.network.domain.limits import MAX_LINE_BYTES, MAX_PHOTO_BYTES

# A photo in base64 with its line breaks is a little over four thirds of its bytes.
MAX_ENCODED_BYTES = MAX_PHOTO_BYTES * 3 // 2
_BREAK = re.compile(rb"\r\n|\n|\r")
_VERSION = re.compile(rb"\s*VERSION\s*(?:;[^:]*)?:\s*(\d\.\d)", re.I)
_EDGE = re.compile(rb"\s*(BEGIN|END)\s*:\s*VCARD\s*$", re.I)
_QUOTED_PRINTABLE = re.compile(rb"[^:]*;\s*(?:ENCODING\s*=\s*)?\"?QUOTED-PRINTABLE\b[^:]*:", re.I)
_BASE64 = re.compile(rb"[^:]*;\s*(?:ENCODING\s*=\s*)?\"?(?:BASE64|B)\"?\s*[;:]", re.I)
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/]+={0,2}\s*$")


@dataclass(frozen=True, slots=True)
class LogicalLine:
    """An unfolded line, where it began (from 1), its version, and whether it was cut."""

    number: int
    raw: bytes
    version: str
    cut: bool = False


def edge(raw: bytes) -> str:
    """Give "BEGIN" or "END" for the first and the last line of a card, else ""."""
    found = _EDGE.match(raw) if len(raw) < 100 and b":" in raw else None
    return found.group(1).decode().upper() if found else ""


def _stated_version(line: bytes) -> str:
    found = _VERSION.match(line[:200]) if line[:1] in (b"V", b"v", b" ", b"\t") else None
    return found.group(1).decode() if found else ""


def _versions(physical: list[bytes]) -> list[str]:
    """Give each line the version of its card, which may be stated after the line."""
    result = ["3.0"] * len(physical)
    stated = "3.0"
    for index in range(len(physical) - 1, -1, -1):
        line = physical[index]
        stated = _stated_version(line) or stated
        result[index] = stated
        if edge(line):
            stated = "3.0"
    # Lines behind VERSION belong to the same card.
    current = "3.0"
    for index, line in enumerate(physical):
        kind = edge(line)
        if kind == "BEGIN" or _stated_version(line):
            current = result[index]
        elif kind != "END":
            result[index] = current
    return result


def logical_lines(data: bytes) -> Iterator[LogicalLine]:
    """Unfold `data`; blank lines are left out, and lines beyond the limits are cut."""
    physical = [line.removeprefix(b"\xef\xbb\xbf") for line in _BREAK.split(data)]
    versions = _versions(physical)
    index = 0
    while index < len(physical):
        first = index
        head = physical[index]
        index += 1
        if not head.strip():
            continue
        parts = [head]
        # A line behind these is never their continuation; some files indent whole cards.
        if head[:1] not in b" \t" and not edge(head) and not _stated_version(head):
            index = _take(physical, index, parts, versions[first])
        raw = b"".join(parts)
        limit = MAX_ENCODED_BYTES if _is_binary(raw) else MAX_LINE_BYTES
        yield LogicalLine(first + 1, raw[:limit], versions[first], len(raw) > limit)


def _is_binary(raw: bytes) -> bool:
    header = raw[:500]
    return bool(_BASE64.match(header)) or b":data:" in header.lower()


def _take(physical: list[bytes], index: int, parts: list[bytes], version: str) -> int:
    """Append to `parts` the lines that continue the last one; give the next index."""
    quoted = bool(_QUOTED_PRINTABLE.match(parts[0][:500]))
    binary = _is_binary(parts[0])
    while index < len(physical):
        line = physical[index]
        if quoted and parts[-1].rstrip(b" \t").endswith(b"="):
            if edge(line):
                break
            parts[-1] = parts[-1].rstrip(b" \t")[:-1]
            parts.append(line)
        elif line[:1] in (b" ", b"\t"):
            if not line.strip() and not binary:
                # Some programs write an empty line as a lone space inside a folded text.
                parts.append(b"")
            elif binary:
                parts.append(line.strip())
            else:
                # 2.1 folds before white space and keeps it; 3.0 and 4.0 add one character.
                parts.append(line if version == "2.1" and not quoted else line[1:])
            if not quoted and not binary and len(parts) == 2:
                quoted = bool(_QUOTED_PRINTABLE.match(b"".join(parts)[:500]))
                binary = _is_binary(b"".join(parts))
            elif not binary and len(parts) == 2:
                binary = _is_binary(b"".join(parts))
        elif binary and _BASE64_LINE.match(line) and not edge(line):
            parts.append(line.strip())
        else:
            break
        index += 1
    return index
