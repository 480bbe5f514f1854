"""Reads of values and of the four lists."""

from __future__ import annotations

from typing import Any

from ninefold.passion.models import IkigaiEntry, IkigaiVersion, Value, ValueSort


def values(owner: Any) -> list[Value]:
    """What matters to the owner, most first."""
    return list(Value.objects.of(owner))


def value(owner: Any, key: object) -> Value:
    """One value. Raises NotFound."""
    return Value.objects.one_of(owner, key)


def ikigai(owner: Any) -> list[tuple[str, str, list[IkigaiEntry]]]:
    """The four lists: code, heading, entries."""
    found = list(IkigaiEntry.objects.of(owner))
    return [
        (code, heading, [entry for entry in found if entry.circle == code])
        for code, heading in IkigaiEntry.Circle.choices
    ]


def open_sort(owner: Any) -> ValueSort | None:
    """The sort of the value cards that is not finished, if there is one."""
    return ValueSort.objects.of(owner).filter(finished_on=None).first()


def finished_sorts(owner: Any) -> list[ValueSort]:
    """Finished sorts of the value cards, the latest first."""
    rows = ValueSort.objects.of(owner).exclude(finished_on=None)
    return list(rows.order_by("-finished_on", "-created_at"))


def value_sort(owner: Any, key: object) -> ValueSort:
    """One sort of the value cards. Raises NotFound."""
    return ValueSort.objects.one_of(owner, key)


def ikigai_versions(owner: Any) -> list[IkigaiVersion]:
    """The canvas as it stood, the latest first."""
    return list(IkigaiVersion.objects.of(owner))


def ikigai_version(owner: Any, key: object) -> IkigaiVersion:
    """The canvas of one day. Raises NotFound."""
    return IkigaiVersion.objects.one_of(owner, key)
