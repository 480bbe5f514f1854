"""What happened, through the API."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Query, Router, Schema

from ninefold.accounts.api_access import needs
from ninefold.activity.queries import entries, told

router = Router(tags=["activity"])


class ToldOut(Schema):
    ref: str
    kind: str
    phrase: str
    title: str | None
    url: str | None
    occurred_at: datetime


@router.get("/", response=list[ToldOut], auth=needs("activity:read"))
def activity(request: HttpRequest, most: int = Query(50, ge=1, le=500)) -> Any:
    """The latest things that happened, newest first."""
    owner = request.auth  # type: ignore[attr-defined]
    return [
        ToldOut(
            ref=str(one.ref),
            kind=one.kind,
            phrase=one.phrase,
            title=one.card.title if one.card else None,
            url=one.card.url if one.card else None,
            occurred_at=one.occurred_at,
        )
        for one in told(owner, list(entries(owner)[:most]))
    ]
