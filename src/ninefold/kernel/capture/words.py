"""A line cut into words, and the shape of the words that mean something."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# A unit is one character or one backslash pair, so a name of a hundred always fits when written.
_QUOTED = r'(?:"(?:[^"\\]|\\.){1,100}"|“[^”]{1,100}”)'
_BEFORE = r"[(\[<]*"
_AFTER = r"(?:['’]s)?[.,;:!?)\]>…]*"

_LEXEME = re.compile(rf"\\*{_BEFORE}(?:@|(?:with|g):){_QUOTED}{_AFTER}(?=\s|$)|\S+", re.I)
_SHAPE = re.compile(
    rf"(?P<before>{_BEFORE})"
    r"(?:"
    r"(?P<address>https?://(?=[^\s/?#]*\w)[^\s<>\"“”]{1,2000})"
    rf"(?P<tail>>{_AFTER})?"
    rf"|(?P<mark>[@+#]|(?:with|g|on|due|[meitkv]):)(?P<value>{_QUOTED}|[^\s\"“”]+?)"
    rf"(?P<after>{_AFTER})"
    r")",
    re.I,
)
# Matching looks ahead from each character, so an endless word is not tried.
_LONGEST = 2000
_CLOSING = {")": "(", "]": "["}
_SENTENCE_END = ".,;:!?'’…"


class Word(NamedTuple):
    """A word of the line: its characters as typed, without `escapes` leading backslashes."""

    start: int
    end: int
    escapes: int
    body: str


class Shape(NamedTuple):
    """A word that may mean something: `mark` is "@", "+", "#", "http" or a setting with colon."""

    before: str
    mark: str
    value: str
    after: str


def split(line: str, begin: int = 0) -> Iterator[Word]:
    """The words of a line in order, from a place on; a quoted name or goal is one word."""
    for found in _LEXEME.finditer(line, begin):
        body = found[0].lstrip("\\")
        yield Word(found.start(), found.end(), len(found[0]) - len(body), body)


def shape(body: str) -> Shape | None:
    """The shape of a word, or None when it is plain text whatever its value."""
    found = _SHAPE.fullmatch(body) if len(body) <= _LONGEST else None
    if found is None:
        return None
    if found["address"] is not None:
        address, after = _cut_sentence_end(found["address"])
        if not re.match(r"https?://(?=[^\s/?#]*\w)", address, re.I):
            return None
        return Shape(found["before"], "http", address, after + (found["tail"] or ""))
    return Shape(found["before"], found["mark"].lower(), found["value"], found["after"])


def unquote(value: str) -> str:
    """A name or goal as a person would write it: quotes off, underscores as spaces without them."""
    if value[:1] == "“":
        value = value[1:-1]
    elif value[:1] == '"':
        value = re.sub(r"\\(.)", r"\1", value[1:-1])
    else:
        value = value.replace("_", " ")
    return " ".join(value.split())


def quote(name: str) -> str:
    """The shortest value that `unquote` turns back into the name."""
    plain = name.replace(" ", "_")
    if "_" not in name and is_plain_name(plain):
        found = shape(f"with:{plain}")
        if found is not None and found.value == plain:
            return plain
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def is_plain_name(value: str) -> bool:
    """Whether a value without quotes can be a name or a goal."""
    return len(value) <= 100 and bool(re.fullmatch(r"[^\W\d_](?:[\w'’.&-]*\w)?", value))


def _cut_sentence_end(address: str) -> tuple[str, str]:
    end = len(address)
    while end:
        last = address[end - 1]
        opening = _CLOSING.get(last)
        is_unbalanced = opening is not None and address.count(last, 0, end) > address.count(
            opening, 0, end
        )
        if last not in _SENTENCE_END and not is_unbalanced:
            break
        end -= 1
    return address[:end], address[end:]
