"""A captured line that begins with `todo:`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from ninefold.kernel.capture import Capture
from ninefold.links.operations import link
from ninefold.links.titles import rows_with_words
from ninefold.skills.models import Task
from ninefold.skills.operations.tasks import add_task
from ninefold.skills.queries import skill_by_name

USUAL_MINUTES = 30


@transaction.atomic
def keep_todo(owner: Any, capture: Capture, now: datetime) -> Task:
    """A task from a line: `due:` its day, `t:` its minutes, the first tag that names a skill its
    skill; each `g:` that names one goal links it. Raises CannotKeepTask without words."""
    found = (skill_by_name(owner, tag) for tag in capture.tags)
    skill = next((row for row in found if row is not None), None)
    row = add_task(
        owner=owner,
        title=capture.text,
        skill_key=skill.pk if skill else None,
        minutes=max(5, capture.minutes or USUAL_MINUTES),
        due_on=capture.due,
    )
    for words in capture.goals:
        goals = rows_with_words(owner, words.replace("_", " "), kind="goals.goal")
        if len(goals) == 1:
            link(owner=owner, source=row.ref, target=goals[0].ref, relation="serves")
    return row
