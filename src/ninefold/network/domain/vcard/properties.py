"""From a logical line to a property: group, name, parameters and decoded value."""

from __future__ import annotations

import quopri
import re
from dataclasses import dataclass

from ninefold.network.domain.contacts import Params
from ninefold.network.domain.decoding import decode, known_charset
from ninefold.network.domain.vcard.lines import LogicalLine

_NAME = re.compile(r"(?:([A-Za-z0-9_-]+)\.)?([A-Za-z0-9_-]+)$")
_ENCODINGS = {"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT", "Q"}
_VALUES = {"INLINE", "URL", "URI", "CONTENT-ID", "CID"}
_CARETS = {"^n": "\n", "^N": "\n", "^'": '"', "^^": "^"}


class Malformed(ValueError):
    """A line that is no property; the message says why."""


@dataclass(frozen=True, slots=True)
class Property:
    """One property. `value` is text still escaped as its version writes it."""

    line: int
    group: str
    name: str
    params: Params
    value: str
    version: str
    encoding: str = ""
    cut: bool = False
    unknown_charset: str = ""

    def all(self, name: str) -> tuple[str, ...]:
        """Give the values of one parameter."""
        return tuple(value for key, value in self.params if key == name)

    @property
    def binary(self) -> bool:
        return self.encoding in ("BASE64", "B")


def split_outside_quotes(text: str, separator: str) -> list[str]:
    """Split `text` where `separator` stands outside double quotes."""
    if '"' not in text:
        return text.split(separator)
    parts: list[str] = []
    start, quoted = 0, False
    for index, character in enumerate(text):
        if character == '"':
            quoted = not quoted
        elif character == separator and not quoted:
            parts.append(text[start:index])
            start = index + 1
    return [*parts, text[start:]]


def _colon(raw: bytes) -> int:
    first = raw.find(b":")
    if first < 0 or raw.count(b'"', 0, first) % 2 == 0:
        return first
    quoted = False
    for index, character in enumerate(raw):
        if character == 0x22:
            quoted = not quoted
        elif character == 0x3A and not quoted:
            return index
    return first


def _param_value(text: str, version: str) -> str:
    plain = text.strip()
    if len(plain) >= 2 and plain[0] == plain[-1] == '"':
        plain = plain[1:-1]
    plain = plain.replace('"', "")
    if version != "2.1" and "^" in plain:
        return re.sub(r"\^[nN'^]", lambda found: _CARETS[found.group()], plain)
    return plain


def _parameters(text: str, version: str) -> Params:
    params: list[tuple[str, str]] = []
    for piece in split_outside_quotes(text, ";"):
        name, equals, rest = piece.partition("=")
        if not equals:
            bare = piece.strip()
            if bare.upper() in _ENCODINGS:
                params.append(("ENCODING", bare.upper()))
            elif bare.upper() in _VALUES:
                params.append(("VALUE", bare.upper()))
            elif bare:
                params.append(("TYPE", bare))
            continue
        key = name.strip().upper()
        for item in split_outside_quotes(rest, ","):
            value = _param_value(item, version)
            # Some programs quote the whole list of types, as RFC 6350's own example does.
            for single in value.split(",") if key == "TYPE" else [value]:
                params.append((key, single.strip() if key == "TYPE" else single))
    return tuple((key, value) for key, value in params if key and value)


def parse(line: LogicalLine) -> Property:
    """Take a logical line apart.

    Raises `Malformed` when it has no colon or no proper name.
    """
    colon = _colon(line.raw)
    if colon < 0:
        raise Malformed("This line has no colon, so it is no property of a card.")
    header = decode(line.raw[:colon])
    before, _, rest = header.partition(";")
    named = _NAME.match(before.strip())
    if not named:
        raise Malformed("The name before the colon is not one of a vCard property.")
    params = _parameters(rest, line.version)
    charset, unknown, encoding = None, "", ""
    kept: list[tuple[str, str]] = []
    for key, value in params:
        if key == "CHARSET":
            charset = known_charset(value)
            unknown = "" if charset else value
        elif key == "ENCODING":
            encoding = value.upper()
        else:
            kept.append((key, value))
    raw = line.raw[colon + 1 :]
    if encoding in ("QUOTED-PRINTABLE", "Q"):
        raw = quopri.decodestring(raw)
    value = decode(raw, charset)
    return Property(
        line.number,
        named.group(1) or "",
        named.group(2).upper(),
        tuple(kept),
        value.replace("\r\n", "\n").replace("\r", "\n"),
        line.version,
        encoding,
        line.cut,
        unknown,
    )
