from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.learning.domain.feeds import FeedUnreadable, read_feed

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel>
<title>Notes &amp; tools</title><link>https://blog.example/</link>
<item><guid>1</guid><title>One &lt;b&gt;bold&lt;/b&gt; step</title><link>/one</link>
<pubDate>Tue, 24 Nov 2026 09:00:00 +0100</pubDate>
<description>&lt;p onclick="x()"&gt;Read &lt;a href="/more"&gt;more&lt;/a&gt;
&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src="https://spy.example/p.gif"&gt;
&lt;a href="javascript:alert(1)"&gt;x&lt;/a&gt;&lt;/p&gt;</description></item>
<item><guid>1</guid><title>The same again</title></item>
<item><title>Two</title><pubDate>soon</pubDate></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title>
<link href="https://a.example/"/><entry><id>urn:1</id><title type="text">x &lt; y</title>
<link href="https://a.example/1"/><updated>2026-11-24T08:00:00Z</updated>
<summary type="text">1 &lt; 2 &amp; so on</summary></entry>
<entry><id>urn:2</id><title>c</title><content type="html">&lt;p&gt;Body&lt;/p&gt;</content></entry>
</feed>"""


def test_rss_is_read_with_times_in_utc_and_each_entry_once() -> None:
    feed = read_feed(RSS.encode())
    assert (feed.title, feed.site_address, feed.faults) == (
        "Notes & tools",
        "https://blog.example/",
        (),
    )
    one, two = feed.entries
    assert (one.title, one.address) == ("One bold step", "https://blog.example/one")
    assert one.published_at == datetime(2026, 11, 24, 8, tzinfo=UTC)
    assert (two.title, two.published_at) == ("Two", None)


def test_a_summary_is_safe_to_show() -> None:
    summary = read_feed(RSS.encode()).entries[0].summary
    for harm in ("script", "alert", "onclick", "javascript", "spy.example", "<img"):
        assert harm not in summary
    assert 'href="https://blog.example/more"' in summary


def test_atom_is_read_with_plain_text_and_html() -> None:
    one, two = read_feed(ATOM.encode()).entries
    assert one.title == "x < y"
    assert one.published_at == datetime(2026, 11, 24, 8, tzinfo=UTC)
    assert one.summary == "1 &lt; 2 &amp; so on"
    assert two.summary == "<p>Body</p>"


@pytest.mark.parametrize("version", ["0.91", "0.92"])
def test_old_rss_is_read(version: str) -> None:
    feed = read_feed(
        f'<rss version="{version}"><channel><title>Old</title><item><title>x</title>'
        "<link>http://o.example/</link></item></channel></rss>".encode()
    )
    assert feed.entries[0].address == "http://o.example/"


def test_a_declared_encoding_is_honoured() -> None:
    data = '<?xml version="1.0" encoding="iso-8859-1"?>' + RSS.split("?>", 1)[1].replace(
        "Two", "Zwei für Zürich"
    )
    assert read_feed(data.encode("iso-8859-1")).entries[1].title == "Zwei für Zürich"


def test_a_key_stays_when_the_text_changes() -> None:
    changed = read_feed(RSS.replace("step", "leap").encode())
    assert changed.entries[0].key == read_feed(RSS.encode()).entries[0].key


def test_a_feed_that_breaks_off_gives_what_came_before_and_a_fault() -> None:
    feed = read_feed(RSS[: RSS.index("<item><title>Two")].encode())
    assert feed.entries[0].title == "One bold step"
    assert "broken" in feed.faults[0]


@pytest.mark.parametrize("data", [b"", b"hello", b"<html><body>x</body></html>", b"\x00\xff"])
def test_what_is_no_feed_is_refused_with_the_way_out(data: bytes) -> None:
    with pytest.raises(FeedUnreadable, match="RSS, Atom or Feed"):
        read_feed(data)


def test_a_name_of_a_file_is_not_opened(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_text(RSS)
    with pytest.raises(FeedUnreadable):
        read_feed(str(file).encode())


def test_entities_neither_grow_nor_read_files(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden words")
    names = "abcdefgh"
    grown = "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise(names))
    document = (
        f'<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">{grown}<!ENTITY f SYSTEM "file://{secret}">]>'
        '<rss version="2.0"><channel><title>&h;&f;</title>'
        "<item><title>x &h;</title><description>&f;&h;</description></item></channel></rss>"
    )
    feed = read_feed(document.encode())
    assert len(str(feed)) < 2_000
    assert "hidden words" not in str(feed)


@given(
    st.lists(
        st.sampled_from(
            [RSS[:300], RSS[300:], ATOM[:200], ATOM[200:], "<item>", "</item>", "<link>http://["]
        )
        | st.text(max_size=8)
    ).map(lambda parts: "".join(parts).encode("utf-8", "surrogatepass"))
    | st.binary(max_size=80)
)
@settings(max_examples=60, deadline=None)
def test_no_bytes_raise_anything_but_the_refusal(data: bytes) -> None:
    try:
        feed = read_feed(data)
    except FeedUnreadable as refusal:
        assert str(refusal)
    else:
        assert all(entry.key for entry in feed.entries)
        str(feed).encode()
