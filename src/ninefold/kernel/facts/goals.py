"""Facts of the goals room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from ninefold.kernel.facts.base import Fact
from ninefold.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class VisionWritten(Fact):
    kind: ClassVar[str] = "goals.vision.written"


@dataclass(frozen=True, kw_only=True)
class GoalSet(Fact):
    kind: ClassVar[str] = "goals.goal.set"
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class GoalChanged(Fact):
    kind: ClassVar[str] = "goals.goal.changed"


@dataclass(frozen=True, kw_only=True)
class GoalAchieved(Fact):
    kind: ClassVar[str] = "goals.goal.achieved"


@dataclass(frozen=True, kw_only=True)
class GoalLetGo(Fact):
    """A goal was put away without being achieved, with what was learnt."""

    kind: ClassVar[str] = "goals.goal.let_go"


@dataclass(frozen=True, kw_only=True)
class MilestoneAdded(Fact):
    kind: ClassVar[str] = "goals.milestone.added"
    goal: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class MilestoneAchieved(Fact):
    kind: ClassVar[str] = "goals.milestone.achieved"
    goal: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class MetricAdded(Fact):
    kind: ClassVar[str] = "goals.metric.added"
    goal: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class TargetRevised(Fact):
    kind: ClassVar[str] = "goals.target.revised"
    metric: Ref | None = None
    target: float | None = None


@dataclass(frozen=True, kw_only=True)
class GoalCheckedIn(Fact):
    """How a goal stands was noted. Confidence runs from 0 to 1."""

    kind: ClassVar[str] = "goals.check_in.kept"
    goal: Ref | None = None
    confidence: float | None = None
