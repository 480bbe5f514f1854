"""What each goals screen shows, so that templates stay plain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from ninefold.goals.domain.attainability.hours import Need
from ninefold.goals.domain.forecast import Forecast, forecast
from ninefold.goals.domain.joint_forecast import JointForecast, joint_forecast
from ninefold.goals.models import (
    CheckIn,
    ChecklistItem,
    Dependency,
    Goal,
    Metric,
    Milestone,
    MilestoneRevision,
    PlanRevision,
    Vision,
)
from ninefold.goals.queries import (
    Served,
    Standing,
    active_goals,
    domain_metric,
    ended_goals,
    goal_need,
    measurements,
    parked_goals,
    served_by,
    standing,
    ties,
    vision,
)
from ninefold.goals.queries import (
    goal as find_goal,
)
from ninefold.web.pictures.picture import Picture
from ninefold.web.pictures.progress_line import DayForecast, DayValue, progress_line
from ninefold.web.pictures.small import progress_bar


@dataclass(frozen=True)
class GoalRow:
    """A goal in a list."""

    goal: Goal
    standing: Standing
    bar: Picture | None
    days_left: int | None


@dataclass(frozen=True)
class GoalsPage:
    """Where do I stand?"""

    vision: Vision | None
    rows: list[GoalRow]
    parked: list[Goal]
    ended: list[Goal]
    ended_count: int


@dataclass(frozen=True)
class MetricShown:
    """A metric with its picture and forecast."""

    metric: Metric
    target: float
    current: float | None
    picture: Picture
    forecast: Forecast
    items: list[ChecklistItem]

    @property
    def days(self) -> list[tuple[int, date | None]]:
        """By which day so many of a hundred futures have arrived."""
        return [(round(share * 100), day) for share, day in self.forecast.quantiles]


@dataclass(frozen=True)
class Change:
    """A dated change of a target or of the plan, with its reason."""

    on: date
    words: str
    reason: str


@dataclass(frozen=True)
class GoalPage:
    """One goal, whole."""

    row: GoalRow
    metrics: list[MetricShown]
    milestones: list[Milestone]
    check_ins: list[CheckIn]
    waits: list[Dependency]
    blocks: list[Dependency]
    revisions: list[Change]
    need: Need | None
    spent: int
    serves: list[Served]
    joint: JointForecast | None

    @property
    def serves_something(self) -> bool:
        """Whether it is linked with what it matters for."""
        return any(one.linked for one in self.serves)

    @property
    def has_parts(self) -> bool:
        """Whether there is anything whose weight could matter."""
        return len(self.metrics) + len(self.milestones) > 1

    @property
    def need_hours(self) -> float:
        """The hours that it still needs, 0 when they are unknown."""
        return self.need.minutes / 60 if self.need else 0

    @property
    def spent_hours(self) -> float:
        """The hours that went into it so far."""
        return self.spent / 60

    @property
    def goal(self) -> Goal:
        """The goal itself."""
        return self.row.goal


def goal_row(goal: Goal, today: date) -> GoalRow:
    """A goal (read with its parts) as a line of a list."""
    now = standing(goal, today)
    bar = None
    if now.done is not None:
        bar = progress_bar(
            now.done,
            identity=f"bar-{goal.pk}",
            title=f"Progress of {goal.title}",
            expected=now.expected,
        )
    left = (goal.due_on - today).days if goal.due_on else None
    return GoalRow(goal, now, bar, left)


def goals_page(owner: Any) -> GoalsPage:
    """Gather the list of goals."""
    today = owner.today
    ended = ended_goals(owner)
    return GoalsPage(
        vision=vision(owner),
        rows=[goal_row(goal, today) for goal in active_goals(owner)],
        parked=parked_goals(owner),
        ended=ended[:3],
        ended_count=len(ended),
    )


def goal_page(owner: Any, key: object) -> GoalPage:
    """Gather one goal. Raises NotFound."""
    today = owner.today
    found: Any = find_goal(owner, key)
    order = ties(owner)
    hours = goal_need(owner, found)
    metrics = [_metric_shown(metric, found, today) for metric in found.all_metrics]
    return GoalPage(
        row=goal_row(found, today),
        metrics=metrics,
        milestones=found.all_milestones,
        check_ins=found.all_check_ins[:20],
        waits=order.waits.get(str(found.pk), []),
        blocks=order.blocks.get(str(found.pk), []),
        revisions=_changes(found),
        need=hours.need,
        spent=hours.spent,
        serves=served_by(owner, found.ref),
        joint=joint_forecast([shown.forecast for shown in metrics], deadline=found.due_on),
    )


def _changes(goal: Any) -> list[Change]:
    found = [
        Change(
            row.from_date,
            f"{metric.name}: the target becomes {row.target:g} {metric.unit}".rstrip(),
            row.reason,
        )
        for metric in goal.all_metrics
        for row in metric.all_revisions
    ]
    found += [
        Change(row.on, f"{milestone.title}: {_moved(row)[0].lower()}{_moved(row)[1:]}", row.reason)
        for milestone in goal.all_milestones
        for row in milestone.all_revisions
    ]
    found += [Change(row.on, _plan_words(row), row.reason) for row in goal.all_plan_revisions]
    return sorted(found, key=lambda change: change.on, reverse=True)


def _plan_words(row: PlanRevision) -> str:
    if row.kind == PlanRevision.Kind.HOURS:
        before = f"{row.was_hours:.4g} h, then " if row.was_hours is not None else ""
        return f"Hours to go: {before}{row.hours:.4g} h"
    if row.kind == PlanRevision.Kind.DUE:
        return _moved(row)
    return "Parked" if row.kind == PlanRevision.Kind.PARKED else "Taken up again"


def _moved(row: PlanRevision | MilestoneRevision) -> str:
    was = f"{row.was_due_on:%-d %B %Y}" if row.was_due_on else "no day"
    now = f"{row.due_on:%-d %B %Y}" if row.due_on else "no day"
    return f"Moved from {was} to {now}"


def _metric_shown(metric: Metric, goal: Goal, today: date) -> MetricShown:
    values = measurements(metric)
    figures = domain_metric(metric)
    target = figures.target_on(today)
    expected = []
    if goal.due_on and goal.due_on > metric.starts_on:
        expected = [
            DayValue(metric.starts_on, metric.baseline),
            DayValue(goal.due_on, figures.target_on(goal.due_on)),
        ]
    steps = [DayValue(metric.starts_on, figures.target)]
    steps += [DayValue(revision.from_date, revision.target) for revision in figures.revisions]
    ahead = forecast(values, target=target, today=today, deadline=goal.due_on)
    is_open = goal.state in (Goal.State.ACTIVE, Goal.State.PARKED)
    return MetricShown(
        metric=metric,
        target=target,
        current=values[-1].value if values else None,
        picture=progress_line(
            [DayValue(metric.starts_on, metric.baseline)]
            + [DayValue(value.on, value.value) for value in values],
            identity=f"metric-{metric.pk}",
            title=metric.name,
            expected=expected,
            targets=steps,
            forecast=[
                DayForecast(day.on, min(day.low, day.high), day.middle, max(day.low, day.high))
                for day in ahead.fan
            ]
            if is_open
            else [],
            deadline=goal.due_on,
            unit=metric.unit,
        ),
        forecast=ahead,
        items=metric.all_items,  # type: ignore[attr-defined]
    )


def goals_as_markdown(owner: Any) -> Iterator[tuple[str, bytes]]:
    """The vision and all goals with their parts, to read outside of Ninefold."""
    lines = ["# Goals", ""]
    written = vision(owner)
    if written:
        lines += [written.text, ""]
    for goal in [*active_goals(owner), *parked_goals(owner), *ended_goals(owner)]:
        lines += _goal_in_markdown(goal)
    yield "goals.md", "\n".join(lines).encode()


def _goal_in_markdown(goal: Any) -> Iterator[str]:
    yield f"## {goal.title}"
    yield ""
    ended = f" on {goal.ended_on}" if goal.ended_on else ""
    due = f", due {goal.due_on}" if goal.due_on else ""
    yield f"{goal.get_state_display()}{ended}, since {goal.starts_on}{due}"
    for text in (goal.why, goal.next_step and f"Next: {goal.next_step}", goal.lesson):
        if text:
            yield f"\n{text}"
    yield ""
    for milestone in goal.all_milestones:
        mark = "x" if milestone.achieved_on else " "
        yield f"- [{mark}] {milestone.title}"
    for metric in goal.all_metrics:
        values = measurements(metric)
        now = f"{values[-1].value:g}" if values else "not read yet"
        target = domain_metric(metric).target_on(goal.ended_on or goal.owner.today)
        yield f"- {metric.name}: from {metric.baseline:g} to {target:g} {metric.unit}, now {now}"
    for one in reversed(goal.all_check_ins):
        sure = f" ({one.confidence:.0%} sure)" if one.confidence is not None else ""
        yield f"- {one.on}{sure} {one.note}"
    yield ""
