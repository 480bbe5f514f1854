"""Thin months, watched calendars and thanks that are due, through the API."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from ninefold.accounts.api_access import needs
from ninefold.wins import queries
from ninefold.wins.operations import draft_from_entry, put_off_thanks, watch_calendars
from ninefold.wins.pages.remembering import remembering_page
from ninefold.wins.queries.appointments import watched_calendars

router = Router(tags=["wins"])
READ, WRITE = needs("wins:read"), needs("wins:write")


class HappenedOut(Schema):
    entry: UUID
    title: str
    was: str
    on: date


class MonthOut(Schema):
    first_day: date
    win_count: int
    is_thin: bool
    happened: list[HappenedOut]


class EntryIn(Schema):
    entry: UUID


class MadeOut(Schema):
    draft: UUID
    title: str


class CalendarOut(Schema):
    id: UUID
    name: str
    is_watched: bool


class WatchingIn(Schema):
    calendars: list[UUID] = Field([], max_length=100)


class ThanksOwedOut(Schema):
    id: UUID
    name: str
    part: str
    win: UUID = Field(..., alias="win_id")
    quiet_until: date | None


class PuttingOffIn(Schema):
    days: int = Field(7, ge=1, le=90)


@router.get("/months/", response=list[MonthOut], auth=READ)
def months(request: HttpRequest) -> Any:
    """The last twelve months with their counts of wins; beside a thin one, of at most four, what
    happened in it that may have been a win."""
    page = remembering_page(request.auth)  # type: ignore[attr-defined]
    thin = {month.first_day: month.found for month in page.thin}
    return [
        MonthOut(
            first_day=month.first_day,
            win_count=month.count,
            is_thin=month.is_thin,
            happened=[
                HappenedOut(entry=one.entry_id, title=one.card.title, was=was, on=one.on)
                for one, was in thin.get(month.first_day, ())
            ],
        )
        for month in page.months
    ]


@router.post("/months/drafts/", response={201: MadeOut}, auth=WRITE)
def draft_of_entry(request: HttpRequest, body: EntryIn) -> Any:
    """Make a draft of an entry that stands beside a thin month; again, the same one."""
    row = draft_from_entry(owner=request.auth, key=body.entry)  # type: ignore[attr-defined]
    return Status(201, MadeOut(draft=row.pk, title=row.title))


def _calendars(owner: Any) -> list[CalendarOut]:
    return [
        CalendarOut(id=one.pk, name=one.name, is_watched=is_watched)
        for one, is_watched in watched_calendars(owner)
    ]


@router.get("/calendars/", response=list[CalendarOut], auth=READ)
def calendars(request: HttpRequest) -> Any:
    """Your calendars, each with whether it offers drafts by itself."""
    return _calendars(request.auth)  # type: ignore[attr-defined]


@router.put("/calendars/", response=list[CalendarOut], auth=WRITE)
def watching(request: HttpRequest, body: WatchingIn) -> Any:
    """Let exactly these calendars offer drafts by themselves."""
    owner = request.auth  # type: ignore[attr-defined]
    watch_calendars(owner=owner, keys=body.calendars)
    return _calendars(owner)


@router.get("/thanks/", response=list[ThanksOwedOut], auth=READ)
def thanks_owed(request: HttpRequest) -> Any:
    """People of wins of the last two months who were not thanked, those that are put off last."""
    owner = request.auth  # type: ignore[attr-defined]
    today = owner.today
    return [*queries.thanks_due(owner, today), *queries.thanks_put_off(owner, today)]


@router.post("/people/{uuid:key}/thanks/later/", response=ThanksOwedOut, auth=WRITE)
def putting_off(request: HttpRequest, key: UUID, body: PuttingOffIn) -> Any:
    """Put the thanks to a person of a win off by some days."""
    return put_off_thanks(owner=request.auth, key=key, days=body.days)  # type: ignore[attr-defined]
