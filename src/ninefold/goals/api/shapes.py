"""What goes in and out of the API of goals."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from ninja import Field, Schema

from ninefold.goals.domain.smart import Rubric
from ninefold.goals.queries import standing


class TextIn(Schema):
    text: str = Field(..., max_length=1000)
    today: date | None = None
    rubric: Rubric = "career"
    fiscal_start: int | None = Field(
        None,
        ge=1,
        le=12,
        description="the month in which fiscal years begin; as your account says if not given",
    )


class RuleOut(Schema):
    id: str
    letter: str
    passes: bool
    severity: str
    meaning: str
    example: str


class GoalIn(Schema):
    title: str = Field(..., min_length=1, max_length=300)
    why: str = Field("", max_length=5000)
    due_on: date | None = None
    importance: int = Field(2, ge=1, le=3)
    next_step: str = Field("", max_length=300)


class GoalChange(GoalIn):
    reason: str = Field("", max_length=300)
    version: int = Field(..., ge=1, le=2_000_000_000)


class GoalOut(Schema):
    id: UUID
    version: int
    title: str
    why: str
    next_step: str
    starts_on: date
    due_on: date | None
    importance: int
    state: str
    ended_on: date | None
    lesson: str
    done: float | None
    expected: float | None


class EndingIn(Schema):
    on: date | None = None
    lesson: str = Field("", max_length=5000)


class CheckInIn(Schema):
    note: str = Field("", max_length=5000)
    confidence: float | None = Field(None, ge=0, le=1)
    values: dict[UUID, float] = {}
    on: date | None = None


class CheckInOut(Schema):
    id: UUID
    on: date
    note: str
    confidence: float | None


class ItemsIn(Schema):
    titles: list[str] = Field(..., min_length=1, max_length=200)


class ItemOut(Schema):
    id: UUID
    title: str
    added_on: date
    done_on: date | None


class DayIn(Schema):
    on: date | None = None


class WeightsIn(Schema):
    weights: dict[UUID, float]


class MilestoneIn(Schema):
    title: str = Field(..., min_length=1, max_length=300)
    due_on: date | None = None


class MilestoneOut(Schema):
    id: UUID
    title: str
    due_on: date | None
    achieved_on: date | None


class MetricIn(Schema):
    name: str = Field(..., min_length=1, max_length=200)
    kind: str = Field("number", max_length=30)
    baseline: float = 0
    target: float = 1
    unit: str = Field("", max_length=30)


class MetricOut(Schema):
    id: UUID
    name: str
    kind: str
    baseline: float
    target: float
    unit: str


class TargetIn(Schema):
    target: float
    reason: str = Field("", max_length=300)


class TogetherOut(Schema):
    metrics: int
    early: date | None = None
    middle: date | None = None
    late: date | None = None
    on_time: float | None = None
    on_time_least: float | None = None
    on_time_together: float | None = None


class HoursIn(Schema):
    hours: float = Field(..., ge=0, le=100_000)
    reason: str = Field("", max_length=300)


class WeeklyHoursIn(Schema):
    hours: float = Field(..., ge=0, le=168)
    reason: str = Field("", max_length=300)


class TimeIn(Schema):
    minutes: int = Field(..., ge=1, le=1440)
    on: date | None = None
    note: str = Field("", max_length=300)


class MoveIn(Schema):
    due_on: date | None
    reason: str = Field("", max_length=300)


class ReasonIn(Schema):
    reason: str = Field("", max_length=300)


class WaitIn(Schema):
    blocker: UUID


class GoalHoursIn(Schema):
    id: str = Field(..., min_length=1, max_length=300)
    hours: float = Field(..., ge=0, le=100_000)
    due: date | None = None
    weight: int = Field(2, ge=1, le=9)
    after: list[str] = []


class DocumentIn(Schema):
    hours_per_week: float = Field(..., ge=0, le=168)
    goals: list[GoalHoursIn] = Field(..., min_length=1, max_length=60)
    today: date | None = None


class RevisionOut(Schema):
    id: UUID
    goal_id: UUID
    on: date
    kind: str
    was_due_on: date | None
    due_on: date | None
    was_hours: float | None
    hours: float | None
    reason: str


def goal_out(owner: Any, goal: Any) -> GoalOut:
    """A goal (read with its parts) as it stands today."""
    now = standing(goal, owner.today)
    names = GoalOut.model_fields.keys() - {"done", "expected"}
    return GoalOut(
        done=now.done, expected=now.expected, **{name: getattr(goal, name) for name in names}
    )
