"""What other pages show of skills: Today, the weekly review, and what is due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse

from ninefold.kernel.periods import Period
from ninefold.kernel.plugs import Action, Day, DueNotice, ReviewLine, TodayItem
from ninefold.scheduling.queries import practice_blocks, practice_rules
from ninefold.skills.pages.practice import timer_minutes
from ninefold.skills.pages.week import BlockShown, blocks_of_day, deadline_warnings, shown_blocks
from ninefold.skills.queries import (
    finished_tasks,
    minutes_by_skill,
    open_tasks,
    skills,
    tasks_due,
    timer,
)


def _when(one: BlockShown) -> str:
    return f"{one.starts_at:%H:%M} to {one.ends_at:%H:%M}"


def today(owner: Any, day: Day) -> Sequence[TodayItem]:
    """The running timer, the practice of the day, and tasks that are due."""
    items = []
    running = timer(owner)
    if running is not None:
        about = running.task or running.skill
        items.append(
            TodayItem(
                section="practice",
                strategy="skills",
                title=str(about or "Practice"),
                url=reverse("skills:practice"),
                detail=f"the timer has run for {timer_minutes(running)} minutes",
                order=-1,
                actions=(Action(label="Stop and keep", url=reverse("skills:timer_stop")),),
            )
        )
    tasks = open_tasks(owner)
    for one in blocks_of_day(owner, day.on, tasks):
        if one.block.state != "planned":
            continue
        detail = _when(one) + (f": {one.task.title}" if one.task else "")
        actions = [Action(label="Done", url=reverse("skills:block_done", args=[one.block.pk]))]
        if one.has_begun:
            missed = reverse("skills:block_missed", args=[one.block.pk])
            actions.append(Action(label="Missed", url=missed))
        items.append(
            TodayItem(
                section="practice",
                strategy="skills",
                title=one.title,
                url=one.url,
                detail=detail,
                order=one.starts_at.hour + one.starts_at.minute / 60,
                actions=tuple(actions),
            )
        )
    for task in tasks_due(owner, day.on, tasks):
        assert task.due_on is not None
        items.append(
            TodayItem(
                section="due",
                strategy="skills",
                title=task.title,
                url=task.get_absolute_url(),
                detail="due today" if task.due_on == day.on else f"was due {task.due_on:%-d %B}",
                order=(task.due_on - day.on).days,
                actions=(Action(label="Finished", url=reverse("skills:finish", args=[task.pk])),),
            )
        )
    return items


def due(owner: Any, day: Day) -> Sequence[DueNotice]:
    """The practice of today, and tasks due today or tomorrow."""
    tasks = open_tasks(owner)
    found = [
        DueNotice(
            kind="scheduling.block.due",
            subject=one.block.ref,
            due_on=day.on,
            title=f"Practice at {one.starts_at:%H:%M}: {one.title}",
            url=one.block.get_absolute_url(),
            detail=one.task.title if one.task and one.task.title != one.title else "",
        )
        for one in blocks_of_day(owner, day.on, tasks)
        if one.block.state == "planned"
    ]
    for task in tasks_due(owner, day.on, tasks):
        assert task.due_on is not None
        found.append(
            DueNotice(
                kind="skills.task.due",
                subject=task.ref,
                due_on=task.due_on,
                title=f"Due {task.due_on:%-d %B}: {task.title}",
                url=task.get_absolute_url(),
            )
        )
    return found


def happened(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """Practice by skill, done beside what was planned, and tasks finished."""
    done = minutes_by_skill(owner, period)
    planned: Counter[Any] = Counter()
    by_skill = {row.pk: row for row in skills(owner)}
    for one in shown_blocks(owner, practice_blocks(owner, period)):
        if one.block.state == "moved":
            continue
        key = one.block.serves_id
        if one.block.serves_kind == "skills.task":
            key = one.task.skill_id if one.task else None
        planned[key] += one.block.minutes
    lines = []
    for key, row in by_skill.items():
        if not (done.get(key) or planned[key]):
            continue
        detail = f"{done.get(key, 0)} minutes"
        if planned[key]:
            detail = f"{done.get(key, 0)} of {planned[key]} planned minutes"
        lines.append(
            ReviewLine(title=row.name, url=row.get_absolute_url(), detail=detail, ref=row.ref)
        )
    for task in finished_tasks(owner, period):
        lines.append(
            ReviewLine(
                title=task.title,
                url=task.get_absolute_url(),
                detail="finished",
                on=task.finished_on,
                ref=task.ref,
            )
        )
    return lines


def adjust(owner: Any, period: Period) -> Sequence[ReviewLine]:
    """What of practice can be changed for the coming weeks: the minutes, missed blocks, and
    deadlines without enough time."""
    if not skills(owner):
        return []
    zone = ZoneInfo(owner.time_zone)
    lines = [
        ReviewLine(
            title="Minutes of practice a week",
            url=reverse("skills:rules"),
            detail=f"{practice_rules(owner).weekly_minutes} minutes",
        )
    ]
    missed = [
        one
        for one in shown_blocks(owner, practice_blocks(owner, period))
        if one.block.state == "missed"
    ]
    lines += [
        ReviewLine(
            title=one.title,
            url=one.block.get_absolute_url(),
            detail=f"was planned for {_when(one)}, waits for a new time",
            on=one.block.starts_at.astimezone(zone).date(),
            ref=one.block.serves,
        )
        for one in missed
    ]
    lines += [
        ReviewLine(title=words, url=reverse("skills:week")) for words in deadline_warnings(owner)
    ]
    return lines
