"""Front matter, Logseq's properties, and tags in the text of a note.

Notes use a small part of YAML: flat keys with a value or a list. Only that part is read, so
that no note can make a YAML parser expand, link or build anything.
"""

import re

_KEY = re.compile(r"([A-Za-z][\w -]{0,60}?)\s*:(?:\s+(.*)|$)")
_LOGSEQ = re.compile(r"\s*(?:-\s+)?([A-Za-z][\w-]{0,60}):: *(.*)")
_BOOKKEEPING = re.compile(r"^[ \t]*(?:collapsed|id|background-color|heading):: .*\n?", re.M)
CODE = re.compile(r"^(```|~~~).*?(?:^\1|\Z)|`[^`\n]*`", re.M | re.S)
_TAG = re.compile(
    r"(?:^|(?<=[\s(\[,;]))#(?:\[\[([^\]\n]{1,100})\]\]|([^\W\d_][\w/-]{0,99}|\d[\d/-]*[^\W\d_][\w/-]{0,80}))"
)


def split_properties(text: str) -> tuple[dict[str, list[str]], str]:
    """Properties by lower-case name, and the text without them."""
    lines = text.split("\n")
    if lines[0].rstrip() == "---":
        for number, line in enumerate(lines[1:], start=1):
            if line.rstrip() in ("---", "..."):
                return _front_matter(lines[1:number]), "\n".join(lines[number + 1 :])
    return _logseq(lines)


def tags_in(text: str) -> list[str]:
    """The tags `#one`, `#nested/two` and `#[[two words]]`, outside of code."""
    found = _TAG.findall(CODE.sub(" ", text))
    return [(bracketed or plain).strip().rstrip("/-") for bracketed, plain in found]


def _front_matter(lines: list[str]) -> dict[str, list[str]]:
    properties: dict[str, list[str]] = {}
    current: list[str] = []
    for line in lines:
        if line.lstrip().startswith("- "):
            current.append(_bare(line.lstrip()[2:]))
        elif found := _KEY.fullmatch(line):
            name = found[1].lower()
            current = properties.setdefault(name, [])
            current.extend(_values(name, found[2] or ""))
        elif line[:1].strip() and not line.startswith("#"):
            current = []
    return {name: [one for one in values if one] for name, values in properties.items()}


def _logseq(lines: list[str]) -> tuple[dict[str, list[str]], str]:
    properties: dict[str, list[str]] = {}
    number = 0
    while number < len(lines) and (found := _LOGSEQ.fullmatch(lines[number])):
        name = found[1].lower()
        properties[name] = [one for one in _values(name, found[2]) if one]
        number += 1
    return properties, _BOOKKEEPING.sub("", "\n".join(lines[number:]))


def _values(name: str, value: str) -> list[str]:
    value = value.strip()
    if value.startswith("[") and value.endswith("]") and not value.startswith("[["):
        return [_bare(part) for part in value[1:-1].split(",")]
    if name in ("tags", "tag") and value:
        parts = value.split(",") if "," in value or "[[" in value else value.split()
        return [_bare(part) for part in parts]
    return [_bare(value)]


def _bare(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return re.sub(r"\s#\s.*$", "", value).strip()
