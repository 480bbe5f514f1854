"""A feed between two processes: read in the one that is limited, taken up in the other."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from ninefold.learning.domain.feeds import Feed, FeedEntry, FeedUnreadable, read_feed


def read_as_json(data: bytes) -> dict[str, Any]:
    """Do what `read_feed` does and answer in values that JSON can hold.

    Raises ValueError with the sentence of FeedUnreadable when the bytes are no feed.
    """
    try:
        feed = read_feed(data)
    except FeedUnreadable as error:
        raise ValueError(str(error)) from error
    document = asdict(feed)
    for entry in document["entries"]:
        at = entry["published_at"]
        entry["published_at"] = None if at is None else at.isoformat()
    return document


def from_json(document: dict[str, Any]) -> Feed:
    """The reverse: the feed that `read_as_json` has read."""
    return Feed(
        title=document["title"],
        site_address=document["site_address"],
        entries=tuple(
            FeedEntry(
                **{
                    **entry,
                    "published_at": entry["published_at"]
                    and datetime.fromisoformat(entry["published_at"]),
                }
            )
            for entry in document["entries"]
        ),
        faults=tuple(document["faults"]),
    )
