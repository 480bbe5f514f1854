"""How well did you know?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ninefold.goals.domain.confidence import (
    Decomposition,
    calibration,
    decomposition,
    overconfidence,
    share_interval,
)
from ninefold.goals.queries import Judged, stated_confidence
from ninefold.web.pictures.calibration import ConfidenceGroup
from ninefold.web.pictures.calibration import calibration as calibration_picture
from ninefold.web.pictures.picture import Picture

LEAST_STATEMENTS = 20
LEAST_GOALS = 5


@dataclass(frozen=True)
class ConfidencePage:
    """The person's confidence against what came true. `apart` is None without any."""

    count: int
    goals: int
    still_open: int
    apart: Decomposition | None
    too_sure: float | None
    picture: Picture
    latest: list[Judged]

    @property
    def statements_missing(self) -> int:
        """How many more decided check-ins it takes until the curve means something."""
        return max(0, LEAST_STATEMENTS - self.count)

    @property
    def goals_missing(self) -> int:
        """The same for goals: check-ins of one goal share their outcome."""
        return max(0, LEAST_GOALS - self.goals)

    @property
    def means_something(self) -> bool:
        """Whether there are enough of both."""
        return not (self.statements_missing or self.goals_missing)

    @property
    def points_too_sure(self) -> int:
        """By how many points of a hundred too sure, below 0 too careful."""
        return round(100 * (self.too_sure or 0))

    @property
    def points_off(self) -> int:
        """The same without its direction."""
        return abs(self.points_too_sure)


def confidence_page(owner: Any) -> ConfidencePage:
    """Gather the page."""
    found = stated_confidence(owner)
    statements = [one.statement for one in found.judged]
    groups = []
    for part in calibration(statements):
        if part.mean_confidence is None or part.share_true is None:
            continue
        low, high = share_interval(round(part.share_true * part.count), part.count)
        groups.append(ConfidenceGroup(part.mean_confidence, part.share_true, part.count, low, high))
    return ConfidencePage(
        count=len(statements),
        goals=found.goals,
        still_open=found.still_open,
        apart=decomposition(statements),
        too_sure=overconfidence(statements),
        picture=calibration_picture(groups, identity="confidence"),
        latest=sorted(found.judged, key=lambda one: one.on, reverse=True)[:12],
    )
