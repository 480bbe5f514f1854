"""Finds the feeds that a web page names in its head."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final
from urllib.parse import urljoin, urlsplit

# A page names its feeds in its head; what comes later is not read.
MOST_BYTES: Final = 256 * 1024
_FEEDS: Final = {"application/rss+xml", "application/atom+xml"}


class _Links(HTMLParser):
    def __init__(self, base: str) -> None:
        super().__init__()
        self.base = base
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        is_feed = (
            tag == "link"
            and "alternate" in said.get("rel", "").lower().split()
            and said.get("type", "").partition(";")[0].strip().lower() in _FEEDS
        )
        if not is_feed:
            return
        try:
            address = urljoin(self.base, said.get("href", "").strip())
            is_web = urlsplit(address).scheme in ("http", "https")
        except ValueError:
            return
        if is_web and len(address) <= 2000 and address not in self.found:
            self.found.append(address)


def feeds_named_in(data: bytes, base: str) -> list[str]:
    """The addresses of the feeds that a web page at `base` names, in its order.

    Empty for what is no web page, or one that names none. Nothing is fetched.
    """
    links = _Links(base)
    links.feed(data[:MOST_BYTES].decode("utf-8", "replace"))
    return [address for address in links.found if address != base]
