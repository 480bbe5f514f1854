"""Escaped text: taking it apart and putting it together."""

from __future__ import annotations

import re

_ESCAPE = re.compile(r"\\(.)", re.S)
_SPECIAL = re.compile(r"[\\;,\n]")


def unescape(text: str, *, newlines: bool = True) -> str:
    """Undo the escapes of a value; an unknown escape stays as it is.

    With `newlines` off (quoted-printable has its own line breaks) `\\n` stays as written.
    """
    if "\\" not in text:
        return text

    def plain(found: re.Match[str]) -> str:
        character = found.group(1)
        if character in "nN" and newlines:
            return "\n"
        return character if character in "\\;,:\n" else found.group()

    return _ESCAPE.sub(plain, text)


def split(text: str, separator: str) -> list[str]:
    """Split a value where `separator` is not escaped; the parts are still escaped."""
    if "\\" not in text:
        return text.split(separator)
    parts: list[str] = []
    start = index = 0
    while index < len(text):
        if text[index] == "\\":
            index += 2
            continue
        if text[index] == separator:
            parts.append(text[start:index])
            start = index + 1
        index += 1
    return [*parts, text[start:]]


def escape(text: str) -> str:
    """Escape text for a value of version 3.0 or 4.0."""
    return _SPECIAL.sub(
        lambda found: "\\n" if found.group() == "\n" else "\\" + found.group(), text
    )


def escape_address(text: str) -> str:
    """Escape an address (URI), in which commas and semicolons stand as they are."""
    return text.replace("\\", "\\\\").replace("\n", "\\n")
