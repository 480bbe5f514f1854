"""Mentorships and meetings through the API: the same operations as the pages."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from ninefold.accounts.api_access import needs
from ninefold.activity.operations import remove
from ninefold.kernel.refs import Ref
from ninefold.mentors.domain.outreach import OutreachMaterial, draft_outreach
from ninefold.mentors.operations import (
    add_action_item,
    add_agenda_item,
    add_mentor,
    cancel_meeting,
    change_mentor,
    check_in,
    finish_action_item,
    hold_meeting,
    keep_agreement,
    move_meeting,
    move_mentorship,
    plan_meeting,
)
from ninefold.mentors.queries import (
    agreed,
    next_check_in_on,
)
from ninefold.mentors.queries import (
    meeting as find_meeting,
)
from ninefold.mentors.queries import (
    meetings as find_meetings,
)
from ninefold.mentors.queries import (
    mentorship as find_mentorship,
)
from ninefold.mentors.queries import (
    mentorships as find_mentorships,
)

router = Router(tags=["mentors"])
READ, WRITE = needs("mentors:read"), needs("mentors:write")

Stage = Literal["found", "asked", "agreed", "active", "ended"]
SideName = Literal["mentee", "mentor"]
DAYS_A_YEAR = 366
LATEST = 2_000_000_000


class LetterIn(Schema):
    mentor_name: str = Field("", max_length=200)
    sender_name: str = Field("", max_length=200)
    admiration: str = Field("", max_length=3000)
    goal: str = Field("", max_length=1000)
    wins: list[str] = Field(default_factory=list, max_length=10)
    ask: str = Field("", max_length=1000)
    how_met: str = Field("", max_length=1000)


class MentorIn(Schema):
    name: str = Field(..., min_length=1, max_length=200)
    place: str = Field("", max_length=300)
    admiration: str = Field("", max_length=3000)
    insight: str = Field("", max_length=3000)
    email: str = Field("", max_length=254)
    reach: str = Field("", max_length=300)
    how_met: str = Field("", max_length=1000)


class MentorChange(MentorIn):
    version: int = Field(..., ge=1, le=LATEST)


class MentorOut(Schema):
    id: UUID
    version: int
    name: str
    place: str
    admiration: str
    insight: str
    email: str
    reach: str
    how_met: str
    stage: str
    found_on: date
    asked_on: date | None
    agreed_on: date | None
    started_on: date | None
    ended_on: date | None
    rest_until: date | None
    lesson: str
    next_check_in_on: date | None
    open_questions: list[str]


class StageIn(Schema):
    stage: Stage
    on: date | None = None
    lesson: str = Field("", max_length=5000)


class AgreementIn(Schema):
    goals: str = Field("", max_length=5000)
    mentee_brings: str = Field("", max_length=5000)
    mentor_brings: str = Field("", max_length=5000)
    cadence_days: int = Field(0, ge=0, le=DAYS_A_YEAR)
    meeting_minutes: int = Field(0, ge=0, le=600)
    meeting_place: str = Field("", max_length=300)
    between_meetings: str = Field("", max_length=3000)
    confidentiality: str = Field("", max_length=3000)
    starts_on: date | None = None
    review_on: date | None = None
    ending: str = Field("", max_length=3000)


class CheckInIn(Schema):
    states: dict[str, Literal["met", "partly", "not met"]] = Field(default_factory=dict)
    note: str = Field("", max_length=5000)
    held_on: date | None = None


class CheckInOut(Schema):
    id: UUID
    held_on: date
    states: list[tuple[str, str]]
    note: str


class MeetingIn(Schema):
    """`starts_at` as the clock in `zone` shows it, without an offset."""

    starts_at: datetime
    minutes: int = Field(60, ge=5, le=600)
    zone: str = Field("", max_length=64)
    place: str = Field("", max_length=300)


class MeetingChange(MeetingIn):
    version: int = Field(..., ge=1, le=LATEST)


class AgendaOut(Schema):
    id: UUID
    text: str
    side: str
    talked_at: datetime | None


class ActionItemOut(Schema):
    id: UUID
    text: str
    side: str
    due_on: date | None
    done_on: date | None


class MeetingOut(Schema):
    id: UUID
    version: int
    mentorship_id: UUID
    starts_at: datetime
    ends_at: datetime
    minutes: int
    zone: str
    place: str
    state: str
    notes: str
    agenda: list[AgendaOut]
    action_items: list[ActionItemOut]


class MeetingInList(Schema):
    id: UUID
    mentorship_id: UUID
    starts_at: datetime
    ends_at: datetime
    zone: str
    place: str
    state: str


class HeldIn(Schema):
    notes: str | None = Field(None, max_length=20000)


class AgendaIn(Schema):
    text: str = Field(..., min_length=1, max_length=500)
    side: SideName = "mentee"
    meeting_id: UUID | None = None


class ActionItemIn(AgendaIn):
    due_on: date | None = None


def _mentor(owner: Any, key: UUID) -> MentorOut:
    return _shown(find_mentorship(owner, key))


def _shown(row: Any) -> MentorOut:
    names = MentorOut.model_fields.keys() - {"next_check_in_on", "open_questions"}
    return MentorOut(
        next_check_in_on=next_check_in_on(row),
        open_questions=[one.text for one in agreed(row).questions],
        **{name: getattr(row, name) for name in names},
    )


def _meeting(owner: Any, key: object) -> MeetingOut:
    row = find_meeting(owner, key)
    names = MeetingOut.model_fields.keys() - {"agenda", "action_items"}
    return MeetingOut(
        agenda=[AgendaOut.from_orm(one) for one in row.all_agenda],
        action_items=[ActionItemOut.from_orm(one) for one in row.all_action_items],
        **{name: getattr(row, name) for name in names},
    )


def _time(body: MeetingIn) -> dict[str, Any]:
    # An offset would contradict the zone beside it: the clock's face is what counts.
    return {
        "wall": body.starts_at.replace(tzinfo=None, second=0, microsecond=0),
        "minutes": body.minutes,
        "zone": body.zone,
        "place": body.place,
    }


@router.post("/letter/", auth=READ)
def letter(request: HttpRequest, body: LetterIn) -> dict[str, Any]:
    """Draft a letter to a possible mentor from your own words; nothing is kept."""
    draft = draft_outreach(OutreachMaterial(**{**body.dict(), "wins": tuple(body.wins)}))
    return {
        "subject": draft.subject,
        "body": draft.body,
        "is_ready": draft.is_ready,
        "questions": [{"field": one.field, "text": one.text} for one in draft.questions],
        "notes": list(draft.notes),
    }


@router.get("/", response=list[MentorOut], auth=READ)
def mentors(request: HttpRequest, stage: Stage | None = None) -> Any:
    """Your mentors and possible mentors, by name; of one stage if given."""
    owner = request.auth  # type: ignore[attr-defined]
    return [_shown(row) for row in find_mentorships(owner) if stage in (None, row.stage)]


@router.post("/", response={201: MentorOut}, auth=WRITE)
def new(request: HttpRequest, body: MentorIn) -> Any:
    """Put somebody on the wish list."""
    owner = request.auth  # type: ignore[attr-defined]
    row = add_mentor(owner=owner, **body.dict())
    return Status(201, _mentor(owner, row.pk))


@router.get("/meetings/", response=list[MeetingInList], auth=READ)
def meetings(request: HttpRequest, mentorship: UUID | None = None) -> Any:
    """Your meetings by time; of one mentorship if given."""
    owner = request.auth  # type: ignore[attr-defined]
    return [row for row in find_meetings(owner) if mentorship in (None, row.mentorship_id)]


@router.get("/meetings/{uuid:key}/", response=MeetingOut, auth=READ)
def meeting(request: HttpRequest, key: UUID) -> Any:
    """One meeting with its agenda and action items."""
    return _meeting(request.auth, key)  # type: ignore[attr-defined]


@router.put("/meetings/{uuid:key}/", response=MeetingOut, auth=WRITE)
def moving(request: HttpRequest, key: UUID, body: MeetingChange) -> Any:
    """Another time or place; 409 when the meeting has moved on since `version`."""
    owner = request.auth  # type: ignore[attr-defined]
    move_meeting(owner=owner, key=key, version=body.version, **_time(body))
    return _meeting(owner, key)


@router.delete("/meetings/{uuid:key}/", response={204: None}, auth=WRITE)
def meeting_removal(request: HttpRequest, key: UUID) -> Any:
    """Remove a meeting; it can be restored for 30 days."""
    remove(owner=request.auth, ref=Ref("mentors.meeting", str(key)))  # type: ignore[attr-defined]
    return Status(204, None)


@router.post("/meetings/{uuid:key}/holding/", response=MeetingOut, auth=WRITE)
def holding(request: HttpRequest, key: UUID, body: HeldIn) -> Any:
    """The meeting took place; with its notes if given."""
    owner = request.auth  # type: ignore[attr-defined]
    hold_meeting(owner=owner, key=key, notes=body.notes)
    return _meeting(owner, key)


@router.post("/meetings/{uuid:key}/cancellation/", response=MeetingOut, auth=WRITE)
def cancellation(request: HttpRequest, key: UUID) -> Any:
    """The meeting does not take place."""
    owner = request.auth  # type: ignore[attr-defined]
    cancel_meeting(owner=owner, key=key)
    return _meeting(owner, key)


@router.post("/action-items/{uuid:key}/completion/", response=ActionItemOut, auth=WRITE)
def completion(request: HttpRequest, key: UUID) -> Any:
    """An action item is done."""
    return finish_action_item(owner=request.auth, key=key)  # type: ignore[attr-defined]


@router.get("/{uuid:key}/", response=MentorOut, auth=READ)
def one(request: HttpRequest, key: UUID) -> Any:
    """One mentorship."""
    return _mentor(request.auth, key)  # type: ignore[attr-defined]


@router.put("/{uuid:key}/", response=MentorOut, auth=WRITE)
def change(request: HttpRequest, key: UUID, body: MentorChange) -> Any:
    """Change what is known of a mentor; 409 when it has moved on since `version`."""
    owner = request.auth  # type: ignore[attr-defined]
    change_mentor(owner=owner, key=key, **body.dict())
    return _mentor(owner, key)


@router.delete("/{uuid:key}/", response={204: None}, auth=WRITE)
def removal(request: HttpRequest, key: UUID) -> Any:
    """Remove a mentorship; it can be restored for 30 days."""
    remove(owner=request.auth, ref=Ref("mentors.mentorship", str(key)))  # type: ignore[attr-defined]
    return Status(204, None)


@router.post("/{uuid:key}/stage/", response=MentorOut, auth=WRITE)
def stage(request: HttpRequest, key: UUID, body: StageIn) -> Any:
    """Move a mentorship to another stage."""
    owner = request.auth  # type: ignore[attr-defined]
    move_mentorship(owner=owner, key=key, to=body.stage, on=body.on, lesson=body.lesson)
    return _mentor(owner, key)


@router.put("/{uuid:key}/agreement/", response=MentorOut, auth=WRITE)
def agreement(request: HttpRequest, key: UUID, body: AgreementIn) -> Any:
    """Write the agreement down, whole."""
    owner = request.auth  # type: ignore[attr-defined]
    keep_agreement(owner=owner, mentorship_key=key, **body.dict())
    return _mentor(owner, key)


@router.post("/{uuid:key}/check-ins/", response={201: CheckInOut}, auth=WRITE)
def check_ins(request: HttpRequest, key: UUID, body: CheckInIn) -> Any:
    """Note how the expectations stand."""
    owner = request.auth  # type: ignore[attr-defined]
    return Status(201, check_in(owner=owner, mentorship_key=key, **body.dict()))


@router.post("/{uuid:key}/meetings/", response={201: MeetingOut}, auth=WRITE)
def planning(request: HttpRequest, key: UUID, body: MeetingIn) -> Any:
    """Plan a meeting."""
    owner = request.auth  # type: ignore[attr-defined]
    row = plan_meeting(owner=owner, mentorship_key=key, **_time(body))
    return Status(201, _meeting(owner, row.pk))


@router.post("/{uuid:key}/agenda/", response={201: AgendaOut}, auth=WRITE)
def agenda(request: HttpRequest, key: UUID, body: AgendaIn) -> Any:
    """Something to talk about, at the meeting given or the next one."""
    row = add_agenda_item(
        owner=request.auth,  # type: ignore[attr-defined]
        mentorship_key=key,
        text=body.text,
        side=body.side,
        meeting_key=body.meeting_id,
    )
    return Status(201, row)


@router.post("/{uuid:key}/action-items/", response={201: ActionItemOut}, auth=WRITE)
def action_items(request: HttpRequest, key: UUID, body: ActionItemIn) -> Any:
    """Somebody takes something on."""
    row = add_action_item(
        owner=request.auth,  # type: ignore[attr-defined]
        mentorship_key=key,
        text=body.text,
        side=body.side,
        due_on=body.due_on,
        meeting_key=body.meeting_id,
    )
    return Status(201, row)
