"""Search through the API."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from ninefold.accounts.api_access import needs
from ninefold.search.filters import Filters
from ninefold.search.queries import find

router = Router(tags=["search"])


class FoundOut(Schema):
    ref: str
    noun: str
    title: str
    url: str
    on: date | None


class Sought(Schema):
    q: str = Field("", max_length=200, description="Words that all stand in the row.")
    kind: str = Field("", max_length=60, description="One kind of row: reflection.entry")
    tag: str = Field("", max_length=100)
    person: str = Field("", max_length=200, description="A name, part of one, or a reference.")
    goal: str = Field("", max_length=300, description="A title, part of one, or a reference.")
    since: date | None = None
    until: date | None = None


@router.get("/", response=list[FoundOut], auth=needs("search:read"))
def found(request: HttpRequest, sought: Query[Sought]) -> Any:
    """The rows of yours that hold every word of `q`, best first; with filters and no words all
    that pass them, the latest first."""
    filters = Filters(**sought.dict(exclude={"q"}))
    return [
        FoundOut(ref=str(one.ref), noun=one.noun, title=one.title, url=one.url, on=one.on)
        for one in find(request.auth, sought.q, filters)  # type: ignore[attr-defined]
    ]
