"""Wins through the API: the same operations as the pages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Field, Router, Schema, Status

from ninefold.accounts.api_access import needs
from ninefold.activity.operations import remove
from ninefold.kernel.periods import Period
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal
from ninefold.wins import queries
from ninefold.wins.domain.audience import Reader
from ninefold.wins.domain.brag import Arrangement
from ninefold.wins.operations import (
    add_evidence,
    add_figure,
    add_person,
    change_win,
    keep_draft,
    keep_thanks,
    keep_win,
)
from ninefold.wins.pages.brag import Asked, brag_as_docx, brag_as_pdf, brag_markdown
from ninefold.wins.pages.shown import shown_wins

router = Router(tags=["wins"])
READ, WRITE = needs("wins:read"), needs("wins:write")
MOST = 500
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

Figure = Annotated[Decimal, Field(ge=-(10**16), le=10**16, decimal_places=6)]


class WinIn(Schema):
    title: str = Field(..., min_length=1, max_length=300)
    on: date | None = None
    impact: int = Field(1, ge=1, le=3)
    category: str = Field("", max_length=100)
    story: str = Field("", max_length=10000)
    situation: str = Field("", max_length=5000)
    task: str = Field("", max_length=5000)
    action: str = Field("", max_length=5000)
    result: str = Field("", max_length=5000)
    metric_name: str = Field("", max_length=100)
    metric_before: Figure | None = None
    metric_after: Figure | None = None
    metric_unit: str = Field("", max_length=30)
    tags: list[str] = Field([], max_length=30)
    audience: str = Field("", max_length=60)
    figures_until: Reader = Reader.PUBLIC


class NewWin(WinIn):
    people: list[str] = Field([], max_length=50)
    witnesses: list[str] = Field([], max_length=50)


class WinChange(WinIn):
    version: int = Field(..., ge=1, le=2_000_000_000)


class EvidenceIn(Schema):
    title: str = Field("", max_length=300)
    address: str = Field("", max_length=2000)


class PersonIn(Schema):
    name: str = Field(..., min_length=1, max_length=200)
    part: str = Field("part", pattern="^(part|witness)$")


class FigureIn(Schema):
    after: Figure
    before: Figure | None = None
    name: str = Field("", max_length=100)
    unit: str = Field("", max_length=30)


class ThanksIn(Schema):
    thanks: str = Field("", max_length=5000)
    on: date | None = None


class EvidenceOut(Schema):
    id: UUID
    title: str
    address: str


class PersonOut(Schema):
    id: UUID
    name: str
    part: str
    thanked_on: date | None


class WinOut(WinIn):
    id: UUID
    version: int
    on: date
    evidence: list[EvidenceOut]
    people: list[PersonOut]
    goals: list[str]
    skills: list[str]
    rungs: list[str]
    next_step: str


class DraftOut(Schema):
    id: UUID
    title: str
    on: date
    impact: int
    because: str


class DraftKeeping(Schema):
    title: str = Field("", max_length=300)
    impact: int | None = Field(None, ge=1, le=3)


def _out(owner: Any, rows: list[Any]) -> list[WinOut]:
    plain = [
        name
        for name in WinOut.model_fields
        if name not in {"category", "evidence", "people", "goals", "skills", "rungs", "next_step"}
    ]
    return [
        WinOut(
            category=one.value.category,
            evidence=[EvidenceOut.from_orm(row) for row in one.row.all_evidence],  # type: ignore[attr-defined]
            people=[PersonOut.from_orm(row) for row in one.row.all_people],  # type: ignore[attr-defined]
            goals=[card.title for card in one.goals],
            skills=[card.title for card in one.skills],
            rungs=[rung.name.lower() for rung in sorted(one.standing.rungs)],
            next_step=one.standing.next_step,
            **{name: getattr(one.row, name) for name in plain},
        )
        for one in shown_wins(owner, rows)
    ]


def _plain(body: WinIn) -> dict[str, Any]:
    return body.dict() | {"figures_until": body.figures_until.value}


def _one(owner: Any, key: object) -> WinOut:
    return _out(owner, [queries.win(owner, key)])[0]


def _period(since: date | None, until: date | None, today: date) -> Period:
    end = until or today
    start = since or date(end.year, 1, 1)
    if end < start:
        raise Refusal("The period ends before it starts: swap the two.", field="until")
    return Period(start, end)


@router.get("/", response=list[WinOut], auth=READ)
def wins(
    request: HttpRequest,
    since: date | None = None,
    until: date | None = None,
    impact: int | None = None,
    tag: str = "",
) -> Any:
    """Your wins of a period (this year so far, if not said), latest first, at most 500."""
    owner = request.auth  # type: ignore[attr-defined]
    period = _period(since, until, owner.today)
    found = queries.wins(owner, period, impact=impact, tag=tag.replace("\x00", ""))
    return _out(owner, list(found[:MOST]))


@router.post("/", response={201: WinOut}, auth=WRITE)
def new(request: HttpRequest, body: NewWin) -> Any:
    """Keep a win."""
    owner = request.auth  # type: ignore[attr-defined]
    row = keep_win(owner=owner, **_plain(body))
    return Status(201, _one(owner, row.pk))


@router.get("/drafts/", response=list[DraftOut], auth=READ)
def drafts(request: HttpRequest) -> Any:
    """Drafts that are neither kept nor thrown away."""
    return queries.drafts(request.auth)  # type: ignore[attr-defined]


@router.post("/drafts/{uuid:key}/keeping/", response={201: WinOut}, auth=WRITE)
def keeping(request: HttpRequest, key: UUID, body: DraftKeeping) -> Any:
    """Make a draft a win."""
    owner = request.auth  # type: ignore[attr-defined]
    row = keep_draft(owner=owner, key=key, title=body.title, impact=body.impact)
    return Status(201, _one(owner, row.pk))


@router.delete("/drafts/{uuid:key}/", response={204: None}, auth=WRITE)
def throwing_away(request: HttpRequest, key: UUID) -> Any:
    """Throw a draft away; it can be restored for 30 days."""
    remove(owner=request.auth, ref=Ref("wins.draft", str(key)))  # type: ignore[attr-defined]
    return Status(204, None)


@router.get("/brag.md", auth=READ)
def brag_as_text(
    request: HttpRequest,
    since: date | None = None,
    until: date | None = None,
    by: Arrangement = Arrangement.CATEGORY,
    reader: Reader = Reader.YOURSELF,
) -> HttpResponse:
    """The brag document of a period as Markdown."""
    owner = request.auth  # type: ignore[attr-defined]
    asked = Asked(period=_period(since, until, owner.today), arrange_by=by, reader=reader)
    return HttpResponse(brag_markdown(owner, asked), content_type="text/markdown; charset=utf-8")


@router.get("/brag.pdf", auth=READ)
def brag_as_document(
    request: HttpRequest,
    since: date | None = None,
    until: date | None = None,
    by: Arrangement = Arrangement.CATEGORY,
    reader: Reader = Reader.YOURSELF,
) -> HttpResponse:
    """The brag document of a period as a PDF."""
    owner = request.auth  # type: ignore[attr-defined]
    asked = Asked(period=_period(since, until, owner.today), arrange_by=by, reader=reader)
    return HttpResponse(brag_as_pdf(owner, asked), content_type="application/pdf")


@router.get("/brag.docx", auth=READ)
def brag_as_word(
    request: HttpRequest,
    since: date | None = None,
    until: date | None = None,
    by: Arrangement = Arrangement.CATEGORY,
    reader: Reader = Reader.YOURSELF,
) -> HttpResponse:
    """The brag document of a period as a Word file."""
    owner = request.auth  # type: ignore[attr-defined]
    asked = Asked(period=_period(since, until, owner.today), arrange_by=by, reader=reader)
    return HttpResponse(brag_as_docx(owner, asked), content_type=WORD)


@router.post("/people/{uuid:key}/thanks/", response=PersonOut, auth=WRITE)
def thanks(request: HttpRequest, key: UUID, body: ThanksIn) -> Any:
    """Keep that a person of a win was thanked."""
    return keep_thanks(owner=request.auth, key=key, **body.dict())  # type: ignore[attr-defined]


@router.get("/{uuid:key}/", response=WinOut, auth=READ)
def one(request: HttpRequest, key: UUID) -> Any:
    """One win."""
    return _one(request.auth, key)  # type: ignore[attr-defined]


@router.put("/{uuid:key}/", response=WinOut, auth=WRITE)
def change(request: HttpRequest, key: UUID, body: WinChange) -> Any:
    """Change a win; 409 when it has moved on since `version`."""
    owner = request.auth  # type: ignore[attr-defined]
    change_win(owner=owner, key=key, **_plain(body))
    return _one(owner, key)


@router.delete("/{uuid:key}/", response={204: None}, auth=WRITE)
def removal(request: HttpRequest, key: UUID) -> Any:
    """Remove a win; it can be restored for 30 days."""
    remove(owner=request.auth, ref=Ref("wins.win", str(key)))  # type: ignore[attr-defined]
    return Status(204, None)


@router.post("/{uuid:key}/figure/", response=WinOut, auth=WRITE)
def figure(request: HttpRequest, key: UUID, body: FigureIn) -> Any:
    """Give a win the figure that moved, in place of one that it has."""
    owner = request.auth  # type: ignore[attr-defined]
    add_figure(
        owner=owner,
        win_key=key,
        metric_after=body.after,
        metric_before=body.before,
        metric_name=body.name,
        metric_unit=body.unit,
    )
    return _one(owner, key)


@router.post("/{uuid:key}/evidence/", response={201: EvidenceOut}, auth=WRITE)
def evidence(request: HttpRequest, key: UUID, body: EvidenceIn) -> Any:
    """Add something that another person can look at."""
    owner = request.auth  # type: ignore[attr-defined]
    return Status(201, add_evidence(owner=owner, win_key=key, **body.dict()))


@router.post("/{uuid:key}/people/", response={201: PersonOut}, auth=WRITE)
def people(request: HttpRequest, key: UUID, body: PersonIn) -> Any:
    """Name somebody who had a part in a win, or saw it."""
    owner = request.auth  # type: ignore[attr-defined]
    return Status(201, add_person(owner=owner, win_key=key, **body.dict()))
