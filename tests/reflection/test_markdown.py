"""What a person writes is shown, and nothing of it runs or asks another server."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ninefold.web.markdown import render_markdown

PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe src='https://elsewhere.example/'></iframe>",
    "<a href='javascript:alert(1)'>press</a>",
    "<style>@import url(https://elsewhere.example/a.css)</style>",
    "<p style='background:url(https://elsewhere.example/a.png)'>seen</p>",
    "<details open ontoggle=alert(1)>",
    "<math><mtext></mtext><script>alert(1)</script></math>",
    "[press](javascript:alert(1))",
    "[press](JaVaScRiPt:alert(1))",
    "[press](javascript&colon;alert(1))",
    "[press](java\tscript:alert(1))",
    "[press](data:text/html;base64,PHNjcmlwdD4=)",
    "[press](vbscript:msgbox(1))",
    "[press](file:///etc/passwd)",
    "<javascript:alert(1)>",
    '[press](https://a.example "\\" onmouseover=alert(1) x=\\"")',
    "![seen](https://elsewhere.example/pixel.png)",
    "![seen][1]\n\n[1]: https://elsewhere.example/pixel.png",
    '!["><script>alert(1)</script>](https://elsewhere.example/x)',
    "![<img src=x onerror=alert(1)>](y)",
    "[![seen](https://elsewhere.example/pixel.png)](https://a.example)",
    '```html" onmouseover="alert(1)\n<b>x</b>\n```',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<form action=https://elsewhere.example><input name=q></form>",
    "<base href=https://elsewhere.example/>",
    "<meta http-equiv=refresh content='0;url=https://elsewhere.example'>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
]
TAG = re.compile(r"<(/?)([a-z0-9]+)((?:\s[^>]*)?)>")
SAFE = {
    *("p br hr h2 h3 h4 h5 h6 strong em s a code pre blockquote ul ol li".split()),
    *("table thead tbody tr th td".split()),
}


def is_harmless(html: str) -> bool:
    """Only known tags, and on links only what leads by http, https or mail."""
    for _, tag, attributes in TAG.findall(html):
        if tag not in SAFE:
            return False
        for name, value in re.findall(r'([a-z-]+)="([^"]*)"', attributes):
            if name == "href" and not value.startswith(("http://", "https://", "mailto:")):
                return False
            if name not in {"href", "title", "rel", "start"}:
                return False
        left = re.sub(r'[a-z-]+="[^"]*"', "", attributes)
        if left.strip().strip("/"):
            return False
    return "<" not in TAG.sub("", html)


@pytest.mark.parametrize("text", PAYLOADS)
def test_a_payload_becomes_words_and_nothing_else(text):
    assert is_harmless(render_markdown(text))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from([*PAYLOADS, "**", "`", "\n", ">", "|", "~~", "# "]), max_size=6))
def test_payloads_stay_words_in_any_combination(parts):
    assert is_harmless(render_markdown("".join(parts)))


def test_a_picture_gives_way_to_its_description():
    html = render_markdown("Look: ![the harbour](https://elsewhere.example/a.png)")
    assert "the harbour" in html
    assert "elsewhere" not in html


def test_a_relative_address_leads_nowhere():
    assert "href" not in render_markdown("[press](/account/logout/)")
    assert "href" not in render_markdown("[press](//elsewhere.example/)")


def test_a_link_says_nothing_about_where_it_was_pressed():
    html = render_markdown("[a talk](https://a.example/talk)")
    assert 'href="https://a.example/talk"' in html
    assert "noreferrer" in html


def test_headings_stand_below_the_heading_of_the_page():
    assert render_markdown("# One\n\n###### Six").count("<h2>") == 1
    assert "<h1" not in render_markdown("# One")


def test_line_ends_lists_tables_and_strikes_are_shown():
    html = render_markdown("one\ntwo\n\n- a\n- b\n\n|x|y|\n|-|-|\n|1|2|\n\n~~gone~~")
    for piece in ("one<br>", "<li>a</li>", "<td>1</td>", "<s>gone</s>"):
        assert piece in html
