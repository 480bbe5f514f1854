"""What the routers of learning share."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from ninefold.accounts.api_access import needs

READ, WRITE = needs("learning:read"), needs("learning:write")
A_PAGE = 100


def owner_of(request: HttpRequest) -> Any:
    """Whose token or session it is."""
    return request.auth  # type: ignore[attr-defined]


def plain(text: str) -> str:
    """A word of the query as it can be looked for."""
    return text.replace("\x00", "")[:200]


def page_of(found: Any, page: int) -> list[Any]:
    """A hundred rows: those of the page, counted from 1."""
    first = (max(1, min(page, 10_000)) - 1) * A_PAGE
    return list(found[first : first + A_PAGE])
