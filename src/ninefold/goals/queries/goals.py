"""Reads of goals. The first argument is the owner."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch

from ninefold.goals.domain import checklist, progress
from ninefold.goals.domain.progress import Measurement, MetricKind
from ninefold.goals.models import (
    CheckIn,
    ChecklistItem,
    Goal,
    Metric,
    MetricValue,
    Milestone,
    MilestoneRevision,
    PlanRevision,
    TargetRevision,
    Vision,
)
from ninefold.kernel.periods import Period


@dataclass(frozen=True)
class Standing:
    """A goal with how far it has come and how far an even pace would be: shares from 0 to 1,
    `done` None when there is nothing to measure it by."""

    goal: Goal
    done: float | None
    expected: float | None

    @property
    def is_behind(self) -> bool:
        """Whether it is more than a tenth behind an even pace."""
        return (
            self.done is not None and self.expected is not None and self.expected - self.done > 0.1
        )


def vision(owner: Any) -> Vision | None:
    """What the owner wrote last about where they want to be."""
    return Vision.objects.of(owner).first()


def visions(owner: Any) -> list[Vision]:
    """All that the owner wrote about it, newest first."""
    return list(Vision.objects.of(owner))


def _with_parts(owner: Any) -> Any:
    values: Any = MetricValue.objects.of(owner)
    revisions: Any = TargetRevision.objects.of(owner)
    metrics: Any = Metric.objects.of(owner).prefetch_related(
        Prefetch("values", values, to_attr="all_values"),
        Prefetch("revisions", revisions, to_attr="all_revisions"),
        Prefetch("items", ChecklistItem.objects.of(owner), to_attr="all_items"),
    )
    milestones: Any = Milestone.objects.of(owner).prefetch_related(
        Prefetch("revisions", MilestoneRevision.objects.of(owner), to_attr="all_revisions")
    )
    return Goal.objects.of(owner).prefetch_related(
        Prefetch("metrics", metrics, to_attr="all_metrics"),
        Prefetch("milestones", milestones, to_attr="all_milestones"),
        Prefetch("check_ins", CheckIn.objects.of(owner), to_attr="all_check_ins"),
        Prefetch("plan_revisions", PlanRevision.objects.of(owner), to_attr="all_plan_revisions"),
    )


def active_goals(owner: Any) -> list[Goal]:
    """The active goals with their parts, the soonest due first, those without a date last."""
    goals = list(_with_parts(owner).filter(state=Goal.State.ACTIVE))
    return sorted(goals, key=lambda goal: (goal.due_on or date.max, goal.created_at))


def ended_goals(owner: Any) -> list[Goal]:
    """Goals achieved or let go, latest first."""
    return list(
        _with_parts(owner)
        .filter(state__in=[Goal.State.ACHIEVED, Goal.State.LET_GO])
        .order_by("-ended_on", "-created_at")
    )


def parked_goals(owner: Any) -> list[Goal]:
    """Goals that wait to be taken up again, by title."""
    return list(_with_parts(owner).filter(state=Goal.State.PARKED).order_by("title"))


def goal(owner: Any, key: object) -> Goal:
    """One goal with its parts. Raises NotFound."""
    found: Goal = _with_parts(owner).one_of(owner, key)
    return found


def goal_by_words(owner: Any, words: str) -> Goal | None:
    """The active goal whose title holds all the words; None when there is none or several."""
    wanted = words.casefold().replace("_", " ").split()
    found = [
        goal
        for goal in Goal.objects.of(owner).filter(state=Goal.State.ACTIVE)
        if all(word in goal.title.casefold() for word in wanted)
    ]
    return found[0] if len(found) == 1 else None


def domain_metric(metric: Metric) -> progress.Metric:
    """A metric row as the value that the domain computes with; a checklist with items asks for
    as many as stood on it."""
    items = _items(metric)
    if items:
        steps = checklist.targets(items)
        return progress.Metric(
            kind=MetricKind.CHECKLIST,
            target=steps[0].target,
            weight=metric.weight,
            revisions=tuple(steps[1:]),
        )
    return progress.Metric(
        kind=MetricKind(metric.kind),
        target=metric.target,
        baseline=metric.baseline,
        weight=metric.weight,
        revisions=tuple(
            progress.TargetRevision(row.from_date, row.target, row.reason)
            for row in metric.all_revisions  # type: ignore[attr-defined]
        ),
    )


def measurements(metric: Metric) -> list[Measurement]:
    """The values of a metric row, in the order of days; of a checklist with items, how many
    were done."""
    items = _items(metric)
    if items:
        return checklist.ticks(items)
    return [Measurement(row.on, row.value) for row in metric.all_values]  # type: ignore[attr-defined]


def _items(metric: Metric) -> list[checklist.Item]:
    return [checklist.Item(row.added_on, row.done_on) for row in metric.all_items]  # type: ignore[attr-defined]


def standing(goal: Goal, on: date) -> Standing:
    """How a goal (read with its parts) stands on a day, by what counted on that day."""
    done = progress.goal_progress(
        [(domain_metric(m), measurements(m)) for m in goal.all_metrics],  # type: ignore[attr-defined]
        [progress.Milestone(m.achieved_on, m.weight) for m in goal.all_milestones],  # type: ignore[attr-defined]
        on=on,
    )
    moves = [
        progress.DueRevision(row.on, row.was_due_on)
        for row in goal.all_plan_revisions  # type: ignore[attr-defined]
        if row.kind == PlanRevision.Kind.DUE
    ]
    due_on = progress.due_in_force(goal.due_on, moves, on)
    expected = progress.expected(start=goal.starts_on, deadline=due_on, on=on) if due_on else None
    return Standing(goal, done, expected)


def achieved_in(owner: Any, period: Period) -> list[Goal]:
    """Goals achieved in the period."""
    return list(
        Goal.objects.of(owner).filter(
            state=Goal.State.ACHIEVED,
            ended_on__gte=period.starts_on,
            ended_on__lte=period.ends_on,
        )
    )


def due_soon(owner: Any, until: date) -> list[Goal | Milestone]:
    """Active goals and unreached milestones of active goals that are due by `until`."""
    goals = Goal.objects.of(owner).filter(state=Goal.State.ACTIVE, due_on__lte=until)
    milestones = (
        Milestone.objects.of(owner)
        .select_related("goal")
        .filter(
            goal__state=Goal.State.ACTIVE,
            goal__removed_at=None,
            achieved_on=None,
            due_on__lte=until,
        )
    )
    return [*goals, *milestones]
