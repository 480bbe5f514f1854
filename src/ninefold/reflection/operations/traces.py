"""Wiping what is left of words that were sealed after they had been written in the clear."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any

from django.db import OperationalError, connection, transaction

from ninefold.kernel import clock
from ninefold.reflection.models import Entry, ReviewFact, SealingKey
from ninefold.reflection.queries.reviews import key_of
from ninefold.search.operations import forget_deleted_words
from ninefold.today.models import CapturedLine

log = logging.getLogger("ninefold.reflection")


def forget_copies(owner: Any, row: Entry) -> None:
    """Take the words of a sealed entry out of where they were repeated: the lines of reviews, and
    the captured line that it was made from."""
    for fact in ReviewFact.objects.filter(owner=owner, row_kind=row.ref.kind, row_id=row.pk):
        key = key_of(fact.strategy, row.ref, row.heading, "", row.on)
        ReviewFact.objects.filter(pk=fact.pk).update(title=row.heading[:300], detail="", key=key)
    CapturedLine.objects.filter(owner=owner, row_kind=row.ref.kind, row_id=row.pk).update(
        text="(sealed)", echo="Sealed", fault=""
    )


def clean_after_commit(owner: Any) -> None:
    """Note that unsealed words may lie in freed parts of the database, and wipe them as soon as
    this transaction is through."""
    SealingKey.objects.of(owner).update(traces_since=clock.now())
    transaction.on_commit(clean_traces)


def clean_traces(now: datetime | None = None) -> None:
    """Wipe freed parts of the database when somebody has sealed something since the last time.

    On SQLite the index of words is merged, the file written anew and the log of writes emptied.
    When others are just writing it stays noted and is tried again. PostgreSQL frees and reuses
    its space by itself, and nothing here can hurry it without stopping everybody's work.
    """
    waiting = list(SealingKey.objects.exclude(traces_since=None).values_list("pk", "traces_since"))
    if not waiting or connection.in_atomic_block:
        return
    if connection.vendor == "sqlite":
        try:
            forget_deleted_words()
            with connection.cursor() as cursor:
                cursor.execute("VACUUM")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                if (cursor.fetchone() or (0,))[0]:
                    return
        except OperationalError:
            log.info("freed space could not be wiped just now and will be tried again")
            return
    for key, since in waiting:
        SealingKey.objects.filter(pk=key, traces_since=since).update(traces_since=None)
