"""Small tasks: from a skill to something that can be done in a sitting or a few."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from ninefold.accounts.ownership import change
from ninefold.activity.operations import instant_of, record
from ninefold.kernel.facts.skills import SkillTaskAdded, SkillTaskChanged, SkillTaskFinished
from ninefold.kernel.refusals import Refusal
from ninefold.skills.models import Skill, Task

LONGEST_MINUTES = 6000


class CannotKeepTask(Refusal):
    """The task cannot be kept as it is."""


def _check(title: str, minutes: int) -> None:
    if not title.strip():
        raise CannotKeepTask("Say what there is to do, beginning with a verb.", field="title")
    if not 5 <= minutes <= LONGEST_MINUTES:
        raise CannotKeepTask(f"Give 5 to {LONGEST_MINUTES:,} minutes.", field="minutes")


def _skill_of(owner: Any, key: object | None) -> Skill | None:
    return Skill.objects.one_of(owner, key) if key else None


@transaction.atomic
def add_task(
    *,
    owner: Any,
    title: str,
    skill_key: object | None = None,
    minutes: int = 30,
    due_on: date | None = None,
) -> Task:
    """A new task, last in its order. Raises NotFound or CannotKeepTask."""
    _check(title, minutes)
    skill = _skill_of(owner, skill_key)
    last = Task.objects.of(owner).filter(skill=skill).aggregate(last=Max("place"))["last"]
    row = Task.objects.create(
        owner=owner,
        skill=skill,
        title=title.strip()[:300],
        minutes=minutes,
        due_on=due_on,
        place=0 if last is None else last + 1,
    )
    record(
        owner=owner,
        fact=SkillTaskAdded(subject=row.ref, skill=skill.ref if skill else None, due_on=due_on),
    )
    return row


@transaction.atomic
def change_task(
    *,
    owner: Any,
    key: object,
    title: str,
    skill_key: object | None = None,
    minutes: int = 30,
    due_on: date | None = None,
    version: int | None = None,
) -> Task:
    """Change a task. Raises NotFound, CannotKeepTask or ChangedElsewhere."""
    row = Task.objects.one_of(owner, key)
    _check(title, minutes)
    skill = _skill_of(owner, skill_key)
    change(
        row,
        version=version,
        title=title.strip()[:300],
        skill=skill,
        minutes=minutes,
        due_on=due_on,
    )
    record(
        owner=owner,
        fact=SkillTaskChanged(subject=row.ref, skill=skill.ref if skill else None),
    )
    return row


@transaction.atomic
def finish_task(*, owner: Any, key: object, on: date | None = None) -> Task:
    """The task is finished; finished before, nothing changes. Raises NotFound."""
    row = Task.objects.select_related("skill").one_of(owner, key)
    if row.finished_on is None:
        day = on or owner.today
        change(row, finished_on=day)
        record(
            owner=owner,
            fact=SkillTaskFinished(subject=row.ref, skill=row.skill.ref if row.skill else None),
            occurred_at=instant_of(owner, day),
        )
    return row


@transaction.atomic
def reopen_task(*, owner: Any, key: object) -> Task:
    """The task is not finished after all. Raises NotFound."""
    row = Task.objects.select_related("skill").one_of(owner, key)
    if row.finished_on is not None:
        change(row, finished_on=None)
        record(
            owner=owner,
            fact=SkillTaskChanged(subject=row.ref, skill=row.skill.ref if row.skill else None),
        )
    return row
