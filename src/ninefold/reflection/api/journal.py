"""The journal through the API: the same operations as the pages."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema, Status

from ninefold.accounts.api_access import needs
from ninefold.activity.operations import remove
from ninefold.kernel.periods import Period
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import NotFound, Refusal
from ninefold.reflection.operations import add_entry, change_entry, write_page
from ninefold.reflection.operations.writing import LONGEST
from ninefold.reflection.queries.journal import entry, page_of, written_in
from ninefold.reflection.queries.reviews import finished_reviews
from ninefold.reflection.queries.reviews import review as find_review

router = Router(tags=["reflection"])
READ, WRITE = needs("reflection:read"), needs("reflection:write")
MOST_DAYS = 3700


class Says(Schema):
    text: str = Field("", max_length=LONGEST, description="Markdown")
    mood: int | None = Field(None, ge=1, le=5, description="1 heavy to 5 bright")
    energy: int | None = Field(None, ge=-2, le=2, description="-2 empty to 2 full")
    tags: list[str] = Field([], max_length=30)


class PageIn(Says):
    version: int | None = Field(
        None, ge=0, le=2_000_000_000, description="What you saw; 0 for none; null overwrites."
    )


class EntryIn(Says):
    on: date | None = None
    title: str = Field("", max_length=300)


class EntryChange(Says):
    title: str = Field("", max_length=300)
    version: int = Field(..., ge=1, le=2_000_000_000)


class EntryOut(Schema):
    id: UUID
    version: int
    on: date
    is_page: bool
    written_at: datetime | None
    title: str
    text: str
    mood: int | None
    energy: int | None
    tags: list[str]
    is_starred: bool
    is_sealed: bool = Field(..., description="Its text is sealed and opens in the browser alone.")


class StepOut(Schema):
    id: UUID
    text: str
    done_on: date | None


class ReviewOut(Schema):
    id: UUID
    span: str
    starts_on: date
    ends_on: date
    weeks: int
    went_well: str
    stuck: str
    to_change: str
    finished_at: datetime | None
    steps: list[StepOut]


class Days(Schema):
    starts_on: date | None = None
    ends_on: date | None = None


def _review_out(row: Any) -> ReviewOut:
    names = ReviewOut.model_fields.keys() - {"steps"}
    steps = [StepOut(id=one.pk, text=one.text, done_on=one.done_on) for one in row.all_steps]
    return ReviewOut(steps=steps, **{name: getattr(row, name) for name in names})


@router.get("/entries/", response=list[EntryOut], auth=READ)
def entries(request: HttpRequest, days: Query[Days]) -> Any:
    """Pages and entries by day: the last 30 days, or from `starts_on` to `ends_on`."""
    owner = request.auth  # type: ignore[attr-defined]
    ends_on = days.ends_on or owner.today
    try:
        starts_on = days.starts_on or date.fromordinal(max(ends_on.toordinal() - 29, 1))
        period = Period(starts_on, ends_on)
    except ValueError as error:
        raise Refusal("Let the days end on or after their start.", field="ends_on") from error
    if period.days > MOST_DAYS:
        raise Refusal("Ask for ten years at most in one go.", field="starts_on")
    return written_in(owner, period)


@router.post("/entries/", response={201: EntryOut}, auth=WRITE)
def new_entry(request: HttpRequest, body: EntryIn) -> Any:
    """Write a separate entry, today's when `on` is not given."""
    return Status(201, add_entry(owner=request.auth, **body.dict()))  # type: ignore[attr-defined]


@router.get("/entries/{uuid:key}/", response=EntryOut, auth=READ)
def one_entry(request: HttpRequest, key: UUID) -> Any:
    """One page or entry."""
    return entry(request.auth, key)  # type: ignore[attr-defined]


@router.put("/entries/{uuid:key}/", response=EntryOut, auth=WRITE)
def changed_entry(request: HttpRequest, key: UUID, body: EntryChange) -> Any:
    """Change a page or entry; 409 when it has moved on since `version`."""
    return change_entry(owner=request.auth, key=key, **body.dict())  # type: ignore[attr-defined]


@router.delete("/entries/{uuid:key}/", response={204: None}, auth=WRITE)
def removal(request: HttpRequest, key: UUID) -> Any:
    """Remove an entry; it can be restored for 30 days."""
    remove(owner=request.auth, ref=Ref("reflection.entry", str(key)))  # type: ignore[attr-defined]
    return Status(204, None)


@router.get("/days/{on}/", response=EntryOut, auth=READ)
def page(request: HttpRequest, on: date) -> Any:
    """The page of a day; 404 while nothing is written there."""
    row = page_of(request.auth, on)  # type: ignore[attr-defined]
    if row is None:
        raise NotFound("Nothing is written on this day's page.")
    return row


@router.put("/days/{on}/", response=EntryOut, auth=WRITE)
def written_page(request: HttpRequest, on: date, body: PageIn) -> Any:
    """Write the page of a day; 409 when it has moved on since `version`."""
    return write_page(owner=request.auth, on=on, **body.dict())  # type: ignore[attr-defined]


@router.get("/reviews/", response=list[ReviewOut], auth=READ)
def reviews(request: HttpRequest) -> Any:
    """Finished reviews, latest first."""
    return [_review_out(row) for row in finished_reviews(request.auth)]  # type: ignore[attr-defined]


@router.get("/reviews/{uuid:key}/", response=ReviewOut, auth=READ)
def one_review(request: HttpRequest, key: UUID) -> Any:
    """One review."""
    return _review_out(find_review(request.auth, key))  # type: ignore[attr-defined]
