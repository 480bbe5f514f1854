"""Keeping values and the four lists."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel.facts.passion import IkigaiEntryKept, IkigaiVersionKept, ValueKept
from ninefold.kernel.refusals import Refusal
from ninefold.passion.models import IkigaiEntry, IkigaiVersion, Value
from ninefold.passion.queries.compass import ikigai, ikigai_versions


class CannotKeepValue(Refusal):
    """It cannot be kept as it is."""


@transaction.atomic
def keep_value(*, owner: Any, text: str, why: str = "") -> Value:
    """Write down what matters, below what stands there. Raises CannotKeepValue when empty or
    there already."""
    said = " ".join(text.split())[:120]
    if not said:
        raise CannotKeepValue("Name it in a word or two.", field="text")
    rows = Value.objects.of(owner)
    if rows.filter(text__iexact=said).exists():
        raise CannotKeepValue(f"“{said}” is on your list already.", field="text")
    last = rows.order_by("-rank").values_list("rank", flat=True).first() or 0
    row = Value.objects.create(
        owner=owner, text=said, why=" ".join(why.split())[:500], rank=last + 1
    )
    record(owner=owner, fact=ValueKept(subject=row.ref))
    return row


@transaction.atomic
def change_value(
    *, owner: Any, key: object, text: str, why: str = "", version: int | None = None
) -> Value:
    """Say a value in other words. Raises NotFound, ChangedElsewhere, and CannotKeepValue when it
    is empty or another value says the same."""
    row = Value.objects.one_of(owner, key)
    said = " ".join(text.split())[:120]
    if not said:
        raise CannotKeepValue("Name it in a word or two.", field="text")
    if Value.objects.of(owner).filter(text__iexact=said).exclude(pk=row.pk).exists():
        raise CannotKeepValue(f"“{said}” is on your list already.", field="text")
    change(row, version=version, text=said, why=" ".join(why.split())[:500])
    record(owner=owner, fact=ValueKept(subject=row.ref))
    return row


@transaction.atomic
def move_value(*, owner: Any, key: object) -> Value:
    """Put a value one place higher. Raises NotFound."""
    row = Value.objects.one_of(owner, key)
    order = list(Value.objects.of(owner))
    place = order.index(row)
    if place:
        order[place - 1], order[place] = order[place], order[place - 1]
    for rank, one in enumerate(order, start=1):
        if one.rank != rank:
            change(one, rank=rank)
    record(owner=owner, fact=ValueKept(subject=row.ref))
    return row


@transaction.atomic
def keep_ikigai_entry(*, owner: Any, circle: str, text: str) -> IkigaiEntry:
    """Add a line to one of the four lists. Raises CannotKeepValue."""
    said = " ".join(text.split())[:200]
    if circle not in IkigaiEntry.Circle.values:
        raise CannotKeepValue("Choose one of the four lists.", field="circle")
    if not said:
        raise CannotKeepValue("Write a few words.", field="text")
    row = IkigaiEntry.objects.create(owner=owner, circle=circle, text=said)
    record(owner=owner, fact=IkigaiEntryKept(subject=row.ref, circle=circle))
    return row


@transaction.atomic
def keep_ikigai_version(
    *,
    owner: Any,
    love_good_at: str = "",
    love_needed: str = "",
    good_at_paid: str = "",
    needed_paid: str = "",
    middle: str = "",
) -> IkigaiVersion:
    """Keep the canvas as it stands: the four lists, and what the owner sees where they meet.

    On the same day again it changes that day's version. Raises CannotKeepValue while all of it
    is empty.
    """
    said = {
        "love_good_at": " ".join(love_good_at.split())[:500],
        "love_needed": " ".join(love_needed.split())[:500],
        "good_at_paid": " ".join(good_at_paid.split())[:500],
        "needed_paid": " ".join(needed_paid.split())[:500],
        "middle": " ".join(middle.split())[:500],
    }
    lists = {code: [entry.text for entry in entries] for code, _, entries in ikigai(owner)}
    if not any(said.values()) and not any(lists.values()):
        raise CannotKeepValue("Write a line into one of the lists first.", field="middle")
    latest = next(iter(ikigai_versions(owner)), None)
    if latest is not None and latest.kept_on == owner.today:
        values: dict[str, Any] = {"lists": lists, **said}
        row = change(latest, **values)
    else:
        row = IkigaiVersion.objects.create(owner=owner, kept_on=owner.today, lists=lists, **said)
    record(owner=owner, fact=IkigaiVersionKept(subject=row.ref))
    return row
