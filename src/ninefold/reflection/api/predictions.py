"""Predictions and what was said about goals, through the API."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema, Status

from ninefold.accounts.api_access import needs
from ninefold.activity.operations import remove
from ninefold.kernel.periods import last_days
from ninefold.kernel.refs import Ref
from ninefold.reflection.operations import (
    make_prediction,
    settle_prediction,
    state_weights,
)
from ninefold.reflection.queries.predictions import (
    calibration_of,
    open_predictions,
    prediction,
    settled_predictions,
)
from ninefold.reflection.queries.said_and_did import said_and_did

router = Router(tags=["reflection"])
READ, WRITE = needs("reflection:read"), needs("reflection:write")


class PredictionIn(Schema):
    claim: str = Field(..., min_length=1, max_length=500)
    percent: int = Field(..., ge=1, le=99)
    due_on: date


class SettlementIn(Schema):
    outcome: Literal["true", "false", "void", ""] = Field(
        ..., description="What happened; empty opens it again."
    )
    lesson: str = Field("", max_length=5000)


class PredictionOut(Schema):
    id: UUID
    claim: str
    percent: int
    made_on: date
    due_on: date
    outcome: str
    settled_on: date | None
    lesson: str


class BandOut(Schema):
    count: int
    mean_probability: float
    share_true: float
    low: float
    high: float


class RecordOut(Schema):
    count: int
    missing: int
    brier: float | None
    baseline: float | None
    bands: list[BandOut]


class WeightIn(Schema):
    goal: UUID
    points: int = Field(..., ge=0, le=10)


class GoalOut(Schema):
    goal: UUID
    title: str
    points: int
    days: int
    entries: int
    minutes: int
    said_share: float | None
    days_share: float | None
    minutes_share: float | None


class Span(Schema):
    days: int = Field(91, ge=1, le=1100)


@router.get("/predictions/", response=list[PredictionOut], auth=READ)
def predictions(request: HttpRequest) -> Any:
    """Open ones by their day, then settled ones, latest first."""
    owner = request.auth  # type: ignore[attr-defined]
    return [*open_predictions(owner), *settled_predictions(owner)]


@router.post("/predictions/", response={201: PredictionOut}, auth=WRITE)
def new_prediction(request: HttpRequest, body: PredictionIn) -> Any:
    """Say what will happen by a day, and how sure you are."""
    return Status(201, make_prediction(owner=request.auth, **body.dict()))  # type: ignore[attr-defined]


@router.get("/predictions/record/", response=RecordOut, auth=READ)
def record(request: HttpRequest) -> Any:
    """The Brier score and the calibration curve of settled predictions."""
    found = calibration_of(request.auth)  # type: ignore[attr-defined]
    return RecordOut(
        count=found.count,
        missing=found.missing,
        brier=found.brier,
        baseline=found.baseline,
        bands=[
            BandOut(**{name: getattr(band, name) for name in BandOut.model_fields})
            for band in found.bands
        ],
    )


@router.get("/predictions/{uuid:key}/", response=PredictionOut, auth=READ)
def one_prediction(request: HttpRequest, key: UUID) -> Any:
    """One prediction."""
    return prediction(request.auth, key)  # type: ignore[attr-defined]


@router.put("/predictions/{uuid:key}/settlement/", response=PredictionOut, auth=WRITE)
def settlement(request: HttpRequest, key: UUID, body: SettlementIn) -> Any:
    """Say how it turned out."""
    return settle_prediction(owner=request.auth, key=key, **body.dict())  # type: ignore[attr-defined]


@router.delete("/predictions/{uuid:key}/", response={204: None}, auth=WRITE)
def removed_prediction(request: HttpRequest, key: UUID) -> Any:
    """Remove a prediction; it can be restored for 30 days."""
    remove(owner=request.auth, ref=Ref("reflection.prediction", str(key)))  # type: ignore[attr-defined]
    return Status(204, None)


@router.get("/said-and-did/", response=list[GoalOut], auth=READ)
def compared(request: HttpRequest, span: Query[Span]) -> Any:
    """Each active goal: its points beside the days, entries and minutes that it had."""
    owner = request.auth  # type: ignore[attr-defined]
    found = said_and_did(owner, last_days(owner.today, span.days))
    return [
        GoalOut(
            goal=UUID(one.key.partition(":")[2]),
            title=found.goals[one.key].title,
            points=one.points,
            days=one.done.days,
            entries=one.done.entries,
            minutes=one.done.minutes,
            said_share=one.said,
            days_share=one.days,
            minutes_share=one.minutes,
        )
        for one in found.compared.goals
    ]


@router.put("/said-and-did/", response={204: None}, auth=WRITE)
def weights(request: HttpRequest, body: list[WeightIn]) -> Any:
    """Say how much goals shall count, 0 to 10 points each."""
    points = {Ref("goals.goal", str(one.goal)): one.points for one in body[:500]}
    state_weights(owner=request.auth, points=points)  # type: ignore[attr-defined]
    return Status(204, None)
