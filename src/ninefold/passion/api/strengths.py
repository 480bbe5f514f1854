"""Strengths through the API: named, proposed, taken on, not recognised."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Schema, Status

from ninefold.passion.api.router import READ, WRITE, router
from ninefold.passion.operations import confirm_strength, dismiss_strength
from ninefold.passion.queries.strengths import proposals, strength, strengths


class StrengthOut(Schema):
    id: UUID
    name: str
    theme: str
    note: str
    sentences: int


class StrengthIn(Schema):
    name: str = Field(..., min_length=1, max_length=120)
    theme: str = Field("", max_length=120)
    note: str = Field("", max_length=3000)


class BehindOut(Schema):
    """A sentence or the title of a win; `source` is compliment, effortless win, talent or win."""

    text: str
    source: str
    said_by: str
    on: date | None
    url: str


class ProposalOut(Schema):
    """A strength that the sentences show; `words` led to it."""

    theme: str
    evidence: str
    words: list[str]
    behind: list[BehindOut]


class ThemeIn(Schema):
    theme: str = Field(..., min_length=1, max_length=120)


def _out(one: Any) -> StrengthOut:
    return StrengthOut(
        id=one.row.pk,
        name=one.row.name,
        theme=one.row.theme,
        note=one.row.note,
        sentences=len(one.found.behind) if one.found else 0,
    )


@router.get("/strengths/", response=list[StrengthOut], auth=READ)
def named_strengths(request: HttpRequest) -> Any:
    """The strengths that you recognised, with how many sentences stand behind each."""
    return [_out(one) for one in strengths(request.auth)]  # type: ignore[attr-defined]


@router.post("/strengths/", response={201: StrengthOut}, auth=WRITE)
def new_strength(request: HttpRequest, body: StrengthIn) -> Any:
    """Take on a proposed strength (by its `theme`), or name one of your own."""
    owner: Any = request.auth  # type: ignore[attr-defined]
    row = confirm_strength(owner=owner, **body.dict())
    return Status(201, _out(strength(owner, row.pk)))


@router.get("/strengths/proposals/", response=list[ProposalOut], auth=READ)
def proposed_strengths(request: HttpRequest) -> Any:
    """Strengths that show in compliments, effortless wins, talents and wins, and that you have
    neither taken on nor dismissed."""
    return [
        ProposalOut(
            theme=one.name,
            evidence=one.evidence,
            words=[word for word, _ in one.strength.words],
            behind=[
                BehindOut(
                    text=it.text, source=it.source.value, said_by=it.said_by, on=it.on, url=it.url
                )
                for it in one.behind
            ],
        )
        for one in proposals(request.auth)  # type: ignore[attr-defined]
    ]


@router.post("/strengths/dismissals/", response={204: None}, auth=WRITE)
def dismissed_strength(request: HttpRequest, body: ThemeIn) -> Any:
    """Say that a proposed strength is none of yours; it is not proposed again."""
    dismiss_strength(owner=request.auth, theme=body.theme)  # type: ignore[attr-defined]
    return Status(204, None)
