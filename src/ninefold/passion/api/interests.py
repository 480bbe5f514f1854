"""Interests, what is lived of them, and values through the API."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Schema, Status

from ninefold.passion.api.router import READ, WRITE, router
from ninefold.passion.operations import keep_value, name_area, take_interests
from ninefold.passion.pages.interests import profiles
from ninefold.passion.pages.lived import found_lived
from ninefold.passion.queries.compass import values
from ninefold.passion.queries.interests import items_asked


class ItemOut(Schema):
    code: str
    area: str
    text: str
    is_in_short_form: bool


class ScoreOut(Schema):
    """Score and 90 % interval from 0 to 1; ranks from 1 in nine of ten repetitions."""

    area: str
    score: float
    low: float
    high: float
    best_rank: int
    worst_rank: int
    first: float


class ProfileOut(Schema):
    id: UUID
    form: str
    finished_on: date
    code: str
    ties: str
    noise: float
    answered_twice: int
    scores: list[ScoreOut]


class AnswersIn(Schema):
    form: Literal["short", "full"]
    answers: dict[str, int] = Field(..., max_length=60)


class AreaIn(Schema):
    sort: Literal["activity", "topic"]
    name: str = Field(..., min_length=1, max_length=120)
    area: Literal["R", "I", "A", "S", "E", "C", "-"]


class AreaOut(AreaIn):
    id: UUID


class LivedOut(Schema):
    """Said from 0 to 1, energy from -2 to 2, each with its 90 % interval."""

    area: str
    said: float | None
    said_low: float | None
    said_high: float | None
    energy: float | None
    energy_low: float | None
    energy_high: float | None
    logs: int
    minutes: int
    flow: int
    log_more: int
    verdict: str


class ValueIn(Schema):
    text: str = Field(..., min_length=1, max_length=120)
    why: str = Field("", max_length=500)


class ValueOut(ValueIn):
    id: UUID
    rank: int


@router.get("/interests/items/", response=list[ItemOut], auth=READ)
def interest_items(request: HttpRequest) -> Any:
    """The sixty items in the order in which they are asked."""
    return [
        ItemOut(code=item.code, area=item.area.value, text=item.text, is_in_short_form=is_short)
        for item, is_short in items_asked()
    ]


@router.get("/interests/", response=list[ProfileOut], auth=READ)
def interest_profiles(request: HttpRequest, limit: int = 10) -> Any:
    """Your profiles, the latest first; `limit` is 1 to 50. The reliability of the questionnaire
    has not been established."""
    most = max(1, min(limit, 50))
    return [_profile(one) for one in profiles(request.auth)[:most]]  # type: ignore[attr-defined]


def _profile(one: Any) -> ProfileOut:
    return ProfileOut(
        id=one.row.pk,
        form=one.row.form,
        finished_on=one.row.finished_on,
        code=one.code.letters,
        ties=one.code.in_words,
        noise=one.noise.deviation,
        answered_twice=one.noise.pairs,
        scores=[
            ScoreOut(
                area=line.score.area.value,
                score=line.score.score,
                low=line.score.low,
                high=line.score.high,
                best_rank=line.ranks.best,
                worst_rank=line.ranks.worst,
                first=line.ranks.first,
            )
            for line in one.lines
        ],
    )


@router.post("/interests/", response={201: ProfileOut}, auth=WRITE)
def new_interest_profile(request: HttpRequest, body: AnswersIn) -> Any:
    """Answer all items of a form at once, each from 1 (not at all) to 5 (very much)."""
    owner: Any = request.auth  # type: ignore[attr-defined]
    row = take_interests(owner=owner, form=body.form, answers=body.answers)
    return Status(201, next(_profile(one) for one in profiles(owner) if one.row.pk == row.pk))


@router.get("/interests/lived/", response=list[LivedOut], auth=READ)
def lived_interests(request: HttpRequest) -> Any:
    """What the questionnaire says beside what your logs show, area by area."""
    found, _ = found_lived(request.auth)  # type: ignore[attr-defined]
    return [
        LivedOut(
            area=one.area.value,
            said=one.stated.score if one.stated else None,
            said_low=one.stated.low if one.stated else None,
            said_high=one.stated.high if one.stated else None,
            energy=one.energy.mean if one.energy else None,
            energy_low=one.energy.low if one.energy else None,
            energy_high=one.energy.high if one.energy else None,
            logs=one.count,
            minutes=one.minutes,
            flow=one.flow.part if one.flow else 0,
            log_more=one.log_more,
            verdict=one.verdict.value,
        )
        for one in found.areas
    ]


@router.put("/interests/areas/", response=AreaOut, auth=WRITE)
def named_area(request: HttpRequest, body: AreaIn) -> Any:
    """Say which area an activity or a topic of your log belongs to; "-" for none of the six."""
    return name_area(owner=request.auth, **body.dict())  # type: ignore[attr-defined]


@router.get("/values/", response=list[ValueOut], auth=READ)
def kept_values(request: HttpRequest) -> Any:
    """Your values, the most important first."""
    return values(request.auth)  # type: ignore[attr-defined]


@router.post("/values/", response={201: ValueOut}, auth=WRITE)
def new_value(request: HttpRequest, body: ValueIn) -> Any:
    """Write down what matters, below what stands there."""
    return Status(201, keep_value(owner=request.auth, **body.dict()))  # type: ignore[attr-defined]
