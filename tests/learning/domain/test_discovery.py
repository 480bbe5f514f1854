from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.learning.domain.discovery import feeds_named_in
from ninefold.learning.domain.feeds import read_feed
from ninefold.learning.domain.feeds_as_json import from_json, read_as_json

PAGE = b"""<html><head><title>A site</title>
<link rel="stylesheet" href="/x.css">
<link rel="alternate" type="application/rss+xml; charset=utf-8" href="/feed.xml">
<LINK REL='alternate' TYPE='application/atom+xml' HREF='https://other.example/atom'>
<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
<link rel="alternate" hreflang="de" href="/de/"></head><body>Hello"""


def test_a_page_names_its_feeds_in_its_order() -> None:
    assert feeds_named_in(PAGE, "https://site.example/blog/") == [
        "https://site.example/feed.xml",
        "https://other.example/atom",
    ]


def test_a_page_that_names_itself_is_not_asked_twice() -> None:
    page = b'<link rel="alternate" type="application/rss+xml" href="">'
    assert feeds_named_in(page, "https://site.example/") == []


@given(st.binary(max_size=400))
@settings(max_examples=100)
def test_any_bytes_are_read_without_harm(data: bytes) -> None:
    assert isinstance(feeds_named_in(b"<link rel=alternate " + data, "https://a.example/"), list)


def test_a_feed_survives_the_way_through_json() -> None:
    data = b"""<rss version="2.0"><channel><title>T</title><item><title>One</title>
    <pubDate>Tue, 24 Nov 2026 09:00:00 +0100</pubDate></item><item><title>Two</title></item>
    <item></item></channel></rss>"""
    document = json.loads(json.dumps(read_as_json(data)))
    assert from_json(document) == read_feed(data)
    assert from_json(document).entries[0].published_at == datetime(2026, 11, 24, 8, tzinfo=UTC)


def test_what_is_no_feed_is_a_value_error_with_the_way_out() -> None:
    with pytest.raises(ValueError, match="RSS, Atom or Feed"):
        read_as_json(b"<html><body>no</body></html>")
