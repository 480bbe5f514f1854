"""Android's own property, which holds what vCard 2.1 has no name for."""

from __future__ import annotations

from ninefold.network.domain.contacts import Labelled, NamedDate
from ninefold.network.domain.vcard.dates import parse_date

_EVENTS = {"1": "anniversary", "2": "other", "3": "birthday"}
_RELATIONS = (
    "assistant brother child domestic-partner father friend manager mother parent partner "
    "referred-by relative sister spouse"
).split()


def read_custom(parts: list[str]) -> str | NamedDate | Labelled | None:
    """Read the unescaped parts of X-ANDROID-CUSTOM: a nickname, a date or a relation.

    Gives None for every other kind, which is then kept as it was written.
    """
    kind = parts[0].rpartition("/")[2]
    filled = [part.strip() for part in parts[1:]]
    while filled and not filled[-1]:
        filled.pop()
    if not filled or not filled[0]:
        return None
    value, code, label = (*filled, "", "")[:3]
    if len(filled) > 3:
        return None
    if kind == "nickname" and code in ("", "1") and not label:
        return value
    if kind == "contact_event":
        when = parse_date(value)
        name = label or _EVENTS.get(code, "")
        return NamedDate(name, when) if when and name else None
    if kind == "relation":
        if label:
            return Labelled(value, label=label)
        if code.isdecimal() and 1 <= int(code[:3]) <= len(_RELATIONS):
            return Labelled(value, (_RELATIONS[int(code[:3]) - 1],))
    return None
