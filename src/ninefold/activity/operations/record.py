"""Noting that something happened."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from ninefold.activity.models import ActivityEntry, Delivery
from ninefold.activity.tasks import work_deliveries_soon
from ninefold.kernel import clock
from ninefold.kernel.facts import Fact
from ninefold.kernel.plugs import Happened, plugged


def happened(entry: ActivityEntry) -> Happened:
    """The entry as reactions and wordings see it."""
    return Happened(
        id=str(entry.pk),
        kind=entry.kind,
        subject=entry.subject,
        occurred_at=entry.occurred_at,
        data=entry.data,
    )


@transaction.atomic
def record(*, owner: Any, fact: Fact, occurred_at: datetime | None = None) -> ActivityEntry:
    """Write `fact` into the owner's log, in the caller's transaction.

    `occurred_at` is when it happened in the world; now, when not given. Companions (search,
    links) follow at once; each reaction that rooms have plugged in is owed as a delivery row
    and worked off in the background.
    """
    entry = ActivityEntry.objects.create(
        owner=owner,
        kind=fact.kind,
        subject_kind=fact.subject.kind,
        subject_id=fact.subject.id,
        occurred_at=occurred_at or clock.now(),
        data=fact.data(),
    )
    owed = []
    for plugs in plugged():
        for companion in plugs.companions:
            companion.handle(owner, happened(entry))
        owed += [
            Delivery(entry=entry, reaction=reaction.name)
            for reaction in plugs.reactions
            if type(fact) in reaction.facts
        ]
    if owed:
        Delivery.objects.bulk_create(owed)
        work_deliveries_soon()
    return entry
