"""Skills, practice and the week through the API: the same operations as the pages."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema, Status

from ninefold.accounts.api_access import needs
from ninefold.activity.operations import remove
from ninefold.kernel.periods import Period, last_days
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal
from ninefold.skills.operations import (
    add_skill,
    add_task,
    assess_skill,
    change_skill,
    finish_task,
    keep_block,
    log_practice,
    miss_block,
    move_practice,
    plan_week,
)
from ninefold.skills.pages import week_page
from ninefold.skills.queries import open_tasks, practice_in, skill_row, standings, task

router = Router(tags=["skills"])
READ, WRITE = needs("skills:read"), needs("skills:write")


class SkillIn(Schema):
    name: str = Field(..., min_length=1, max_length=120)
    kind: Literal["technical", "soft"] = "technical"
    category: str = Field("", max_length=80)
    why: str = Field("", max_length=5000)
    target_level: int | None = Field(None, ge=1, le=5)
    importance: int = Field(2, ge=1, le=3)
    weekly_minutes: int | None = Field(None, ge=0, le=3000)


class SkillChange(SkillIn):
    version: int = Field(..., ge=1, le=2_000_000_000)


class SkillOut(SkillIn):
    id: UUID
    version: int
    level: float | None
    strength: float
    asked_level: int | None
    gap: float | None


class EvidenceIn(Schema):
    kind: Literal["claim", "artefact", "endorsement"] = "claim"
    level: int = Field(..., ge=1, le=5)
    on: date | None = None
    title: str = Field("", max_length=200)
    said_by: str = Field("", max_length=120)
    note: str = Field("", max_length=5000)


class EvidenceOut(EvidenceIn):
    id: UUID


class TaskIn(Schema):
    title: str = Field(..., min_length=1, max_length=300)
    skill: UUID | None = None
    minutes: int = Field(30, ge=5, le=6000)
    due_on: date | None = None


class TaskOut(TaskIn):
    id: UUID
    done_minutes: int
    finished_on: date | None


class PracticeIn(Schema):
    minutes: int = Field(..., ge=1, le=1440)
    skill: UUID | None = None
    task: UUID | None = None
    on: date | None = None
    note: str = Field("", max_length=5000)


class PracticeOut(PracticeIn):
    id: UUID
    on: date


class PlanOut(Schema):
    new: int
    kept: int
    moved: int
    released: int
    unplaced: int


class BlockOut(Schema):
    id: UUID
    serves: str
    title: str
    task: str
    starts_at: datetime
    ends_at: datetime
    state: str
    reason: str
    moved_from: datetime | None
    has_conflict: bool


class UnplacedOut(Schema):
    title: str
    minutes: int
    message: str


class WeekOut(Schema):
    starts_on: date
    ends_on: date
    planned_minutes: int
    done_minutes: int
    blocks: list[BlockOut]
    unplaced: list[UnplacedOut]
    warnings: list[str]


def _skill_out(owner: Any, key: object) -> SkillOut:
    skill_row(owner, key)
    return next(_shown(one) for one in standings(owner) if one.skill.pk == key)


def _shown(one: Any) -> SkillOut:
    names = SkillIn.model_fields.keys()
    return SkillOut(
        id=one.skill.pk,
        version=one.skill.version,
        level=one.level.level,
        strength=one.level.strength,
        asked_level=one.target,
        gap=one.gap.size if one.gap else None,
        **{name: getattr(one.skill, name) for name in names},
    )


def _task_out(row: Any) -> TaskOut:
    return TaskOut(
        id=row.pk,
        title=row.title,
        skill=row.skill_id,
        minutes=row.minutes,
        due_on=row.due_on,
        done_minutes=row.done_minutes,
        finished_on=row.finished_on,
    )


def _practice_out(row: Any) -> PracticeOut:
    return PracticeOut(
        id=row.pk,
        minutes=row.minutes,
        skill=row.skill_id,
        task=row.task_id,
        on=row.on,
        note=row.note,
    )


@router.get("/", response=list[SkillOut], auth=READ)
def skills(request: HttpRequest) -> Any:
    """Your skills, the heaviest gap first. `level` rests on all evidence, `strength` (0 to 1)
    says how firmly; `asked_level` is the highest that you or a role ask for."""
    return [_shown(one) for one in standings(request.auth)]  # type: ignore[attr-defined]


@router.post("/", response={201: SkillOut}, auth=WRITE)
def new(request: HttpRequest, body: SkillIn) -> Any:
    """Name a skill."""
    owner = request.auth  # type: ignore[attr-defined]
    row = add_skill(owner=owner, **body.dict())
    return Status(201, _skill_out(owner, row.pk))


@router.get("/tasks/", response=list[TaskOut], auth=READ)
def tasks(request: HttpRequest) -> Any:
    """Open tasks in their order."""
    return [_task_out(row) for row in open_tasks(request.auth)]  # type: ignore[attr-defined]


@router.post("/tasks/", response={201: TaskOut}, auth=WRITE)
def new_task(request: HttpRequest, body: TaskIn) -> Any:
    """Add a small task, with a skill or without."""
    owner = request.auth  # type: ignore[attr-defined]
    row = add_task(
        owner=owner,
        title=body.title,
        skill_key=body.skill,
        minutes=body.minutes,
        due_on=body.due_on,
    )
    return Status(201, _task_out(task(owner, row.pk)))


@router.post("/tasks/{uuid:key}/finish/", response=TaskOut, auth=WRITE)
def finish(request: HttpRequest, key: UUID) -> Any:
    """A task is finished."""
    owner = request.auth  # type: ignore[attr-defined]
    finish_task(owner=owner, key=key)
    return _task_out(task(owner, key))


@router.get("/practice/", response=list[PracticeOut], auth=READ)
def practice(
    request: HttpRequest,
    starts_on: Annotated[date | None, Query(alias="from")] = None,
    ends_on: Annotated[date | None, Query(alias="to")] = None,
) -> Any:
    """The practice log between two days, both included: the last 28 unless given."""
    owner = request.auth  # type: ignore[attr-defined]
    usual = last_days(owner.today, 28)
    first, last = starts_on or usual.starts_on, ends_on or usual.ends_on
    if last < first:
        raise Refusal("The last day is before the first: swap them.", field="to")
    return [_practice_out(row) for row in practice_in(owner, Period(first, last))]


@router.post("/practice/", response={201: PracticeOut}, auth=WRITE)
def log(request: HttpRequest, body: PracticeIn) -> Any:
    """Log practice of a skill or a task."""
    row = log_practice(
        owner=request.auth,  # type: ignore[attr-defined]
        minutes=body.minutes,
        skill_key=body.skill,
        task_key=body.task,
        on=body.on,
        note=body.note,
    )
    return Status(201, _practice_out(row))


@router.get("/week/", response=WeekOut, auth=READ)
def week(request: HttpRequest, on: date | None = None) -> Any:
    """The practice week around a day (today unless given), with what found no place and why."""
    owner = request.auth  # type: ignore[attr-defined]
    if on is not None and not 1000 <= on.year <= 9000:
        raise Refusal("Give a day between the years 1000 and 9000.", field="on")
    page = week_page(owner, on or owner.today)
    return WeekOut(
        starts_on=page.week.starts_on,
        ends_on=page.week.ends_on,
        planned_minutes=page.planned_minutes,
        done_minutes=page.done_minutes,
        blocks=[_block_out(one) for _, blocks in page.days for one in blocks],
        unplaced=[
            UnplacedOut(title=one.title, minutes=one.minutes, message=one.message)
            for one in page.unplaced
        ],
        warnings=page.warnings,
    )


def _block_out(one: Any) -> BlockOut:
    return BlockOut(
        id=one.block.pk,
        serves=str(one.block.serves),
        title=one.title,
        task=one.task.title if one.task else "",
        starts_at=one.starts_at,
        ends_at=one.ends_at,
        state=one.block.state,
        reason=one.block.reason,
        moved_from=one.block.moved_from,
        has_conflict=one.block.has_conflict,
    )


@router.post("/week/plan/", response=PlanOut, auth=WRITE)
def plan(request: HttpRequest) -> Any:
    """Plan this week and the three after it; what still fits stays."""
    return plan_week(owner=request.auth)  # type: ignore[attr-defined]


@router.post("/week/blocks/{uuid:key}/done/", response={200: PracticeOut, 204: None}, auth=WRITE)
def done(request: HttpRequest, key: UUID) -> Any:
    """The practice of a block was done; answers with what was logged, or with nothing for a block
    that serves something other than a skill."""
    row = keep_block(owner=request.auth, key=key)  # type: ignore[attr-defined]
    return Status(204, None) if row is None else _practice_out(row)


@router.post("/week/blocks/{uuid:key}/missed/", response=PlanOut, auth=WRITE)
def missed(request: HttpRequest, key: UUID) -> Any:
    """A block was missed; it moves on, and the answer says what the new plan has."""
    return miss_block(owner=request.auth, key=key)  # type: ignore[attr-defined]


@router.post("/week/blocks/{uuid:key}/move/", response={204: None}, auth=WRITE)
def move(request: HttpRequest, key: UUID) -> Any:
    """Find another time for a block."""
    move_practice(owner=request.auth, key=key)  # type: ignore[attr-defined]
    return Status(204, None)


@router.get("/{uuid:key}/", response=SkillOut, auth=READ)
def one(request: HttpRequest, key: UUID) -> Any:
    """One skill."""
    return _skill_out(request.auth, key)  # type: ignore[attr-defined]


@router.put("/{uuid:key}/", response=SkillOut, auth=WRITE)
def change(request: HttpRequest, key: UUID, body: SkillChange) -> Any:
    """Change a skill; 409 when it has moved on since `version`."""
    owner = request.auth  # type: ignore[attr-defined]
    change_skill(owner=owner, key=key, **body.dict())
    return _skill_out(owner, key)


@router.delete("/{uuid:key}/", response={204: None}, auth=WRITE)
def removal(request: HttpRequest, key: UUID) -> Any:
    """Remove a skill; it can be restored for 30 days."""
    remove(owner=request.auth, ref=Ref("skills.skill", str(key)))  # type: ignore[attr-defined]
    return Status(204, None)


@router.post("/{uuid:key}/evidence/", response={201: EvidenceOut}, auth=WRITE)
def evidence(request: HttpRequest, key: UUID, body: EvidenceIn) -> Any:
    """Keep a level as claimed, shown by something made, or confirmed by somebody."""
    row = assess_skill(owner=request.auth, key=key, **body.dict())  # type: ignore[attr-defined]
    return Status(201, row)
