"""What a goal is planned to take: another day, other hours, waiting; and taking that back."""

from __future__ import annotations

import math
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import instant_of, record
from ninefold.goals.models import Dependency, Goal, PlanRevision, TimeEntry, WeeklyHours
from ninefold.goals.queries import circle_with
from ninefold.kernel.facts.goals import (
    GoalEstimated,
    GoalMadeToWait,
    GoalMoved,
    GoalParked,
    GoalResumed,
    GoalWorkedOn,
    WeeklyHoursSet,
)
from ninefold.kernel.refusals import NotFound, Refusal

MOST_HOURS = 100_000


class CannotPlan(Refusal):
    """The plan cannot be kept as it is."""


def _active(owner: Any, key: object) -> Goal:
    row = Goal.objects.one_of(owner, key)
    if row.state != Goal.State.ACTIVE:
        raise CannotPlan("This goal is not active. Take it up again first.")
    return row


@transaction.atomic
def move_goal(
    *, owner: Any, key: object, due_on: date | None, reason: str = "", batch: UUID | None = None
) -> PlanRevision:
    """Another day for an active goal, as a dated revision. Raises NotFound or CannotPlan."""
    row = _active(owner, key)
    if due_on is not None and due_on < row.starts_on:
        raise CannotPlan(
            f"The goal starts on {row.starts_on:%-d %B %Y}: choose a later day for its end.",
            field="due_on",
        )
    if due_on == row.due_on:
        raise CannotPlan("This is its day already. Choose another one.", field="due_on")
    revision = note_move(row, due_on, reason=reason, batch=batch)
    change(row, due_on=due_on)
    return revision


def note_move(
    row: Goal, due_on: date | None, *, reason: str = "", batch: UUID | None = None
) -> PlanRevision:
    """The dated revision of a goal whose day is about to become `due_on`."""
    owner = row.owner
    revision = PlanRevision.objects.create(
        owner=owner,
        goal=row,
        on=owner.today,
        kind=PlanRevision.Kind.DUE,
        was_due_on=row.due_on,
        due_on=due_on,
        reason=reason.strip()[:300],
        batch=batch,
    )
    record(owner=owner, fact=GoalMoved(subject=row.ref, was_due_on=row.due_on, due_on=due_on))
    return revision


@transaction.atomic
def estimate_hours(
    *,
    owner: Any,
    key: object,
    hours: float,
    reason: str = "",
    on: date | None = None,
    batch: UUID | None = None,
) -> PlanRevision:
    """Say how many hours an active goal still needs from a day on, today if not said.

    Raises NotFound or CannotPlan.
    """
    row = _active(owner, key)
    if not math.isfinite(hours) or not 0 <= hours <= MOST_HOURS:
        raise CannotPlan("Give hours from 0 on, such as 12 or 7.5.", field="hours")
    day = on or owner.today
    if day > owner.today:
        raise CannotPlan("This day is still to come. Choose today or an earlier one.", field="on")
    before = PlanRevision.objects.of(owner).filter(goal=row, kind=PlanRevision.Kind.HOURS).last()
    revision = PlanRevision.objects.create(
        owner=owner,
        goal=row,
        on=day,
        kind=PlanRevision.Kind.HOURS,
        was_hours=before.hours if before else None,
        hours=hours,
        reason=reason.strip()[:300],
        batch=batch,
    )
    record(
        owner=owner,
        fact=GoalEstimated(subject=row.ref, hours=hours),
        occurred_at=instant_of(owner, day),
    )
    return revision


@transaction.atomic
def park_goal(
    *, owner: Any, key: object, reason: str = "", batch: UUID | None = None
) -> PlanRevision:
    """An active goal waits until it is taken up again. Raises NotFound or CannotPlan."""
    row = _active(owner, key)
    change(row, state=Goal.State.PARKED)
    record(owner=owner, fact=GoalParked(subject=row.ref))
    return _waiting(row, PlanRevision.Kind.PARKED, reason, batch)


@transaction.atomic
def resume_goal(*, owner: Any, key: object, reason: str = "") -> PlanRevision:
    """A parked goal is active again. Raises NotFound or CannotPlan."""
    row = Goal.objects.one_of(owner, key)
    if row.state != Goal.State.PARKED:
        raise CannotPlan("This goal is not parked.")
    change(row, state=Goal.State.ACTIVE)
    record(owner=owner, fact=GoalResumed(subject=row.ref))
    return _waiting(row, PlanRevision.Kind.RESUMED, reason, None)


def _waiting(row: Goal, kind: str, reason: str, batch: UUID | None) -> PlanRevision:
    return PlanRevision.objects.create(
        owner=row.owner,
        goal=row,
        on=row.owner.today,
        kind=kind,
        reason=reason.strip()[:300],
        batch=batch,
    )


@transaction.atomic
def take_back_revision(*, owner: Any, key: object) -> list[Goal]:
    """Undo a change of plan and all that were made together with it; their goals are handed
    back. Raises NotFound, or CannotPlan when a goal has changed since."""
    chosen = PlanRevision.objects.one_of(owner, key)
    rows = [chosen]
    if chosen.batch:
        rows = list(
            PlanRevision.objects.of(owner).filter(batch=chosen.batch).select_related("goal")
        )
    goals = []
    for row in rows:
        goal = Goal.objects.one_of(owner, row.goal_id)
        _put_back(goal, row)
        row.delete()
        goals.append(goal)
    return goals


def _put_back(goal: Goal, row: PlanRevision) -> None:
    newest = PlanRevision.objects.of(goal.owner).filter(goal=goal, kind=row.kind).last()
    states = {
        PlanRevision.Kind.PARKED: Goal.State.PARKED,
        PlanRevision.Kind.RESUMED: Goal.State.ACTIVE,
    }
    kind = PlanRevision.Kind(row.kind)
    stale = newest is None or newest.pk != row.pk
    if stale or (kind in states and goal.state != states[kind]):
        raise CannotPlan(f"“{goal.title}” was changed again since. Change it by hand.")
    if kind is PlanRevision.Kind.DUE:
        if goal.due_on != row.due_on:
            raise CannotPlan(f"“{goal.title}” was changed again since. Change it by hand.")
        change(goal, due_on=row.was_due_on)
        record(
            owner=goal.owner,
            fact=GoalMoved(subject=goal.ref, was_due_on=row.due_on, due_on=row.was_due_on),
        )
    elif kind is PlanRevision.Kind.PARKED:
        change(goal, state=Goal.State.ACTIVE)
        record(owner=goal.owner, fact=GoalResumed(subject=goal.ref))
    elif kind is PlanRevision.Kind.RESUMED:
        change(goal, state=Goal.State.PARKED)
        record(owner=goal.owner, fact=GoalParked(subject=goal.ref))


@transaction.atomic
def set_weekly_hours(
    *, owner: Any, hours: float, reason: str = "", from_date: date | None = None
) -> WeeklyHours:
    """Say how many hours a week go into goals, from today on if not said. Raises CannotPlan."""
    if not math.isfinite(hours) or not 0 <= hours <= 168:
        raise CannotPlan("A week has from 0 to 168 hours.", field="hours")
    row = WeeklyHours.objects.create(
        owner=owner,
        hours=hours,
        reason=reason.strip()[:300],
        from_date=from_date or owner.today,
    )
    record(owner=owner, fact=WeeklyHoursSet(subject=row.ref, hours=hours))
    return row


@transaction.atomic
def spend_time(
    *, owner: Any, goal_key: object, minutes: int, on: date | None = None, note: str = ""
) -> TimeEntry:
    """Note time that went into a goal, today if not said. Raises NotFound or CannotPlan."""
    goal = Goal.objects.one_of(owner, goal_key)
    if not 1 <= minutes <= 1440:
        raise CannotPlan("Give minutes from 1 to 1440.", field="minutes")
    day = on or owner.today
    if day > owner.today:
        raise CannotPlan("This day is still to come. Choose today or an earlier one.", field="on")
    row = TimeEntry.objects.create(
        owner=owner, goal=goal, minutes=minutes, on=day, note=note.strip()[:300]
    )
    record(
        owner=owner,
        fact=GoalWorkedOn(subject=row.ref, goal=goal.ref, minutes=minutes),
        occurred_at=instant_of(owner, day),
    )
    return row


@transaction.atomic
def make_wait(*, owner: Any, key: object, blocker_key: object) -> Dependency:
    """A goal waits for another one; said twice, nothing changes.

    Raises NotFound, or CannotPlan when the other one is not the owner's, or already waits for
    this one: then with the circle named.
    """
    goal = Goal.objects.one_of(owner, key)
    try:
        blocker = Goal.objects.one_of(owner, blocker_key)
    except NotFound as error:
        raise CannotPlan("Choose a goal that is yours and still here.", field="blocker") from error
    if goal.pk == blocker.pk:
        raise CannotPlan("A goal cannot wait for itself. Choose another one.", field="blocker")
    circle = circle_with(owner, goal, blocker)
    if circle:
        names = " waits for ".join(f"“{row.title}”" for row in circle)
        raise CannotPlan(
            f"That would go round in a circle: {names}. Take one of these away first.",
            field="blocker",
        )
    row, made = Dependency.objects.get_or_create(
        owner=owner, goal=goal, blocker=blocker, removed_at=None
    )
    if made:
        record(owner=owner, fact=GoalMadeToWait(subject=goal.ref, blocker=blocker.ref))
    return row
