"""The week: when practice has its place, and what found none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ninefold.activity.queries import cards
from ninefold.kernel import clock
from ninefold.kernel.periods import Period, week_of
from ninefold.scheduling.queries import (
    appointments,
    blocks_for,
    busy_occurrences,
    calendars,
    free_intervals,
    practice_blocks,
    practice_rules,
    unplaced_practice,
    weekly_room,
)
from ninefold.skills.models import Task
from ninefold.skills.operations import practice_needs
from ninefold.skills.queries import minutes_by_day, next_task, open_tasks, tasks_due
from ninefold.web.pictures.drawing import NARROW
from ninefold.web.pictures.picture import Picture
from ninefold.web.pictures.week_plan import Block, BlockKind, week_plan

DAYS_OF_WARNING = 28
WIDE = 720


@dataclass(frozen=True)
class BlockShown:
    """A practice block with the name of what it serves and the task to begin with."""

    block: Any
    title: str
    url: str
    task: Task | None
    starts_at: datetime
    ends_at: datetime
    has_begun: bool
    is_past_or_today: bool

    @property
    def can_be_done(self) -> bool:
        """Whether it can be marked as done: not before its day."""
        return self.is_past_or_today and self.block.state in ("planned", "missed")

    @property
    def on(self) -> date:
        """Its day on the owner's wall calendar."""
        return self.starts_at.date()


@dataclass(frozen=True)
class Unplaced:
    """Practice without a place, and why."""

    title: str
    url: str
    minutes: int
    message: str


@dataclass(frozen=True)
class WeekPage:
    """When will I practise?"""

    week: Period
    before: date
    after: date
    is_this_week: bool
    picture: Picture
    narrow_picture: Picture
    days: list[tuple[date, list[BlockShown]]]
    unplaced: list[Unplaced]
    warnings: list[str]
    planned_minutes: int
    done_minutes: int
    rules: Any
    has_room: bool
    has_practice: bool
    failing: list[Any]
    has_calendar: bool


def shown_blocks(
    owner: Any, blocks: Iterable[Any], tasks: list[Task] | None = None
) -> list[BlockShown]:
    """Blocks with their names; those that serve a removed row are left out. `tasks` are the open
    ones, when they are at hand."""
    rows = list(blocks)
    zone = ZoneInfo(owner.time_zone)
    named = cards(owner, list({row.serves for row in rows}))
    if tasks is None:
        tasks = open_tasks(owner) if rows else []
    by_key = {str(task.pk): task for task in tasks}
    now = clock.now()
    found = []
    for row in rows:
        card = named.get(row.serves)
        if card is None:
            continue
        task = by_key.get(row.serves.id)
        if row.serves_kind == "skills.skill":
            task = next_task([t for t in tasks if t.skill_id == row.serves_id], owner.today)
        found.append(
            BlockShown(
                block=row,
                title=card.title,
                url=card.url,
                task=task,
                starts_at=row.starts_at.astimezone(zone),
                ends_at=row.ends_at.astimezone(zone),
                has_begun=row.starts_at <= now,
                is_past_or_today=row.starts_at.astimezone(zone).date() <= owner.today,
            )
        )
    return found


def blocks_of_day(owner: Any, day: date, tasks: list[Task] | None = None) -> list[BlockShown]:
    """The blocks of a day. `tasks` are the open ones, when they are at hand."""
    return shown_blocks(owner, practice_blocks(owner, Period(day, day)), tasks)


def week_page(owner: Any, on: date) -> WeekPage:
    """Gather the week around `on`; weeks begin on Monday, as the plan's do."""
    week = week_of(on)
    rules = practice_rules(owner)
    shown = shown_blocks(owner, practice_blocks(owner, week))
    pictured = _pictured(owner, week, shown)
    sources = calendars(owner)
    unplaced = unplaced_practice(owner, week.starts_on)
    titles = cards(owner, [row.serves for row in unplaced])
    return WeekPage(
        week=week,
        before=week.starts_on - timedelta(days=7),
        after=week.starts_on + timedelta(days=7),
        is_this_week=owner.today in week,
        picture=_picture(owner, week, pictured, "week", WIDE),
        narrow_picture=_picture(owner, week, pictured, "week-narrow", NARROW),
        days=[
            (day, [one for one in shown if one.on == day])
            for day in week
            if any(one.on == day for one in shown)
        ],
        unplaced=[
            Unplaced(titles[row.serves].title, titles[row.serves].url, row.minutes, row.message)
            for row in unplaced
            if row.serves in titles and row.week_starts_on == week.starts_on
        ],
        warnings=deadline_warnings(owner),
        planned_minutes=sum(
            one.block.minutes for one in shown if one.block.state in ("planned", "done")
        ),
        done_minutes=sum(minutes_by_day(owner, week).values()),
        rules=rules,
        has_room=bool(weekly_room(owner)),
        has_practice=bool(shown) or bool(practice_needs(owner)),
        failing=[row for row in sources if row.failing_since],
        has_calendar=bool(sources),
    )


def deadline_warnings(owner: Any) -> list[str]:
    """What is due within four weeks and has not enough time in the plan, or is past its day."""
    today = owner.today
    found = []
    due = tasks_due(owner, today + timedelta(days=DAYS_OF_WARNING))
    blocks = blocks_for(owner, [task.ref for task in due], clock.now()) if due else []
    for task in due:
        assert task.due_on is not None
        placed = sum(row.minutes for row in blocks if row.serves == task.ref)
        left = task.open_minutes  # type: ignore[attr-defined]
        if task.due_on < today:
            found.append(
                f"“{task.title}” was due on {task.due_on:%-d %B}. Give it a new day, or let it go."
            )
        elif placed < left:
            found.append(
                f"“{task.title}” is due on {task.due_on:%-d %B}: {placed} of its {left} minutes "
                "have a place before then."
            )
    return found


def _pictured(owner: Any, week: Period, shown: list[BlockShown]) -> list[Block]:
    zone = ZoneInfo(owner.time_zone)
    blocks: list[Block] = []
    practice = [
        part
        for one in shown
        if one.block.state in ("planned", "done")
        for part in _parts(one.starts_at, one.ends_at, zone, BlockKind.PRACTICE, one.title)
    ]
    free = [
        part
        for one in free_intervals(owner, week)
        for part in _parts(one.starts_at, one.ends_at, zone, BlockKind.FREE)
    ]
    hours = [(row.starts_at, row.ends_at) for row in weekly_room(owner)]
    if hours or practice:
        first = min([*(_hour(start) for start, _ in hours), *(b.start for b in practice)])
        last = max([*(_hour(end) for _, end in hours), *(b.end for b in practice)])
        busy = [
            part
            for row in busy_occurrences(owner, week)
            for part in _parts(row.starts_at, row.ends_at, zone, BlockKind.BUSY, row.summary)
        ]
        busy += [
            part
            for one in appointments(owner, week, without_room="scheduling")
            for part in _parts(one.starts_at, one.ends_at, zone, BlockKind.BUSY, one.title)
        ]
        # A meeting in the morning would stretch a picture of evenings, so it is cut to them.
        blocks = [
            Block(b.day, max(b.start, first), min(b.end, last), b.kind, b.label)
            for b in busy
            if b.start < last and b.end > first
        ]
    return [*free, *blocks, *practice]


def _picture(owner: Any, week: Period, blocks: list[Block], identity: str, width: float) -> Picture:
    return week_plan(
        list(week),
        blocks,
        identity=identity,
        title=f"The week of {week.starts_on:%-d %B}",
        today=owner.today,
        width=width,
    )


def _hour(at: Any) -> float:
    return float(at.hour + at.minute / 60)


def _parts(
    start: datetime, end: datetime, zone: ZoneInfo, kind: BlockKind, label: str = ""
) -> list[Block]:
    """A stretch of time cut at midnights, in hours of each day."""
    begins, ends = start.astimezone(zone), end.astimezone(zone)
    parts = []
    day = begins.date()
    while day <= ends.date():
        first = _hour(begins) if day == begins.date() else 0.0
        last = _hour(ends) if day == ends.date() else 24.0
        if first < last:
            parts.append(Block(day, first, last, kind, label))
        day += timedelta(days=1)
    return parts
