"""The library through the API."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from ninefold.activity.operations import remove
from ninefold.kernel.refs import Ref
from ninefold.learning.api.asking import READ, WRITE, owner_of, page_of, plain
from ninefold.learning.operations import (
    add_resource,
    change_resource,
    drop_resource,
    finish_resource,
    log_study,
    log_use,
    pause_resource,
    start_resource,
    wish_for_resource,
)
from ninefold.learning.queries import learn_to_use_of, search_library
from ninefold.learning.queries import resource as find_resource

router = Router(tags=["learning"])


class ResourceIn(Schema):
    title: str = Field(..., min_length=1, max_length=300)
    kind: str = Field("course", max_length=20)
    author: str = Field("", max_length=200)
    address: str = Field("", max_length=2000)
    purpose: str = Field("", max_length=300)
    unit: str = Field("percent", max_length=10)
    done: int = Field(0, ge=0, le=100_000)
    total: int | None = Field(None, ge=1, le=100_000)
    due_on: date | None = None
    cost: Decimal | None = Field(None, ge=0, le=Decimal("99999999.99"))
    currency: str = Field("", max_length=3)
    tags: list[str] = Field([], max_length=30)


class ResourceChange(ResourceIn):
    version: int = Field(..., ge=1, le=2_000_000_000)


class ResourceOut(Schema):
    id: UUID
    version: int
    title: str
    kind: str
    author: str
    address: str
    purpose: str
    status: str
    unit: str
    done: int
    total: int | None
    due_on: date | None
    started_on: date | None
    finished_on: date | None
    cost: Decimal | None
    currency: str
    takeaway: str
    notes: str
    tags: list[str]


class FinishIn(Schema):
    on: date | None = None
    takeaway: str = Field("", max_length=5000)


class SessionIn(Schema):
    minutes: int | None = Field(None, ge=1, le=6000)
    done: int | None = Field(None, ge=0, le=100_000)
    step: int | None = Field(None, ge=-1000, le=1000)
    note: str = Field("", max_length=5000)
    on: date | None = None


class SessionOut(Schema):
    id: UUID
    on: date
    minutes: int | None
    done_after: int | None
    note: str


class UseIn(Schema):
    text: str = Field(..., min_length=1, max_length=1000)
    on: date | None = None


class UseOut(Schema):
    id: UUID
    on: date
    text: str


class RatioOut(Schema):
    learnt: int
    used: int
    not_used_yet: int
    days_to_first_use: int | None


@router.get("/resources/", response=list[ResourceOut], auth=READ)
def resources(
    request: HttpRequest, status: str = "", kind: str = "", words: str = "", page: int = 1
) -> Any:
    """Your library, a hundred a page; `status` is wish, doing,
    paused, finished, dropped or open."""
    found = search_library(
        owner_of(request), status=plain(status), kind=plain(kind), words=plain(words)
    )
    return page_of(found, page)


@router.post("/resources/", response={201: ResourceOut}, auth=WRITE)
def new_resource(request: HttpRequest, body: ResourceIn) -> Any:
    """Put something into the library, as a wish."""
    return Status(201, add_resource(owner=owner_of(request), **body.dict()))


@router.get("/resources/{uuid:key}/", response=ResourceOut, auth=READ)
def one_resource(request: HttpRequest, key: UUID) -> Any:
    """One resource."""
    return find_resource(owner_of(request), key)


@router.put("/resources/{uuid:key}/", response=ResourceOut, auth=WRITE)
def changed_resource(request: HttpRequest, key: UUID, body: ResourceChange) -> Any:
    """Change a resource; 409 when it has moved on since `version`."""
    change_resource(owner=owner_of(request), key=key, **body.dict())
    return find_resource(owner_of(request), key)


@router.delete("/resources/{uuid:key}/", response={204: None}, auth=WRITE)
def removed_resource(request: HttpRequest, key: UUID) -> Any:
    """Remove a resource; it can be restored for 30 days."""
    remove(owner=owner_of(request), ref=Ref("learning.resource", str(key)))
    return Status(204, None)


@router.post("/resources/{uuid:key}/start/", response=ResourceOut, auth=WRITE)
def start(request: HttpRequest, key: UUID) -> Any:
    """Begin it, or go on with it."""
    start_resource(owner=owner_of(request), key=key)
    return find_resource(owner_of(request), key)


@router.post("/resources/{uuid:key}/pause/", response=ResourceOut, auth=WRITE)
def pause(request: HttpRequest, key: UUID) -> Any:
    """Let it rest."""
    pause_resource(owner=owner_of(request), key=key)
    return find_resource(owner_of(request), key)


@router.post("/resources/{uuid:key}/wish/", response=ResourceOut, auth=WRITE)
def wish(request: HttpRequest, key: UUID) -> Any:
    """Put it back among the wishes."""
    wish_for_resource(owner=owner_of(request), key=key)
    return find_resource(owner_of(request), key)


@router.post("/resources/{uuid:key}/completion/", response=ResourceOut, auth=WRITE)
def completion(request: HttpRequest, key: UUID, body: FinishIn) -> Any:
    """It is finished."""
    finish_resource(owner=owner_of(request), key=key, **body.dict())
    return find_resource(owner_of(request), key)


@router.post("/resources/{uuid:key}/dropping/", response=ResourceOut, auth=WRITE)
def dropping(request: HttpRequest, key: UUID) -> Any:
    """Put it away unfinished."""
    drop_resource(owner=owner_of(request), key=key)
    return find_resource(owner_of(request), key)


@router.post("/resources/{uuid:key}/sessions/", response={201: SessionOut}, auth=WRITE)
def sessions(request: HttpRequest, key: UUID, body: SessionIn) -> Any:
    """Log time, how far you are (`done`), or how much was added (`step`)."""
    return Status(201, log_study(owner=owner_of(request), key=key, **body.dict()))


@router.post("/resources/{uuid:key}/uses/", response={201: UseOut}, auth=WRITE)
def uses(request: HttpRequest, key: UUID, body: UseIn) -> Any:
    """Log what it was used for."""
    return Status(201, log_use(owner=owner_of(request), key=key, **body.dict()))


@router.get("/learnt-and-used/", response=RatioOut, auth=READ)
def learnt_and_used(request: HttpRequest) -> Any:
    """Of what you finished, how much you put to use."""
    return learn_to_use_of(owner_of(request))
