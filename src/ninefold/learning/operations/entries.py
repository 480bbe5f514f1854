"""Entries of feeds: stored, read, and saved to the library."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.kernel import clock
from ninefold.learning.domain import feeds
from ninefold.learning.models import Feed, FeedEntry, Resource
from ninefold.learning.operations.library import add_resource

# On the first reading only the newest are new to the reader: nobody catches up on an archive.
NEW_AT_FIRST = 10


def store_entries(feed: Feed, entries: Sequence[feeds.FeedEntry], *, now: datetime) -> int:
    """Store what a feed says now; entries that it no longer says stay. Returns how many are new."""
    held = {row.key: row for row in FeedEntry.objects.filter(feed=feed)}
    is_first = not held
    new, changed = [], []
    for entry in entries:
        values = {
            "title": entry.title or "Without a title",
            "address": entry.address,
            "summary": entry.summary,
            "published_at": entry.published_at,
        }
        row = held.get(entry.key)
        if row is None:
            new.append(
                FeedEntry(
                    owner=feed.owner,
                    feed=feed,
                    key=entry.key,
                    placed_at=min(entry.published_at or now, now),
                    **values,
                )
            )
        elif any(getattr(row, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(row, name, value)
            changed.append(row)
    if is_first:
        for row in sorted(new, key=lambda row: row.placed_at, reverse=True)[NEW_AT_FIRST:]:
            row.seen_at = now
    FeedEntry.objects.bulk_create(new)
    FeedEntry.objects.bulk_update(
        changed, ["title", "address", "summary", "published_at"], batch_size=100
    )
    return len(new)


def mark_seen(*, owner: Any, key: object, is_seen: bool = True) -> FeedEntry:
    """Note that an entry was read, or was not after all. Raises NotFound."""
    row = FeedEntry.objects.one_of(owner, key)
    return change(row, seen_at=(row.seen_at or clock.now()) if is_seen else None)


def mark_all_seen(*, owner: Any, feed_key: object = None) -> int:
    """Note that all entries, or those of one feed, were read; returns how many were not.

    Raises NotFound for a feed that is not the owner's.
    """
    rows = FeedEntry.objects.of(owner).filter(seen_at=None, feed__removed_at=None)
    if feed_key:
        rows = rows.filter(feed=Feed.objects.one_of(owner, feed_key))
    return rows.update(seen_at=clock.now())


@transaction.atomic
def save_entry(*, owner: Any, key: object) -> Resource:
    """Put an entry into the library as an article to read; saved before, it gives that one.

    Raises NotFound.
    """
    entry = FeedEntry.objects.one_of(owner, key)
    saved = None
    if entry.resource_id is not None:
        saved = Resource.objects.of(owner).filter(pk=entry.resource_id).first()
    if saved is not None:
        return saved
    row = add_resource(
        owner=owner,
        title=entry.title,
        kind=Resource.Kind.ARTICLE,
        author=entry.feed.title,
        address=entry.address,
    )
    change(entry, resource=row, seen_at=entry.seen_at or clock.now())
    return row
