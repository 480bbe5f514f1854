"""What came of your goals?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from ninefold.goals.models import Goal
from ninefold.goals.pages.river_picture import Band, river_picture
from ninefold.goals.queries import Ended, active_goals, archive, ended_goals, parked_goals
from ninefold.web.pictures.picture import Picture

RIVER_DAYS = 731


@dataclass(frozen=True)
class ArchivePage:
    """Ended goals that were asked for, how many there are in all, and two years as a river."""

    found: list[Ended]
    achieved: int
    let_go: int
    river: Picture | None
    words: str
    state: str

    @property
    def total(self) -> int:
        """All ended goals."""
        return self.achieved + self.let_go


def archive_page(owner: Any, *, words: str = "", state: str = "") -> ArchivePage:
    """Gather the page."""
    ended = ended_goals(owner)
    goals = [*ended, *active_goals(owner), *parked_goals(owner)]
    today = owner.today
    since = today - timedelta(days=RIVER_DAYS)
    bands = [_band(goal) for goal in goals if goal.ended_on is None or goal.ended_on >= since]
    achieved = sum(goal.state == Goal.State.ACHIEVED for goal in ended)
    return ArchivePage(
        found=archive(owner, words=words, state=state),
        achieved=achieved,
        let_go=len(ended) - achieved,
        river=river_picture(bands, since=since, today=today) if bands else None,
        words=words,
        state=state,
    )


def _band(goal: Goal) -> Band:
    return Band(
        title=goal.title,
        state=goal.state,
        starts_on=goal.starts_on,
        ended_on=goal.ended_on,
        due_on=goal.due_on,
        weight=goal.importance,
    )
