"""The network through the API: the same operations as the pages."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, File, Query, Router, Schema, Status
from ninja.files import UploadedFile

from ninefold.accounts.api_access import needs
from ninefold.activity.operations import remove
from ninefold.kernel.refs import Ref
from ninefold.network.domain.contacts import PartialDate
from ninefold.network.operations.bringing_in import bring_in, undo_import
from ninefold.network.operations.contact import (
    finish_follow_up,
    log_interaction,
    plan_follow_up,
)
from ninefold.network.operations.importing import read_file
from ninefold.network.operations.people import add_person, change_person
from ninefold.network.queries.due import people_due
from ninefold.network.queries.importing import import_draft, standing_counts
from ninefold.network.queries.people import contact_of, people
from ninefold.network.queries.people import person as find_person

router = Router(tags=["network"])
READ, WRITE = needs("network:read"), needs("network:write")


class BirthdayIn(Schema):
    day: int | None = Field(None, ge=1, le=31)
    month: int | None = Field(None, ge=1, le=12)
    year: int | None = Field(None, ge=1850, le=2200)


class PersonIn(Schema):
    name: str = Field(..., min_length=1, max_length=300)
    organisation: str = Field("", max_length=300)
    role: str = Field("", max_length=300)
    emails: list[str] = Field([], max_length=30)
    phones: list[str] = Field([], max_length=30)
    links: list[str] = Field([], max_length=30)
    birthday: BirthdayIn | None = None
    tags: list[str] = Field([], max_length=50)
    how_met: str = Field("", max_length=5000)
    notes: str = Field("", max_length=20_000)
    cadence_days: int | None = Field(None, ge=1, le=3650)


class PersonChange(PersonIn):
    version: int = Field(..., ge=1, le=2_000_000_000)


class PersonOut(Schema):
    id: UUID
    version: int
    name: str
    organisation: str
    role: str
    email: str
    tags: list[str]
    how_met: str
    notes: str
    known_since: date
    cadence_days: int | None
    last_contact_on: date | None


class PersonWhole(PersonOut):
    emails: list[str]
    phones: list[str]
    links: list[str]
    birthday: BirthdayIn | None


class DueOut(Schema):
    id: UUID
    name: str
    due_on: date | None
    days_over: int
    cadence_days: int | None
    is_losing_touch: bool


class InteractionIn(Schema):
    channel: str = Field(..., description="wrote, called, met, coffee, heard or helped")
    on: date | None = None
    note: str = Field("", max_length=10_000)
    direction: str = Field("", description="given, asked, or empty")


class InteractionOut(Schema):
    id: UUID
    channel: str
    on: date
    note: str
    direction: str


class FollowUpIn(Schema):
    what: str = Field(..., min_length=1, max_length=300)
    due_on: date


class FollowUpOut(Schema):
    id: UUID
    what: str
    due_on: date
    done_on: date | None


class ImportOut(Schema):
    id: UUID
    filename: str
    state: str
    counts: dict[str, int]
    faults: list[dict[str, Any]]


class BroughtInOut(Schema):
    new: int
    changed: int
    kept: int


def _out(row: Any) -> dict[str, Any]:
    names = "id version name organisation role email how_met notes known_since cadence_days".split()
    return {
        **{name: getattr(row, name) for name in names},
        "tags": [tag.name for tag in row.all_tags],
        "last_contact_on": row.last_on,
    }


def _whole(row: Any) -> PersonWhole:
    contact = contact_of(row)
    born = contact.birthday
    return PersonWhole(
        **_out(row),
        emails=[one.value for one in contact.emails],
        phones=[one.value for one in contact.phones],
        links=[one.value for one in contact.urls],
        birthday=(
            BirthdayIn.model_construct(day=born.day, month=born.month, year=born.year)
            if born
            else None
        ),
    )


def _values(body: PersonIn) -> dict[str, Any]:
    values = body.dict(exclude={"birthday", "version"})
    born = body.birthday
    values["birthday"] = PartialDate(born.year, born.month, born.day) if born else None
    return values


@router.get("/people/", response=list[PersonOut], auth=READ)
def all_people(
    request: HttpRequest,
    q: str = "",
    tag: str = "",
    order: str = "longest",
    offset: int = Query(0, ge=0, le=1_000_000),  # type: ignore[assignment]
    limit: int = Query(100, ge=1, le=500),  # type: ignore[assignment]
) -> Any:
    """Your people: `q` are words, `tag` one tag, `order` longest, recent, name or newest."""
    found = people(
        request.auth,  # type: ignore[attr-defined]
        words=q.replace("\0", ""),
        tag=tag.replace("\0", ""),
        order=order,
    )
    return [_out(row) for row in found[offset : offset + limit]]


@router.post("/people/", response={201: PersonWhole}, auth=WRITE)
def new(request: HttpRequest, body: PersonIn) -> Any:
    """Add somebody."""
    owner = request.auth  # type: ignore[attr-defined]
    row = add_person(owner=owner, **_values(body))
    return Status(201, _whole(find_person(owner, row.pk)))


@router.get("/people/due/", response=list[DueOut], auth=READ)
def due(request: HttpRequest) -> Any:
    """Who is due to hear from you, the longest overdue first."""
    owner = request.auth  # type: ignore[attr-defined]
    return [
        DueOut(
            id=one.person.pk,
            name=one.person.name,
            due_on=one.due.due_on,
            days_over=one.due.days_over,
            cadence_days=one.due.cadence_days,
            is_losing_touch=one.is_losing,
        )
        for one in people_due(owner, owner.today)
    ]


@router.get("/people/{uuid:key}/", response=PersonWhole, auth=READ)
def one(request: HttpRequest, key: UUID) -> Any:
    """One person."""
    return _whole(find_person(request.auth, key))  # type: ignore[attr-defined]


@router.put("/people/{uuid:key}/", response=PersonWhole, auth=WRITE)
def change(request: HttpRequest, key: UUID, body: PersonChange) -> Any:
    """Change a person; 409 when they have moved on since `version`."""
    owner = request.auth  # type: ignore[attr-defined]
    change_person(owner=owner, key=key, version=body.version, **_values(body))
    return _whole(find_person(owner, key))


@router.delete("/people/{uuid:key}/", response={204: None}, auth=WRITE)
def removal(request: HttpRequest, key: UUID) -> Any:
    """Remove a person; they can be restored for 30 days."""
    remove(owner=request.auth, ref=Ref("network.person", str(key)))  # type: ignore[attr-defined]
    return Status(204, None)


@router.get("/people/{uuid:key}/interactions/", response=list[InteractionOut], auth=READ)
def interactions(request: HttpRequest, key: UUID) -> Any:
    """Contact with a person, latest first."""
    row: Any = find_person(request.auth, key)  # type: ignore[attr-defined]
    return row.all_interactions


@router.post("/people/{uuid:key}/interactions/", response={201: InteractionOut}, auth=WRITE)
def log(request: HttpRequest, key: UUID, body: InteractionIn) -> Any:
    """Log contact with a person; on today unless said."""
    (row,) = log_interaction(owner=request.auth, person_keys=[key], **body.dict())  # type: ignore[attr-defined]
    return Status(201, row)


@router.post("/people/{uuid:key}/follow-ups/", response={201: FollowUpOut}, auth=WRITE)
def follow_up(request: HttpRequest, key: UUID, body: FollowUpIn) -> Any:
    """Plan to come back to something."""
    row = plan_follow_up(owner=request.auth, person_key=key, **body.dict())  # type: ignore[attr-defined]
    return Status(201, row)


@router.post("/follow-ups/{uuid:key}/completion/", response=FollowUpOut, auth=WRITE)
def completion(request: HttpRequest, key: UUID) -> Any:
    """A follow-up is done."""
    return finish_follow_up(owner=request.auth, key=key)  # type: ignore[attr-defined]


def _import(owner: Any, key: object) -> ImportOut:
    draft = import_draft(owner, key)
    return ImportOut(
        id=draft.pk,
        filename=draft.filename,
        state=draft.state,
        counts=standing_counts(owner, draft),
        faults=draft.faults,
    )


@router.post("/imports/", response={201: ImportOut}, auth=WRITE)
def upload(request: HttpRequest, file: File[UploadedFile]) -> Any:
    """Read a vCard or CSV file: what it would change, and its faults. Nothing is changed yet."""
    owner = request.auth  # type: ignore[attr-defined]
    draft = read_file(owner=owner, filename=file.name or "contacts", data=file.read())
    return Status(201, _import(owner, draft.pk))


@router.get("/imports/{uuid:key}/", response=ImportOut, auth=READ)
def preview(request: HttpRequest, key: UUID) -> Any:
    """What an import would change, or has changed."""
    return _import(request.auth, key)  # type: ignore[attr-defined]


@router.post("/imports/{uuid:key}/confirmation/", response=BroughtInOut, auth=WRITE)
def confirmation(request: HttpRequest, key: UUID) -> Any:
    """Bring in what is new and changed; possible doubles are left to be decided on the page."""
    return bring_in(owner=request.auth, draft_key=key)  # type: ignore[attr-defined]


@router.post("/imports/{uuid:key}/undoing/", response=BroughtInOut, auth=WRITE)
def undoing(request: HttpRequest, key: UUID) -> Any:
    """Take a whole import back."""
    return undo_import(owner=request.auth, draft_key=key)  # type: ignore[attr-defined]
