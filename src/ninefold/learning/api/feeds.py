"""Feeds and their entries through the API."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from ninefold.activity.operations import remove
from ninefold.kernel.refs import Ref
from ninefold.learning.api.asking import READ, WRITE, owner_of, page_of
from ninefold.learning.api.resources import ResourceOut
from ninefold.learning.operations import follow_feed, mark_seen, refresh_feed, save_entry
from ninefold.learning.queries import entries as find_entries
from ninefold.learning.queries import entry as find_entry
from ninefold.learning.queries import feed as find_feed
from ninefold.learning.queries import feeds_with_counts

router = Router(tags=["learning"])


class FeedIn(Schema):
    address: str = Field(..., min_length=1, max_length=2000)


class FeedOut(Schema):
    id: UUID
    title: str
    address: str
    site_address: str
    read_at: datetime | None
    failing_since: datetime | None
    fault: str


class EntryOut(Schema):
    id: UUID
    feed_id: UUID
    title: str
    address: str
    summary: str
    published_at: datetime | None
    seen_at: datetime | None
    resource_id: UUID | None


class SeenIn(Schema):
    is_seen: bool = True


@router.get("/feeds/", response=list[FeedOut], auth=READ)
def feeds(request: HttpRequest) -> Any:
    """The feeds that you follow."""
    return feeds_with_counts(owner_of(request))


@router.post("/feeds/", response={201: FeedOut}, auth=WRITE)
def new_feed(request: HttpRequest, body: FeedIn) -> Any:
    """Follow a feed by its address."""
    return Status(201, follow_feed(owner=owner_of(request), address=body.address))


@router.post("/feeds/{uuid:key}/refresh/", response=FeedOut, auth=WRITE)
def refreshed_feed(request: HttpRequest, key: UUID) -> Any:
    """Ask a feed now; when that fails, `fault` says why and the entries stay."""
    return refresh_feed(feed=find_feed(owner_of(request), key))


@router.delete("/feeds/{uuid:key}/", response={204: None}, auth=WRITE)
def removed_feed(request: HttpRequest, key: UUID) -> Any:
    """Follow a feed no more; it can be restored for 30 days."""
    remove(owner=owner_of(request), ref=Ref("learning.feed", str(key)))
    return Status(204, None)


@router.get("/entries/", response=list[EntryOut], auth=READ)
def entries(
    request: HttpRequest, only_new: bool = True, feed: UUID | None = None, page: int = 1
) -> Any:
    """Entries of your feeds, newest first, a hundred a page."""
    return page_of(find_entries(owner_of(request), feed_key=feed, only_new=only_new), page)


@router.put("/entries/{uuid:key}/seen/", response=EntryOut, auth=WRITE)
def seen(request: HttpRequest, key: UUID, body: SeenIn) -> Any:
    """Note that an entry was read, or was not after all."""
    mark_seen(owner=owner_of(request), key=key, is_seen=body.is_seen)
    return find_entry(owner_of(request), key)


@router.post("/entries/{uuid:key}/saved/", response={201: ResourceOut}, auth=WRITE)
def saved(request: HttpRequest, key: UUID) -> Any:
    """Save an entry to the library as an article."""
    return Status(201, save_entry(owner=owner_of(request), key=key))
