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


@dataclass(frozen=True, kw_only=True)
class GoalParked(Fact):
    """A goal waits until it is taken up again; nothing is lost."""

    kind: ClassVar[str] = "goals.goal.parked"


@dataclass(frozen=True, kw_only=True)
class GoalResumed(Fact):
    kind: ClassVar[str] = "goals.goal.resumed"


@dataclass(frozen=True, kw_only=True)
class GoalMoved(Fact):
    """A goal is due on another day than before."""

    kind: ClassVar[str] = "goals.goal.moved"
    was_due_on: date | None = None
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class GoalEstimated(Fact):
    """The hours that a goal still needs were said."""

    kind: ClassVar[str] = "goals.goal.estimated"
    hours: float | None = None


@dataclass(frozen=True, kw_only=True)
class GoalMadeToWait(Fact):
    """A goal (the subject) waits for another one, `blocker`."""

    kind: ClassVar[str] = "goals.goal.made_to_wait"
    blocker: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class WeeklyHoursSet(Fact):
    """How many hours a week go into goals was said."""

    kind: ClassVar[str] = "goals.weekly_hours.set"
    hours: float | None = None


@dataclass(frozen=True, kw_only=True)
class GoalWorkedOn(Fact):
    """Time went into a goal; the subject is the time entry."""

    kind: ClassVar[str] = "goals.time_entry.kept"
    goal: Ref | None = None
    minutes: int = 0


@dataclass(frozen=True, kw_only=True)
class MilestoneMoved(Fact):
    """A milestone is due on another day than before."""

    kind: ClassVar[str] = "goals.milestone.moved"
    goal: Ref | None = None
    was_due_on: date | None = None
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ChecklistItemAdded(Fact):
    kind: ClassVar[str] = "goals.checklist_item.added"
    goal: Ref | None = None


@dataclass(frozen=True, kw_only=True)
class ChecklistItemTicked(Fact):
    """An item of a checklist is done, or (`done` False) open again."""

    kind: ClassVar[str] = "goals.checklist_item.ticked"
    goal: Ref | None = None
    done: bool = True


@dataclass(frozen=True, kw_only=True)
class PartsWeighed(Fact):
    """The parts of a goal count otherwise in how far it has come."""

    kind: ClassVar[str] = "goals.goal.parts_weighed"
