"""Treats and the promise of one through the API."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from ninefold.accounts.api_access import needs
from ninefold.activity.operations import remove
from ninefold.kernel.refs import Ref
from ninefold.wins import queries
from ninefold.wins.operations import (
    enjoy_promise,
    let_go_of_promise,
    list_treat,
    promise_treat,
    take_treat,
)
from ninefold.wins.pages.promises import PromiseShown, shown_promises

router = Router(tags=["wins"])
READ, WRITE = needs("wins:read"), needs("wins:write")

Amount = Annotated[Decimal, Field(ge=0, lt=10**8, decimal_places=2)]


class TreatIn(Schema):
    name: str = Field(..., min_length=1, max_length=200)
    size: int = Field(1, ge=1, le=3)


class TreatOut(TreatIn):
    id: UUID
    taken_count: int = 0
    last_taken_on: date | None = None


class TakingIn(Schema):
    win: UUID | None = None
    on: date | None = None


class TakenOut(Schema):
    id: UUID
    treat: UUID = Field(..., alias="treat_id")
    win: UUID | None = Field(None, alias="win_id")
    on: date


class PromiseIn(Schema):
    treat: str = Field(..., min_length=1, max_length=200)
    until: str = Field("", max_length=120)
    win_count: int | None = Field(None, ge=1, le=1000)
    budget: Amount | None = None
    currency: str = Field("", max_length=3)


class EnjoyingIn(Schema):
    win: UUID | None = None


class PromiseOut(Schema):
    id: UUID
    treat: str
    until: str
    win_count: int | None
    wins_kept: int
    budget: Decimal | None
    currency: str
    promised_on: date
    due_on: date | None
    outcome: str
    waits_for: str


def _out(one: PromiseShown) -> PromiseOut:
    row = one.row
    return PromiseOut(
        id=row.pk,
        treat=row.treat.name,
        until=str(row.subject or ""),
        win_count=row.win_count,
        wins_kept=one.done,
        budget=row.budget,
        currency=row.currency,
        promised_on=row.promised_on,
        due_on=row.due_on,
        outcome=row.outcome,
        waits_for=one.waits_for,
    )


@router.get("/treats/", response=list[TreatOut], auth=READ)
def treats(request: HttpRequest) -> Any:
    """Your treats, the smallest first, each with how often it was taken."""
    return queries.treats(request.auth)  # type: ignore[attr-defined]


@router.post("/treats/", response={201: TreatOut}, auth=WRITE)
def listing_a_treat(request: HttpRequest, body: TreatIn) -> Any:
    """Put a treat on your list."""
    return Status(201, list_treat(owner=request.auth, **body.dict()))  # type: ignore[attr-defined]


@router.delete("/treats/{uuid:key}/", response={204: None}, auth=WRITE)
def treat_removal(request: HttpRequest, key: UUID) -> Any:
    """Take a treat off your list; it can be restored for 30 days."""
    remove(owner=request.auth, ref=Ref("wins.treat", str(key)))  # type: ignore[attr-defined]
    return Status(204, None)


@router.post("/treats/{uuid:key}/taking/", response={201: TakenOut}, auth=WRITE)
def taking_a_treat(request: HttpRequest, key: UUID, body: TakingIn) -> Any:
    """Take a treat, for a win if one is named."""
    owner = request.auth  # type: ignore[attr-defined]
    return Status(201, take_treat(owner=owner, key=key, win_key=body.win, on=body.on))


@router.get("/treats/promises/", response=list[PromiseOut], auth=READ)
def promises(request: HttpRequest) -> Any:
    """The treats that you promised yourself and that are not over: those that are due first."""
    owner = request.auth  # type: ignore[attr-defined]
    return [_out(one) for one in shown_promises(owner, queries.open_promises(owner))]


@router.post("/treats/promises/", response={201: PromiseOut}, auth=WRITE)
def promising(request: HttpRequest, body: PromiseIn) -> Any:
    """Promise yourself a treat for a goal or milestone (`until`, such as "goals.goal:<id>") or
    for a number of wins more."""
    owner = request.auth  # type: ignore[attr-defined]
    row = promise_treat(
        owner=owner,
        name=body.treat,
        until=body.until,
        win_count=body.win_count,
        budget=body.budget,
        currency=body.currency,
    )
    return Status(201, _out(shown_promises(owner, [row])[0]))


@router.post("/treats/promises/{uuid:key}/enjoyment/", response=PromiseOut, auth=WRITE)
def enjoying(request: HttpRequest, key: UUID, body: EnjoyingIn) -> Any:
    """A promised treat was enjoyed, for a win if one is named."""
    owner = request.auth  # type: ignore[attr-defined]
    row = enjoy_promise(owner=owner, key=key, win_key=body.win)
    return _out(shown_promises(owner, [row])[0])


@router.post("/treats/promises/{uuid:key}/release/", response=PromiseOut, auth=WRITE)
def letting_go(request: HttpRequest, key: UUID) -> Any:
    """A promised treat is let go."""
    owner = request.auth  # type: ignore[attr-defined]
    row = let_go_of_promise(owner=owner, key=key)
    return _out(shown_promises(owner, [row])[0])
