"""From a name on the wish list to a mentorship, and to its good end."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel.facts.mentors import MentorshipMoved
from ninefold.kernel.refusals import Refusal
from ninefold.mentors.domain import pipeline
from ninefold.mentors.domain.pipeline import Stage
from ninefold.mentors.models import Mentorship
from ninefold.mentors.operations.thanking import owe_thanks
from ninefold.mentors.queries import agreed

# Long enough to choose good words, short enough to be remembered for them.
THANK_WITHIN = timedelta(days=7)


class CannotMove(Refusal):
    """The mentorship cannot go to that stage now."""


@transaction.atomic
def move_mentorship(
    *, owner: Any, key: object, to: str, on: date | None = None, lesson: str = ""
) -> Mentorship:
    """Move a mentorship to a stage, reached today or on the day `on`; `lesson` is what stays
    when it ends. One that was under way ends with thanks due a week later.

    Raises NotFound, or CannotMove with what is possible instead.
    """
    row = Mentorship.objects.select_related("agreement").one_of(owner, key)
    was = Stage(row.stage)
    try:
        wanted = Stage(to)
        stage = pipeline.move(was, wanted, has_agreement=agreed(row).can_begin)
    except pipeline.CannotMove as refused:
        raise CannotMove(_capital(str(refused).removeprefix("stage: ")), field="stage") from refused
    except ValueError as error:
        raise CannotMove(f"“{to}” is not a stage.", field="stage") from error
    day = on or owner.today
    if day > owner.today:
        raise CannotMove("This day is still to come: choose today or an earlier one.", field="on")
    change(row, stage=stage.value, **_dates(row, stage, day), **_kept(stage, lesson))
    record(owner=owner, fact=MentorshipMoved(subject=row.ref, was=was.value, stage=stage.value))
    if stage is Stage.ENDED and was in {Stage.ACTIVE, Stage.AGREED}:
        owe_thanks(owner=owner, mentor=row, due_on=day + THANK_WITHIN)
    return row


def _dates(row: Mentorship, stage: Stage, day: date) -> dict[str, Any]:
    if stage is Stage.FOUND:
        return {"asked_on": None, "agreed_on": None, "started_on": None, "ended_on": None}
    if stage is Stage.ACTIVE:
        return {"started_on": day}
    return {f"{stage.value}_on": day}


def _kept(stage: Stage, lesson: str) -> dict[str, Any]:
    return {"lesson": lesson.strip()} if stage is Stage.ENDED else {}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
