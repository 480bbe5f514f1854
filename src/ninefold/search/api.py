"""Search through the API."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Query, Router, Schema

from ninefold.accounts.api_access import needs
from ninefold.search.queries import find

router = Router(tags=["search"])


class FoundOut(Schema):
    ref: str
    noun: str
    title: str
    url: str
    on: date | None


@router.get("/", response=list[FoundOut], auth=needs("search:read"))
def found(request: HttpRequest, q: str = Query(..., max_length=200), kind: str = "") -> Any:
    """The rows of yours that hold every word of `q`, best first."""
    return [
        FoundOut(ref=str(one.ref), noun=one.noun, title=one.title, url=one.url, on=one.on)
        for one in find(request.auth, q, kind=kind)  # type: ignore[attr-defined]
    ]
