"""What the Today page shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ninefold.activity.queries import attention_days
from ninefold.kernel import clock
from ninefold.kernel.periods import last_days
from ninefold.kernel.plugs import STRATEGIES, Day, TodayItem
from ninefold.today.models import CapturedLine
from ninefold.today.queries import captured_lines, intentions, lines_with_faults, today_items
from ninefold.web.pictures.picture import Picture
from ninefold.web.pictures.rosette import Petal, rosette

NAMES = {strategy: strategy.capitalize() for strategy in STRATEGIES}


@dataclass(frozen=True)
class TodayPage:
    """One screen: next steps (three at most), practice, people, drafts, what is due, something
    from the past, and the rosette of the last four weeks."""

    day: Day
    next_steps: list[TodayItem]
    practice: list[TodayItem]
    people: list[TodayItem]
    drafts: list[TodayItem]
    due: list[TodayItem]
    past: list[TodayItem]
    evening: list[TodayItem]
    faults: list[CapturedLine]
    recent: list[CapturedLine]
    rosette: Picture

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do or to look at."""
        return not any(
            (self.next_steps, self.practice, self.people, self.drafts, self.due, self.past)
        )


def day_of(owner: Any) -> Day:
    """Today, as the owner's wall calendar has it."""
    return Day(on=owner.today, now=clock.now(), zone=owner.time_zone)


def today_page(owner: Any) -> TodayPage:
    """Gather Today for `owner`."""
    day = day_of(owner)
    sections = today_items(owner, day)
    given = attention_days(owner, last_days(day.on, 28))
    most_given = max(given.values()) or 1
    meant = intentions(owner)
    petals = [
        Petal(
            strategy=one,
            attention=given[one] / most_given,
            intention=meant[one] / 3,
            numbers=f"{given[one]} of 28 days",
        )
        for one in STRATEGIES
    ]
    return TodayPage(
        day=day,
        next_steps=sections.get("next_step", [])[:3],
        practice=sections.get("practice", []),
        people=sections.get("person", [])[:5],
        drafts=sections.get("draft", [])[:5],
        due=sections.get("due", [])[:5],
        past=sections.get("past", [])[:1],
        evening=sections.get("evening", []),
        faults=lines_with_faults(owner),
        recent=captured_lines(owner, 5),
        rosette=rosette(petals, identity="attention"),
    )
