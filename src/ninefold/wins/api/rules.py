"""The rules of the lens and the list of competencies through the API."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from ninefold.accounts.api_access import needs
from ninefold.activity.operations import remove
from ninefold.kernel.refs import Ref
from ninefold.wins import queries
from ninefold.wins.domain.audience import Reader
from ninefold.wins.domain.framework import Listed
from ninefold.wins.operations import list_competencies, protect_word, show_competencies
from ninefold.wins.pages.lens import lens_page

router = Router(tags=["wins"])
READ, WRITE = needs("wins:read"), needs("wins:write")


class WordIn(Schema):
    word: str = Field(..., min_length=2, max_length=120)
    instead: str = Field("", max_length=120)
    until: Reader = Reader.MANAGER


class WordOut(WordIn):
    id: UUID


class CompetencyIn(Schema):
    name: str = Field(..., min_length=1, max_length=120)
    meaning: str = Field("", max_length=2000)


class CompetencyOut(CompetencyIn):
    id: UUID
    win_count: int = 0


class ShownIn(Schema):
    competencies: list[UUID] = Field([], max_length=100)


class PartOut(Schema):
    name: str
    kept: str
    told: str


class LensOut(Schema):
    reader: Reader
    is_told: bool
    held: list[str]
    parts: list[PartOut]


@router.get("/words/", response=list[WordOut], auth=READ)
def words(request: HttpRequest) -> Any:
    """Your protected words."""
    return queries.protected_words(request.auth)  # type: ignore[attr-defined]


@router.post("/words/", response={201: WordOut}, auth=WRITE)
def protecting(request: HttpRequest, body: WordIn) -> Any:
    """Keep a word from readers beyond `until`; said again, the rule changes."""
    row = protect_word(
        owner=request.auth,  # type: ignore[attr-defined]
        word=body.word,
        instead=body.instead,
        until=body.until.value,
    )
    return Status(201, row)


@router.delete("/words/{uuid:key}/", response={204: None}, auth=WRITE)
def word_removal(request: HttpRequest, key: UUID) -> Any:
    """Protect a word no more; it can be restored for 30 days."""
    remove(owner=request.auth, ref=Ref("wins.protected_word", str(key)))  # type: ignore[attr-defined]
    return Status(204, None)


@router.get("/competencies/", response=list[CompetencyOut], auth=READ)
def competencies(request: HttpRequest) -> Any:
    """Your competencies in their order, each with the count of wins that show it."""
    return queries.competencies(request.auth)  # type: ignore[attr-defined]


@router.post("/competencies/", response={201: list[CompetencyOut]}, auth=WRITE)
def listing(request: HttpRequest, body: list[CompetencyIn]) -> Any:
    """Add competencies to your list; one of a name that is there gets the meaning given."""
    owner = request.auth  # type: ignore[attr-defined]
    listed = [
        Listed(" ".join(one.name.split()), one.meaning.strip()) for one in body if one.name.strip()
    ]
    list_competencies(owner=owner, listed=listed)
    return Status(201, queries.competencies(owner))


@router.delete("/competencies/{uuid:key}/", response={204: None}, auth=WRITE)
def competency_removal(request: HttpRequest, key: UUID) -> Any:
    """Take a competency off your list; it can be restored for 30 days."""
    remove(owner=request.auth, ref=Ref("wins.competency", str(key)))  # type: ignore[attr-defined]
    return Status(204, None)


@router.put("/{uuid:key}/competencies/", response={204: None}, auth=WRITE)
def showing(request: HttpRequest, key: UUID, body: ShownIn) -> Any:
    """Say which competencies a win shows: exactly these."""
    show_competencies(owner=request.auth, win_key=key, keys=body.competencies)  # type: ignore[attr-defined]
    return Status(204, None)


@router.get("/{uuid:key}/lens/", response=LensOut, auth=READ)
def lens(request: HttpRequest, key: UUID, reader: Reader = Reader.PUBLIC) -> Any:
    """A win as one reader is told of it, beside what was kept."""
    [one] = lens_page(request.auth, key, reader).wins  # type: ignore[attr-defined]
    return LensOut(
        reader=reader,
        is_told=one.told.win is not None,
        held=sorted(held.value for held in one.told.held),
        parts=[
            PartOut(
                name=part.name,
                kept="".join(piece.text for piece in part.kept),
                told="".join(piece.text for piece in part.told),
            )
            for part in one.parts
        ],
    )
