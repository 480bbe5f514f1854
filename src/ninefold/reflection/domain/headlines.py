"""What stands for a text in a list: its first words, cut where a sentence or a word ends."""

import re
from typing import Final

LONGEST: Final = 90
_SHORTEST: Final = 12
_LONGEST_REST: Final = 180
_READ: Final = 4000
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*`~]+|(?<!\w)_+|_+(?!\w)")
_LINE_MARKS = re.compile(r"^[ \t]*(?:[#>*+-]+[ \t]+)*", re.M)
_SENTENCE = re.compile(r"[.!?…][\"')\]”’»]*(?=\s)")


def headline(text: str) -> tuple[str, str]:
    """The first line of a Markdown text without its marks, at most 90 characters, and up to 180
    characters of what comes after it. A longer first line is cut after a sentence, else after a
    word, with an ellipsis; ("", "") of a text without words."""
    plain = _plain(text[:_READ].strip())
    first, _, after = plain.partition("\n")
    first, after = " ".join(first.split()), " ".join(after.split())
    if len(first) <= LONGEST:
        return first, _cut(after, _LONGEST_REST)
    ends = [found.end() for found in _SENTENCE.finditer(first, 0, LONGEST + 1)]
    if ends and ends[-1] >= _SHORTEST:
        head, rest = first[: ends[-1]], first[ends[-1] :].strip()
    else:
        head = _cut(first, LONGEST)
        rest = "… " + first[len(head) - 1 :].strip()
    return head, _cut(f"{rest} {after}".strip(), _LONGEST_REST)


def _plain(text: str) -> str:
    return _MARKS.sub("", _LINK.sub(r"\1", _LINE_MARKS.sub("", text))).strip()


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    short = text[:most]
    if " " in short[most // 2 :]:
        short = short.rpartition(" ")[0]
    return short[: most - 1].rstrip(" ,;:.-") + "…"
