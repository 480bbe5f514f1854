"""Feeds and their entries."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Q

from ninefold.learning.models import Feed, FeedEntry


def feeds_with_counts(owner: Any) -> list[Any]:
    """The owner's feeds, each with how many entries are new (`new_count`) and in all
    (`entry_count`)."""
    of_entries = Q(entries__removed_at=None)
    return list(
        Feed.objects.of(owner).annotate(
            entry_count=Count("entries", filter=of_entries),
            new_count=Count("entries", filter=of_entries & Q(entries__seen_at=None)),
        )
    )


def feed(owner: Any, key: object) -> Feed:
    """One feed. Raises NotFound."""
    return Feed.objects.one_of(owner, key)


def _entries(owner: Any) -> Any:
    return (
        FeedEntry.objects.of(owner).filter(feed__removed_at=None).select_related("feed", "resource")
    )


def entries(owner: Any, *, feed_key: object = None, only_new: bool = False) -> Any:
    """Entries of the feeds that the owner follows as a queryset, newest first."""
    found = _entries(owner)
    if feed_key:
        found = found.filter(feed=feed_key)
    return found.filter(seen_at=None) if only_new else found


def entry(owner: Any, key: object) -> FeedEntry:
    """One entry with its feed. Raises NotFound."""
    found: FeedEntry = _entries(owner).one_of(owner, key)
    return found


def new_count(owner: Any) -> int:
    """How many entries were not read yet."""
    return int(entries(owner, only_new=True).count())
