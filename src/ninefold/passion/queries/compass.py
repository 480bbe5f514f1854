"""Reads of values and of the four lists."""

from __future__ import annotations

from typing import Any

from ninefold.passion.models import IkigaiEntry, Value


def values(owner: Any) -> list[Value]:
    """What matters to the owner, most first."""
    return list(Value.objects.of(owner))


def ikigai(owner: Any) -> list[tuple[str, str, list[IkigaiEntry]]]:
    """The four lists: code, heading, entries."""
    found = list(IkigaiEntry.objects.of(owner))
    return [
        (code, heading, [entry for entry in found if entry.circle == code])
        for code, heading in IkigaiEntry.Circle.choices
    ]
