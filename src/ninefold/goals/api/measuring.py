"""Milestones, metrics, targets and forecasts through the API."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Status

from ninefold.accounts.api_access import needs
from ninefold.goals.api.shapes import MetricIn, MetricOut, MilestoneIn, MilestoneOut, TargetIn
from ninefold.goals.domain.forecast import forecast
from ninefold.goals.operations import (
    achieve_milestone,
    add_metric,
    add_milestone,
    revise_target,
)
from ninefold.goals.queries import (
    domain_metric,
    measurements,
)
from ninefold.goals.queries import goal as find_goal

router = Router(tags=["goals"])
READ, WRITE = needs("goals:read"), needs("goals:write")


@router.post("/{uuid:key}/milestones/", response={201: MilestoneOut}, auth=WRITE)
def milestones(request: HttpRequest, key: UUID, body: MilestoneIn) -> Any:
    """Add a milestone."""
    owner = request.auth  # type: ignore[attr-defined]
    return Status(201, add_milestone(owner=owner, goal_key=key, **body.dict()))


@router.post("/milestones/{uuid:key}/achievement/", response=MilestoneOut, auth=WRITE)
def milestone_achievement(request: HttpRequest, key: UUID) -> Any:
    """A milestone is reached."""
    return achieve_milestone(owner=request.auth, key=key)  # type: ignore[attr-defined]


@router.post("/{uuid:key}/metrics/", response={201: MetricOut}, auth=WRITE)
def metrics(request: HttpRequest, key: UUID, body: MetricIn) -> Any:
    """Add a metric: number, percentage, money, checklist, habit count or yes/no deliverable."""
    owner = request.auth  # type: ignore[attr-defined]
    return Status(201, add_metric(owner=owner, goal_key=key, **body.dict()))


@router.post("/metrics/{uuid:key}/targets/", response={201: MetricOut}, auth=WRITE)
def targets(request: HttpRequest, key: UUID, body: TargetIn) -> Any:
    """From today on another target holds; earlier scores keep theirs."""
    owner = request.auth  # type: ignore[attr-defined]
    return Status(201, revise_target(owner=owner, metric_key=key, **body.dict()).metric)


@router.get("/{uuid:key}/forecast/", auth=READ)
def forecasts(request: HttpRequest, key: UUID) -> list[dict[str, Any]]:
    """For each metric of a goal: by when so many of a hundred futures arrive, and how many in
    time. The days are empty while there are too few check-ins."""
    owner = request.auth  # type: ignore[attr-defined]
    goal: Any = find_goal(owner, key)
    found = []
    for metric in goal.all_metrics:
        ahead = forecast(
            measurements(metric),
            target=domain_metric(metric).target_on(owner.today),
            today=owner.today,
            deadline=goal.due_on,
        )
        found.append(
            {
                "metric": str(metric.pk),
                "name": metric.name,
                "check_ins": ahead.readings,
                "on_time": ahead.on_time,
                "note": ahead.note,
                "arrived_by": {f"{100 * share:.0f}": day for share, day in ahead.quantiles},
            }
        )
    return found
