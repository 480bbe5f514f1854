"""Following feeds: by address or from a file, and asking them again."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record, restore
from ninefold.kernel import clock
from ninefold.kernel.facts.learning import FeedFollowed
from ninefold.kernel.fetching import AddressRefused, Fetched, fetch
from ninefold.kernel.refusals import Refusal
from ninefold.learning.domain import feeds
from ninefold.learning.domain.feeds_as_json import from_json
from ninefold.learning.models import Feed
from ninefold.learning.operations.checking import web_address
from ninefold.learning.operations.entries import store_entries
from ninefold.scheduling.sandbox import Limits, Unsafe, run_limited

LIMITS = Limits(
    work_seconds=10,
    wall_seconds=20,
    memory_bytes=512 * 1024 * 1024,
    input_bytes=feeds.MOST_BYTES,
)
TIMEOUT_SECONDS = 10.0
MOST_FEEDS = 200
# A feed that has failed for a week is asked once a day.
PATIENCE = timedelta(days=7)


class CannotFollowFeed(Refusal):
    """The feed cannot be read; what was read before stays."""


def read_limited(data: bytes, *, field: str = "address") -> feeds.Feed:
    """Read a feed's bytes in a limited process. Raises CannotFollowFeed."""
    try:
        return from_json(
            run_limited("ninefold.learning.domain.feeds_as_json:read_as_json", data, limits=LIMITS)
        )
    except Unsafe as error:
        raise CannotFollowFeed(str(error), field=field) from error


def _fetch(address: str, *, etag: str = "", last_modified: str = "") -> Fetched:
    try:
        return fetch(
            address,
            allowed=settings.NINEFOLD_FETCH_ALLOW,
            max_bytes=feeds.MOST_BYTES,
            timeout_seconds=TIMEOUT_SECONDS,
            etag=etag or None,
            last_modified=last_modified or None,
        )
    except AddressRefused as refusal:
        raise CannotFollowFeed(
            f"{refusal.message} The operator names such hosts in NINEFOLD_FETCH_ALLOW.",
            field="address",
        ) from refusal


def _read_or_discover(address: str) -> tuple[str, Fetched, feeds.Feed]:
    """The feed at an address, or the first feed that the web page there names."""
    fetched = _fetch(address)
    try:
        return address, fetched, read_limited(fetched.body)
    except CannotFollowFeed:
        named = _named(fetched)
        if not named:
            raise
    fetched = _fetch(named[0])
    return named[0], fetched, read_limited(fetched.body)


def _named(fetched: Fetched) -> list[str]:
    try:
        found: list[str] = run_limited(
            "ninefold.learning.domain.discovery:feeds_named_in",
            fetched.body,
            {"base": fetched.final_url},
            limits=LIMITS,
        )
    except Unsafe:
        return []
    return found


def follow_feed(*, owner: Any, address: str) -> Feed:
    """Follow the feed at an address, or the one that the web page there names; followed
    before, it is asked again. Raises CannotFollowFeed or FetchFailed; nothing is kept then."""
    address = web_address(address, CannotFollowFeed)
    if not address:
        raise CannotFollowFeed(
            "Give the address of a feed, or of a site that has one.", field="address"
        )
    held = _held(owner, address)
    if held is not None:
        return held
    address, fetched, feed = _read_or_discover(address)
    held = _held(owner, address)
    if held is not None:
        return held
    now = clock.now()
    with transaction.atomic():
        row = Feed.objects.create(
            owner=owner,
            address=address,
            title=feed.title or address[:500],
            site_address=feed.site_address,
            asked_at=now,
            read_at=now,
            remarks=list(feed.faults),
            **_marks(fetched),
        )
        store_entries(row, feed.entries, now=now)
        record(owner=owner, fact=FeedFollowed(subject=row.ref))
    return row


def _held(owner: Any, address: str) -> Feed | None:
    row = Feed.objects.filter(owner=owner, address=address).order_by("removed_at").last()
    current = Feed.objects.of(owner).filter(address=address).first()
    if current is None and row is not None:
        restore(owner=owner, ref=row.ref)
        row.removed_at = None
        current = row
    return refresh_feed(feed=current) if current is not None else None


def _marks(fetched: Fetched) -> dict[str, Any]:
    return {
        "etag": (fetched.etag or "")[:500],
        "last_modified": (fetched.last_modified or "")[:100],
    }


@transaction.atomic
def take_feed_file(*, owner: Any, data: bytes, name: str = "") -> Feed:
    """Take a feed from a file; a file of the same title joins the feed that is there.

    Raises CannotFollowFeed when the file is no feed.
    """
    feed = read_limited(data, field="file")
    now = clock.now()
    title = feed.title or name.strip()[:500] or "A feed from a file"
    row = Feed.objects.of(owner).filter(address="", title=title).first()
    if row is None:
        row = Feed.objects.create(owner=owner, title=title, site_address=feed.site_address)
        record(owner=owner, fact=FeedFollowed(subject=row.ref))
    change(row, read_at=now, remarks=list(feed.faults))
    store_entries(row, feed.entries, now=now)
    return row


def refresh_feed(*, feed: Feed) -> Feed:
    """Ask a feed again. When that fails, its last good copy stays, with why and since when.

    A feed that came as a file is left as it is.
    """
    if not feed.address:
        return feed
    now = clock.now()
    try:
        fetched = _fetch(feed.address, etag=feed.etag, last_modified=feed.last_modified)
        found = None if fetched.not_modified else read_limited(fetched.body)
    except Refusal as refusal:
        return change(
            feed,
            asked_at=now,
            fault=refusal.message,
            failing_since=feed.failing_since or now,
        )
    with transaction.atomic():
        values: dict[str, Any] = {}
        if found is not None:
            values = _marks(fetched) | {
                "title": found.title or feed.title,
                "site_address": found.site_address or feed.site_address,
                "remarks": list(found.faults),
            }
            store_entries(feed, found.entries, now=now)
        return change(feed, asked_at=now, read_at=now, fault="", failing_since=None, **values)


def refresh_all(*, owner: Any) -> list[Feed]:
    """Ask all feeds of the owner again; returns them as they stand then."""
    found = Feed.objects.of(owner).exclude(address="").order_by("asked_at")[:MOST_FEEDS]
    return [refresh_feed(feed=feed) for feed in found]


def refresh_everybodys(now: datetime) -> None:
    """Ask the feeds of everybody, those first that were asked longest ago: for the background."""
    found = (
        Feed.objects.filter(removed_at=None, owner__is_active=True)
        .exclude(address="")
        .exclude(failing_since__lt=now - PATIENCE, asked_at__gt=now - timedelta(days=1))
        .order_by("asked_at")
    )
    for feed in found[:MOST_FEEDS]:
        refresh_feed(feed=feed)
