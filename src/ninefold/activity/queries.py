"""Reads of what happened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.apps import apps

from ninefold.activity.models import ActivityEntry, Delivery
from ninefold.kernel.facts import Fact
from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import STRATEGIES, Card, kinds, word_fact
from ninefold.kernel.refs import Ref


@dataclass(frozen=True)
class Told:
    """An entry of the log in words: what happened to what, and when."""

    phrase: str
    card: Card | None
    kind: str
    strategy: str
    occurred_at: datetime
    ref: Ref


def cards(owner: Any, refs: Sequence[Ref]) -> dict[Ref, Card]:
    """The cards of those refs that the owner has and that are not removed; one query a kind."""
    known = kinds()
    found: dict[Ref, Card] = {}
    for name in {ref.kind for ref in refs} & known.keys():
        keys = [ref.id for ref in refs if ref.kind == name]
        rows = apps.get_model(known[name].model).objects.of(owner).filter(pk__in=keys)
        # Kept by their refs, so the database need not sort them.
        for row in rows.order_by():
            found[Ref(name, str(row.pk))] = known[name].card(row)
    return found


def entries(
    owner: Any,
    period: Period | None = None,
    *,
    facts: Sequence[type[Fact]] = (),
    subject: Ref | None = None,
) -> Any:
    """The owner's entries, newest first, as a queryset."""
    found = ActivityEntry.objects.filter(owner=owner).order_by("-occurred_at", "-recorded_at")
    if period is not None:
        start, end = period.instants(owner.time_zone)
        found = found.filter(occurred_at__gte=start, occurred_at__lt=end)
    if facts:
        found = found.filter(kind__in=[fact.kind for fact in facts])
    if subject is not None:
        found = found.filter(subject_kind=subject.kind, subject_id=subject.id)
    return found


def told(owner: Any, found: Sequence[ActivityEntry]) -> list[Told]:
    """The entries in words, each with the card of its row while that exists."""
    shown = cards(owner, [entry.subject for entry in found])
    return [
        Told(
            phrase=word_fact(entry.kind, entry.data),
            card=shown.get(entry.subject),
            kind=entry.kind,
            strategy=entry.subject.room,
            occurred_at=entry.occurred_at,
            ref=entry.subject,
        )
        for entry in found
    ]


def attention_days(owner: Any, period: Period) -> dict[str, int]:
    """On how many days of the period something happened in each of the nine strategies.

    Days are counted, not entries, so that one busy evening does not outweigh four quiet weeks.
    """
    zone = ZoneInfo(owner.time_zone)
    days: dict[str, set[date]] = {strategy: set() for strategy in STRATEGIES}
    for kind, occurred_at in entries(owner, period).values_list("subject_kind", "occurred_at"):
        strategy = kind.partition(".")[0]
        if strategy in days:
            days[strategy].add(occurred_at.astimezone(zone).date())
    return {strategy: len(found) for strategy, found in days.items()}


def failed_deliveries() -> int:
    """How many reactions were given up after the last attempt: for the doctor."""
    return Delivery.objects.filter(state=Delivery.State.FAILED).count()
