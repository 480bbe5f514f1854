"""Practice that was done: the log, how steady it is, and what is worth a smile."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.core.paginator import Page, Paginator

from ninefold.activity.queries import entries
from ninefold.kernel import clock
from ninefold.kernel.facts.skills import SkillLevelReached
from ninefold.kernel.periods import Period, last_days, week_of
from ninefold.scheduling.queries import practice_blocks
from ninefold.skills.domain.steadiness import PracticeDay, Steadiness, steadiness
from ninefold.skills.models import Timer
from ninefold.skills.queries import (
    finished_tasks,
    minutes_by_day,
    minutes_by_skill,
    practice_log,
    skills,
    timer,
)

WEEKS_LOOKED_AT = 26
HOURS_MARKS = (5, 10, 25, 50, 100, 200, 500, 1000)
ROWS_A_PAGE = 30


@dataclass(frozen=True)
class Victory:
    """Something small that went well."""

    title: str
    detail: str
    url: str
    on: date | None = None


@dataclass(frozen=True)
class PracticePage:
    """What have I practised?"""

    page: Page[Any]
    week_minutes: int
    month_minutes: int
    steadiness: Steadiness
    percent: int | None
    victories: list[Victory]
    timer: Timer | None
    timer_minutes: int


def practice_page(owner: Any, number: int | str | None = 1) -> PracticePage:
    """Gather the log."""
    today = owner.today
    month = minutes_by_day(owner, last_days(today, 28))
    week = week_of(today)
    steady = steadiness_of(owner)
    running = timer(owner)
    return PracticePage(
        page=Paginator(practice_log(owner), ROWS_A_PAGE).get_page(number),
        week_minutes=sum(minutes for day, minutes in month.items() if day in week),
        month_minutes=sum(month.values()),
        steadiness=steady,
        percent=None if steady.strength is None else round(100 * steady.strength),
        victories=victories(owner, last_days(today, 28)),
        timer=running,
        timer_minutes=timer_minutes(running),
    )


def timer_minutes(running: Timer | None) -> int:
    """How long a timer has run."""
    return int((clock.now() - running.started_at).total_seconds() // 60) if running else 0


def steadiness_of(owner: Any) -> Steadiness:
    """How steadily the owner keeps what they planned, over half a year."""
    today = owner.today
    first = week_of(today).starts_on - timedelta(days=7 * (WEEKS_LOOKED_AT - 1))
    period = Period(first, today)
    zone = ZoneInfo(owner.time_zone)
    planned: Counter[date] = Counter()
    for block in practice_blocks(owner, period):
        # What has moved on counts where it has moved to.
        if block.state != "moved":
            planned[block.starts_at.astimezone(zone).date()] += block.minutes
    done = minutes_by_day(owner, period)
    return steadiness(
        [PracticeDay(day, planned[day], done.get(day, 0)) for day in {*planned, *done}],
        today=today,
    )


def victories(owner: Any, period: Period) -> list[Victory]:
    """Tasks finished, levels reached and hours passed within a period, latest first."""
    found = [
        Victory(task.title, "finished", task.get_absolute_url(), task.finished_on)
        for task in finished_tasks(owner, period)
    ]
    known = {str(row.pk): row for row in skills(owner)}
    zone = ZoneInfo(owner.time_zone)
    for entry in entries(owner, period, facts=[SkillLevelReached]):
        row = known.get(str(entry.subject_id))
        if row is not None:
            found.append(
                Victory(
                    f"{row.name}: level {entry.data.get('level')}",
                    "reached",
                    row.get_absolute_url(),
                    entry.occurred_at.astimezone(zone).date(),
                )
            )
    total, recent = minutes_by_skill(owner), minutes_by_skill(owner, period)
    for key, minutes in total.items():
        row = known.get(str(key))
        before = minutes - recent.get(key, 0)
        passed = [mark for mark in HOURS_MARKS if before < 60 * mark <= minutes]
        if row is not None and passed:
            found.append(
                Victory(f"{passed[-1]} hours of {row.name}", "practised", row.get_absolute_url())
            )
    return sorted(found, key=lambda one: one.on or date.min, reverse=True)
