"""How far a goal has come: metrics, milestones, their roll-up and the line one would expect."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class MetricKind(StrEnum):
    """What a metric counts. The last three begin at 0 unless a baseline says otherwise."""

    NUMBER = "number"
    PERCENTAGE = "percentage"
    MONEY = "money"
    CHECKLIST = "checklist"
    HABIT = "habit count"
    DELIVERABLE = "yes/no deliverable"


@dataclass(frozen=True, slots=True)
class TargetRevision:
    """From `from_date` on, `target` is what counts; `reason` is the person's own."""

    from_date: date
    target: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DueRevision:
    """From the day `on`, another deadline counts than `was` (None: there was none)."""

    on: date
    was: date | None


@dataclass(frozen=True, slots=True)
class Measurement:
    """A value read on a day, in the metric's own unit."""

    on: date
    value: float


@dataclass(frozen=True, slots=True)
class Metric:
    """`weight` is this metric's part in the roll-up, relative to its siblings."""

    kind: MetricKind
    target: float
    baseline: float = 0.0
    weight: float = 1.0
    revisions: tuple[TargetRevision, ...] = ()

    def __post_init__(self) -> None:
        if not all(math.isfinite(n) for n in (self.target, self.baseline, self.weight)):
            raise ValueError("target, baseline and weight must be finite numbers")
        if self.weight < 0:
            raise ValueError("weight must be 0 or more")

    def target_on(self, day: date) -> float:
        """Return the target in force on `day`; `target` holds until the first revision.

        Of two revisions from the same day the later in the list holds.
        """
        return target_on(self.target, self.revisions, day)


@dataclass(frozen=True, slots=True)
class Milestone:
    """`reached_on` is None while it is not reached."""

    reached_on: date | None = None
    weight: float = 1.0


def target_on(first: float, revisions: Iterable[TargetRevision], day: date) -> float:
    """Return the target in force on `day`, `first` being the one before any revision."""
    in_force = [revision for revision in revisions if revision.from_date <= day]
    if not in_force:
        return first
    latest = max(revision.from_date for revision in in_force)
    return [revision for revision in in_force if revision.from_date == latest][-1].target


def due_in_force(now: date | None, revisions: Iterable[DueRevision], day: date) -> date | None:
    """Return the deadline that counted on `day`, `now` being the one that counts today.

    `revisions` are in the order in which they were made.
    """
    later = [revision for revision in revisions if revision.on > day]
    return later[0].was if later else now


def fraction(*, baseline: float, target: float, current: float) -> float:
    """Return how much of the way from `baseline` to `target` is gone, 0 to 1.

    The target may lie below the baseline. Where both are the same, the answer is 1 once the
    value is there: at or above for a target of 0 or more, at or below otherwise.
    """
    if target == baseline:
        there = current >= target if target >= 0 else current <= target
        return 1.0 if there else 0.0
    return min(1.0, max(0.0, (current - baseline) / (target - baseline)))


def metric_progress(metric: Metric, current: float, *, on: date) -> float:
    """Return the progress of `metric`, 0 to 1, by the target in force on the day `on`.

    `current` is in the metric's unit: for a checklist the items done, for a habit the times
    kept, for a deliverable 0 or 1 (anything above 0 is delivered).
    """
    if metric.kind is MetricKind.DELIVERABLE:
        return 1.0 if current > 0 else 0.0
    return fraction(baseline=metric.baseline, target=metric.target_on(on), current=current)


def value_on(measurements: Iterable[Measurement], day: date) -> float | None:
    """Return the last value read on or before `day`, or None when there is none."""
    known = [m for m in measurements if m.on <= day]
    if not known:
        return None
    latest = max(m.on for m in known)
    return [m for m in known if m.on == latest][-1].value


def metric_progress_on(metric: Metric, measurements: Iterable[Measurement], day: date) -> float:
    """Return the progress as it stood on `day`; later edits of target or value change nothing."""
    current = value_on(measurements, day)
    return metric_progress(metric, metric.baseline if current is None else current, on=day)


def roll_up(parts: Sequence[tuple[float, float]]) -> float | None:
    """Return the weighted mean of (progress, weight) pairs, or None when nothing has weight."""
    total = sum(weight for _, weight in parts)
    if total <= 0:
        return None
    return min(1.0, max(0.0, sum(progress * weight for progress, weight in parts) / total))


def goal_progress(
    metrics: Sequence[tuple[Metric, Sequence[Measurement]]],
    milestones: Sequence[Milestone],
    *,
    on: date,
) -> float | None:
    """Return a goal's progress on a day, 0 to 1, over its metrics and milestones together.

    None when the goal has neither: nothing to measure is not the same as nothing done.
    """
    parts = [(metric_progress_on(m, values, on), m.weight) for m, values in metrics]
    for milestone in milestones:
        reached = milestone.reached_on is not None and milestone.reached_on <= on
        parts.append((1.0 if reached else 0.0, milestone.weight))
    return roll_up(parts)


def expected(*, start: date, deadline: date, on: date) -> float:
    """Return the progress, 0 to 1, that an even pace from `start` to `deadline` has on a day."""
    if deadline <= start:
        return 1.0 if on >= deadline else 0.0
    return min(1.0, max(0.0, (on - start).days / (deadline - start).days))


def expected_value(metric: Metric, *, start: date, deadline: date, on: date) -> float:
    """Return the value, in the metric's unit, that the expected line has on a day."""
    share = expected(start=start, deadline=deadline, on=on)
    return metric.baseline + share * (metric.target_on(on) - metric.baseline)
