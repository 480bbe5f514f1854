"""Practice that was done: logged by hand, by a timer, or by keeping a planned block."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import instant_of, record
from ninefold.kernel import clock
from ninefold.kernel.facts.skills import PracticeChanged, PracticeLogged
from ninefold.kernel.refusals import Refusal
from ninefold.skills.models import Practice, Skill, Task, Timer

LONGEST_TIMER_MINUTES = 240


class CannotLogPractice(Refusal):
    """The practice cannot be kept as it is."""


def _served(
    owner: Any, skill_key: object | None, task_key: object | None
) -> tuple[Skill | None, Task | None]:
    task = Task.objects.select_related("skill").one_of(owner, task_key) if task_key else None
    skill = Skill.objects.one_of(owner, skill_key) if skill_key else None
    if task is not None and skill is not None and task.skill_id not in (None, skill.pk):
        raise CannotLogPractice("This task belongs to another skill.", field="task")
    if task is not None and skill is None:
        skill = task.skill
    if task is None and skill is None:
        raise CannotLogPractice("Choose what you practised: a skill or a task.", field="skill")
    return skill, task


def _check(owner: Any, minutes: int, day: date) -> None:
    if not 1 <= minutes <= 1440:
        raise CannotLogPractice("Give 1 to 1,440 minutes.", field="minutes")
    if day > owner.today:
        raise CannotLogPractice("This day is still to come: choose today or before.", field="on")


@transaction.atomic
def log_practice(
    *,
    owner: Any,
    minutes: int,
    skill_key: object | None = None,
    task_key: object | None = None,
    on: date | None = None,
    note: str = "",
    block_key: UUID | str | None = None,
) -> Practice:
    """Keep practice of a skill or of a task (or of a task and its skill).

    Raises NotFound or CannotLogPractice.
    """
    day = on or owner.today
    _check(owner, minutes, day)
    skill, task = _served(owner, skill_key, task_key)
    row = Practice.objects.create(
        owner=owner,
        skill=skill,
        task=task,
        on=day,
        minutes=minutes,
        note=note.strip(),
        block_id=block_key,
    )
    record(
        owner=owner,
        fact=PracticeLogged(
            subject=row.ref,
            minutes=minutes,
            skill=skill.ref if skill else None,
            task=task.ref if task else None,
        ),
        occurred_at=instant_of(owner, day),
    )
    return row


@transaction.atomic
def change_practice(
    *,
    owner: Any,
    key: object,
    minutes: int,
    skill_key: object | None = None,
    task_key: object | None = None,
    on: date | None = None,
    note: str = "",
    version: int | None = None,
) -> Practice:
    """Mend a row of the log. Raises NotFound, CannotLogPractice or ChangedElsewhere."""
    row = Practice.objects.one_of(owner, key)
    day = on or row.on
    _check(owner, minutes, day)
    skill, task = _served(owner, skill_key, task_key)
    change(row, version=version, skill=skill, task=task, on=day, minutes=minutes, note=note.strip())
    record(owner=owner, fact=PracticeChanged(subject=row.ref, minutes=minutes))
    return row


@transaction.atomic
def start_timer(
    *, owner: Any, skill_key: object | None = None, task_key: object | None = None
) -> Timer:
    """Begin to practise now. The timer stands on the server until it is stopped.

    Raises NotFound, and CannotLogPractice when one is running.
    """
    skill, task = _served(owner, skill_key, task_key)
    if Timer.objects.of(owner).exists():
        raise CannotLogPractice("A timer is running: stop it before you start another.")
    return Timer.objects.create(owner=owner, skill=skill, task=task, started_at=clock.now())


@transaction.atomic
def stop_timer(*, owner: Any) -> Practice:
    """Stop the timer and log what it ran, 1 minute at least and 4 hours at most, as a timer that
    ran longer was forgotten. Raises CannotLogPractice when none is running."""
    row = Timer.objects.of(owner).first()
    if row is None:
        raise CannotLogPractice("No timer is running.")
    ran = round((clock.now() - row.started_at).total_seconds() / 60)
    skill_key, task_key = row.skill_id, row.task_id
    row.delete()
    return log_practice(
        owner=owner,
        minutes=max(1, min(ran, LONGEST_TIMER_MINUTES)),
        skill_key=skill_key,
        task_key=task_key,
    )


@transaction.atomic
def drop_timer(*, owner: Any) -> None:
    """Stop the timer without logging anything."""
    Timer.objects.of(owner).delete()
