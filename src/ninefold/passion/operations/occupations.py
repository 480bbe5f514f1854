"""Keeping occupations in sight, and trying their tasks out."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from django.db import transaction

from ninefold.activity.operations import record
from ninefold.kernel.facts.passion import OccupationSaved
from ninefold.kernel.refusals import Refusal
from ninefold.links.operations import link
from ninefold.occupations.queries import occupation, tasks_of
from ninefold.passion.domain.trying import small_task
from ninefold.passion.models import Exploration, SavedOccupation
from ninefold.passion.operations.exploring import CannotExplore, plan_exploration, start_exploration
from ninefold.passion.queries.occupations import saved_occupation
from ninefold.scheduling.operations import CannotPlan, plan_practice

EXPERIMENT_DAYS = 14
MOST_TASKS = 3


class CannotSaveOccupation(Refusal):
    """The occupation cannot be kept in sight."""


@transaction.atomic
def save_occupation(*, owner: Any, code: str, note: str = "") -> SavedOccupation:
    """Keep an occupation in sight; the same again changes nothing but a given note. Raises
    NotFound, or CannotSaveOccupation for a note that is too long."""
    found = occupation(code)
    said = " ".join(note.split())
    if len(said) > 500:
        raise CannotSaveOccupation("Shorten the note to 500 signs.", field="note")
    row = saved_occupation(owner, code)
    if row is not None:
        if said and said != row.note:
            SavedOccupation.objects.of(owner).filter(pk=row.pk).update(note=said)
            row.note = said
        return row
    row = SavedOccupation.objects.create(owner=owner, code=code, title=found.title, note=said)
    record(owner=owner, fact=OccupationSaved(subject=row.ref))
    return row


@transaction.atomic
def start_experiment(
    *,
    owner: Any,
    code: str,
    task_numbers: Sequence[int],
    predicted_energy: int,
    weekly_minutes: int = 60,
) -> Exploration:
    """Try one to three tasks of an occupation for two weeks, from today on.

    `predicted_energy` (-2 to 2) is what the person expects, `weekly_minutes` (10 to 2400) the
    practice that wants a place each week. The occupation is kept in sight too. Raises NotFound or
    CannotExplore.
    """
    found = occupation(code)
    tasks = {task.number: task for task in tasks_of(code)}
    chosen = [tasks[number] for number in dict.fromkeys(task_numbers) if number in tasks]
    if not chosen:
        raise CannotExplore("Choose a task to try, three at most.", field="tasks")
    if len(chosen) > MOST_TASKS:
        raise CannotExplore("Choose three tasks at most: two weeks are short.", field="tasks")
    if not 10 <= weekly_minutes <= 2400:
        raise CannotExplore("Give it between 10 and 2400 minutes a week.", field="weekly_minutes")
    title = f"Try the work of: {found.title}"
    row = plan_exploration(
        owner=owner,
        title=title,
        question="Would this work give me energy?",
        sort=Exploration.Sort.TINY_EXPERIMENT,
        days=EXPERIMENT_DAYS,
        activity=f"Trying: {found.title}",
        predicted_energy=predicted_energy,
        steps=[small_task(task.text) for task in chosen],
        occupation_code=code,
        occupation_title=found.title,
        weekly_minutes=weekly_minutes,
    )
    saved = save_occupation(owner=owner, code=code)
    link(owner=owner, source=row.ref, target=saved.ref, relation="came from")
    row = start_exploration(owner=owner, key=row.pk)
    # Without room in the week it runs all the same; the week says what it waits for.
    with suppress(CannotPlan):
        plan_practice(owner=owner, needs=())
    return row
