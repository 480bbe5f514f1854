"""The page that sets what was said about goals beside what was done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ninefold.activity.queries import Told
from ninefold.kernel.periods import Period, last_days
from ninefold.reflection.domain.said_and_did import Compared
from ninefold.reflection.pages.said_and_did_picture import said_and_did_picture
from ninefold.reflection.queries.said_and_did import said_and_did
from ninefold.web.pictures.picture import Picture

DAYS = {"28": 28, "91": 91, "365": 365}


@dataclass(frozen=True)
class GoalShown:
    """One goal with its comparison and the rows behind it."""

    key: str
    title: str
    url: str
    compared: Compared
    behind: list[Told]
    more: int

    @property
    def time(self) -> str:
        """The time noted for it: "45 min", "50 h 30 min"."""
        hours, minutes = divmod(self.compared.done.minutes, 60)
        parts = [f"{hours} h" if hours else "", f"{minutes} min" if minutes else ""]
        return " ".join(filter(None, parts))


@dataclass(frozen=True)
class SaidAndDidPage:
    """All active goals, and the picture once something was said and done."""

    days: str
    period: Period
    goals: list[GoalShown]
    picture: Picture | None
    is_stated: bool
    stated_on: date | None
    missing_days: int
    has_minutes: bool


def said_and_did_page(owner: Any, days: str) -> SaidAndDidPage:
    """Gather the comparison over the last 28, 91 or 365 days."""
    chosen = days if days in DAYS else "91"
    period = last_days(owner.today, DAYS[chosen])
    found = said_and_did(owner, period)
    shown = []
    for one in found.compared.goals:
        line = found.goals[one.key]
        behind = found.behind.get(one.key, [])
        shown.append(
            GoalShown(
                key=one.key.partition(":")[2],
                title=line.title,
                url=line.url,
                compared=one,
                behind=behind,
                more=one.done.entries - len(behind),
            )
        )
    is_stated = any(one.points for one in found.compared.goals)
    picture = None
    if is_stated and found.compared.days:
        picture = said_and_did_picture(
            [(one.title, one.compared) for one in shown], period, identity="said-and-did"
        )
    return SaidAndDidPage(
        days=chosen,
        period=period,
        goals=shown,
        picture=picture,
        is_stated=is_stated,
        stated_on=found.stated_on,
        missing_days=found.compared.missing_days,
        has_minutes=found.compared.minutes > 0,
    )
