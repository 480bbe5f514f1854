"""Milestones, metrics, targets and forecasts through the API."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Status

from ninefold.accounts.api_access import needs
from ninefold.goals.api.shapes import (
    DayIn,
    GoalOut,
    ItemOut,
    ItemsIn,
    MetricIn,
    MetricOut,
    MilestoneIn,
    MilestoneOut,
    MoveIn,
    TargetIn,
    TogetherOut,
    WeightsIn,
    goal_out,
)
from ninefold.goals.domain.forecast import Forecast, forecast
from ninefold.goals.domain.joint_forecast import joint_forecast
from ninefold.goals.operations import (
    achieve_milestone,
    add_items,
    add_metric,
    add_milestone,
    move_milestone,
    revise_target,
    tick_item,
    untick_item,
    weigh_parts,
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


@router.post("/metrics/{uuid:key}/items/", response={201: list[ItemOut]}, auth=WRITE)
def items(request: HttpRequest, key: UUID, body: ItemsIn) -> Any:
    """Put items on a checklist, from today on; its target is the number of its items."""
    owner = request.auth  # type: ignore[attr-defined]
    return Status(201, add_items(owner=owner, metric_key=key, titles=body.titles))


@router.post("/items/{uuid:key}/tick/", response=ItemOut, auth=WRITE)
def tick(request: HttpRequest, key: UUID, body: DayIn) -> Any:
    """An item of a checklist is done, today if not said."""
    return tick_item(owner=request.auth, key=key, on=body.on)  # type: ignore[attr-defined]


@router.delete("/items/{uuid:key}/tick/", response=ItemOut, auth=WRITE)
def untick(request: HttpRequest, key: UUID) -> Any:
    """An item of a checklist is not done after all."""
    return untick_item(owner=request.auth, key=key)  # type: ignore[attr-defined]


@router.post("/milestones/{uuid:key}/moving/", response=MilestoneOut, auth=WRITE)
def milestone_moving(request: HttpRequest, key: UUID, body: MoveIn) -> Any:
    """Another day for a milestone, as a dated revision with its reason."""
    owner = request.auth  # type: ignore[attr-defined]
    return move_milestone(owner=owner, key=key, **body.dict()).milestone


@router.put("/{uuid:key}/weights/", response=GoalOut, auth=WRITE)
def weights(request: HttpRequest, key: UUID, body: WeightsIn) -> Any:
    """How much metrics and milestones, by their ids, count in how far the goal has come."""
    owner = request.auth  # type: ignore[attr-defined]
    said = {str(part): weight for part, weight in body.weights.items()}
    weigh_parts(owner=owner, goal_key=key, weights=said)
    return goal_out(owner, find_goal(owner, key))


@router.get("/{uuid:key}/forecast/", auth=READ)
def forecasts(request: HttpRequest, key: UUID) -> list[dict[str, Any]]:
    """For each metric of a goal: by when so many of a hundred futures arrive, and how many in
    time. The days are empty while there are too few check-ins."""
    owner = request.auth  # type: ignore[attr-defined]
    return [
        {
            "metric": str(metric.pk),
            "name": metric.name,
            "check_ins": ahead.readings,
            "on_time": ahead.on_time,
            "note": ahead.note,
            "arrived_by": {f"{100 * share:.0f}": day for share, day in ahead.quantiles},
        }
        for metric, ahead in _ahead(owner, find_goal(owner, key))
    ]


@router.get("/{uuid:key}/forecast/together/", response=TogetherOut, auth=READ)
def together(request: HttpRequest, key: UUID) -> Any:
    """By when every target of a goal is met: `early`, `middle` and `late` in one, five and nine
    of ten futures, if its metrics move independently, and the share of futures in time with its
    least and its most. All are null for fewer than two metrics or with too few check-ins."""
    owner = request.auth  # type: ignore[attr-defined]
    goal = find_goal(owner, key)
    forecasts = [ahead for _, ahead in _ahead(owner, goal)]
    found = joint_forecast(forecasts, deadline=goal.due_on)
    return {"metrics": len(forecasts)} | (asdict(found) if found else {})


def _ahead(owner: Any, goal: Any) -> list[tuple[Any, Forecast]]:
    return [
        (
            metric,
            forecast(
                measurements(metric),
                target=domain_metric(metric).target_on(owner.today),
                today=owner.today,
                deadline=goal.due_on,
            ),
        )
        for metric in goal.all_metrics
    ]
