"""From what somebody typed in one line to the name of the activity, so that logs of the same
thing stand together on the map."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ninefold.passion.domain.themes import stem

LONGEST_NAME = 80
_SEPARATOR = re.compile(r"\s*[:,;.(]\s+|\s*\(|\s+[-–—]\s+")
_WORD = re.compile(r"[^\W_]+")


def name_activity(text: str, known: Iterable[str], people: Iterable[str] = ()) -> tuple[str, str]:
    """The name of the activity in `text`, and the rest worth keeping as a note ("" for none).

    A known name is taken when all of its words occur in the text, whatever their endings
    ("paired on the parser" is "pairing"); the name with most words wins, then the one that stands
    earlier in `known`. Otherwise the name is what stands before the first comma, colon, bracket
    or dash, and before "with" one of the `people`.
    """
    text = " ".join(text.split())
    if not text:
        return "", ""
    said = {stem(word.casefold()) for word in _WORD.findall(text)}
    best = ""
    for name in known:
        needed = {stem(word.casefold()) for word in _WORD.findall(name)}
        if needed and needed <= said and len(name.split()) > len(best.split()):
            best = name
    if best:
        return best, "" if best.casefold() == text.casefold() else text
    head = _SEPARATOR.split(text, maxsplit=1)[0].strip() or text
    for person in people:
        head = (
            re.split(rf"\s+with\s+@?{re.escape(person)}\b", head, maxsplit=1, flags=re.I)[0] or head
        )
    if len(head) > LONGEST_NAME:
        head = head[:LONGEST_NAME].rsplit(" ", 1)[0]
    return head, "" if head == text else text
