"""What is being tried asks for its time in the week."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.kernel.periods import Period, week_of
from ninefold.passion.models import Exploration
from ninefold.passion.queries.explorations import explorations
from ninefold.scheduling.models import PracticeBlock
from ninefold.scheduling.operations import PracticeNeed
from ninefold.scheduling.queries import practice_blocks

IMPORTANCE = 0.6


def experiment_needs(owner: Any) -> list[PracticeNeed]:
    """The minutes a week that running explorations want, until their last day."""
    today = owner.today
    running = [
        (row, row.weekly_minutes, row.starts_on, row.ends_on)
        for row in explorations(owner, Exploration.State.RUNNING)
        if row.weekly_minutes and row.starts_on and row.ends_on and row.ends_on >= today
    ]
    if not running:
        return []
    first = min(starts_on for _, _, starts_on, _ in running)
    last = max(ends_on for _, _, _, ends_on in running)
    week = week_of(today)
    blocks = [
        block
        for block in practice_blocks(
            owner, Period(min(first, week.starts_on), max(last, week.ends_on))
        )
        if block.state == PracticeBlock.State.DONE
    ]
    zone = ZoneInfo(owner.time_zone)
    needs = []
    for row, minutes, _, ends_on in running:
        done = [block for block in blocks if block.serves == row.ref]
        this_week = sum(
            block.minutes
            for block in done
            if week.starts_on <= block.starts_at.astimezone(zone).date() <= week.ends_on
        )
        weeks = -(-row.days // 7)
        left = minutes * weeks - sum(block.minutes for block in done)
        if left < 10:
            continue
        midnight = datetime.combine(ends_on + timedelta(days=1), time(), zone)
        needs.append(
            PracticeNeed(
                serves=row.ref,
                minutes_per_week=minutes,
                importance=IMPORTANCE,
                deadline_at=midnight.astimezone(UTC),
                done_minutes=this_week,
                most_minutes=left,
            )
        )
    return needs
