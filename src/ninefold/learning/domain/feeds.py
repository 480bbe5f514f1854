"""Reads RSS and Atom feeds from bytes, and makes what they say safe to show."""

from calendar import timegm
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from html import escape, unescape
from io import BytesIO
from time import struct_time
from typing import Any, Final
from urllib.parse import urljoin, urlsplit

import feedparser
import nh3

MOST_BYTES: Final = 8 * 1024 * 1024
MOST_ENTRIES: Final = 500
MOST_SUMMARY_CHARACTERS: Final = 100_000

# Pictures are left out: to load one tells its sender who reads, and when.
_TAGS: Final = {
    *("a", "abbr", "b", "blockquote", "br", "cite", "code", "dd", "del", "dl", "dt", "em"),
    *("h3", "h4", "h5", "hr", "i", "kbd", "li", "ol", "p", "pre", "q", "s", "samp", "small"),
    *("strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul"),
}


class FeedUnreadable(Exception):
    """The bytes are no feed; the message says what to do."""


@dataclass(frozen=True)
class FeedEntry:
    """One entry. `summary` is HTML that is safe to show as it is, `title` plain text.

    `key` is the same each time the feed is read. `published_at` is in UTC, or None when the feed
    names no time that can be read. `address` is an http or https address or empty.
    """

    key: str
    title: str
    address: str
    published_at: datetime | None
    summary: str


@dataclass(frozen=True)
class Feed:
    """A feed as it was readable; `faults` say in sentences what was not."""

    title: str
    site_address: str
    entries: tuple[FeedEntry, ...]
    faults: tuple[str, ...]


def read_feed(data: bytes) -> Feed:
    """Read RSS 0.9x, 1.0, 2.0 or Atom in any encoding that the feed declares.

    A feed that breaks off gives the entries before the break and a fault. At most 500 entries
    are given, each key once. Nothing is fetched: no entity, no stylesheet, no picture. Raises
    FeedUnreadable when the bytes are no feed or more than 8 MiB.
    """
    if len(data) > MOST_BYTES:
        raise FeedUnreadable("This feed is larger than 8 MiB. Look for one with fewer entries.")
    try:
        # As a stream: bytes alone could be taken for the name of a file.
        parsed: Any = feedparser.parse(BytesIO(data), sanitize_html=False)
    # The parser meets strangers' bytes, and raises whatever its parts do.
    except Exception as error:
        raise FeedUnreadable(_NO_FEED) from error
    if not parsed.get("version") and not parsed.entries:
        raise FeedUnreadable(_NO_FEED)
    faults = []
    if parsed.get("bozo") and not isinstance(
        parsed.get("bozo_exception"),
        feedparser.CharacterEncodingOverride | feedparser.NonXMLContentType,
    ):
        faults.append(_say(parsed.get("bozo_exception")))
    site_address = _web_address(parsed.feed.get("link"), "")
    entries: dict[str, FeedEntry] = {}
    for number, row in enumerate(parsed.entries[:MOST_ENTRIES], start=1):
        entry = _entry(row, site_address)
        if entry is None:
            faults.append(f"Entry {number} has neither title nor address nor text; left out.")
        else:
            entries.setdefault(entry.key, entry)
    if len(parsed.entries) > MOST_ENTRIES:
        faults.append(f"Only the first {MOST_ENTRIES} of {len(parsed.entries)} entries were read.")
    title = _plain(parsed.feed.get("title"))
    return Feed(title, site_address, tuple(entries.values()), tuple(faults))


_NO_FEED: Final = (
    "This is no feed. Look on the site for a link named RSS, Atom or Feed, and use its address."
)


def _say(error: object) -> str:
    where = getattr(error, "getLineNumber", lambda: None)()
    at = f" at line {where}" if where else ""
    return f"The feed is broken{at}; what could be read is here. Its publisher can mend it."


def _entry(row: Any, site_address: str) -> FeedEntry | None:
    title = _plain(row.get("title"))
    address = _web_address(row.get("link"), site_address)
    summary = _summary(row, address or site_address)
    if not (title or address or summary):
        return None
    # Past the parser's own get, which warns of a time taken for another.
    updated = dict.get(row, "updated_parsed")
    published_at = _instant(row.get("published_parsed")) or _instant(updated)
    name = row.get("id") or address or f"{title}\x1f{published_at}\x1f{summary}"
    key = sha256(str(name).encode("utf-8", "replace")).hexdigest()[:32]
    return FeedEntry(key, title or address, address, published_at, summary)


def _summary(row: Any, base: str) -> str:
    contents = [part for part in (row.get("content") or []) if part.get("value")]
    detail = row.get("summary_detail") or {}
    value, kind = row.get("summary"), detail.get("type")
    if not value and contents:
        value, kind = contents[0].get("value"), contents[0].get("type")
    text = _storable(str(value or ""))[:MOST_SUMMARY_CHARACTERS]
    if kind == "text/plain":
        return escape(text).strip()
    return nh3.clean(
        text,
        tags=_TAGS,
        attributes={"a": {"href"}, "abbr": {"title"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer nofollow",
        url_relative=("rewrite_with_base", base) if base else "deny",
    ).strip()


def _plain(value: object) -> str:
    text = _storable(value) if isinstance(value, str) else ""
    return " ".join(unescape(nh3.clean(text[:2000], tags=set())).split())[:500]


def _storable(text: str) -> str:
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def _web_address(value: object, base: str) -> str:
    if not isinstance(value, str) or len(value) > 2000:
        return ""
    try:
        address = urljoin(base, _storable(value).strip())
        parts = urlsplit(address)
    except ValueError:
        return ""
    is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    return address if is_web and " " not in address else ""


def _instant(value: object) -> datetime | None:
    if not isinstance(value, struct_time):
        return None
    try:
        return datetime.fromtimestamp(timegm(value), UTC)
    except (ValueError, OverflowError, OSError):
        return None
