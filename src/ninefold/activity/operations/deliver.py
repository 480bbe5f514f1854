"""Working off the reactions that are owed to facts."""

from __future__ import annotations

import logging
import traceback
from datetime import timedelta

from django.db import connection, transaction

from ninefold.activity.models import Delivery
from ninefold.activity.operations.record import happened
from ninefold.kernel import clock
from ninefold.kernel.plugs import Reaction, plugged

log = logging.getLogger("ninefold.activity")
MOST_ATTEMPTS = 8


def _reactions() -> dict[str, Reaction]:
    return {reaction.name: reaction for plugs in plugged() for reaction in plugs.reactions}


def work_deliveries(*, most: int = 500) -> int:
    """Work off up to `most` waiting deliveries, oldest first; returns how many were done.

    Each runs in its own transaction together with the note that it is done, so that a kill in
    between leaves it owed. One that fails is tried again after 1, 2, 4 ... minutes and stays
    visible as failed after the last attempt.
    """
    reactions = _reactions()
    keys = list(
        Delivery.objects.filter(state=Delivery.State.WAITING, run_after__lte=clock.now())
        .order_by("pk")
        .values_list("pk", flat=True)[:most]
    )
    return sum(_work(key, reactions) for key in keys)


def _work(key: int, reactions: dict[str, Reaction]) -> bool:
    try:
        with transaction.atomic():
            waiting = Delivery.objects.filter(pk=key, state=Delivery.State.WAITING)
            if connection.features.has_select_for_update_skip_locked:
                waiting = waiting.select_for_update(skip_locked=True, of=("self",))
            delivery = waiting.select_related("entry__owner").first()
            if delivery is None:
                return False
            reaction = reactions.get(delivery.reaction)
            if reaction is not None:
                reaction.handle(delivery.entry.owner, happened(delivery.entry))
            Delivery.objects.filter(pk=key).update(
                state=Delivery.State.DONE, attempts=delivery.attempts + 1, last_error=""
            )
        return True
    except Exception:
        log.exception("a reaction failed and will be tried again")
        _note_failure(key, traceback.format_exc(limit=3))
        return False


def _note_failure(key: int, error: str) -> None:
    delivery = Delivery.objects.get(pk=key)
    delivery.attempts += 1
    delivery.last_error = error[-2000:]
    delivery.run_after = clock.now() + timedelta(minutes=2 ** (delivery.attempts - 1))
    if delivery.attempts >= MOST_ATTEMPTS:
        delivery.state = Delivery.State.FAILED
    delivery.save()
