"""Reads of small tasks."""

from __future__ import annotations

from datetime import date
from typing import Any

from ninefold.kernel.periods import Period
from ninefold.skills.models import Skill, Task
from ninefold.skills.queries.practice import minutes_by_task


def _with_minutes(owner: Any, rows: list[Task]) -> list[Task]:
    done = minutes_by_task(owner) if rows else {}
    for row in rows:
        row.done_minutes = done.get(row.pk, 0)
        row.open_minutes = 0 if row.finished_on else max(5, row.minutes - row.done_minutes)
    return rows


def open_tasks(owner: Any, skill: Skill | None = None) -> list[Task]:
    """Tasks to do, in their order, each with `done_minutes` and `open_minutes`; those of one
    skill when given. A task that is not finished has 5 minutes open at least."""
    rows = Task.objects.of(owner).filter(finished_on=None).select_related("skill")
    # Tasks of a removed skill rest with it.
    rows = rows.filter(skill__removed_at=None)
    if skill is not None:
        rows = rows.filter(skill=skill)
    return _with_minutes(owner, list(rows))


def finished_tasks(owner: Any, period: Period, skill: Skill | None = None) -> list[Task]:
    """Tasks finished in a period, latest first."""
    rows = Task.objects.of(owner).select_related("skill").order_by("-finished_on")
    rows = rows.filter(finished_on__gte=period.starts_on, finished_on__lte=period.ends_on)
    if skill is not None:
        rows = rows.filter(skill=skill)
    return _with_minutes(owner, list(rows))


def next_task(tasks: list[Task], today: date) -> Task | None:
    """The task to do next of open ones: the soonest due within two weeks or past its day, else
    the first in order."""
    soon = [task for task in tasks if task.due_on and (task.due_on - today).days <= 14]
    if soon:
        return min(soon, key=lambda task: (task.due_on or date.max, task.place))
    return tasks[0] if tasks else None


def task(owner: Any, key: object) -> Task:
    """One task with its minutes. Raises NotFound."""
    row: Task = Task.objects.of(owner).select_related("skill").one_of(owner, key)
    return _with_minutes(owner, [row])[0]


def tasks_due(owner: Any, until: date, tasks: list[Task] | None = None) -> list[Task]:
    """Open tasks that are due by a day, the soonest first; of `tasks` when they are at hand."""
    found = open_tasks(owner) if tasks is None else tasks
    rows = [row for row in found if row.due_on and row.due_on <= until]
    return sorted(rows, key=lambda row: row.due_on or date.max)
