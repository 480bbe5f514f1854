"""Logs, the energy map and compliments through the API."""

from __future__ import annotations

from datetime import date, time
from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Schema, Status

from ninefold.activity.operations import remove
from ninefold.kernel.refs import Ref
from ninefold.passion.api.router import READ, WRITE, router
from ninefold.passion.domain.energy import advice
from ninefold.passion.operations import change_log, keep_compliment, log_activity
from ninefold.passion.pages.energy import found_map
from ninefold.passion.queries.logs import log as find_log
from ninefold.passion.queries.logs import logs as find_logs
from ninefold.passion.queries.strengths import compliments as find_compliments


class LogIn(Schema):
    activity: str = Field(..., min_length=1, max_length=120)
    on: date | None = None
    at: time | None = None
    minutes: int | None = Field(None, ge=1, le=6000)
    energy: int | None = Field(None, ge=-2, le=2)
    engagement: int | None = Field(None, ge=1, le=5)
    is_flow: bool = False
    topic: str = Field("", max_length=120)
    setting: str = Field("", max_length=120)
    feelings: str = Field("", max_length=300)
    with_whom: str = Field("", max_length=300)
    note: str = Field("", max_length=5000)
    environment: str = Field("", max_length=500)
    interaction: str = Field("", max_length=500)
    objects_used: str = Field("", max_length=500)
    users: str = Field("", max_length=500)


class LogChange(LogIn):
    version: int = Field(..., ge=1, le=2_000_000_000)


class LogOut(LogIn):
    id: UUID
    version: int


class GroupOut(Schema):
    name: str
    mean: float
    low: float
    high: float
    count: int
    raw_mean: float
    minutes: int
    mean_engagement: float | None
    flow_count: int
    gives_energy: bool | None


class MapOut(Schema):
    by: str
    groups: list[GroupOut]
    unsaid: int
    log_more: int
    advice: str


class ComplimentIn(Schema):
    text: str = Field(..., min_length=1, max_length=3000)
    said_by: str = Field("", max_length=200)
    on: date | None = None
    about: str = Field("", max_length=300)


class ComplimentOut(ComplimentIn):
    id: UUID
    version: int


@router.get("/logs/", response=list[LogOut], auth=READ)
def logs(request: HttpRequest, offset: int = 0, limit: int = 100) -> Any:
    """Your logs, newest first; `limit` is 1 to 500."""
    start, most = max(0, min(offset, 1_000_000)), max(1, min(limit, 500))
    return find_logs(request.auth)[start : start + most]  # type: ignore[attr-defined]


@router.post("/logs/", response={201: LogOut}, auth=WRITE)
def new_log(request: HttpRequest, body: LogIn) -> Any:
    """Log something done."""
    return Status(201, log_activity(owner=request.auth, **body.dict()))  # type: ignore[attr-defined]


@router.get("/logs/{uuid:key}/", response=LogOut, auth=READ)
def one_log(request: HttpRequest, key: UUID) -> Any:
    """One log."""
    return find_log(request.auth, key)  # type: ignore[attr-defined]


@router.put("/logs/{uuid:key}/", response=LogOut, auth=WRITE)
def changed_log(request: HttpRequest, key: UUID, body: LogChange) -> Any:
    """Change a log; 409 when it has moved on since `version`."""
    return change_log(owner=request.auth, key=key, **body.dict())  # type: ignore[attr-defined]


@router.delete("/logs/{uuid:key}/", response={204: None}, auth=WRITE)
def removed_log(request: HttpRequest, key: UUID) -> Any:
    """Remove a log; it can be restored for 30 days."""
    remove(owner=request.auth, ref=Ref("passion.log", str(key)))  # type: ignore[attr-defined]
    return Status(204, None)


@router.get("/map/", response=MapOut, auth=READ)
def energy_map(
    request: HttpRequest,
    by: Literal["activity", "topic", "setting", "hour"] = "activity",
    span: Literal["all", "year", "quarter"] = "all",
) -> Any:
    """What gives you energy, in numbers: partially pooled means with 90 % intervals."""
    found = found_map(request.auth, by, span)  # type: ignore[attr-defined]
    return {
        "by": found.by.value,
        "groups": found.groups,
        "unsaid": found.unsaid,
        "log_more": found.log_more.total,
        "advice": advice(found),
    }


@router.get("/compliments/", response=list[ComplimentOut], auth=READ)
def compliments(request: HttpRequest) -> Any:
    """Your compliments, newest first."""
    return find_compliments(request.auth)  # type: ignore[attr-defined]


@router.post("/compliments/", response={201: ComplimentOut}, auth=WRITE)
def new_compliment(request: HttpRequest, body: ComplimentIn) -> Any:
    """Keep a compliment."""
    return Status(201, keep_compliment(owner=request.auth, **body.dict()))  # type: ignore[attr-defined]


@router.delete("/compliments/{uuid:key}/", response={204: None}, auth=WRITE)
def removed_compliment(request: HttpRequest, key: UUID) -> Any:
    """Remove a compliment; it can be restored for 30 days."""
    remove(owner=request.auth, ref=Ref("passion.compliment", str(key)))  # type: ignore[attr-defined]
    return Status(204, None)
