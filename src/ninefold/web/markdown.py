"""Markdown that a person wrote, as HTML that is safe to show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import nh3
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_TAGS = frozenset(
    (
        *("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "strong", "em", "s", "a", "code", "pre"),
        *("blockquote", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"),
    )
)
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
_SCHEMES = frozenset(("http", "https", "mailto"))


def render_markdown(text: str) -> SafeString:
    """CommonMark with tables and strikethrough as safe HTML; line ends are kept.

    HTML in the text is shown as text. Headings begin at the second level, below the page's own.
    Pictures give way to their description, so that opening a page asks nobody else's server;
    links lead to http, https and mailto addresses only.
    """
    cleaned = nh3.clean(
        _READER.render(text),
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        url_schemes=set(_SCHEMES),
        url_relative="deny",
        link_rel="noopener noreferrer nofollow",
    )
    return mark_safe(cleaned)


def _lower_headings(state: StateCore) -> None:
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + 1, 6)}"


def _describe_image(tokens: Sequence[Token], place: int, options: Any, env: Any) -> str:
    return escape(tokens[place].content)


def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False, "breaks": True})
    reader.enable(["table", "strikethrough"])
    reader.core.ruler.push("lower_headings", _lower_headings)
    reader.renderer.rules["image"] = _describe_image  # type: ignore[attr-defined]
    return reader


_READER = _reader()
