"""What somebody says interests them against what their days show, area by area.

"Said" is the questionnaire's score; "lived" is the energy of the logs whose activity or topic
belongs to the area, partially pooled over the areas as on the energy map. Each is compared with
the person's own middle, not with other people. A verdict is given only where both intervals lie
on one side of their middle; everything else stays open and says what it needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil, sqrt
from statistics import NormalDist, fmean

from ninefold.passion.domain.areas import AREAS, Area
from ninefold.passion.domain.energy import (
    COVERAGE,
    MEANINGFUL_HALF_WIDTH,
    EnergyLog,
    GroupEnergy,
    energy_map,
)
from ninefold.passion.domain.interest_scoring import AreaScore

_Z = NormalDist().inv_cdf((1 + COVERAGE) / 2)
MOST_TO_LOG = 60


class Verdict(StrEnum):
    """How an area stands, said and lived."""

    BOTH = "said and lived"
    NEITHER = "neither said nor lived"
    SAID_MORE = "said more than lived"
    LIVED_MORE = "lived more than said"
    LIFTS = "lifts more than the rest, said neither way"
    WEIGHS = "lifts less than the rest, said neither way"
    SAID_ONLY = "said, and lived like the rest"
    UNSAID_ONLY = "said little, and lived like the rest"
    LEVEL = "in the middle, said and lived"
    LOG_MORE = "log more"
    NOT_LIVED = "nothing logged yet"
    NOT_SAID = "not said yet"


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `whole`, with Wilson's interval (1927) of 90 %, 0 to 1."""

    part: int
    whole: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class LivedArea:
    """One area. `stated` and `energy` are None where nothing is known; `minutes` logged,
    `minutes_share` of all minutes that belong to an area (0 to 1); `flow` how many logs lost
    track of time; `log_more` how many logs are wanted before the energy says more."""

    area: Area
    stated: AreaScore | None
    energy: GroupEnergy | None
    minutes: int
    minutes_share: float
    flow: Share | None
    log_more: int
    verdict: Verdict

    @property
    def count(self) -> int:
        """How many logs say how they felt."""
        return self.energy.count if self.energy else 0


@dataclass(frozen=True, slots=True)
class LivedInterests:
    """All six areas in the order R I A S E C. `unassigned` logs belong to no area yet."""

    areas: tuple[LivedArea, ...]
    said_middle: float | None
    lived_middle: float | None
    assigned: int
    unassigned: int

    def having(self, *verdicts: Verdict) -> list[LivedArea]:
        """The areas with one of these verdicts."""
        return [one for one in self.areas if one.verdict in verdicts]


def lived_interests(
    stated: Sequence[AreaScore] | None, logs: Iterable[tuple[EnergyLog, Area | None]]
) -> LivedInterests:
    """Compare six scores (None before the first profile) with logs and the area of each (None for
    those that belong to none)."""
    grouped: dict[Area, list[EnergyLog]] = {area: [] for area in AREAS}
    unassigned = 0
    for entry, area in logs:
        if area is None:
            unassigned += 1
        else:
            grouped[area].append(entry)
    found = energy_map(
        replace(entry, activity=area.value)
        for area, entries in grouped.items()
        for entry in entries
    )
    energies = {Area(group.name): group for group in found.groups}
    scores = {one.area: one for one in stated or ()}
    said_middle = fmean(one.score for one in scores.values()) if scores else None
    lived_middle = found.common_mean if energies else None
    minutes = {area: sum(entry.minutes for entry in grouped[area]) for area in AREAS}
    all_minutes = sum(minutes.values())
    areas = []
    for area in AREAS:
        energy = energies.get(area)
        more = _log_more(energy, found.common_mean, found.within_deviation)
        areas.append(
            LivedArea(
                area=area,
                stated=scores.get(area),
                energy=energy,
                minutes=minutes[area],
                minutes_share=minutes[area] / all_minutes if all_minutes else 0.0,
                flow=wilson(energy.flow_count, energy.count) if energy else None,
                log_more=more,
                verdict=_verdict(scores.get(area), said_middle, energy, found.common_mean, more),
            )
        )
    return LivedInterests(
        tuple(areas), said_middle, lived_middle, sum(map(len, grouped.values())), unassigned
    )


def wilson(part: int, whole: int) -> Share:
    """The share of `part` in `whole` (1 or more) with its 90 % interval."""
    if not 0 <= part <= whole or whole < 1:
        raise ValueError(f"{part} of {whole} is no share.")
    share = part / whole
    centre = (share + _Z**2 / (2 * whole)) / (1 + _Z**2 / whole)
    half = _Z / (1 + _Z**2 / whole) * sqrt(share * (1 - share) / whole + _Z**2 / (4 * whole**2))
    return Share(part, whole, max(0.0, centre - half), min(1.0, centre + half))


def _log_more(energy: GroupEnergy | None, middle: float, deviation: float) -> int:
    """How many more logs until the area's mean is known to half a point, or stands clear of the
    middle; MOST_TO_LOG at most."""
    if energy is None:
        return min(MOST_TO_LOG, ceil((_Z * deviation / MEANINGFUL_HALF_WIDTH) ** 2))
    if _side(energy.low, energy.high, middle):
        return 0
    if (energy.high - energy.low) / 2 <= MEANINGFUL_HALF_WIDTH:
        return 0
    wanted = ceil((_Z * deviation / MEANINGFUL_HALF_WIDTH) ** 2)
    return min(MOST_TO_LOG, max(1, wanted - energy.count))


def _side(low: float, high: float, middle: float) -> int:
    """1 above the middle, -1 below it, 0 while the interval holds it."""
    return (low > middle) - (high < middle)


def _verdict(
    stated: AreaScore | None,
    said_middle: float | None,
    energy: GroupEnergy | None,
    lived_middle: float,
    more: int,
) -> Verdict:
    if energy is None:
        return Verdict.NOT_LIVED
    if stated is None or said_middle is None:
        return Verdict.NOT_SAID
    if more:
        return Verdict.LOG_MORE
    said = _side(stated.low, stated.high, said_middle)
    lived = _side(energy.low, energy.high, lived_middle)
    return _VERDICTS[said, lived]


_VERDICTS = {
    (1, 1): Verdict.BOTH,
    (1, 0): Verdict.SAID_ONLY,
    (1, -1): Verdict.SAID_MORE,
    (0, 1): Verdict.LIFTS,
    (0, 0): Verdict.LEVEL,
    (0, -1): Verdict.WEIGHS,
    (-1, 1): Verdict.LIVED_MORE,
    (-1, 0): Verdict.UNSAID_ONLY,
    (-1, -1): Verdict.NEITHER,
}
