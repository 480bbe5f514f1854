"""Hours, days, order and confidence of goals through the API."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Status

from ninefold.accounts.api_access import needs
from ninefold.activity.operations import remove
from ninefold.goals.api.shapes import (
    DocumentIn,
    GoalOut,
    HoursIn,
    MoveIn,
    ReasonIn,
    RevisionOut,
    TimeIn,
    WaitIn,
    WeeklyHoursIn,
    goal_out,
)
from ninefold.goals.domain.attainability import document
from ninefold.goals.operations import (
    estimate_hours,
    make_wait,
    move_goal,
    park_goal,
    resume_goal,
    set_weekly_hours,
    spend_time,
    take_back_revision,
)
from ninefold.goals.pages import confidence_page
from ninefold.goals.queries import (
    demands,
    weekly_hours,
    workload,
)
from ninefold.goals.queries import goal as find_goal
from ninefold.kernel import clock
from ninefold.kernel.refs import Ref
from ninefold.kernel.refusals import Refusal

router = Router(tags=["goals"])
READ, WRITE = needs("goals:read"), needs("goals:write")


@router.get("/attainability/", auth=READ)
def attainability(request: HttpRequest) -> dict[str, Any]:
    """Whether all your goals fit, the smallest conflict, and the smallest mends; by goal id."""
    load = workload(request.auth)  # type: ignore[attr-defined]
    found = document.answer(demands(load), load.capacity)
    return found | {
        "hours_source": load.hours.source,
        "goals": [
            {
                "id": str(one.goal.pk),
                "title": one.goal.title,
                "due": one.goal.due_on,
                "needed_hours": round(one.need.minutes / 60, 2),
                "source": one.need.source.value,
                "spent_hours": round(one.spent / 60, 2),
            }
            for one in load.needs
        ],
    }


@router.post("/attainability/", auth=READ)
def attainability_of(request: HttpRequest, body: DocumentIn) -> dict[str, Any]:
    """The same for goals that stand in the body and are kept nowhere: `hours_per_week`, and
    `goals` with `id`, `hours`, `due`, `weight` and `after`, the ids that come first."""
    try:
        given = document.read(body.model_dump(mode="json"), today=clock.now().date())
    except document.DocumentFault as fault:
        raise Refusal(fault.message, field=fault.field) from fault
    return document.answer(*given)


@router.get("/weekly-hours/", auth=READ)
def hours_said(request: HttpRequest) -> list[dict[str, Any]]:
    """What you said of the hours a week, oldest first."""
    return [
        {"from_date": row.from_date, "hours": row.hours, "reason": row.reason}
        for row in weekly_hours(request.auth)  # type: ignore[attr-defined]
    ]


@router.post("/weekly-hours/", response={201: dict[str, Any]}, auth=WRITE)
def say_hours(request: HttpRequest, body: WeeklyHoursIn) -> Any:
    """Say how many hours a week go into your goals from today on."""
    row = set_weekly_hours(owner=request.auth, **body.dict())  # type: ignore[attr-defined]
    return Status(201, {"id": row.pk, "from_date": row.from_date, "hours": row.hours})


@router.post("/{uuid:key}/hours/", response={201: RevisionOut}, auth=WRITE)
def hours(request: HttpRequest, key: UUID, body: HoursIn) -> Any:
    """Say how many hours a goal still needs."""
    owner = request.auth  # type: ignore[attr-defined]
    return Status(201, estimate_hours(owner=owner, key=key, **body.dict()))


@router.post("/{uuid:key}/time/", response={201: dict[str, Any]}, auth=WRITE)
def time(request: HttpRequest, key: UUID, body: TimeIn) -> Any:
    """Note time that went into a goal."""
    row = spend_time(owner=request.auth, goal_key=key, **body.dict())  # type: ignore[attr-defined]
    return Status(201, {"id": row.pk, "on": row.on, "minutes": row.minutes})


@router.post("/{uuid:key}/moving/", response={201: RevisionOut}, auth=WRITE)
def moving(request: HttpRequest, key: UUID, body: MoveIn) -> Any:
    """Another day, as a dated revision with its reason."""
    owner = request.auth  # type: ignore[attr-defined]
    return Status(201, move_goal(owner=owner, key=key, **body.dict()))


@router.post("/{uuid:key}/parking/", response={201: RevisionOut}, auth=WRITE)
def parking(request: HttpRequest, key: UUID, body: ReasonIn) -> Any:
    """The goal waits until it is taken up again."""
    return Status(201, park_goal(owner=request.auth, key=key, reason=body.reason))  # type: ignore[attr-defined]


@router.post("/{uuid:key}/resuming/", response={201: RevisionOut}, auth=WRITE)
def resuming(request: HttpRequest, key: UUID, body: ReasonIn) -> Any:
    """A parked goal is active again."""
    return Status(201, resume_goal(owner=request.auth, key=key, reason=body.reason))  # type: ignore[attr-defined]


@router.post("/{uuid:key}/waits/", response={201: dict[str, Any]}, auth=WRITE)
def waits(request: HttpRequest, key: UUID, body: WaitIn) -> Any:
    """A goal waits for another one, `blocker`; a circle is refused with its goals named."""
    row = make_wait(owner=request.auth, key=key, blocker_key=body.blocker)  # type: ignore[attr-defined]
    return Status(201, {"id": row.pk, "goal": row.goal_id, "blocker": row.blocker_id})


@router.delete("/waits/{uuid:key}/", response={204: None}, auth=WRITE)
def wait_removal(request: HttpRequest, key: UUID) -> Any:
    """A goal no longer waits for another one; by the id of the order."""
    remove(owner=request.auth, ref=Ref("goals.dependency", str(key)))  # type: ignore[attr-defined]
    return Status(204, None)


@router.post("/revisions/{uuid:key}/taking-back/", response=list[GoalOut], auth=WRITE)
def taking_back(request: HttpRequest, key: UUID) -> Any:
    """Undo a change of plan, and what was changed together with it."""
    owner = request.auth  # type: ignore[attr-defined]
    rows = take_back_revision(owner=owner, key=key)
    return [goal_out(owner, find_goal(owner, row.pk)) for row in rows]


@router.get("/confidence/", auth=READ)
def confidence(request: HttpRequest) -> dict[str, Any]:
    """How sure you were at check-ins against what came true: the Brier score with its parts."""
    page = confidence_page(request.auth)  # type: ignore[attr-defined]
    return {
        "check_ins": page.count,
        "goals": page.goals,
        "still_open": page.still_open,
        "too_sure": page.too_sure,
        "brier": None if page.apart is None else asdict(page.apart),
        "means_something": page.means_something,
    }
