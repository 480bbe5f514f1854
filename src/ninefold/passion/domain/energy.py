"""The energy map: what gives energy and what takes it, with honest intervals and counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, sqrt
from statistics import NormalDist, fmean

from ninefold.passion.domain.pooling import PRIOR_VARIANCE, PooledMean, pool

LOWEST_ENERGY, HIGHEST_ENERGY = -2, 2
# Below half a point on the scale of -2 to 2 a difference is worth calling one.
MEANINGFUL_HALF_WIDTH = 0.5
COVERAGE = 0.9


class Dimension(StrEnum):
    """What the logs are grouped by."""

    ACTIVITY = "activity"
    TOPIC = "topic"
    SETTING = "setting"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class EnergyLog:
    """One thing done: energy from -2 (drained) to 2 (full), engagement from 1 to 5.

    `hour` is the local hour of day it began, 0 to 23. A blank topic or setting, or an hour or an
    engagement of None, was not said. Raises ValueError that names the field.
    """

    activity: str
    energy: float
    topic: str = ""
    setting: str = ""
    hour: int | None = None
    minutes: int = 0
    engagement: int | None = None
    is_flow: bool = False

    def __post_init__(self) -> None:
        if not self.activity.strip():
            raise ValueError("activity is blank: say in a word or two what you did.")
        if not LOWEST_ENERGY <= self.energy <= HIGHEST_ENERGY:
            raise ValueError(f"energy is {self.energy}: give a number from -2 to 2.")
        if self.engagement is not None and not 1 <= self.engagement <= 5:
            raise ValueError(f"engagement is {self.engagement}: give a number from 1 to 5.")
        if self.hour is not None and not 0 <= self.hour <= 23:
            raise ValueError(f"hour is {self.hour}: give an hour of the day from 0 to 23.")
        if self.minutes < 0:
            raise ValueError(f"minutes is {self.minutes}: give 0 or more.")

    def label(self, by: Dimension) -> str:
        """The group this log belongs to, "" when it did not say."""
        if by is Dimension.HOUR:
            return "" if self.hour is None else f"{self.hour:02d}:00"
        said = {
            Dimension.ACTIVITY: self.activity,
            Dimension.TOPIC: self.topic,
            Dimension.SETTING: self.setting,
        }
        return " ".join(said[by].split())


@dataclass(frozen=True, slots=True)
class GroupEnergy:
    """One group: partially pooled mean energy with its 90 % interval, and what lies behind."""

    name: str
    mean: float
    low: float
    high: float
    count: int
    raw_mean: float
    minutes: int
    mean_engagement: float | None
    flow_count: int

    @property
    def gives_energy(self) -> bool | None:
        """True or False when the whole interval is on one side of zero, None while it is open."""
        if self.low > 0:
            return True
        return False if self.high < 0 else None

    @property
    def between(self) -> str:
        """The interval in words, with true minus signs."""
        return f"{self.low:.1f} to {self.high:.1f}".replace("-", "−")


@dataclass(frozen=True, slots=True)
class LogMore:
    """How many more logs until the first group against the rest means something.

    `difference` is how far the first stands above the others' mean, `half_width` what its 90 %
    interval has now (both None without a rest), `needed` what that should come down to; `top`
    and `rest` say where to log. `total` is 0 when it means something now.
    """

    total: int
    top: int
    rest: int
    difference: float | None
    half_width: float | None
    needed: float

    @property
    def stands_apart(self) -> bool:
        """Whether the first group is above the rest by more than chance would give."""
        if self.difference is None or self.half_width is None:
            return False
        return self.difference >= self.half_width


@dataclass(frozen=True, slots=True)
class EnergyMap:
    """Groups by mean energy, highest first; `unsaid` logs did not name what they are grouped by."""

    by: Dimension
    groups: tuple[GroupEnergy, ...]
    log_more: LogMore
    common_mean: float
    within_deviation: float
    between_deviation: float
    unsaid: int


def energy_map(logs: Iterable[EnergyLog], by: Dimension = Dimension.ACTIVITY) -> EnergyMap:
    """Group `logs`, ignoring case and spaces in names, and pool their energies partially."""
    grouped: dict[str, list[EnergyLog]] = {}
    unsaid = 0
    for entry in logs:
        label = entry.label(by)
        if label:
            grouped.setdefault(label.casefold(), []).append(entry)
        else:
            unsaid += 1
    members = list(grouped.values())
    pooling = pool(
        [[entry.energy for entry in group] for group in members],
        coverage=COVERAGE,
        lowest=LOWEST_ENERGY,
        highest=HIGHEST_ENERGY,
    )
    pairs = sorted(
        zip(members, pooling.groups, strict=True),
        key=lambda pair: (-pair[1].mean, -pair[1].count, pair[0][0].label(by).casefold()),
    )
    return EnergyMap(
        by=by,
        groups=tuple(_describe(group, found, by) for group, found in pairs),
        log_more=logs_until_meaningful([found for _, found in pairs]),
        common_mean=pooling.common_mean,
        within_deviation=pooling.within_deviation,
        between_deviation=pooling.between_deviation,
        unsaid=unsaid,
    )


def logs_until_meaningful(
    ranked: Sequence[PooledMean], *, threshold: float = MEANINGFUL_HALF_WIDTH
) -> LogMore:
    """How many more logs until the first of `ranked` against all others means something.

    With t logs of the first group (deviation s) and r of the others together (deviation u), the
    90 % interval of the difference of their means has the half-width
    1.645 * sqrt(s**2 / t + u**2 / r). It means something once that is at most the difference
    itself (the first stands apart) or at most `threshold` (they are about equal, and known to
    be). The sum of the two counts is least when they stand as s to u, which gives the counts
    needed; a side that already has more makes the other need less. With one group only there is
    no rest, and the half-width is that of its own mean.
    """
    z = NormalDist().inv_cdf((1 + COVERAGE) / 2)
    if not ranked:
        first_logs = ceil((z / threshold) ** 2 * PRIOR_VARIANCE)
        return LogMore(first_logs, first_logs, 0, None, None, threshold)
    first, others = ranked[0], ranked[1:]
    s2, have_top = first.deviation**2, first.count
    if not others:
        more = max(0, ceil((z / threshold) ** 2 * s2) - have_top)
        return LogMore(more, more, 0, None, z * sqrt(s2 / have_top), threshold)
    have_rest = sum(group.count for group in others)
    u2 = sum(group.count * group.deviation**2 for group in others) / have_rest
    rest_mean = sum(group.count * group.mean for group in others) / have_rest
    half_width = z * sqrt(s2 / have_top + u2 / have_rest)
    difference = first.mean - rest_mean
    needed = max(threshold, difference)
    if half_width <= needed:
        return LogMore(0, 0, 0, difference, half_width, needed)
    budget = (needed / z) ** 2
    s, u = sqrt(s2), sqrt(u2)
    want_top, want_rest = s * (s + u) / budget, u * (s + u) / budget
    if have_top >= want_top:
        want_top, want_rest = have_top, u2 / (budget - s2 / have_top)
    elif have_rest >= want_rest:
        want_top, want_rest = s2 / (budget - u2 / have_rest), have_rest
    top, rest = max(0, ceil(want_top) - have_top), max(0, ceil(want_rest) - have_rest)
    return LogMore(top + rest, top, rest, difference, half_width, needed)


def advice(found: EnergyMap) -> str:
    """One sentence on what the map is worth by now, and how much more to log where."""
    more = found.log_more
    if not found.groups:
        return f"Log about {more.total} more before this means something."
    name = found.groups[0].name
    if more.total:
        if len(found.groups) == 1:
            return f"Log {more.total} more of {name}, and a few of other things to compare."
        where = [f"{more.top} of {name}"] * (more.top > 0) + [f"{more.rest} of the rest"] * (
            more.rest > 0
        )
        return f"Log {more.total} more before this means something: {' and '.join(where)}."
    if more.half_width is None or more.difference is None:
        return f"{name} is known well by now. Log other things to compare."
    if more.stands_apart:
        return (
            f"{name} stands above the rest by {more.difference:.1f} points, "
            f"give or take {more.half_width:.1f}."
        )
    return f"{name} is level with the rest, to within {more.half_width:.1f} points."


def _describe(group: Sequence[EnergyLog], found: PooledMean, by: Dimension) -> GroupEnergy:
    engagements = [entry.engagement for entry in group if entry.engagement is not None]
    return GroupEnergy(
        name=group[0].label(by),
        mean=found.mean,
        low=found.low,
        high=found.high,
        count=found.count,
        raw_mean=found.raw_mean,
        minutes=sum(entry.minutes for entry in group),
        mean_engagement=fmean(engagements) if engagements else None,
        flow_count=sum(entry.is_flow for entry in group),
    )
