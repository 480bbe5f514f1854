"""What leaves through the API: the résumé, the poster, and drafts that come in."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Field, Query, Router, Schema

from ninefold.accounts.api_access import needs
from ninefold.wins.domain.audience import Reader
from ninefold.wins.domain.poster import Sheet
from ninefold.wins.domain.resume import Post
from ninefold.wins.operations import draft_from_calendar
from ninefold.wins.pages.poster import poster_as_pdf, poster_as_svg
from ninefold.wins.pages.resume import AskedResume, resume

router = Router(tags=["wins"])
READ, WRITE = needs("wins:read"), needs("wins:write")
Year = Annotated[int, Query(ge=1900, le=9998)]


class LookingBack(Schema):
    days: int = Field(60, ge=1, le=366)


class OfferedOut(Schema):
    drafts: list[UUID]
    left: int


@router.get("/resume.json", auth=READ)
def resume_of_wins(
    request: HttpRequest, position: str = "", organisation: str = "", shows_email: bool = False
) -> Any:
    """A résumé in the JSON Resume format, told as to the public."""
    owner = request.auth  # type: ignore[attr-defined]
    post = Post(organisation[:120], position[:120])
    return resume(owner, AskedResume(post=post, shows_email=shows_email))


@router.get("/poster.pdf", auth=READ)
def poster(
    request: HttpRequest, year: Year, reader: Reader = Reader.YOURSELF, sheet: Sheet = Sheet.A3
) -> HttpResponse:
    """The poster of a year as a PDF of one page."""
    owner = request.auth  # type: ignore[attr-defined]
    return HttpResponse(poster_as_pdf(owner, year, reader, sheet), content_type="application/pdf")


@router.get("/poster.svg", auth=READ)
def poster_picture(
    request: HttpRequest, year: Year, reader: Reader = Reader.YOURSELF
) -> HttpResponse:
    """The poster of a year as a picture."""
    owner = request.auth  # type: ignore[attr-defined]
    return HttpResponse(poster_as_svg(owner, year, reader), content_type="image/svg+xml")


@router.post("/drafts/calendar/", response=OfferedOut, auth=WRITE)
def drafts_from_calendar(request: HttpRequest, body: LookingBack) -> Any:
    """Offer drafts from talks, demos and the like in your calendars that have passed."""
    offered = draft_from_calendar(owner=request.auth, days=body.days)  # type: ignore[attr-defined]
    return OfferedOut(drafts=[row.pk for row in offered.drafts], left=offered.left)
