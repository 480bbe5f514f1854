"""From skills and tasks to practice in a real week."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import ceil
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction

from ninefold.activity.operations import remove
from ninefold.kernel.periods import week_of
from ninefold.kernel.refusals import NotFound
from ninefold.scheduling.operations import (
    Planned,
    PracticeNeed,
    mark_done,
    mark_missed,
    move_block,
    plan_practice,
    reopen_block,
)
from ninefold.scheduling.queries import practice_block, practice_rules
from ninefold.skills.domain.budget import SkillPlan, SmallTask, weekly_budget
from ninefold.skills.models import Practice, Task
from ninefold.skills.operations.practice import log_practice
from ninefold.skills.queries import (
    SkillStanding,
    minutes_by_skill,
    minutes_by_task,
    next_task,
    open_tasks,
    skill_row,
    standings,
)
from ninefold.skills.queries import (
    task as find_task,
)

LEAST_WEIGHT = 0.5
SHORTEST = 10
WEEKS_AHEAD_FOR_DEADLINES = 8
FEW_SKILLS, MORE_SKILLS, MORE_SKILLS_FROM = 3, 5, 180


@dataclass(frozen=True)
class _Done:
    by_skill: Mapping[Any, int]
    by_task: Mapping[Any, int]


def practice_needs(owner: Any) -> list[PracticeNeed]:
    """What practice each week asks for.

    A skill with minutes of its own gets those. What is left of the weekly budget is shared among
    the skills with open tasks by the weight of their gaps, at most three (five from three hours
    on) at once. A task that is due within eight weeks is a need of its own, spread evenly over
    the weeks that are left, and taken out of its skill's share.
    """
    today: date = owner.today
    week = week_of(today)
    done = _Done(minutes_by_skill(owner, week), minutes_by_task(owner, week))
    found = standings(owner)
    tasks = open_tasks(owner)
    shares = _shares(owner, found, tasks, done)
    needs: list[PracticeNeed] = []
    taken: dict[Any, int] = {}
    done_on_due: dict[Any, int] = {}
    due = [task for task in tasks if _counts_as_due(task, today)]
    for task in due:
        if task.skill_id is not None and not shares.get(task.skill.ref):
            continue
        need = _due_need(owner, task, today, done.by_task.get(task.pk, 0))
        needs.append(need)
        taken[task.skill_id] = taken.get(task.skill_id, 0) + need.minutes_per_week
        done_on_due[task.skill_id] = done_on_due.get(task.skill_id, 0) + need.done_minutes
    for one in found:
        skill = one.skill
        minutes = shares.get(skill.ref, 0) - taken.get(skill.pk, 0)
        if minutes < SHORTEST:
            continue
        left = sum(t.open_minutes for t in tasks if t.skill_id == skill.pk and t not in due)
        if skill.weekly_minutes is None and left == 0:
            continue
        needs.append(
            PracticeNeed(
                serves=skill.ref,
                minutes_per_week=minutes,
                importance=skill.importance / 3,
                done_minutes=max(0, done.by_skill.get(skill.pk, 0) - done_on_due.get(skill.pk, 0)),
                most_minutes=None if skill.weekly_minutes is not None else left,
            )
        )
    for task in tasks:
        if task.skill_id is None and task not in due and shares.get(task.ref, 0) >= SHORTEST:
            needs.append(
                PracticeNeed(
                    serves=task.ref,
                    minutes_per_week=shares[task.ref],
                    importance=1 / 3,
                    done_minutes=done.by_task.get(task.pk, 0),
                    most_minutes=task.open_minutes,
                )
            )
    return needs


def _shares(
    owner: Any, found: list[SkillStanding], tasks: list[Task], done: _Done
) -> dict[Any, int]:
    """Minutes a week by the ref of a skill, or of a task without one."""
    total = practice_rules(owner).weekly_minutes
    fixed = {
        one.skill.ref: one.skill.weekly_minutes
        for one in found
        if one.skill.weekly_minutes is not None
    }
    plans = []
    for one in found:
        if one.skill.ref in fixed:
            continue
        small = [
            SmallTask(task.title, task.open_minutes)
            for task in tasks
            if task.skill_id == one.skill.pk
        ]
        if small:
            # What was done this week belonged to it too, so that doing changes no share.
            small.append(SmallTask("", done.by_skill.get(one.skill.pk, 0)))
            weight = max(LEAST_WEIGHT, one.gap.weight if one.gap else 0.0)
            plans.append(SkillPlan(str(one.skill.ref), weight, tuple(small)))
    for task in tasks:
        if task.skill_id is None:
            minutes = task.open_minutes + done.by_task.get(task.pk, 0)
            plans.append(SkillPlan(str(task.ref), LEAST_WEIGHT, (SmallTask(task.title, minutes),)))
    rest = max(0, total - sum(fixed.values()))
    most = MORE_SKILLS if total >= MORE_SKILLS_FROM else FEW_SKILLS
    budget = weekly_budget(plans, minutes=rest, most_skills=most)
    by_name = {share.skill: share.minutes for share in budget.shares}
    refs = [one.skill.ref for one in found] + [task.ref for task in tasks]
    return fixed | {ref: by_name[str(ref)] for ref in refs if str(ref) in by_name}


def _counts_as_due(task: Task, today: date) -> bool:
    if task.due_on is None or task.due_on < today:
        return False
    return (task.due_on - today).days < 7 * WEEKS_AHEAD_FOR_DEADLINES


def _due_need(owner: Any, task: Task, today: date, done: int) -> PracticeNeed:
    assert task.due_on is not None
    monday = week_of(today).starts_on
    weeks = max(1, ceil(((task.due_on - monday).days + 1) / 7))
    minutes = ceil((task.open_minutes + done) / weeks / 5) * 5
    midnight = datetime.combine(task.due_on + timedelta(days=1), time(), ZoneInfo(owner.time_zone))
    importance = (task.skill.importance if task.skill else 1) / 3
    return PracticeNeed(
        serves=task.ref,
        minutes_per_week=max(SHORTEST, minutes),
        importance=min(1.0, importance + 0.2),
        deadline_at=midnight.astimezone(UTC),
        done_minutes=done,
        most_minutes=task.open_minutes,
    )


def plan_week(*, owner: Any) -> Planned:
    """Place the practice of the coming weeks. Raises CannotPlan when the week has no room."""
    # What skills ask for comes in by their plug, with that of the other rooms.
    return plan_practice(owner=owner, needs=())


@transaction.atomic
def keep_block(
    *, owner: Any, key: object, minutes: int | None = None, note: str = ""
) -> Practice | None:
    """A block was kept: mark it done and log its practice, with its own length unless given.

    None for a block that serves a row of another room, which has a log of its own.
    Raises NotFound, CannotChangeBlock or CannotLogPractice.
    """
    block = mark_done(owner=owner, key=key)
    if not block.serves_kind.startswith("skills."):
        return None
    day = block.starts_at.astimezone(ZoneInfo(owner.time_zone)).date()
    skill_key = task_key = None
    if block.serves_kind == "skills.task":
        task_key = find_task(owner, block.serves_id).pk
    else:
        skill = skill_row(owner, block.serves_id)
        following = next_task(open_tasks(owner, skill), owner.today)
        skill_key, task_key = skill.pk, following.pk if following else None
    return log_practice(
        owner=owner,
        minutes=minutes or block.minutes,
        skill_key=skill_key,
        task_key=task_key,
        on=min(day, owner.today),
        note=note,
        block_key=block.pk,
    )


def miss_block(*, owner: Any, key: object) -> Planned:
    """A block was missed: it moves on at once. Raises NotFound or CannotChangeBlock."""
    mark_missed(owner=owner, key=key)
    return plan_week(owner=owner)


def move_practice(*, owner: Any, key: object) -> Any:
    """Find another time for a block. Raises NotFound or CannotChangeBlock."""
    return move_block(owner=owner, key=key, needs=())


@transaction.atomic
def take_back_block(*, owner: Any, key: object) -> Any:
    """A block was not done or missed after all; the practice it logged goes with it.

    Raises NotFound or CannotChangeBlock.
    """
    block = practice_block(owner, key)
    for row in Practice.objects.of(owner).filter(block_id=block.pk):
        try:
            remove(owner=owner, ref=row.ref)
        except NotFound:
            continue
    return reopen_block(owner=owner, key=key)
