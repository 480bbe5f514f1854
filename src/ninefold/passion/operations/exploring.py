"""Trying something out: plan it, start it, take its steps, end it with a verdict."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from ninefold.accounts.ownership import change
from ninefold.activity.operations import record
from ninefold.kernel.facts import passion as facts
from ninefold.kernel.refusals import Refusal
from ninefold.passion.models import Exploration, ExplorationStep


class CannotExplore(Refusal):
    """The exploration cannot be kept, or is not in a state for this."""


def _checked(
    title: str, question: str, sort: str, days: int, activity: str, predicted_energy: int | None
) -> dict[str, Any]:
    if not title.strip():
        raise CannotExplore("Say what you want to try.", field="title")
    if not question.strip():
        raise CannotExplore("Which question shall it answer?", field="question")
    if sort not in Exploration.Sort.values:
        raise CannotExplore("Choose one of the kinds.", field="sort")
    if not 1 <= days <= 366:
        raise CannotExplore(
            "Give it between 1 and 366 days: two weeks are often enough.", field="days"
        )
    _check_energy(predicted_energy, "predicted_energy")
    return {
        "title": " ".join(title.split())[:200],
        "question": " ".join(question.split())[:300],
        "sort": sort,
        "days": days,
        "activity": " ".join(activity.split())[:120],
        "predicted_energy": predicted_energy,
    }


def _check_energy(energy: int | None, field: str) -> None:
    if energy is not None and not -2 <= energy <= 2:
        raise CannotExplore("Energy runs from -2 to 2.", field=field)


def _add_steps(owner: Any, row: Exploration, texts: Iterable[str]) -> None:
    for text in texts:
        if text.strip():
            ExplorationStep.objects.create(
                owner=owner, exploration=row, text=" ".join(text.split())[:300]
            )


@transaction.atomic
def plan_exploration(
    *,
    owner: Any,
    title: str,
    question: str,
    sort: str = Exploration.Sort.SIDE_PROJECT,
    days: int = 14,
    activity: str = "",
    predicted_energy: int | None = None,
    steps: Iterable[str] = (),
    occupation_code: str = "",
    occupation_title: str = "",
    weekly_minutes: int | None = None,
) -> Exploration:
    """Plan to try something for some days (1 to 366). Raises CannotExplore."""
    values = _checked(title, question, sort, days, activity, predicted_energy)
    row = Exploration.objects.create(
        owner=owner,
        occupation_code=occupation_code,
        occupation_title=occupation_title[:200],
        weekly_minutes=weekly_minutes,
        **values,
    )
    _add_steps(owner, row, steps)
    fact = facts.ExplorationPlanned(subject=row.ref, predicted_energy=predicted_energy)
    record(owner=owner, fact=fact)
    return row


@transaction.atomic
def change_exploration(
    *,
    owner: Any,
    key: object,
    version: int | None = None,
    title: str,
    question: str,
    sort: str,
    days: int,
    activity: str = "",
    predicted_energy: int | None = None,
    steps: Iterable[str] = (),
) -> Exploration:
    """Change an exploration and add steps; a running one ends by its new length.

    What was predicted can no longer change once it runs. Raises NotFound, CannotExplore or
    ChangedElsewhere.
    """
    row = Exploration.objects.one_of(owner, key)
    values = _checked(title, question, sort, days, activity, predicted_energy)
    if row.state != Exploration.State.PLANNED:
        values["predicted_energy"] = row.predicted_energy
    if row.state == Exploration.State.RUNNING and row.starts_on:
        values["ends_on"] = row.starts_on + timedelta(days=days - 1)
    change(row, version=version, **values)
    _add_steps(owner, row, steps)
    record(owner=owner, fact=facts.ExplorationChanged(subject=row.ref))
    return row


@transaction.atomic
def start_exploration(*, owner: Any, key: object, on: date | None = None) -> Exploration:
    """Start it, today unless `on` says otherwise. Raises NotFound or CannotExplore."""
    row = Exploration.objects.one_of(owner, key)
    if row.state != Exploration.State.PLANNED:
        raise CannotExplore("This has been started before.")
    day = on or owner.today
    change(
        row,
        state=Exploration.State.RUNNING,
        starts_on=day,
        ends_on=day + timedelta(days=row.days - 1),
    )
    record(
        owner=owner,
        fact=facts.ExplorationStarted(
            subject=row.ref,
            ends_on=row.ends_on,
            is_experiment=row.sort == Exploration.Sort.TINY_EXPERIMENT,
        ),
    )
    return row


@transaction.atomic
def add_step(*, owner: Any, key: object, text: str) -> ExplorationStep:
    """Add a step to an exploration. Raises NotFound, or CannotExplore when it is blank."""
    row = Exploration.objects.one_of(owner, key)
    said = " ".join(text.split())[:300]
    if not said:
        raise CannotExplore("Write what you will do, in a few words.", field="text")
    step = ExplorationStep.objects.create(owner=owner, exploration=row, text=said)
    record(owner=owner, fact=facts.ExplorationChanged(subject=row.ref))
    return step


@transaction.atomic
def mark_step(*, owner: Any, key: object, is_done: bool = True) -> ExplorationStep:
    """A step is done, or not after all. Raises NotFound."""
    step = ExplorationStep.objects.select_related("exploration").one_of(owner, key)
    change(step, done_on=owner.today if is_done else None)
    if is_done:
        fact = facts.ExplorationStepDone(subject=step.ref, exploration=step.exploration.ref)
        record(owner=owner, fact=fact)
    return step


@transaction.atomic
def end_exploration(
    *,
    owner: Any,
    key: object,
    verdict: str,
    answer: str = "",
    felt_energy: int | None = None,
    on: date | None = None,
) -> Exploration:
    """End it with a verdict ("more", "unsure", "not_for_me"), what the answer is, and how much
    energy it gave. Raises NotFound or CannotExplore."""
    row = Exploration.objects.one_of(owner, key)
    if row.state == Exploration.State.ENDED:
        raise CannotExplore("This has its verdict. Reopen it first if it goes on.")
    if verdict not in Exploration.Verdict.values:
        raise CannotExplore("Choose a verdict; “not sure yet” is one.", field="verdict")
    _check_energy(felt_energy, "felt_energy")
    day = on or owner.today
    if row.starts_on and day < row.starts_on:
        raise CannotExplore("It cannot end before it began.", field="on")
    change(
        row,
        state=Exploration.State.ENDED,
        ended_on=day,
        verdict=verdict,
        answer=answer.strip(),
        felt_energy=felt_energy,
    )
    record(
        owner=owner,
        fact=facts.ExplorationEnded(
            subject=row.ref,
            verdict=verdict,
            predicted_energy=row.predicted_energy,
            felt_energy=felt_energy,
        ),
    )
    return row


@transaction.atomic
def reopen_exploration(*, owner: Any, key: object) -> Exploration:
    """Go on with one that has ended, for as many days again. Raises NotFound or CannotExplore."""
    row = Exploration.objects.one_of(owner, key)
    if row.state != Exploration.State.ENDED:
        raise CannotExplore("This has not ended.")
    today = owner.today
    change(
        row,
        state=Exploration.State.RUNNING,
        starts_on=row.starts_on or today,
        ends_on=today + timedelta(days=row.days - 1),
        ended_on=None,
        verdict="",
        felt_energy=None,
    )
    record(owner=owner, fact=facts.ExplorationReopened(subject=row.ref))
    return row
