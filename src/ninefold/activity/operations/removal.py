"""Taking a row away, bringing it back, and purging what was not missed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.apps import apps
from django.db import transaction

from ninefold.activity.operations.record import record
from ninefold.kernel import clock
from ninefold.kernel.facts.shared import RowRemoved, RowRestored
from ninefold.kernel.plugs import kinds
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import NotFound

DAYS_KEPT = 30


def _rows(ref: Ref) -> Any:
    kind = kinds().get(ref.kind)
    if kind is None:
        raise NotFound()
    return apps.get_model(kind.model).objects


@transaction.atomic
def remove(*, owner: Any, ref: Ref) -> None:
    """Hide the owner's row; `restore` brings it back within 30 days. Raises NotFound."""
    if not _rows(ref).of(owner).filter(pk=ref.id).update(removed_at=clock.now()):
        raise NotFound()
    record(owner=owner, fact=RowRemoved(subject=ref))


@transaction.atomic
def restore(*, owner: Any, ref: Ref) -> None:
    """Bring a removed row of the owner back. Raises NotFound when it was purged already."""
    if not _rows(ref).removed_of(owner).filter(pk=ref.id).update(removed_at=None):
        raise NotFound("This was removed more than 30 days ago and is gone for good.")
    record(owner=owner, fact=RowRestored(subject=ref))


def purge_removed(now: datetime) -> None:
    """Delete for good what was removed more than 30 days ago."""
    before = now - timedelta(days=DAYS_KEPT)
    for kind in kinds().values():
        apps.get_model(kind.model).objects.filter(removed_at__lt=before).delete()
