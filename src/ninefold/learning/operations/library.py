"""Putting something into the library, and changing what it says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import instant_of, record
from ninefold.kernel.facts.learning import ResourceAdded, ResourceChanged
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal
from ninefold.learning.domain.progress import Progress, Unit
from ninefold.learning.models import Resource
from ninefold.learning.operations.checking import distinct, plain, said, web_address
from ninefold.links.operations import link

MOST_COST = Decimal("99999999.99")


class CannotKeepResource(Refusal):
    """The resource cannot be kept as it is."""


def _values(
    *,
    title: str,
    kind: str,
    author: str,
    address: str,
    purpose: str,
    unit: str,
    done: int,
    total: int | None,
    due_on: date | None,
    cost: Decimal | None,
    currency: str,
    tags: Sequence[str],
) -> dict[str, Any]:
    if kind not in Resource.Kind.values:
        raise CannotKeepResource("Choose one of the kinds.", field="kind")
    return {
        "title": said(
            title, 300, CannotKeepResource, "Say what you want to learn from.", field="title"
        ),
        "kind": kind,
        "author": plain(author, 200),
        "address": web_address(address, CannotKeepResource),
        "purpose": plain(purpose, 300),
        "due_on": due_on,
        "tags": distinct(tags),
        **checked_progress(unit, done, total),
        **_checked_cost(cost, currency),
    }


def checked_progress(unit: str, done: int, total: int | None) -> dict[str, Any]:
    """Unit, done and total as they are stored. Raises CannotKeepResource naming the field."""
    if unit not in set(Unit):
        raise CannotKeepResource("Progress is counted in percent, pages or lessons.", field="unit")
    if unit == Unit.PERCENT:
        total = 100
    if total is not None and not 1 <= total <= 100_000:
        raise CannotKeepResource("Give the whole as a number from 1 to 100,000.", field="total")
    most = 100_000 if total is None else total
    if not 0 <= done <= most:
        raise CannotKeepResource(f"Give a number from 0 to {most:,}.", field="done")
    progress = Progress(Unit(unit), done, total)
    return {"unit": progress.unit.value, "done": progress.current, "total": progress.total}


def _checked_cost(cost: Decimal | None, currency: str) -> dict[str, Any]:
    if cost is None:
        return {"cost": None, "currency": ""}
    if not cost.is_finite() or not 0 <= cost <= MOST_COST:
        raise CannotKeepResource("Give what it cost as a number, such as 49.90.", field="cost")
    currency = currency.strip().upper()
    if not (len(currency) == 3 and currency.isascii() and currency.isalpha()):
        raise CannotKeepResource(
            "Name the currency by its three letters, such as EUR or GBP.", field="currency"
        )
    return {"cost": cost.quantize(Decimal("0.01")), "currency": currency}


@transaction.atomic
def add_resource(
    *,
    owner: Any,
    title: str,
    kind: str = Resource.Kind.COURSE,
    author: str = "",
    address: str = "",
    purpose: str = "",
    unit: str = Unit.PERCENT,
    done: int = 0,
    total: int | None = None,
    due_on: date | None = None,
    cost: Decimal | None = None,
    currency: str = "",
    tags: Sequence[str] = (),
    notes: str = "",
    goals: Sequence[Ref] = (),
    skills: Sequence[Ref] = (),
    goal_words: str = "",
    on: date | None = None,
) -> Resource:
    """Put something to learn from into the library, as a wish.

    It serves `goals` and practises `skills`; `on` is the day it was added, today if not said.
    Raises CannotKeepResource, and CannotLink for refs that are not the owner's.
    """
    row = Resource.objects.create(
        owner=owner,
        notes=plain(notes, 100_000),
        goal_words=plain(goal_words, 200),
        **_values(
            title=title,
            kind=kind,
            author=author,
            address=address,
            purpose=purpose,
            unit=unit,
            done=done,
            total=total,
            due_on=due_on,
            cost=cost,
            currency=currency,
            tags=tags,
        ),
    )
    record(
        owner=owner,
        fact=ResourceAdded(subject=row.ref, due_on=due_on),
        occurred_at=instant_of(owner, on or owner.today),
    )
    for relation, refs in (("serves", goals), ("practises", skills)):
        for ref in refs:
            link(owner=owner, source=row.ref, target=ref, relation=relation)
    return row


@transaction.atomic
def change_resource(
    *,
    owner: Any,
    key: object,
    version: int | None = None,
    title: str,
    kind: str = Resource.Kind.COURSE,
    author: str = "",
    address: str = "",
    purpose: str = "",
    unit: str = Unit.PERCENT,
    done: int = 0,
    total: int | None = None,
    due_on: date | None = None,
    cost: Decimal | None = None,
    currency: str = "",
    tags: Sequence[str] = (),
) -> Resource:
    """Change what a resource says. Raises NotFound, CannotKeepResource, and ChangedElsewhere
    when it has moved on since the `version` that the person saw."""
    row = Resource.objects.one_of(owner, key)
    values = _values(
        title=title,
        kind=kind,
        author=author,
        address=address,
        purpose=purpose,
        unit=unit,
        done=done,
        total=total,
        due_on=due_on,
        cost=cost,
        currency=currency,
        tags=tags,
    )
    row = change(row, version=version, **values)
    record(owner=owner, fact=ResourceChanged(subject=row.ref))
    return row


@transaction.atomic
def write_notes(
    *, owner: Any, key: object, notes: str, takeaway: str | None = None, version: int | None = None
) -> Resource:
    """Keep the notes (Markdown) and, when given, what stays of it. Raises NotFound and
    ChangedElsewhere."""
    row = Resource.objects.one_of(owner, key)
    values = {"notes": plain(notes, 100_000)}
    if takeaway is not None:
        values["takeaway"] = plain(takeaway, 5000)
    row = change(row, version=version, **values)
    record(owner=owner, fact=ResourceChanged(subject=row.ref))
    return row
