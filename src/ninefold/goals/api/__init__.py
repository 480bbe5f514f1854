"""Goals through the API: the same operations as the pages."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Status

from ninefold.accounts.api_access import needs
from ninefold.activity.operations import remove
from ninefold.goals.api import measuring, planning
from ninefold.goals.api.shapes import (
    CheckInIn,
    CheckInOut,
    EndingIn,
    GoalChange,
    GoalIn,
    GoalOut,
    RuleOut,
    TextIn,
    goal_out,
)
from ninefold.goals.domain.smart import check
from ninefold.goals.domain.smart.rules import RULES
from ninefold.goals.operations import (
    achieve_goal,
    change_goal,
    check_in,
    let_go_of_goal,
    reopen_goal,
    set_goal,
)
from ninefold.goals.queries import (
    active_goals,
    archive,
    parked_goals,
)
from ninefold.goals.queries import goal as find_goal
from ninefold.kernel.refs import Ref

router = Router(tags=["goals"])
READ, WRITE = needs("goals:read"), needs("goals:write")


@router.post("/check/", auth=READ)
def smart(request: HttpRequest, body: TextIn) -> dict[str, Any]:
    """The SMART check of a text: five criteria with rule, spans, question and offered edit.

    `checked` is false for a text that is not English: nothing in it is judged.
    """
    owner = request.auth  # type: ignore[attr-defined]
    found = check(
        body.text,
        today=body.today or owner.today,
        rubric=body.rubric,
        fiscal_start=body.fiscal_start or owner.fiscal_year_starts_month,
    )
    return {"checked": found.checked, "language": found.language, "criteria": found.as_json()}


@router.get("/check/rules/", response=list[RuleOut], auth=READ)
def smart_rules(request: HttpRequest) -> Any:
    """Every rule of the SMART check, with what it means."""
    return RULES


@router.get("/", response=list[GoalOut], auth=READ)
def goals(request: HttpRequest, state: str = "active", words: str = "") -> Any:
    """Your goals: active ones, with `state=parked` those that wait, with `state=ended` those
    achieved or let go, if they hold all `words` in title, reason or lesson."""
    owner = request.auth  # type: ignore[attr-defined]
    if state == "ended":
        found = [one.goal for one in archive(owner, words=words)]
    else:
        found = parked_goals(owner) if state == "parked" else active_goals(owner)
    return [goal_out(owner, goal) for goal in found]


@router.post("/", response={201: GoalOut}, auth=WRITE)
def new(request: HttpRequest, body: GoalIn) -> Any:
    """Set a goal."""
    owner = request.auth  # type: ignore[attr-defined]
    row = set_goal(owner=owner, **body.dict())
    return Status(201, goal_out(owner, find_goal(owner, row.pk)))


@router.get("/{uuid:key}/", response=GoalOut, auth=READ)
def one(request: HttpRequest, key: UUID) -> Any:
    """One goal."""
    owner = request.auth  # type: ignore[attr-defined]
    return goal_out(owner, find_goal(owner, key))


@router.put("/{uuid:key}/", response=GoalOut, auth=WRITE)
def change(request: HttpRequest, key: UUID, body: GoalChange) -> Any:
    """Change a goal; 409 when it has moved on since `version`."""
    owner = request.auth  # type: ignore[attr-defined]
    change_goal(owner=owner, key=key, **body.dict())
    return goal_out(owner, find_goal(owner, key))


@router.delete("/{uuid:key}/", response={204: None}, auth=WRITE)
def removal(request: HttpRequest, key: UUID) -> Any:
    """Remove a goal; it can be restored for 30 days."""
    remove(owner=request.auth, ref=Ref("goals.goal", str(key)))  # type: ignore[attr-defined]
    return Status(204, None)


@router.post("/{uuid:key}/achievement/", response=GoalOut, auth=WRITE)
def achievement(request: HttpRequest, key: UUID, body: EndingIn) -> Any:
    """The goal is reached."""
    owner = request.auth  # type: ignore[attr-defined]
    achieve_goal(owner=owner, key=key, **body.dict())
    return goal_out(owner, find_goal(owner, key))


@router.post("/{uuid:key}/letting-go/", response=GoalOut, auth=WRITE)
def letting_go(request: HttpRequest, key: UUID, body: EndingIn) -> Any:
    """The goal is put away, with what was learnt."""
    owner = request.auth  # type: ignore[attr-defined]
    let_go_of_goal(owner=owner, key=key, **body.dict())
    return goal_out(owner, find_goal(owner, key))


@router.post("/{uuid:key}/check-ins/", response={201: CheckInOut}, auth=WRITE)
def check_ins(request: HttpRequest, key: UUID, body: CheckInIn) -> Any:
    """Note how a goal stands; `values` by the id of the metric."""
    row = check_in(
        owner=request.auth,  # type: ignore[attr-defined]
        goal_key=key,
        note=body.note,
        confidence=body.confidence,
        values={str(metric): value for metric, value in body.values.items()},
        on=body.on,
    )
    return Status(201, row)


@router.post("/{uuid:key}/reopening/", response=GoalOut, auth=WRITE)
def reopening(request: HttpRequest, key: UUID) -> Any:
    """A goal that ended goes on."""
    owner = request.auth  # type: ignore[attr-defined]
    reopen_goal(owner=owner, key=key)
    return goal_out(owner, find_goal(owner, key))


router.add_router("", measuring.router)
router.add_router("", planning.router)
